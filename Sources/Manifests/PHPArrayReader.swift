/// The keys of the array that a PHP file returns, with the path down to each: `connections.mysql.host`. It may be given to a
/// variable first, and some of its keys by statements behind that. Nothing else of the language is understood, and no value is kept.
struct PHPArrayReader {
  struct Key: Sendable, Equatable {
    var path: [String]
    var line: Int
    /// Whether an array with keys of its own stands there.
    var isTable: Bool
  }

  private var cursor: CodeCursor
  private var keys: [Key] = []
  /// Where the arrays begin that variables are given, and the keys that they are given later.
  private var arrays: [String: CodeCursor] = [:]
  private var given: [(variable: String, path: [String], line: Int, value: CodeCursor)] = []

  private init(_ bytes: [UInt8]) { cursor = CodeCursor(bytes, hashComments: true) }

  /// Keys of string literals in order of position; arrays inside calls and functions are values. O(bytes), depth at most
  /// ``YAMLReader/depthLimit``.
  static func keys(of bytes: [UInt8]) -> [Key] {
    var reader = PHPArrayReader(bytes)
    guard let name = reader.findReturn() else { return [] }
    reader.array(below: [])
    for key in reader.given where key.variable == name && !name.isEmpty {
      reader.cursor = key.value
      reader.keys.append(Key(path: key.path, line: key.line, isTable: false))
      let index = reader.keys.count - 1
      guard reader.openArray() else { continue }
      reader.array(below: key.path)
      reader.keys[index].isTable = reader.keys.count > index + 1
    }
    return reader.keys
  }

  /// Moves behind the bracket of the array that is returned. Returns the variable that it was given to, empty for none; nil when
  /// the file returns no array.
  private mutating func findReturn() -> String? {
    while !cursor.isAtEnd {
      if cursor.skipTrivia() { continue }
      switch cursor.byte {
      case .apostrophe, .quote: _ = cursor.string()
      // What a function or a branch returns or changes is another matter.
      case UInt8(ascii: "{") where !arrays.isEmpty, UInt8(ascii: "("), UInt8(ascii: "["): skipBrackets()
      case UInt8(ascii: "$") where !cursor.isBehindWord: assignment()
      default:
        guard !cursor.isBehindWord, cursor.skip("return") else {
          cursor.step()
          continue
        }
        while cursor.skipTrivia() {}
        if openArray() { return "" }
        guard !cursor.isAtEnd, cursor.byte == UInt8(ascii: "$") else { return nil }
        let name = cursor.word()
        guard let array = arrays[name] else { return nil }
        cursor = array
        return name
      }
    }
    return nil
  }

  /// `$config = [` and `$config['disks']['public'] = …`, up to what is given.
  private mutating func assignment() {
    let line = cursor.line
    let name = cursor.word()
    var path: [String] = []
    while !cursor.isAtEnd {
      if cursor.skipTrivia() { continue }
      guard cursor.byte == UInt8(ascii: "[") else { break }
      cursor.step()
      guard !cursor.isAtEnd, cursor.byte == .apostrophe || cursor.byte == .quote else { return }
      path.append(cursor.string())
      guard cursor.skip("]") else { return }
    }
    guard !cursor.isAtEnd, cursor.byte == UInt8(ascii: "="), !cursor.follows("=="), !cursor.follows("=>") else {
      return
    }
    cursor.step()
    while cursor.skipTrivia() {}
    let value = cursor
    if path.isEmpty {
      if openArray() { arrays[name] = cursor }
      cursor = value
    } else if arrays[name] != nil {
      given.append((name, path, line, value))
    }
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
