/// Words as the protocol has them, whatever a person made of their emphasis, case and spacing.
enum PlainWords {
  /// `text` without asterisks, underscores at a word's edge, backticks and hashes, in lower case, spaces single.
  static func of(_ text: some StringProtocol) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var word: [UInt8] = []
    func end() {
      var bare = word[...]
      while bare.first == UInt8(ascii: "_") { bare.removeFirst() }
      while bare.last == UInt8(ascii: "_") { bare.removeLast() }
      if !bare.isEmpty { result += (result.isEmpty ? [] : [0x20]) + bare }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case 0x20, 0x09...0x0D: end()
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "#"): continue
      case 65...90: word.append(byte + 32)
      default: word.append(byte)
      }
    }
    end()
    return String(decoding: result, as: UTF8.self)
  }

  /// `text` without emphasis around the whole of it, without spaces at its ends.
  static func bare(_ text: some StringProtocol) -> String {
    var rest = Substring(text)[...]
    func isEdge(_ character: Character) -> Bool { character.isWhitespace || character == "*" }
    while let first = rest.first, isEdge(first) { rest.removeFirst() }
    while let last = rest.last, isEdge(last) { rest.removeLast() }
    return String(rest)
  }

  /// What stands between the asterisks of a line that is nothing but strong emphasis, or begins with it; else nil.
  static func strong(_ line: some StringProtocol) -> (words: String, rest: String)? {
    let text = Substring(line).drop { $0.isWhitespace }
    guard text.hasPrefix("**"), let close = text.dropFirst(2).firstRange(of: "**") else { return nil }
    let words = text.dropFirst(2)[..<close.lowerBound]
    guard !words.isEmpty else { return nil }
    return (String(words), bare(text[close.upperBound...]))
  }
}
