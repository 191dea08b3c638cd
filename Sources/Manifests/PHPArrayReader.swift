/// The keys of the array that a PHP file returns, with the path down to each: `connections.mysql.host`. Nothing else of the
/// language is understood, and no value is kept.
struct PHPArrayReader {
  struct Key: Sendable, Equatable {
    var path: [String]
    var line: Int
    /// Whether an array with keys of its own stands there.
    var isTable: Bool
  }

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var keys: [Key] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Keys of string literals in order of position; arrays inside calls and functions are values. O(bytes), depth at most
  /// ``YAMLReader/depthLimit``.
  static func keys(of bytes: [UInt8]) -> [Key] {
    var reader = PHPArrayReader(bytes)
    guard reader.findReturn() else { return [] }
    reader.array(below: [])
    return reader.keys
  }

  /// Moves behind the bracket of `return [` or `return array(`.
  private mutating func findReturn() -> Bool {
    while at < bytes.count {
      if skipTrivia() { continue }
      if bytes[at] == .apostrophe || bytes[at] == .quote {
        _ = string()
      } else if follows("return"), at == 0 || !Self.isWord(bytes[at - 1]) {
        at += "return".utf8.count
        while skipTrivia() {}
        return openArray()
      } else {
        step()
      }
    }
    return false
  }

  private mutating func openArray() -> Bool {
    if at < bytes.count, bytes[at] == UInt8(ascii: "[") {
      at += 1
      return true
    }
    guard follows("array") else { return false }
    at += "array".utf8.count
    while skipTrivia() {}
    guard at < bytes.count, bytes[at] == UInt8(ascii: "(") else { return false }
    at += 1
    return true
  }

  /// The items up to the closing bracket.
  private mutating func array(below path: [String]) {
    var key: (name: String, line: Int)?
    var isValue = false
    while at < bytes.count {
      if skipTrivia() { continue }
      switch bytes[at] {
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        close(key, isValue, path)
        at += 1
        return
      case UInt8(ascii: ","):
        close(key, isValue, path)
        (key, isValue) = (nil, false)
        at += 1
      case .apostrophe, .quote:
        let start = line
        let text = string()
        while skipTrivia() {}
        if !isValue, follows("=>") {
          key = (text, start)
          isValue = true
          at += 2
          while skipTrivia() {}
          if path.count < YAMLReader.depthLimit, let name = key?.name, openArray() {
            let index = keys.count
            keys.append(Key(path: path + [name], line: start, isTable: false))
            array(below: path + [name])
            keys[index].isTable = keys.count > index + 1
            key = nil
          }
        }
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): skipBrackets()
      case UInt8(ascii: "=") where follows("=>"):
        // A number or constant is no name.
        isValue = true
        at += 2
      default: step()
      }
    }
  }

  private mutating func close(_ key: (name: String, line: Int)?, _ isValue: Bool, _ path: [String]) {
    if let key, isValue { keys.append(Key(path: path + [key.name], line: key.line, isTable: false)) }
  }

  private mutating func skipBrackets() {
    var depth = 0
    repeat {
      if skipTrivia() { continue }
      switch bytes[at] {
      case .apostrophe, .quote: _ = string()
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"):
        depth += 1
        at += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"):
        depth -= 1
        at += 1
      default: step()
      }
    } while at < bytes.count && depth > 0
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

  /// White space or one comment; false when there is none.
  private mutating func skipTrivia() -> Bool {
    guard at < bytes.count else { return false }
    switch bytes[at] {
    case 0x20, 0x09, 0x0D, .lineFeed: step()
    case UInt8(ascii: "#") where !follows("#["), UInt8(ascii: "/") where follows("//"):
      while at < bytes.count, bytes[at] != .lineFeed { at += 1 }
    case UInt8(ascii: "/") where follows("/*"):
      at += 2
      while at < bytes.count, !follows("*/") { step() }
      at = min(at + 2, bytes.count)
    default: return false
    }
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
