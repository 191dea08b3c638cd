/// Reads a flow collection of YAML, `[a, b]` or `{a: b}`, that stands on one line.
struct YAMLFlowReader {
  private enum Token: Equatable {
    case open(isMapping: Bool)
    case close, comma
    /// `isKey` when a colon follows.
    case text(String, isKey: Bool)
  }
  private let tokens: [Token]

  init(_ text: String) {
    var tokens: [Token] = []
    var mappings: [Bool] = []
    var rest = text[...]
    while let first = rest.utf8.first {
      switch first {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        mappings.append(first == UInt8(ascii: "{"))
        tokens.append(.open(isMapping: first == UInt8(ascii: "{")))
        rest = rest.dropFirst()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        mappings.removeLast(mappings.isEmpty ? 0 : 1)
        tokens.append(.close)
        rest = rest.dropFirst()
      case UInt8(ascii: ","):
        tokens.append(.comma)
        rest = rest.dropFirst()
      case 0x20, 0x09: rest = rest.dropFirst()
      default:
        let isQuoted = first == .quote || first == .apostrophe
        let end =
          isQuoted
          ? YAMLReader.endOfQuoted(rest) ?? rest.endIndex : Self.endOfPlain(rest, inMapping: mappings.last == true)
        let scalar = rest[..<end]
        rest = rest[end...]
        let after = rest.drop { $0 == " " }
        let isKey = after.hasPrefix(":")
        if isKey { rest = after.dropFirst() }
        tokens.append(.text(isQuoted ? YAMLReader.unescaped(scalar) : scalar.trimmed, isKey: isKey))
      }
    }
    self.tokens = tokens
  }

  /// Brackets that open less those that close, outside quotes.
  static func openBrackets(_ line: String) -> Int {
    var open = 0
    var quote: UInt8?
    for byte in line.utf8 {
      switch byte {
      case _ where quote != nil: if byte == quote { quote = nil }
      case .quote, .apostrophe: quote = byte
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open -= 1
      default: break
      }
    }
    return open
  }

  /// Readers that are less strict than YAML let a scalar of a mapping go on over square brackets, as those of a regular expression.
  private static func endOfPlain(_ text: Substring, inMapping: Bool) -> String.Index {
    let utf8 = text.utf8
    // At least one byte, so that a lone colon is a scalar and the caller moves on.
    var at = utf8.index(after: utf8.startIndex)
    while at < utf8.endIndex {
      let byte = utf8[at]
      if (inMapping ? ",{}" : ",[]{}").utf8.contains(byte) { return at }
      let after = utf8.index(after: at)
      if byte == UInt8(ascii: ":"), after == utf8.endIndex || " ,[]{}".utf8.contains(utf8[after]) { return at }
      at = after
    }
    return text.endIndex
  }

  /// Every scalar and every key with the path to it, elements of lists as `-`; deeper ones than `limit` are left out.
  func scalars(limit: Int) -> [(path: [String], value: String)] {
    var found: [(path: [String], value: String)] = []
    var path: [String] = []
    var frames: [(isMapping: Bool, depth: Int)] = []
    for token in tokens {
      switch token {
      case .open(let isMapping):
        frames.append((isMapping, path.count))
        if path.count >= limit { return found }
        if !isMapping { path.append("-") }
      case .close:
        if let frame = frames.popLast() { path = Array(path.prefix(frame.depth)) }
      case .comma:
        if let frame = frames.last, frame.isMapping { path = Array(path.prefix(frame.depth)) }
      case .text(let text, let isKey):
        if isKey, frames.last?.isMapping == true {
          path.append(text)
          if path.count >= limit { return found }
          found.append((path, ""))
        } else if frames.last?.isMapping == true {
          if let last = found.indices.last, found[last].path == path { found[last].value = text }
        } else {
          found.append((path, text))
        }
      }
    }
    return found
  }
}
