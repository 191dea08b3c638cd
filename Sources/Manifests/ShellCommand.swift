/// Just enough of the shell's grammar to tell commands and words apart. Nothing is expanded.
enum ShellCommand {
  /// Words as written, with their quotes; a quoted stretch stays in one word. `;` and `&&` outside quotes are words.
  static func rawWords(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var quote: UInt8?
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in text.utf8 {
      if let open = quote {
        word.append(byte)
        if byte == open { quote = nil }
      } else if byte == 0x20 || byte == 0x09 {
        close()
      } else {
        if byte == .quote || byte == .apostrophe { quote = byte }
        word.append(byte)
      }
    }
    close()
    return words
  }

  /// The commands of a line, cut at `&&`, `||`, `;` and a trailing comment, outside quotes.
  static func commands(_ line: String) -> [String] {
    var commands: [[UInt8]] = [[]]
    var quote: UInt8?
    var before: UInt8 = 0x20
    // What a service puts in before a shell reads the line: `${{ matrix.jdk || '21' }}`.
    var isExpression = false
    for byte in line.utf8 {
      if isExpression {
        isExpression = !(byte == UInt8(ascii: "}") && before == byte)
      } else if byte == UInt8(ascii: "{"), commands[commands.count - 1].suffix(2).elementsEqual("${".utf8) {
        isExpression = true
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      } else if byte == UInt8(ascii: "#"), before == 0x20 || before == 0x09 {
        break
      } else if byte == UInt8(ascii: ";") {
        commands.append([])
        before = byte
        continue
      } else if byte == before, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "|") {
        commands[commands.count - 1].removeLast()
        commands.append([])
        before = 0
        continue
      }
      commands[commands.count - 1].append(byte)
      before = byte
    }
    return commands.map { String(decoding: $0, as: UTF8.self).trimmed }.filter { !$0.isEmpty }
  }

  /// Lines that end in a backslash, joined with the next by a space, under the number of the first.
  static func joiningContinuations(_ lines: [TextLine]) -> [TextLine] {
    var joined: [TextLine] = []
    var open: (number: Int, parts: [String])?
    for line in lines {
      let continues = line.text.hasSuffix("\\")
      let text = continues ? String(line.text.dropLast()) : line.text
      if open == nil { open = (line.number, [text]) } else { open?.parts.append(text.trimmed) }
      if !continues, let whole = open {
        joined.append(TextLine(number: whole.number, text: whole.parts.joined(separator: " ")))
        open = nil
      }
    }
    if let whole = open { joined.append(TextLine(number: whole.number, text: whole.parts.joined(separator: " "))) }
    return joined
  }

  /// Whether the word is `NAME=…`.
  static func isAssignment(_ word: String) -> Bool {
    word.firstIndex(of: "=").map { word[..<$0].isIdentifier } ?? false
  }
}
