/// The first sentence of a doc comment or doc string.
enum DocText {
  /// Longer sentences are cut, in bytes.
  static let cap = 200

  /// Strips comment marks and leading stars line by line, joins the first paragraph, and cuts after its first sentence.
  ///
  /// - Parameter openings: what comments of the language begin with.
  static func firstSentence(_ text: some Sequence<UInt8>, openings: [[UInt8]] = []) -> [UInt8] {
    var sentence: [UInt8] = []
    // A line at a time: the rest of a long text is never looked at.
    let text = Array(text)
    var next = 0
    while next <= text.count {
      let end = text[next...].firstIndex(of: 0x0A) ?? text.count
      let content = withoutTags(stripped(text[next..<end], openings))
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

  /// Without the XML that C# and Java document with: `<summary>`, `<see cref="Store"/>` is `Store`.
  private static func withoutTags(_ line: [UInt8]) -> [UInt8] {
    guard line.contains(UInt8(ascii: "<")), line.contains(UInt8(ascii: ">")) else { return line }
    var text: [UInt8] = []
    var position = 0
    while position < line.count {
      guard isTag(line[position...]), let end = line[position...].firstIndex(of: UInt8(ascii: ">")) else {
        text.append(line[position])
        position += 1
        continue
      }
      // What a reference names is text.
      let tag = line[position..<end]
      if tag.starts(with: "<see".utf8) || tag.starts(with: "<paramref".utf8),
        let open = tag.firstIndex(of: UInt8(ascii: "\"")),
        let close = tag[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
      {
        text += tag[(open + 1)..<close]
      }
      position = end + 1
    }
    while text.first == 32 { text.removeFirst() }
    while text.last == 32 { text.removeLast() }
    return text
  }

  /// A tag of XML documentation or of the HTML that Javadoc allows, and no type argument (`Array<string>`).
  private static func isTag(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "<") else { return false }
    let name = text.dropFirst(text.dropFirst().first == UInt8(ascii: "/") ? 2 : 1).prefix { $0 >= 97 && $0 <= 122 }
    return tags.contains { name.elementsEqual($0.utf8) }
  }

  /// ECMA-334, annex D, and the block and phrase elements common in Javadoc.
  private static let tags = [
    "summary", "remarks", "para", "see", "seealso", "paramref", "typeparamref", "inheritdoc", "returns", "value",
    "code",
    "c", "list", "item", "description", "p", "br", "pre", "em", "strong", "ul", "ol", "li", "tt", "i", "b", "a",
  ]

  private static func stripped(_ line: ArraySlice<UInt8>, _ openings: [[UInt8]]) -> [UInt8] {
    var line = line.drop { $0 == 32 || $0 == 9 }
    if let opening = openings.filter({ line.starts(with: $0) }).max(by: { $0.count < $1.count }) {
      line.removeFirst(opening.count)
      // Haddock's marks.
      line = line.drop { $0 == 32 || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "^") }
    }
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
    return Array(line)
  }

  /// Behind the first full stop that a space or the end follows; `e.g. `, `i.e. ` and `no. of` do not end one.
  private static func sentenceEnd(_ text: [UInt8]) -> Int? {
    for index in text.indices where text[index] == UInt8(ascii: ".") {
      guard index + 1 == text.count || text[index + 1] == 32 else { continue }
      if index >= 3, text[index - 2] == UInt8(ascii: ".") { continue }
      if isAbbreviation(text[..<index], before: text[(index + 1)...]) { continue }
      return index + 1
    }
    return nil
  }

  /// Whether a full stop only shortens the word in front of it: no sentence begins with a small letter or a number.
  private static func isAbbreviation(_ text: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
    guard let next = rest.first(where: { $0 != 32 }), next >= 97 && next <= 122 || next >= 48 && next <= 57 else {
      return false
    }
    let word = text.reversed().prefix { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }.map { $0 | 0x20 }
    return abbreviations.contains { word.elementsEqual($0.utf8.reversed()) }
  }

  private static let abbreviations = [
    "no", "nos", "nr", "vs", "cf", "etc", "approx", "incl", "excl", "resp", "fig", "sec", "ch", "vol", "esp", "max",
    "min",
  ]
}
