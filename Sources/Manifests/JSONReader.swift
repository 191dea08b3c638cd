/// Reads JSON (RFC 8259), with comments and trailing commas as tsconfig.json has them.
struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var problem: String?

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What stands before the first error, and that error. O(bytes), depth at most ``Node/depthLimit``.
  static func read(_ bytes: [UInt8]) -> Node.Document {
    var reader = JSONReader(bytes)
    let root = reader.value(depth: 0)
    reader.skipSpace()
    if reader.at < bytes.count { reader.fail("not valid JSON") }
    return Node.Document(root: root, problem: reader.problem)
  }

  private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func follows(_ byte: UInt8) -> Bool { at + 1 < bytes.count && bytes[at + 1] == byte }

  private mutating func fail(_ reason: String) {
    if problem == nil { problem = "\(reason) (line \(line))" }
    at = bytes.count
  }

  private mutating func skipSpace() {
    while let byte = current {
      switch byte {
      case .lineFeed: line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: "/") where follows(UInt8(ascii: "/")):
        while let next = current, next != .lineFeed { at += 1 }
        continue
      case UInt8(ascii: "/") where follows(UInt8(ascii: "*")):
        at += 2
        while let next = current, !(next == UInt8(ascii: "*") && follows(UInt8(ascii: "/"))) {
          if next == .lineFeed { line += 1 }
          at += 1
        }
        at = min(at + 2, bytes.count)
        continue
      default: return
      }
      at += 1
    }
  }

  private mutating func value(depth: Int) -> Node {
    skipSpace()
    let start = line
    switch current {
    case UInt8(ascii: "{"): return container(depth: depth, start: start, isObject: true)
    case UInt8(ascii: "["): return container(depth: depth, start: start, isObject: false)
    case .quote: return Node(line: start, value: .string(string()))
    default:
      let first = at
      while let byte = current, !" \t\r\n,:]}{[\"/".utf8.contains(byte) { at += 1 }
      let text = String(decoding: bytes[min(first, bytes.count)..<at], as: UTF8.self)
      if text.isEmpty { fail("not valid JSON") }
      return Node(line: start, value: .literal(text))
    }
  }

  private mutating func container(depth: Int, start: Int, isObject: Bool) -> Node {
    var items: [Node] = []
    var members: [Node.Member] = []
    if depth >= Node.depthLimit { fail("nested deeper than \(Node.depthLimit) levels") }
    at += 1
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    while problem == nil {
      skipSpace()
      if current == close {
        at += 1
        break
      }
      if isObject {
        guard current == .quote else {
          fail("not valid JSON")
          break
        }
        let keyLine = line
        let key = string()
        skipSpace()
        guard current == UInt8(ascii: ":") else {
          fail("not valid JSON")
          break
        }
        at += 1
        members.append(Node.Member(key: key, line: keyLine, node: value(depth: depth + 1)))
      } else {
        items.append(value(depth: depth + 1))
      }
      skipSpace()
      if current == UInt8(ascii: ",") { at += 1 } else if current != close { fail("not valid JSON") }
    }
    return Node(line: start, value: isObject ? .object(members) : .array(items))
  }

  /// The string that begins at the quote under the cursor.
  private mutating func string() -> String {
    at += 1
    let start = at
    var decoded: [UInt8]?
    while let byte = current, byte != .quote {
      if byte == .lineFeed {
        fail("a string without end")
        return ""
      }
      if byte == .backslash {
        if decoded == nil { decoded = Array(bytes[start..<at]) }
        at += 1
        decoded?.append(contentsOf: escape())
      } else {
        decoded?.append(byte)
        at += 1
      }
    }
    guard at < bytes.count else {
      fail("a string without end")
      return ""
    }
    at += 1
    return decoded.map { String(decoding: $0, as: UTF8.self) } ?? String(decoding: bytes[start..<at - 1], as: UTF8.self)
  }

  private mutating func escape() -> [UInt8] {
    guard let byte = current else { return [] }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"):
      guard let high = hexadecimal() else { return Array("\u{FFFD}".utf8) }
      var code = high
      if (0xD800..<0xDC00).contains(high), at + 1 < bytes.count, bytes[at] == .backslash,
        bytes[at + 1] == UInt8(ascii: "u")
      {
        at += 2
        guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return Array("\u{FFFD}".utf8) }
        code = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
      }
      return Array(String(Unicode.Scalar(code).map(Character.init) ?? "\u{FFFD}").utf8)
    default: return [byte]
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    let text = String(decoding: bytes[at..<at + 4], as: UTF8.self)
    guard let code = UInt32(text, radix: 16) else { return nil }
    at += 4
    return code
  }
}
