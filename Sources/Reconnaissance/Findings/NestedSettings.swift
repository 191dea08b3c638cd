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
    add(keysOf: type, below: key.name, .dashed, through: [], to: &found)
    return found.count > Self.keyLimit ? [] : found
  }

  /// What a type is filled with, the `target` of a `bind` fact: a key for each of its properties, below the section that is named
  /// (`Orders:PageSize` of `Configure<OrderOptions>(configuration.GetSection("Orders"))`).
  func keys(boundBy fact: FactView) -> [Key] {
    guard let name = fact[.target], !index.isOfTests(fact), let section = section(of: fact),
      let type = type(named: name, at: fact)
    else { return [] }
    var found: [Key] = []
    add(keysOf: type, below: section, .written(fact[.value] ?? ":"), through: [], to: &found)
    return found.count > Self.keyLimit ? [] : found
  }

  /// A method of a type may fill that type itself.
  private func type(named name: String, at fact: FactView) -> FactView? {
    if let type = index.type(meantBy: name, at: fact) { return type }
    let around = sequence(first: fact.container) { $0?.container }.prefix { $0 != nil }.compactMap(\.self)
    guard index.profile(for: fact.file)?.selfNames.contains(name) == true,
      let own = around.first(where: \.detail.isTypeLike)
    else { return nil }
    return index.type(meantBy: own.name, at: fact)
  }

  /// The variables that a library reads keys from which it fills a type with: what a `bind` fact of variables in the same function says
  /// stands before the names, and between a section's name and what is below it. Without the latter no sections are read.
  static func variables(of key: Key, filledBesides environment: FactView) -> String? {
    let parts = key.name.split(separator: ".")
    guard let separator = environment[.value] else {
      return parts.count == 1 ? environment.name + parts[0].uppercased() : nil
    }
    return environment.name + parts.map { $0.uppercased() }.joined(separator: separator)
  }

  /// The section's name, or what the constant holds that names it: the one of its type before others.
  private func section(of fact: FactView) -> String? {
    guard let written = fact[.alias] else { return fact.name }
    let names = written.split(separator: ".").map(String.init)
    let constants = index.facts(.config, .key).filter {
      $0[.value] == "constant" && $0[.target] == names.last && index.areRelated($0.file, fact.file)
    }
    let owner = names.count > 1 ? names[names.count - 2] : fact.container?.container?.name ?? fact.container?.name
    let own = constants.filter { $0.container?.name == owner }
    let found = Set((own.isEmpty ? constants : own).map(\.name))
    return found.count == 1 ? found.first : nil
  }

  /// How keys below each other are written.
  private enum Spelling {
    case dashed
    /// As the fields are called, with this between.
    case written(String)
  }

  private func joined(_ prefix: String, _ field: FactView, _ spelling: Spelling) -> String {
    switch spelling {
    case .dashed: prefix + "." + Self.spelled(field.name)
    case .written(let separator): prefix.isEmpty ? field.name : prefix + separator + field.name
    }
  }

  /// Adds nothing for a type that is none of settings, and stops above the limit.
  private func add(
    keysOf type: FactView, below prefix: String, _ spelling: Spelling, through outer: Set<FactView>,
    to found: inout [Key]
  ) {
    guard type.detail.isTypeLike, type.detail != .enum, type.file.role == .source, !outer.contains(type),
      outer.count < Self.depthLimit
    else { return }
    // What is written with colons, .NET fills: properties alone.
    let details: [FactDetail] = if case .written(":") = spelling { [.property] } else { Self.fields }
    for field in index.members(of: type) where details.contains(field.detail) && !isLeftOut(field) {
      guard found.count <= Self.keyLimit else { return }
      let name = joined(prefix, field, spelling)
      let before = found.count
      if let held = index.type(heldBy: field) {
        add(keysOf: held, below: name, spelling, through: outer.union([type]), to: &found)
      }
      if found.count == before { found.append(Key(name: name, field: field)) }
    }
  }

  /// A field that its own mark says is not filled.
  private func isLeftOut(_ field: FactView) -> Bool {
    field.file.facts(.config).contains {
      $0[.access] == "bind" && $0[.value] == "skipped" && $0.name == field.name && $0.lines.overlaps(field.lines)
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
