/// A text that an expression puts together: `Root + "/orders"`, `$"{Root}/orders"`, `f"{ROOT}/orders"`.
extension PathComponents {
  /// - Returns: what the terms give, one behind the other. A name stands as `${…}`, and so does what is no text for certain.
  func ofSum(_ text: [UInt8]) -> [UInt8] {
    var sum: [UInt8] = []
    var quote: UInt8?
    var depth = 0
    var start = 0
    for (place, byte) in text.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      if Self.isQuote(byte) { quote = byte }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if byte == UInt8(ascii: "+"), depth == 0 {
        sum += term(text[start..<place])
        start = place + 1
      }
    }
    return sum + term(text[start...])
  }

  private func term(_ term: ArraySlice<UInt8>) -> [UInt8] {
    let head = term.drop { $0 <= 32 }
    let term = head[..<(head.lastIndex { $0 > 32 }.map { $0 + 1 } ?? head.startIndex)]
    if let text = self.text(term) { return text }
    let name = term.prefix { Self.isOfWord($0) }
    if name.endIndex < term.endIndex, term[name.endIndex] == UInt8(ascii: "("),
      nameMakers.contains(String(decoding: name, as: UTF8.self))
    {
      let given = term[name.endIndex...].dropFirst().prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "<") }
      return Array((given.split { !Self.isOfWord($0) }).last ?? [])
    }
    return Array("${".utf8) + term.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") } + Array("}".utf8)
  }

  /// What a text holds, or several of them one behind the other (`r"^a/" f"{B}"`); nil for what is none. What stands before the
  /// quote says how it is read: with holes behind `$` and `f`.
  private func text(_ term: ArraySlice<UInt8>) -> [UInt8]? {
    guard let open = term.firstIndex(where: Self.isQuote) else { return nil }
    let before = term[..<open]
    guard before.count < 3, before.allSatisfy({ "@$rRfFbBuU".utf8.contains($0) }) else { return nil }
    let quote = term[open]
    let isTripled = term[open...].prefix(3).allSatisfy { $0 == quote } && term[open...].count > 5
    let first = open + (isTripled ? 3 : 1)
    guard let close = term[first...].firstIndex(of: quote) else { return nil }
    let end = close + (isTripled ? 3 : 1)
    let rest = term[min(end, term.endIndex)...].drop { $0 <= 32 }
    let holdsMore = rest.isEmpty ? [] : text(rest)
    // A quote inside of a text may be written twice, or behind a backslash.
    let inside = holdsMore == nil ? term[first...].dropLast(isTripled ? 3 : 1) : term[first..<close]
    guard holdsMore != nil || term.last == quote else { return nil }
    let hasHoles = before.contains { "$fF".utf8.contains($0) }
    return (hasHoles ? filled(inside) : Array(inside)) + (holdsMore ?? [])
  }

  /// How a hole says that its value is written: `{x!r}`.
  private static let conversions = ["!r", "!s", "!a"].map { Array($0.utf8) }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// A text with holes, in which a brace is written twice.
  private func filled(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var whole: [UInt8] = []
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      let next = place + 1 < text.endIndex ? text[place + 1] : 0
      if byte == next, byte == open || byte == close {
        whole.append(byte)
        place += 2
      } else if byte == open {
        let hole = text[(place + 1)...].prefix { $0 != close }
        // What stands behind a colon says how the value is written.
        let value = hole.prefix { $0 != UInt8(ascii: ":") }
        whole += term(Self.conversions.contains(Array(value.suffix(2))) ? value.dropLast(2) : value)
        place = min(hole.endIndex + 1, text.endIndex)
      } else {
        whole.append(byte)
        place += 1
      }
    }
    return whole
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte == 95 || (byte | 0x20 >= 97 && byte | 0x20 <= 122) || (byte >= 48 && byte <= 57)
  }
}
