/// A type as written, reduced to names whose members a value of it has.
struct TypeText {
  /// Dotted names, one for each alternative of a union: `pkg.Client`.
  var names: [String] = []

  /// - Parameter transparent: generic types that stand for their first argument.
  init(_ text: some StringProtocol, transparent: [String]) { add(TopLevelText.trimmed(text), transparent, depth: 0) }

  private mutating func add(_ text: Substring, _ transparent: [String], depth: Int) {
    guard depth < 6 else { return }
    var text = text
    while let first = text.first, "\"'*&?~:".contains(first) { text.removeFirst() }
    while let last = text.last, "\"'*&?!".contains(last) || last.isWhitespace { text.removeLast() }
    text = TopLevelText.trimmed(text)
    // Lists, maps of literals and functions have no members of ours.
    if text.isEmpty || text.first == "[" || text.first == "{" || text.hasSuffix("[]") { return }
    let alternatives = TopLevelText.split(text, at: "|")
    if alternatives.count > 1 {
      for alternative in alternatives { add(TopLevelText.trimmed(alternative), transparent, depth: depth + 1) }
      return
    }
    if text.first == "(" {
      // Several results: the first is the one that a plain assignment names.
      guard text.last == ")" else { return }
      guard let first = TopLevelText.split(text.dropFirst().dropLast(), at: ",").first else { return }
      let element = TopLevelText.trimmed(first)
      let space = element.lastIndex { $0 == " " }
      add(space.map { element[element.index(after: $0)...] } ?? element, transparent, depth: depth + 1)
      return
    }
    if text.contains("=>") || text.contains("(") { return }
    let bracket = text.firstIndex { $0 == "<" || $0 == "[" }
    // `const Client`, `final Client`: the last word names the type.
    var head = TopLevelText.trimmed(bracket.map { text[..<$0] } ?? text)
    if let space = head.lastIndex(where: { $0 == " " }) {
      let modifier = head[..<space]
      if ["typeof", "keyof", "map", "func"].contains(where: { modifier.hasSuffix($0) }) { return }
      head = head[head.index(after: space)...]
    }
    while let last = head.last, "*&".contains(last) { head.removeLast() }
    if let bracket {
      guard let close = text.last, close == ">" || close == "]" else { return }
      let inner = text[text.index(after: bracket)...].dropLast()
      if inner.isEmpty { return }
      let last = head.split { $0 == "." || $0 == ":" }.last.map(String.init) ?? ""
      if transparent.contains(last) {
        guard let first = TopLevelText.split(inner, at: ",").first else { return }
        add(TopLevelText.trimmed(first), transparent, depth: depth + 1)
        return
      }
    }
    if !head.isEmpty { names.append(String(head)) }
  }
}
