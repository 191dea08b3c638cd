/// The comment at the top of a file that says whose it is and under what terms.
enum LicenceHeader {
  /// How comments begin that may stand above code, and how those end that have an end. Longer ones first.
  private static let comments: [(begin: String, end: String?)] = [
    ("/*", "*/"), ("<!--", "-->"), ("(*", "*)"), ("{-", "-}"), ("//", nil), ("#", nil), ("--", nil), (";", nil),
    ("%", nil),
  ]
  /// Words one of which such a comment holds.
  private static let marks = ["licen", "copyright", "(c)"]
  /// A licence that is longer is cut off here.
  private static let longest = 16_384

  /// Where the text after it begins; 0 where the first comment is another.
  static func end(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(longest))
    var start = 0
    while start < head.count, head[start] == 32 || (9...13).contains(head[start]) { start += 1 }
    guard let comment = comments.first(where: { begins($0.begin, at: start, in: head) }),
      comment.end != nil || isComment(comment.begin, at: start, in: head)
    else { return 0 }
    let end = comment.end.map { self.end(of: $0, from: start, in: head) } ?? lines(from: start, comment.begin, in: head)
    return marks.contains { find($0, from: start, to: end, in: head) != nil } ? end : 0
  }

  /// Behind the first occurrence of what ends a comment.
  private static func end(of mark: String, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    find(mark, from: start, to: bytes.count, in: bytes).map { $0 + mark.utf8.count } ?? bytes.count
  }

  /// Behind the last of the lines that begin with a comment.
  private static func lines(from start: Int, _ mark: String, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var position = start
    while isComment(mark, at: position, in: bytes) {
      guard let newline = bytes[position...].firstIndex(of: 10) else { return bytes.count }
      position = newline + 1
    }
    return position
  }

  /// A letter directly behind makes it something else: `#include`.
  private static func isComment(_ mark: String, at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = position + mark.utf8.count
    return begins(mark, at: position, in: bytes) && (next >= bytes.count || ByteKind(bytes[next]) != .lower)
  }

  private static func find(
    _ text: String, from start: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    (start..<max(start, end)).first { begins(text, at: $0, in: bytes) }
  }

  /// Capitals do not count.
  private static func begins(_ text: String, at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard position + text.utf8.count <= bytes.count else { return false }
    return zip(text.utf8, bytes[position...]).allSatisfy { $0 == ($1 >= 65 && $1 <= 90 ? $1 | 0x20 : $1) }
  }
}
