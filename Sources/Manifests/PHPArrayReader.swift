/// The keys of the array that a PHP file returns, with the path down to each: `connections.mysql.host`. Nothing else of the
/// language is understood, and no value is kept.
struct PHPArrayReader {
  struct Key: Sendable, Equatable {
    var path: [String]
    var line: Int
    /// Whether an array with keys of its own stands there.
    var isTable: Bool
  }

  private var cursor: CodeCursor
  private var keys: [Key] = []

  private init(_ bytes: [UInt8]) { cursor = CodeCursor(bytes, hashComments: true) }

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
    while !cursor.isAtEnd {
      if cursor.skipTrivia() { continue }
      if cursor.byte == .apostrophe || cursor.byte == .quote {
        _ = cursor.string()
      } else if !cursor.isBehindWord, cursor.skip("return") {
        while cursor.skipTrivia() {}
        return openArray()
      } else {
        cursor.step()
      }
    }
    return false
  }

  private mutating func openArray() -> Bool {
    if cursor.skip("[") { return true }
    guard cursor.skip("array") else { return false }
    while cursor.skipTrivia() {}
    return cursor.skip("(")
  }

  /// The items up to the closing bracket.
  private mutating func array(below path: [String]) {
    var key: (name: String, line: Int)?
    var isValue = false
    while !cursor.isAtEnd {
      if cursor.skipTrivia() { continue }
      switch cursor.byte {
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        close(key, isValue, path)
        cursor.step()
        return
      case UInt8(ascii: ","):
        close(key, isValue, path)
        (key, isValue) = (nil, false)
        cursor.step()
      case .apostrophe, .quote:
        let start = cursor.line
        let text = cursor.string()
        while cursor.skipTrivia() {}
        if !isValue, cursor.skip("=>") {
          key = (text, start)
          isValue = true
          while cursor.skipTrivia() {}
          if path.count < YAMLReader.depthLimit, let name = key?.name, openArray() {
            let index = keys.count
            keys.append(Key(path: path + [name], line: start, isTable: false))
            array(below: path + [name])
            keys[index].isTable = keys.count > index + 1
            key = nil
          }
        }
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): skipBrackets()
      case UInt8(ascii: "=") where cursor.follows("=>"):
        // A number or constant is no name.
        isValue = true
        _ = cursor.skip("=>")
      default: cursor.step()
      }
    }
  }

  private mutating func close(_ key: (name: String, line: Int)?, _ isValue: Bool, _ path: [String]) {
    if let key, isValue { keys.append(Key(path: path + [key.name], line: key.line, isTable: false)) }
  }

  private mutating func skipBrackets() {
    var depth = 0
    repeat {
      if cursor.skipTrivia() { continue }
      switch cursor.byte {
      case .apostrophe, .quote: _ = cursor.string()
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"):
        depth += 1
        cursor.step()
      case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"):
        depth -= 1
        cursor.step()
      default: cursor.step()
      }
    } while !cursor.isAtEnd && depth > 0
  }
}
