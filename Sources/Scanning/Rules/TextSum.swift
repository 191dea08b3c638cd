/// A text that an expression puts together: `Root + "/orders"`, `$"{Root}/orders"`.
extension PathComponents {
  /// - Returns: what the terms give, one behind the other. A name stands as `${…}`, and so does what is no text for certain.
  func ofSum(_ text: [UInt8]) -> [UInt8] {
    var sum: [UInt8] = []
    var isText = false
    var depth = 0
    var start = 0
    for (place, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\"") { isText.toggle() }
      if isText { continue }
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
    let quote = UInt8(ascii: "\"")
    if let open = term.firstIndex(of: quote), let close = term.lastIndex(of: quote), close > open,
      term[..<open].allSatisfy({ $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "$") })
    {
      let inside = term[(open + 1)..<close]
      return term[..<open].contains(UInt8(ascii: "$")) ? filled(inside) : Array(inside)
    }
    let name = term.prefix { Self.isOfWord($0) }
    if name.endIndex < term.endIndex, term[name.endIndex] == UInt8(ascii: "("),
      nameMakers.contains(String(decoding: name, as: UTF8.self))
    {
      let given = term[name.endIndex...].dropFirst().prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "<") }
      return Array((given.split { !Self.isOfWord($0) }).last ?? [])
    }
    return Array("${".utf8) + term.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") } + Array("}".utf8)
  }

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
        whole += term(hole.prefix { $0 != UInt8(ascii: ":") })
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
