/// Finds phrases in lines of prose, as whole words and in any case; code spans are not looked into.
struct PhraseSearch: Sendable {
  private let phrases: [(text: String, bytes: [UInt8])]
  /// By first byte, the positions of the phrases that begin so.
  private let beginnings: [[Int]]

  /// - Parameter phrases: in lower case.
  init(_ phrases: [String]) {
    // The longest that fits at a place is the one that is meant there.
    self.phrases = phrases.map { ($0, Array($0.utf8)) }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
    var beginnings = [[Int]](repeating: [], count: 256)
    for (index, phrase) in self.phrases.enumerated() {
      if let first = phrase.bytes.first { beginnings[Int(first)].append(index) }
    }
    self.beginnings = beginnings
  }

  /// The phrases in a line, in order of place, each once. O(length of the line · phrases that begin alike).
  func matches(in line: String) -> [String] {
    let bytes = Self.searchable(line)
    var found: [String] = []
    for start in bytes.indices where !beginnings[Int(bytes[start])].isEmpty {
      if start > 0, Self.isWord(bytes[start - 1]) { continue }
      for phrase in beginnings[Int(bytes[start])].lazy.map({ phrases[$0] })
      where bytes[start...].starts(with: phrase.bytes) {
        let end = start + phrase.bytes.count
        let endsInWord = phrase.bytes.last.map(Self.isWord) == true
        if endsInWord, end < bytes.count, Self.isWord(bytes[end]) { continue }
        if !found.contains(phrase.text) { found.append(phrase.text) }
        break
      }
    }
    return found
  }

  /// In lower case, code spans blanked.
  static func searchable(_ line: String) -> [UInt8] {
    func lowered(_ text: String) -> [UInt8] { text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 } }
    if !line.utf8.contains(0x60) { return lowered(line) }
    var bytes: [UInt8] = []
    for piece in CodeSpans(line).pieces {
      switch piece {
      case .text(let text): bytes += lowered(text)
      case .code(let code): bytes += [UInt8](repeating: 0x60, count: code.utf8.count)
      }
    }
    return bytes
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte >= 0x80
  }
}
