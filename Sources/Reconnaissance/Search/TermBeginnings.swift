/// How the words of a phrase begin, so that a text can be walked over without cutting it into words.
///
/// A word has a term's stem only if it begins like it: stemming changes ends alone, and of a stem the last letter may differ
/// from the word's (`retri` of `retry`).
struct TermBeginnings: Sendable {
  private let beginnings: [[UInt8]]
  /// By first byte, in either case.
  private let isFirst: [Bool]
  private static let longest = 4

  init(_ terms: [SearchPhrase.Term]) {
    var beginnings: [[UInt8]] = []
    var isFirst = Array(repeating: false, count: 256)
    for term in terms {
      let bytes = Array(term.stem.utf8)
      let beginning = Array(bytes.prefix(max(1, min(Self.longest, bytes.count - 1))))
      guard let first = beginning.first, !beginnings.contains(beginning) else { continue }
      beginnings.append(beginning)
      isFirst[Int(first)] = true
      if (97...122).contains(first) { isFirst[Int(first ^ 0x20)] = true }
    }
    self.beginnings = beginnings
    self.isFirst = isFirst
  }

  /// The first position from `start` where a term may begin. O(bytes).
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    isFirst.withUnsafeBufferPointer { isFirst in
      var position = start
      while position < bytes.count {
        if isFirst[Int(bytes[position])], begins(at: position, in: bytes) { return position }
        position += 1
      }
      return nil
    }
  }

  /// Whether a byte begins any term.
  func mayBegin(with byte: UInt8) -> Bool { isFirst[Int(byte)] }

  /// Whether a term may begin here; of what reaches to the end of the bytes, so much is looked at as there is.
  func begins(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    beginnings.contains { beginning in
      position + beginning.count <= bytes.count
        && beginning.indices.allSatisfy { Self.lower(bytes[position + $0]) == beginning[$0] }
    }
  }

  /// Whether a word, or a word with what may follow it, can begin a term.
  func begins(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    beginnings.contains { beginning in
      zip(word, beginning).allSatisfy { Self.lower($0) == $1 }
    }
  }

  func begins(_ word: String) -> Bool {
    guard let first = word.utf8.first, isFirst[Int(first)] else { return false }
    return beginnings.contains { zip(word.utf8, $0).allSatisfy { Self.lower($0) == $1 } }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
