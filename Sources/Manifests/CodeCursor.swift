/// A place in code of the family of C, for readers that understand a little of a language: where it stands, what is there, and
/// how to pass what says nothing.
struct CodeCursor {
  let bytes: [UInt8]
  /// May be the end.
  private(set) var at = 0
  /// From 1.
  private(set) var line = 1
  /// Whether `#` begins a comment, as in PHP; `#[` never does.
  private let hasHashComments: Bool

  init(_ bytes: [UInt8], hashComments: Bool = false) {
    self.bytes = bytes
    hasHashComments = hashComments
  }

  var isAtEnd: Bool { at >= bytes.count }
  /// The byte at hand; there must be one.
  var byte: UInt8 { bytes[at] }
  /// Whether the byte before could be of a word that goes on here.
  var isBehindWord: Bool { at > 0 && Self.isWord(bytes[at - 1]) }
  /// The byte before, if any.
  var before: UInt8? { at > 0 ? bytes[at - 1] : nil }

  func follows(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  /// Passes one byte; there must be one.
  mutating func step() {
    if bytes[at] == .lineFeed { line += 1 }
    at += 1
  }

  /// Passes a text that stands here; a word only as a whole.
  mutating func skip(_ text: String) -> Bool {
    guard follows(text) else { return false }
    let end = at + text.utf8.count
    if let last = text.utf8.last, Self.isWord(last), end < bytes.count, Self.isWord(bytes[end]) { return false }
    at = end
    return true
  }

  /// Passes white space or one comment; false when there is none.
  mutating func skipTrivia() -> Bool {
    guard at < bytes.count else { return false }
    switch bytes[at] {
    case 0x20, 0x09, 0x0D, .lineFeed: step()
    case UInt8(ascii: "#") where hasHashComments && !follows("#["), UInt8(ascii: "/") where follows("//"):
      while at < bytes.count, bytes[at] != .lineFeed { at += 1 }
    case UInt8(ascii: "/") where follows("/*"):
      at += 2
      while at < bytes.count, !follows("*/") { step() }
      at = min(at + 2, bytes.count)
    default: return false
    }
    return true
  }

  /// Passes the string whose quotation mark stands here. Returns what is in it as it is written.
  mutating func string() -> String {
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

  /// Passes the word that begins here; empty where none does.
  mutating func word() -> String {
    let start = at
    while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte == 36
  }
}
