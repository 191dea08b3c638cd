import CodeIndex
import Facts

/// Keys below a key: where settings are bound to a type, and a field of it holds a type of settings again, each of that one's
/// fields is a key of its own (`shop.mail.host` of `MailSettings mail` and its `String host`). One file cannot tell: the
/// type may stand in another.
struct NestedSettings: Sendable {
  struct Key {
    let name: String
    /// The innermost field.
    let field: FactView
  }

  private let index: CodeIndex
  init(_ index: CodeIndex) { self.index = index }

  private static let depthLimit = 6
  /// Types that hold each other many times over would give more keys than a program has; such a section is one key.
  private static let keyLimit = 512
  private static let fields: [FactDetail] = [.field, .property]

  /// What stands below a key that a field is read by; empty for one that holds a plain value.
  func keys(below key: FactView) -> [Key] {
    let last = key.name.split(separator: ".").last ?? ""
    let field = index.facts(in: key.file, lines: key.startLine...key.startLine).first {
      Self.fields.contains($0.detail) && $0.kind == .definition && Self.spelled($0.name) == last
    }
    guard let field, let type = index.type(heldBy: field) else { return [] }
    var found: [Key] = []
    add(keysOf: type, below: key.name, through: [], to: &found)
    return found.count > Self.keyLimit ? [] : found
  }

  /// Adds nothing for a type that is none of settings, and stops above the limit.
  private func add(keysOf type: FactView, below prefix: String, through outer: Set<FactView>, to found: inout [Key]) {
    guard type.detail.isTypeLike, type.detail != .enum, type.file.role == .source, !outer.contains(type),
      outer.count < Self.depthLimit
    else { return }
    for field in index.members(of: type) where Self.fields.contains(field.detail) {
      guard found.count <= Self.keyLimit else { return }
      let name = prefix + "." + Self.spelled(field.name)
      let before = found.count
      if let held = index.type(heldBy: field) {
        add(keysOf: held, below: name, through: outer.union([type]), to: &found)
      }
      if found.count == before { found.append(Key(name: name, field: field)) }
    }
  }

  /// `page-size` of `pageSize`: one of the spellings that Spring takes for the same, and the one it advises.
  private static func spelled(_ name: String) -> String {
    var out = ""
    for character in name {
      if character.isUppercase, !out.isEmpty { out += "-" }
      out += character.lowercased()
    }
    return out
  }
}
