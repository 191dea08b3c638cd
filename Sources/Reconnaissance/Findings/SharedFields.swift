public import CodeIndex
public import Facts

/// Fields that the targets write, and who else touches them: state that several functions share by an object.
public struct SharedFields: Sendable {
  /// A field that code of the targets writes.
  public struct Field: Sendable, Hashable {
    /// As it is written behind a member operator, or with its sigil: `count`, `@count`.
    public var name: String
    public var owner: FactView
    /// Nil where nothing declares it.
    public var declaration: FactView?
  }
  /// Something that the targets' lines write, read from their text.
  public struct Write: Sendable, Hashable {
    public var file: ScannedFile
    public var line: Int
    public var name: String
    public var receiver: String?

    public init(file: ScannedFile, line: Int, name: String, receiver: String?) {
      self.file = file
      self.line = line
      self.name = name
      self.receiver = receiver
    }
  }

  /// More fields than these are not followed.
  private static let limit = 12

  /// The fields among what the targets write, in order of place.
  public static func fields(of writes: [Write], _ index: CodeIndex) -> [Field] {
    var fields: [Field] = []
    for write in writes where fields.count < limit {
      guard
        let owner = index.fieldOwner(of: write.name, receiver: write.receiver, atLine: write.line, in: write.file)
      else { continue }
      let prefix = index.profile(for: write.file)?.fieldPrefix ?? ""
      let bare = write.name.hasPrefix(prefix) ? String(write.name.dropFirst(prefix.count)) : write.name
      let field = Field(
        name: write.name, owner: owner, declaration: index.field(write.name, of: owner) ?? index.field(bare, of: owner))
      if !fields.contains(field) { fields.append(field) }
    }
    return fields
  }

  /// The words to search for: names without a sigil, which is no part of a word.
  public static func words(of fields: [Field]) -> [String] {
    fields.reduce(into: []) { words, field in
      let word = word(of: field)
      if !words.contains(word) { words.append(word) }
    }
  }

  private static func word(of field: Field) -> String { String(field.name.drop { $0 == "@" || $0 == "$" }) }

  /// One field with the places outside of tests where it is touched: in the targets, then elsewhere; in order of place.
  struct Touched {
    let field: Field
    let here: [Mention]
    let elsewhere: [Mention]
  }

  static func touched(_ scope: TargetScope, _ inquiry: Inquiry) -> [Touched] {
    inquiry.fields.map { field in
      let mentions = (inquiry.fieldMentions[word(of: field)] ?? []).filter { touches($0, field, inquiry.index) }
      let here = mentions.filter { scope.contains(path: $0.path, line: $0.line, inquiry.index) }
      return Touched(field: field, here: here, elsewhere: mentions.filter { !here.contains($0) })
    }
  }

  /// Whether code names the field of this very type, or of one that has it from there.
  private static func touches(_ mention: Mention, _ field: Field, _ index: CodeIndex) -> Bool {
    guard mention.context == .code, let file = index.file(at: mention.path), file.role != .test,
      index.profile(for: file)?.family.contains(field.owner.file.language ?? "") == true
    else { return false }
    if let declaration = field.declaration, declaration.file == file, declaration.startLine == mention.line {
      return false
    }
    var name = word(of: field)
    let written = mention.qualified ?? name
    // The sigil stands directly before the word.
    if field.name != name {
      guard written.hasSuffix(field.name) else { return false }
      name = field.name
    } else if let sign = written.dropLast(name.count).last, sign == "@" {
      return false
    }
    guard let owner = index.fieldOwner(of: name, receiver: mention.receiver, atLine: mention.line, in: file) else {
      return false
    }
    return owner == field.owner || index.overrides.supertypes(of: owner).contains(field.owner)
  }
}
