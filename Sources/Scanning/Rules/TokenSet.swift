/// A set of tokens of one file, one bit for each.
struct TokenSet {
  private var words: [UInt64] = []

  /// Empties it and makes room for the tokens below `count`.
  mutating func reset(count: Int) {
    words.removeAll(keepingCapacity: true)
    words.append(contentsOf: repeatElement(0, count: count / 64 + 1))
  }

  /// - Returns: whether it was not there before.
  @discardableResult
  mutating func insert(_ token: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(token & 63)
    if words[token >> 6] & bit != 0 { return false }
    words[token >> 6] |= bit
    return true
  }

  func contains(_ token: Int) -> Bool { words[token >> 6] & (1 << UInt64(token & 63)) != 0 }
}
