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
    func isInside(_ character: Character) -> Bool { !character.isWhitespace && character != "*" }
    guard let first = text.firstIndex(where: isInside), let last = text.lastIndex(where: isInside) else { return "" }
    return String(text[first...last])
  }

  /// What stands between the asterisks of a line that is nothing but strong emphasis, or begins with it; else nil.
  static func strong(_ line: some StringProtocol) -> (words: String, rest: String)? {
    let text = Substring(line).drop { $0.isWhitespace }
    guard text.hasPrefix("**") else { return nil }
    let asterisk = UInt8(ascii: "*")
    let inside = text.dropFirst(2)
    let bytes = inside.utf8
    var close = bytes.startIndex
    while let star = bytes[close...].firstIndex(of: asterisk) {
      close = bytes.index(after: star)
      guard close < bytes.endIndex, bytes[close] == asterisk else { continue }
      let words = inside[..<star]
      return words.isEmpty ? nil : (String(words), bare(inside[bytes.index(after: close)...]))
    }
    return nil
  }
}
