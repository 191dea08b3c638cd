/// Cuts identifiers, paths and prose into lower-case words: `HTTPServer_v2` is `http`, `server`, `v2`.
enum IdentifierWords {
  /// Words of letters and digits, cut at other characters and at changes of case. Only ASCII letters have a case here;
  /// bytes from 0x80 count as letters. O(length).
  static func split(_ bytes: some Collection<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previous = ByteKind.other
    func isLower(_ byte: UInt8?) -> Bool { byte.map { ByteKind($0) == .lower } ?? false }
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      let next = bytes.index(after: position)
      let kind = ByteKind(byte)
      let startsWord =
        kind == .upper && (previous == .lower || previous == .digit)
        // The last capital of a run belongs to the word after it: HTTP|Server.
        || kind == .upper && previous == .upper && next < bytes.endIndex && isLower(bytes[next])
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

  static func split(_ text: String) -> [String] { split(text.utf8) }
}
