public import Facts

/// Who can use a definition, as far as its language says: by the words before its name, the section of its type, what it
/// stands in, and for what headers declare by the declaration.
struct DefinitionExposure {
  let index: CodeIndex

  func exposure(of definition: FactView) -> Exposure {
    index.memos.exposures.value(definition) { find(definition) }
  }

  private func find(_ definition: FactView) -> Exposure {
    guard let profile = index.profile(for: definition.file) else { return .hidden }
    if let container = definition.container, container.detail.isFunctionLike { return .hidden }
    let rules = profile.visibility
    if !rules.headers.isEmpty { return declared(definition, rules) }
    // A namespace is open to everyone who knows what it holds.
    let own = definition.detail == .namespace ? .exported : self.own(definition, profile)
    guard own > .hidden else { return own }
    return min(own, around(definition, profile))
  }

  // MARK: What it stands in

  /// The most that what a definition stands in, or is declared on, lets through.
  private func around(_ definition: FactView, _ profile: SharedProfile) -> Exposure {
    let rules = profile.visibility
    if rules.innerFolders.contains(where: { Self.holds(definition.file.folder, $0) }) { return .package }
    if let container = definition.container, container.kind == .definition {
      if container.detail.isNamespace, rules.innerNamespaces.contains(container.name) { return .package }
      if container[.extends] != nil { return ofExtendedType(container) }
      let level = exposure(of: container)
      let isMember = container.detail.isTypeLike && definition.detail != .constructor
      return level == .hidden && isMember && isGiven(container, profile) ? .exported : level
    }
    // A method that is declared apart from its type: `func (s *store) Load()`.
    if let receiver = definition[.receiver], profile.exports == .capitalized {
      return receiver.first?.isUppercase == true ? .exported : .package
    }
    return .exported
  }

  /// Whether the components of a folder's path hold those of another, one behind the other.
  private static func holds(_ folder: String, _ inner: String) -> Bool { "/\(folder)/".contains("/\(inner)/") }

  /// A block is as visible as the type it adds to; one from outside is for everyone.
  private func ofExtendedType(_ block: FactView) -> Exposure {
    guard case .type(let type) = index.owner(of: block), type != block, type[.extends] == nil else { return .exported }
    return exposure(of: type)
  }

  // MARK: What it says itself

  private func own(_ definition: FactView, _ profile: SharedProfile) -> Exposure {
    let rules = profile.visibility
    let name = definition.name
    if rules.hiddenPrefixes.contains(where: name.hasPrefix) { return .hidden }
    if index.hasExportMark(definition) { return .exported }
    switch profile.exports {
    case .capitalized: return name.first?.isUppercase == true ? .exported : .package
    case .notUnderscored where name.hasPrefix("_") && !(name.hasPrefix("__") && name.hasSuffix("__")): return .hidden
    default: break
    }
    if let said = said(of: definition, rules) { return said }
    if definition[.exported] != nil { return .exported }
    if profile.exports == .marked, profile.modules.style == .relativePath || profile.modules.style == .none {
      return byStatement(definition, rules)
    }
    return byDefault(definition, rules, otherwise: profile.exports == .marked ? .hidden : .exported)
  }

  /// `export { run }`, and `Runner.prototype.run = function` beside `module.exports = Runner`.
  private func byStatement(_ definition: FactView, _ rules: VisibilityRules) -> Exposure {
    if definition.container != nil { return byDefault(definition, rules, otherwise: .hidden) }
    let names = index.scope(of: definition.file).exportedNames
    if names.contains(definition.name) { return .exported }
    guard let receiver = definition[.receiver], let profile = index.profile(for: definition.file) else {
      return rules.top ?? .hidden
    }
    let type = index.scope(of: definition.file).definitions(receiver).first
    let isOffered = names.contains(receiver) || type.map { isGiven($0, profile) } ?? false
    return isOffered ? .exported : rules.top ?? .hidden
  }

  /// Whether others are handed values of a type that keeps its name to its file.
  private func isGiven(_ type: FactView, _ profile: SharedProfile) -> Bool {
    profile.exports == .marked && profile.modules.style == .relativePath
      && GivenTypes(index: index).ofExports(of: type.file).contains(type)
  }

  /// What holds where nothing is said.
  private func byDefault(_ fact: FactView, _ rules: VisibilityRules, otherwise top: Exposure) -> Exposure {
    guard let container = fact.container else { return rules.top ?? top }
    if container[.extends] != nil {
      // Members of a block that says itself who sees them are visible so: `public extension Store`.
      if let block = said(of: container, rules) ?? (container[.exported] != nil ? .exported : nil) { return block }
      let conforms = container.file.facts(.reference).contains { $0.detail == .base && $0.container == container }
      return rules.members[conforms ? "conformance" : "extension"] ?? .exported
    }
    // A case is what its type is.
    if fact.detail == .enumCase { return .exported }
    if let member = rules.members[container.detail.rawValue] { return member }
    return container.detail.isTypeLike ? .exported : rules.top ?? top
  }

  /// What a word before the name says, or the section that it stands in.
  private func said(of definition: FactView, _ rules: VisibilityRules) -> Exposure? {
    guard !rules.words.isEmpty else { return nil }
    let section = index.accessWord(for: definition)
    if let section, section.isOwn { return rules.words[section.word] }
    return ownWord(of: definition, rules) ?? section.flatMap { rules.words[$0.word] }
  }

  private func ownWord(of definition: FactView, _ rules: VisibilityRules) -> Exposure? {
    guard let signature = definition[.signature] else { return definition[.access].flatMap { rules.words[$0] } }
    var before: String?
    var found: Exposure?
    for word in Self.words(of: signature, before: definition.name) {
      if let pair = before.flatMap({ rules.words[$0 + " " + word] }) { return pair }
      if let exposure = rules.words[word] { found = min(found ?? exposure, exposure) }
      before = word
    }
    return found
  }

  /// The words in front of a name, a bracket that follows one directly with its first word: `pub(in)`, `private(set)`.
  private static func words(of signature: String, before name: String) -> [String] {
    var words: [String] = []
    var rest = signature[...]
    while words.count < 16, let first = rest.first(where: { $0 != " " }) {
      rest = rest.drop { $0 == " " }
      guard first.isLetter || first == "_" else {
        rest = rest.dropFirst()
        continue
      }
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      rest = rest.dropFirst(word.count)
      if word == name { break }
      guard rest.first == "(" else {
        words.append(String(word))
        continue
      }
      let inside = rest.dropFirst().prefix { $0 != ")" && $0 != " " }
      words.append("\(word)(\(inside))")
      rest = rest.drop { $0 != ")" }.dropFirst()
    }
    return words
  }

  // MARK: What headers declare

  /// Of languages with headers: what a header declares or defines, where the type around it lets it through.
  private func declared(_ definition: FactView, _ rules: VisibilityRules) -> Exposure {
    if definition.container?.detail.isTypeLike != true, !HeaderDeclarations.isHeader(definition.file, rules),
      Linkage(index).isFileLocal(definition)
    {
      return .hidden
    }
    guard let declaration = index.headerDeclaration(of: definition) else { return .package }
    var level = Exposure.exported
    var current = declaration
    while let container = current.container {
      if container.detail.isFunctionLike { return .hidden }
      if container.detail.isNamespace {
        let parts = NamespaceBlocks.components(of: container.name)
        if parts.contains(where: { rules.innerNamespaces.contains(String($0)) }) { level = min(level, .package) }
      } else if container.detail.isTypeLike {
        let word = index.accessWord(for: current).flatMap { rules.words[$0.word] }
        level = min(level, word ?? byDefault(current, rules, otherwise: .exported))
      }
      current = container
    }
    return level
  }
}

extension CodeIndex {
  /// Who can use a definition, as far as its language says; see ``isExported(_:)`` for whether anybody outside of the
  /// repository can.
  public func exposure(of definition: FactView) -> Exposure { DefinitionExposure(index: self).exposure(of: definition) }

  /// The word of the section of its type that a member stands in, or that a statement says of it by name: `private:`,
  /// `private_class_method :build` (`isOwn`).
  func accessWord(for member: FactView) -> (word: String, isOwn: Bool)? {
    let sections = memos.accessSections.value(member.file) {
      member.file.facts(.reference).filter { $0.detail == .access }
    }
    guard !sections.isEmpty else { return nil }
    let own = sections.filter { $0.container == member.container }
    if let named = own.last(where: { $0[.target] == member.name }) { return (named.name, true) }
    return own.last { $0[.target] == nil && $0.index < member.index }.map { ($0.name, false) }
  }
}
