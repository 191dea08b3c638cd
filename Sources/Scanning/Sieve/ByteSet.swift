/// A set of byte values.
struct ByteSet: Equatable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  static let all = ByteSet(0...255)
  static let digits = ByteSet(48...57)
  /// PCRE2's `\w` in byte mode with its built-in tables.
  static let word = digits.union(ByteSet(65...90)).union(ByteSet(97...122)).union(ByteSet([95]))
  static let space = ByteSet(9...13).union(ByteSet([32]))
  static let horizontalSpace = ByteSet([9, 32, 0xA0])
  static let verticalSpace = ByteSet(10...13).union(ByteSet([0x85]))

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { insert(byte) } }

  static func == (a: ByteSet, b: ByteSet) -> Bool { a.words == b.words }

  func contains(_ byte: UInt8) -> Bool {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: return words.0 & bit != 0
    case 1: return words.1 & bit != 0
    case 2: return words.2 & bit != 0
    default: return words.3 & bit != 0
    }
  }

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  func union(_ other: ByteSet) -> ByteSet {
    var result = self
    result.words.0 |= other.words.0
    result.words.1 |= other.words.1
    result.words.2 |= other.words.2
    result.words.3 |= other.words.3
    return result
  }

  var count: Int {
    words.0.nonzeroBitCount + words.1.nonzeroBitCount + words.2.nonzeroBitCount + words.3.nonzeroBitCount
  }

  var inverted: ByteSet {
    var result = self
    result.words = (~words.0, ~words.1, ~words.2, ~words.3)
    return result
  }

  /// With both cases of every letter in it.
  var caseless: ByteSet {
    var result = self
    for letter in UInt8(65)...90 {
      if contains(letter) { result.insert(letter + 32) }
      if contains(letter + 32) { result.insert(letter) }
    }
    return result
  }
}
