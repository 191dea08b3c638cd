/// A chain of names and calls, as receivers are written (`Order::where()->pluck`), taken apart.
struct WalkedChain {
  struct Link {
    var name: Substring
    var isCalled: Bool
    var isIndexed: Bool
    /// The chain before it, as a call of it has its receiver; empty for the first.
    var before: Substring
  }

  let text: Substring
  private(set) var links: [Link] = []

  private let passing: Set<String>

  /// - Parameters:
  ///   - text: what a loop walks, or a name is given; nil where it is no chain.
  ///   - passing: words that may stand before a chain and hand its value on (``Practice/passingWords``).
  init?(_ text: some StringProtocol, passing: Set<String>) {
    self.passing = passing
    var rest = Substring(text)
    // `letSome(row)=rows.next()`: the condition of a loop gives a name to it.
    if let sign = Self.assignment(in: rest) { rest = rest[rest.index(after: sign)...] }
    while let first = rest.first {
      if let word = passing.first(where: { Self.begins(rest, with: $0) }) {
        rest = rest.dropFirst(word.count).drop { " ?!".contains($0) }
        continue
      }
      guard "&*( !".contains(first) else { break }
      if first == "(" {
        // `(rows ?? []).map`: what stands in the brackets is the first link.
        guard Self.behind(")", rest) == rest.endIndex else { break }
        rest = rest.dropLast()
      }
      rest = rest.dropFirst()
    }
    self.text = rest
    var next = rest.startIndex
    while next < rest.endIndex {
      let start = next
      while next < rest.endIndex, Self.isName(rest[next]) { next = rest.index(after: next) }
      guard next > start || start == rest.startIndex && rest[start] == "(" else { return nil }
      var end = start
      while end > rest.startIndex, Self.joins(rest[rest.index(before: end)]) { end = rest.index(before: end) }
      var link = Link(name: rest[start..<next], isCalled: false, isIndexed: false, before: rest[..<end])
      while next < rest.endIndex, let close = Self.partners[rest[next]] {
        guard let behind = Self.behind(close, rest[next...]) else { return nil }
        if rest[next] == "[" { link.isIndexed = true } else { link.isCalled = true }
        next = behind
      }
      links.append(link)
      let joint = next
      while next < rest.endIndex, Self.joins(rest[next]) { next = rest.index(after: next) }
      if next == joint, next < rest.endIndex { return nil }
    }
    guard !links.isEmpty else { return nil }
  }

  /// Without the last links, as long as `passes` holds for them.
  func base(_ passes: (Link) -> Bool) -> WalkedChain? {
    var kept = self
    while kept.links.count > 1, let last = kept.links.last, passes(last) { kept.links.removeLast() }
    if kept.links.count == links.count { return self }
    return kept.links.last.flatMap { last in
      // What stood before the first link that is left out.
      WalkedChain(
        links[kept.links.count].before.isEmpty ? last.name : links[kept.links.count].before, passing: passing)
    }
  }

  /// What stands before the last link; nil for one link alone.
  var receiver: Substring? { links.count > 1 ? links.last?.before : nil }

  private static func assignment(in text: Substring) -> Substring.Index? {
    guard let sign = text.lastIndex(of: "="), sign > text.startIndex, text.index(after: sign) < text.endIndex,
      !"=!<>".contains(text[text.index(before: sign)]), text[text.index(after: sign)] != ">"
    else { return nil }
    return sign
  }

  /// Behind the bracket that the text begins with.
  private static func behind(_ close: Character, _ text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      if partners[text[index]] != nil { depth += 1 }
      if partners.values.contains(text[index]) { depth -= 1 }
      if depth == 0 { return text[index] == close ? text.index(after: index) : nil }
    }
    return nil
  }

  /// `await rows()`, `try!rows()`; not `awaiting()`.
  private static func begins(_ text: Substring, with word: String) -> Bool {
    text.hasPrefix(word) && text.dropFirst(word.count).first.map { " ?!".contains($0) } ?? false
  }

  private static func isName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "$" || character == "@"
  }
  private static func joins(_ character: Character) -> Bool { ".?!:>-&".contains(character) }
  private static let partners: [Character: Character] = ["(": ")", "[": "]", "{": "}"]
}
