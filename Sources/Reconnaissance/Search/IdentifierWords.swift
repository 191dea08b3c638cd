/// Cuts identifiers, paths and prose into lower-case words: `HTTPServer_v2` is `http`, `server`, `v2`.
enum IdentifierWords {
  /// Words of letters and digits, cut at other characters and at changes of case. Only ASCII letters have a case here;
  /// bytes from 0x80 count as letters. O(length).
  static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previous = ByteKind.other
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1
      let kind = ByteKind(byte)
      let startsWord =
        kind == .upper && (previous == .lower || previous == .digit)
        // The last capital of a run belongs to the word after it: HTTP|Server.
        || kind == .upper && previous == .upper && next < bytes.count && ByteKind(bytes[next]) == .lower
      if kind == .other || startsWord, !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
      if kind != .other { word.append(kind == .upper ? byte | 0x20 : byte) }
      previous = kind
      position = next
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  static func split(_ text: String) -> [String] {
    var copy = text
    return copy.withUTF8 { split($0) }
  }
}
