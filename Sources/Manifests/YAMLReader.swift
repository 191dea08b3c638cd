/// One scalar or key of a YAML file with the path down to it. Elements of lists are `-` in the path.
struct YAMLEntry: Sendable, Equatable {
  let path: [String]
  let line: Int
  /// The scalar, without quotes, anchor and tag; empty for a key whose value is a list or mapping.
  var value: String
  /// The lines of a block scalar (`|` or `>`), with their numbers and without their indentation.
  var block: [TextLine]?

  /// The scalar's lines, whatever form it has.
  var lines: [TextLine] { block ?? (value.isEmpty ? [] : [TextLine(number: line, text: value)]) }
  var key: String { path.last ?? "" }
  /// Whether the path ends so.
  func isUnder(_ suffix: String...) -> Bool { path.suffix(suffix.count) == suffix[...] }

  static func == (a: YAMLEntry, b: YAMLEntry) -> Bool {
    a.path == b.path && a.line == b.line && a.value == b.value && a.block?.map(\.text) == b.block?.map(\.text)
  }
}

/// Reads the layout of YAML line by line: mappings, lists, block scalars, quoted scalars over several lines and flow
/// collections. Aliases are not followed, so an alias bomb is just text; anchors, tags and `? ` keys are let fall.
struct YAMLReader {
  private let lines: [TextLine]
  private var next = 0
  private var frames: [(indent: Int, key: String)] = []
  private var entries: [YAMLEntry] = []
  private var problem: String?

  /// Levels read; fewer than ``Node/depthLimit``, because every entry carries its whole path.
  static let depthLimit = 50

  private init(_ lines: [TextLine]) { self.lines = lines }

  /// Every key and scalar in order. O(bytes × depth), depth at most ``depthLimit``.
  static func read(_ lines: [TextLine]) -> (entries: [YAMLEntry], problem: String?) {
    var reader = YAMLReader(lines)
    while reader.next < reader.lines.count { reader.line() }
    return (reader.entries, reader.problem)
  }

  private mutating func line() {
    let line = lines[next]
    next += 1
    let indent = line.text.utf8.prefix { $0 == 0x20 }.count
    let content = line.text.trimmed
    if content.isEmpty || content.hasPrefix("#") || content.hasPrefix("%") && indent == 0 { return }
    if content == "---" || content == "..." || content.hasPrefix("--- ") {
      frames = []
      return
    }
    node(content, column: indent, number: line.number)
  }

  private mutating func node(_ content: String, column: Int, number: Int) {
    var content = content
    var column = column
    while content == "-" || content.hasPrefix("- ") {
      while let last = frames.last, last.indent > column || (last.indent == column && last.key == "-") {
        frames.removeLast()
      }
      guard push("-", at: column, number) else { return }
      let rest = content.dropFirst()
      let text = rest.trimmed
      if text.isEmpty || text.hasPrefix("#") { return }
      column += 1 + rest.utf8.prefix { $0 == 0x20 }.count
      content = text
    }
    if let (key, rest) = Self.split(content) {
      while let last = frames.last, last.indent >= column { frames.removeLast() }
      guard push(key, at: column, number) else { return }
      scalar(rest, column: column, number: number)
    } else if frames.last?.key == "-", let item = frames.last?.indent, item < column {
      scalar(content, column: item, number: number)
    } else if let last = entries.indices.last, !entries[last].value.isEmpty, entries[last].block == nil {
      // A plain scalar goes on.
      entries[last].value += " " + Self.withoutComment(content)
    }
  }

  private mutating func push(_ key: String, at indent: Int, _ number: Int) -> Bool {
    guard frames.count < Self.depthLimit else {
      if problem == nil { problem = "nested deeper than \(Self.depthLimit) levels (line \(number))" }
      return false
    }
    frames.append((indent, key))
    return true
  }

  private mutating func add(_ value: String, _ number: Int, block: [TextLine]? = nil) {
    entries.append(YAMLEntry(path: frames.map(\.key), line: number, value: value, block: block))
  }

  /// The value after a key or dash; `column` is that of the key or dash.
  private mutating func scalar(_ text: String, column: Int, number: Int) {
    var text = text
    while let first = text.utf8.first, first == UInt8(ascii: "&") || first == UInt8(ascii: "!") {
      text = text.drop { $0 != " " }.trimmed
    }
    switch text.utf8.first {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): block(folded: text.hasPrefix(">"), column: column, number: number)
    case .quote, .apostrophe: quoted(text, number)
    case UInt8(ascii: "["), UInt8(ascii: "{"): flow(text, number)
    default: add(Self.withoutComment(text), number)
    }
  }

  private mutating func block(folded: Bool, column: Int, number: Int) {
    var block: [TextLine] = []
    var margin: Int?
    while next < lines.count {
      let line = lines[next]
      let indent = line.text.utf8.prefix { $0 == 0x20 }.count
      let isBlank = line.text.trimmed.isEmpty
      if !isBlank && indent <= column { break }
      if margin == nil, !isBlank { margin = indent }
      block.append(TextLine(number: line.number, text: String(line.text.dropFirst(min(indent, margin ?? indent)))))
      next += 1
    }
    if folded, let first = block.first {
      block = [TextLine(number: first.number, text: block.map(\.text.trimmed).joined(separator: " "))]
    }
    add("", number, block: block)
  }

  private mutating func quoted(_ text: String, _ number: Int) {
    var text = text
    let quote = String(text.prefix(1))
    var isOpen = Self.endOfQuoted(text) == nil
    let end = min(next + Self.continuationLimit, lines.count)
    while isOpen, next < end {
      // Only the new line is looked at, as if the scalar began there: that keeps this linear.
      let line = lines[next].text.trimmed
      isOpen = Self.endOfQuoted(quote + line) == nil
      text += " " + line
      next += 1
    }
    add(Self.unescaped(text[..<(Self.endOfQuoted(text) ?? text.endIndex)]), number)
  }

  private mutating func flow(_ text: String, _ number: Int) {
    var text = Self.withoutComment(text)
    var open = YAMLFlowReader.openBrackets(text)
    let end = min(next + Self.continuationLimit, lines.count)
    while open > 0, next < end {
      let line = Self.withoutComment(lines[next].text.trimmed)
      open += YAMLFlowReader.openBrackets(line)
      text += " " + line
      next += 1
    }
    let path = frames.map(\.key)
    add("", number)
    for (below, value) in YAMLFlowReader(text).scalars(limit: Self.depthLimit - frames.count) {
      entries.append(YAMLEntry(path: path + below, line: number, value: value))
    }
  }

  /// Lines a quoted scalar or flow collection may go on for: what is not closed by then was never meant to be one.
  private static let continuationLimit = 1000

  /// Key and the rest of `key: rest`; nil when the text is not a mapping entry.
  static func split(_ text: String) -> (key: String, rest: String)? {
    if let first = text.utf8.first, first == .quote || first == .apostrophe {
      guard let end = endOfQuoted(text) else { return nil }
      let rest = text[end...].trimmed
      guard rest == ":" || rest.hasPrefix(": ") else { return nil }
      return (unescaped(text[..<end]), rest.dropFirst().trimmed)
    }
    if text.hasPrefix("[") || text.hasPrefix("{") || text.hasPrefix("#") { return nil }
    let utf8 = text.utf8
    var at = utf8.startIndex
    while at < utf8.endIndex {
      let after = utf8.index(after: at)
      if utf8[at] == UInt8(ascii: ":"), after == utf8.endIndex || utf8[after] == 0x20 || utf8[after] == 0x09 {
        return (text[..<at].trimmed, text[after...].trimmed)
      }
      if utf8[at] == 0x20, after < utf8.endIndex, utf8[after] == UInt8(ascii: "#") { return nil }
      at = after
    }
    return nil
  }

  /// Just past the closing quote of the quoted scalar at the start.
  static func endOfQuoted(_ text: some StringProtocol) -> String.Index? {
    let utf8 = text.utf8
    guard let quote = utf8.first else { return nil }
    var at = utf8.index(after: utf8.startIndex)
    while at < utf8.endIndex {
      let after = utf8.index(after: at)
      if utf8[at] == .backslash, quote == .quote, after < utf8.endIndex {
        at = utf8.index(after: after)
      } else if utf8[at] == quote {
        if quote == .apostrophe, after < utf8.endIndex, utf8[after] == quote {
          at = utf8.index(after: after)
        } else {
          return after
        }
      } else {
        at = after
      }
    }
    return nil
  }

  static func unescaped(_ quoted: some StringProtocol) -> String {
    let inner = String(quoted).unquoted
    if quoted.hasPrefix("'") {
      return inner.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    }
    guard inner.utf8.contains(.backslash) else { return inner }
    var result = ""
    var isEscaped = false
    for character in inner {
      if isEscaped {
        result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Up to a ` #` outside quotes.
  static func withoutComment(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
    var quote: UInt8?
    var before: UInt8 = 0x20
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .quote || byte == .apostrophe, before == 0x20 {
        quote = byte
      } else if byte == UInt8(ascii: "#"), before == 0x20 {
        return text[..<index].trimmed
      }
      before = byte
    }
    return text
  }
}
