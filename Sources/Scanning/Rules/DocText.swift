/// The first sentence of a doc comment or doc string.
enum DocText {
  /// Longer sentences are cut, in bytes.
  static let cap = 200

  /// Strips comment marks and leading stars line by line, joins the first paragraph, and cuts after its first sentence.
  static func firstSentence(_ text: some Sequence<UInt8>) -> [UInt8] {
    var sentence: [UInt8] = []
    // A line at a time: the rest of a long text is never looked at.
    let text = Array(text)
    var next = 0
    while next <= text.count {
      let end = text[next...].firstIndex(of: 0x0A) ?? text.count
      let content = stripped(text[next..<end])
      next = end + 1
      if content.isEmpty {
        if sentence.isEmpty { continue }
        break
      }
      // `@param`, `:param x:` and the like begin the formal part.
      if content.first == UInt8(ascii: "@") || content.first == UInt8(ascii: ":") { break }
      if !sentence.isEmpty { sentence.append(32) }
      sentence += content
      if sentence.count > cap * 2 { break }
    }
    if let end = sentenceEnd(sentence) { sentence = Array(sentence[..<end]) }
    if sentence.count > cap {
      var cut = cap
      while cut > 0, sentence[cut] & 0xC0 == 0x80 { cut -= 1 }
      sentence = Array(sentence[..<cut]) + SourceText.ellipsis
    }
    return sentence
  }

  private static func stripped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    line = line.drop {
      switch $0 {
      case 32, 9, 13, UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "!"): true
      default: false
      }
    }
    while let last = line.last, last == 32 || last == 9 || last == 13 { line.removeLast() }
    if line.suffix(2).elementsEqual("*/".utf8) {
      line.removeLast(2)
      while let last = line.last, last == 32 || last == UInt8(ascii: "*") { line.removeLast() }
    }
    return line
  }

  /// Behind the first full stop that a space or the end follows; `e.g. ` and `i.e. ` do not end one.
  private static func sentenceEnd(_ text: [UInt8]) -> Int? {
    for index in text.indices where text[index] == UInt8(ascii: ".") {
      guard index + 1 == text.count || text[index + 1] == 32 else { continue }
      if index >= 3, text[index - 2] == UInt8(ascii: ".") { continue }
      return index + 1
    }
    return nil
  }
}
