/// The keys of the object that a file of JavaScript or TypeScript gives away, with the path down to each: `mail.host` of
/// `module.exports = { mail: { host: … } }`. Nothing else of the language is understood, and no value is kept.
struct ScriptObjectReader {
  struct Key: Sendable, Equatable {
    var path: [String]
    var line: Int
  }

  private var cursor: CodeCursor
  private var keys: [Key] = []

  private init(_ bytes: [UInt8]) { cursor = CodeCursor(bytes) }

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
    while !cursor.isAtEnd {
      if cursor.skipTrivia() { continue }
      if isQuote {
        _ = cursor.string()
        continue
      }
      let beginsWord = !cursor.isBehindWord && cursor.before != UInt8(ascii: ".")
      if beginsWord, cursor.skip("module.exports") || cursor.skip("exports") {
        while cursor.skipTrivia() {}
        guard cursor.skip("=") else { continue }
        while cursor.skipTrivia() {}
        if cursor.skip("{") { return true }
      } else if beginsWord, cursor.skip("export") {
        while cursor.skipTrivia() {}
        guard cursor.skip("default") else { continue }
        while cursor.skipTrivia() {}
        if cursor.skip("{") { return true }
      } else {
        cursor.step()
      }
    }
    return false
  }

  /// The members up to the closing brace.
  private mutating func object(below path: [String]) {
    while !cursor.isAtEnd {
      if cursor.skipTrivia() { continue }
      // Of a file that is broken the object ends at any closing bracket.
      if "}])".utf8.contains(cursor.byte) {
        cursor.step()
        return
      }
      let start = cursor.line
      let name = isQuote ? cursor.string() : cursor.word()
      while cursor.skipTrivia() {}
      guard !name.isEmpty, !cursor.isAtEnd else {
        skipValue()
        continue
      }
      switch cursor.byte {
      case UInt8(ascii: ":"):
        cursor.step()
        while cursor.skipTrivia() {}
        let known = keys.count
        if path.count < YAMLReader.depthLimit, cursor.skip("{") { object(below: path + [name]) }
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
    while !cursor.isAtEnd {
      if cursor.skipTrivia() { continue }
      if isQuote {
        _ = cursor.string()
        isOperand = false
        continue
      }
      switch cursor.byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"):
        if depth == 0 { return }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        cursor.step()
        return
      case UInt8(ascii: "/") where isOperand: skipExpression()
      default: break
      }
      guard !cursor.isAtEnd else { return }
      isOperand = "([{,;:=!&|?+-*%<>~^/".utf8.contains(cursor.byte)
      cursor.step()
    }
  }

  /// Moves to the slash that ends a regular expression.
  private mutating func skipExpression() {
    cursor.step()
    while !cursor.isAtEnd, cursor.byte != UInt8(ascii: "/"), cursor.byte != .lineFeed {
      if cursor.byte == .backslash { cursor.step() }
      if !cursor.isAtEnd { cursor.step() }
    }
  }

  private var isQuote: Bool {
    cursor.byte == .apostrophe || cursor.byte == .quote || cursor.byte == UInt8(ascii: "`")
  }
}
