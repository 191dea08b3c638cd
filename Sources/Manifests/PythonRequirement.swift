import Facts

/// A requirement as PEP 508 writes it, or a line of a requirements file.
struct PythonRequirement: Equatable {
  var name: String
  /// What stands after the name and extras: a range, or the URL after `@`. Markers are let fall.
  var declared: String?
  /// The version when the range allows that one alone (`==1.2.3`).
  var locked: String?

  /// Reads `name[extra] >=1,<2 ; marker`, `name @ url`, or a URL with `#egg=name`; nil for anything else.
  init?(_ text: String) {
    var text = text.trimmed
    if text.contains("://"), let egg = text.range(ofASCII: "#egg=") {
      let name = text[egg.upperBound...].prefix { Self.isNameCharacter($0) }
      guard !name.isEmpty else { return nil }
      self.init(name: String(name), declared: String(text[..<egg.lowerBound]))
      return
    }
    if let comment = text.range(ofASCII: " #") { text = text[..<comment.lowerBound].trimmed }
    let name = text.prefix { Self.isNameCharacter($0) }
    guard let first = name.first, first.isLetter || first.isNumber else { return nil }
    var rest = text[name.endIndex...].trimmed
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") { rest = rest[rest.index(after: end)...].trimmed }
    if rest.hasPrefix("@") {
      self.init(name: String(name), declared: rest.dropFirst().prefix { $0 != ";" }.trimmed)
      return
    }
    rest = rest.prefix { $0 != ";" }.trimmed
    // Options of a requirement, as pip-compile writes them.
    if let hash = rest.range(ofASCII: " --") { rest = rest[..<hash.lowerBound].trimmed }
    if rest.hasPrefix("("), rest.hasSuffix(")") { rest = rest.dropFirst().dropLast().trimmed }
    guard rest.isEmpty || "<>=!~".contains(rest.prefix(1)) else { return nil }
    let range = String(rest.filter { $0 != " " })
    self.init(name: String(name), declared: range.isEmpty ? nil : range)
    if range.hasPrefix("=="), !range.hasPrefix("==="), !range.contains(","), !range.contains("*") {
      locked = String(range.dropFirst(2))
    }
  }

  private init(name: String, declared: String?) {
    self.name = name
    self.declared = declared
    self.locked = nil
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_.".contains(character))
  }
}

extension StringProtocol {
  /// Where an ASCII string, which is not empty, first stands. O(length × length of the string), and many times faster than
  /// the search by characters.
  func range(ofASCII text: StaticString) -> Range<Index>? { text.withUTF8Buffer { range(ofBytes: $0) } }

  /// The same for a string that is put together.
  func range(ofBytes sought: some Collection<UInt8>) -> Range<Index>? {
    guard let first = sought.first else { return nil }
    var rest = utf8[...]
    while let at = rest.firstIndex(of: first) {
      if rest[at...].starts(with: sought) { return at..<utf8.index(at, offsetBy: sought.count) }
      rest = rest[utf8.index(after: at)...]
    }
    return nil
  }

  func holds(ascii text: StaticString) -> Bool { range(ofASCII: text) != nil }
}

extension FactList {
  mutating func pythonRequirement(_ text: String, _ scope: FactDetail, line: Int) {
    guard let requirement = PythonRequirement(text) else { return }
    dependency(
      requirement.name, scope, line: line, .pypi, declared: requirement.declared, locked: requirement.locked)
  }
}
