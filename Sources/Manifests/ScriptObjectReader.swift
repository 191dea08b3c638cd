/// The keys of the object that a file of JavaScript or TypeScript gives away, with the path down to each: `mail.host` of
/// `module.exports = { mail: { host: … } }`. Nothing else of the language is understood, and no value is kept.
struct ScriptObjectReader {
  struct Key: Sendable, Equatable {
    var path: [String]
    var line: Int
  }

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var keys: [Key] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Keys of values that are no objects with keys, in order of position; objects in calls, lists and functions are values. What is
  /// spread or computed has no key. O(bytes), depth at most ``YAMLReader/depthLimit``.
  static func keys(of bytes: [UInt8]) -> [Key] {
    var reader = ScriptObjectReader(bytes)
    guard reader.findExport() else { return [] }
    reader.object(below: [])
    return reader.keys
  }

  /// Moves behind the brace of `module.exports = {` or `export default {`.
  private mutating func findExport() -> Bool {
    while at < bytes.count {
      if skipTrivia() { continue }
      if isQuote {
        _ = string()
        continue
      }
      let beginsWord = at == 0 || !Self.isWord(bytes[at - 1]) && bytes[at - 1] != UInt8(ascii: ".")
      if beginsWord, skip("module.exports") || skip("exports") {
        while skipTrivia() {}
        guard skip("=") else { continue }
        while skipTrivia() {}
        if skip("{") { return true }
      } else if beginsWord, skip("export") {
        while skipTrivia() {}
        guard skip("default") else { continue }
        while skipTrivia() {}
        if skip("{") { return true }
      } else {
        step()
      }
    }
    return false
  }

  /// The members up to the closing brace.
  private mutating func object(below path: [String]) {
    while at < bytes.count {
      if skipTrivia() { continue }
      // Of a file that is broken the object ends at any closing bracket.
      if "}])".utf8.contains(bytes[at]) {
        at += 1
        return
      }
      let start = line
      let name = isQuote ? string() : word()
      while skipTrivia() {}
      guard !name.isEmpty, at < bytes.count else {
        skipValue()
        continue
      }
      switch bytes[at] {
      case UInt8(ascii: ":"):
        at += 1
        while skipTrivia() {}
        let known = keys.count
        if path.count < YAMLReader.depthLimit, skip("{") { object(below: path + [name]) }
        if keys.count == known { keys.append(Key(path: path + [name], line: start)) }
        skipValue()
      case UInt8(ascii: ","), UInt8(ascii: "}"):
        keys.append(Key(path: path + [name], line: start))
        skipValue()
      default: skipValue()
      }
    }
  }

  /// Moves behind the comma that ends a member, or to the brace that ends its object.
  private mutating func skipValue() {
    var depth = 0
    var isOperand = true
    while at < bytes.count {
      if skipTrivia() { continue }
      if isQuote {
        _ = string()
        isOperand = false
        continue
      }
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"):
        if depth == 0 { return }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        at += 1
        return
      case UInt8(ascii: "/") where isOperand: skipExpression()
      default: break
      }
      guard at < bytes.count else { return }
      isOperand = "([{,;:=!&|?+-*%<>~^/".utf8.contains(bytes[at])
      step()
    }
  }

  /// Moves to the slash that ends a regular expression.
  private mutating func skipExpression() {
    step()
    while at < bytes.count, bytes[at] != UInt8(ascii: "/"), bytes[at] != .lineFeed {
      if bytes[at] == .backslash, at + 1 < bytes.count { step() }
      step()
    }
  }

  private var isQuote: Bool {
    bytes[at] == .apostrophe || bytes[at] == .quote || bytes[at] == UInt8(ascii: "`")
  }

  private mutating func string() -> String {
    let quote = bytes[at]
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != quote {
      if bytes[at] == .backslash, at + 1 < bytes.count { step() }
      step()
    }
    let text = String(decoding: bytes[start..<min(at, bytes.count)], as: UTF8.self)
    if at < bytes.count { at += 1 }
    return text
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// White space or one comment; false when there is none.
  private mutating func skipTrivia() -> Bool {
    guard at < bytes.count else { return false }
    switch bytes[at] {
    case 0x20, 0x09, 0x0D, .lineFeed: step()
    case UInt8(ascii: "/") where follows("//"):
      while at < bytes.count, bytes[at] != .lineFeed { at += 1 }
    case UInt8(ascii: "/") where follows("/*"):
      at += 2
      while at < bytes.count, !follows("*/") { step() }
      at = min(at + 2, bytes.count)
    default: return false
    }
    return true
  }

  /// Whether a text stands here, which is then passed; a word only as a whole.
  private mutating func skip(_ text: String) -> Bool {
    guard follows(text) else { return false }
    let end = at + text.utf8.count
    if let last = text.utf8.last, Self.isWord(last), end < bytes.count, Self.isWord(bytes[end]) { return false }
    at = end
    return true
  }

  private mutating func step() {
    if bytes[at] == .lineFeed { line += 1 }
    at += 1
  }

  private func follows(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte == 36
  }
}
