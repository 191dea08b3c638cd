/// A byte string of at most eight bytes without memory of its own, so that what holds it is copied for nothing.
struct ShortWord: RandomAccessCollection, Equatable, Sendable {
  private var word: UInt64 = 0
  private(set) var count = 0

  /// Bytes behind the eighth are dropped: operators and suffixes are shorter.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes.prefix(8) {
      word |= UInt64(byte) << UInt64(8 * count)
      count += 1
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(position: Int) -> UInt8 { UInt8(truncatingIfNeeded: word >> UInt64(8 * position)) }
}

/// At most eight of them.
struct ShortWords: RandomAccessCollection, Sendable {
  private var words: (ShortWord, ShortWord, ShortWord, ShortWord, ShortWord, ShortWord, ShortWord, ShortWord)
  private(set) var count = 0

  /// Words behind the eighth are dropped: no language has as many member or assignment operators.
  init(_ list: some Sequence<ShortWord>) {
    let all = Array(list.prefix(8))
    func word(_ index: Int) -> ShortWord { index < all.count ? all[index] : ShortWord([]) }
    words = (word(0), word(1), word(2), word(3), word(4), word(5), word(6), word(7))
    count = all.count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(position: Int) -> ShortWord {
    switch position {
    case 0: words.0
    case 1: words.1
    case 2: words.2
    case 3: words.3
    case 4: words.4
    case 5: words.5
    case 6: words.6
    default: words.7
    }
  }
}
