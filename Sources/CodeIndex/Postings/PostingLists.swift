import Facts

/// Where one fact stands: a file by its number, a fact by its position in the file.
struct Posting: Sendable, Hashable {
  var file: UInt32
  var fact: UInt32

  static func precedes(_ a: Posting, _ b: Posting) -> Bool { (a.file, a.fact) < (b.file, b.fact) }
}

/// For each key, a small integer, the facts that belong to it, by a label of one byte; as bytes, which are a third of what
/// arrays of numbers take and can be kept as they are.
///
/// The facts of a key stand in groups of one label, in rising order of it. A group is its label (one byte), how many facts
/// and how many bytes follow, and the facts in order: the distance to the file before, then the distance to the fact before
/// in the same file, or its position. Numbers are in base 128, low digits first (LEB128, DWARF 5, 7.6).
struct PostingLists: Sendable {
  /// Where the bytes of each key begin; one more than keys.
  private(set) var starts: [UInt32]
  private(set) var bytes: [UInt8]

  /// One posting on its way into a list.
  struct Pair {
    var key: UInt32
    var posting: Posting
    var label: UInt8
  }

  /// - Parameter pairs: in order of posting, which a counting sort by key keeps; labels below 64. O(pairs + keys).
  init(keyCount: Int, _ pairs: [Pair]) {
    var next = [UInt32](repeating: 0, count: keyCount + 1)
    for pair in pairs { next[Int(pair.key) + 1] += 1 }
    for key in 0..<keyCount { next[key + 1] += next[key] }
    let ends = next.dropFirst()
    var sorted = [(posting: Posting, label: UInt8)](repeating: (Posting(file: 0, fact: 0), 0), count: pairs.count)
    for pair in pairs {
      sorted[Int(next[Int(pair.key)])] = (pair.posting, pair.label)
      next[Int(pair.key)] += 1
    }
    starts = [0]
    starts.reserveCapacity(keyCount + 1)
    bytes = []
    bytes.reserveCapacity(pairs.count * 4)
    var first = 0
    var group: [UInt8] = []
    for end in ends {
      var labels: UInt64 = 0
      for (_, label) in sorted[first..<Int(end)] { labels |= 1 << UInt64(label) }
      while labels != 0 {
        let label = UInt8(labels.trailingZeroBitCount)
        labels &= labels - 1
        var count = 0
        var last = Posting(file: 0, fact: 0)
        group.removeAll(keepingCapacity: true)
        for (posting, own) in sorted[first..<Int(end)] where own == label {
          Self.append(posting.file - last.file, to: &group)
          Self.append(posting.file == last.file && count > 0 ? posting.fact - last.fact : posting.fact, to: &group)
          last = posting
          count += 1
        }
        bytes.append(label)
        Self.append(UInt32(count), to: &bytes)
        Self.append(UInt32(group.count), to: &bytes)
        bytes.append(contentsOf: group)
      }
      starts.append(UInt32(bytes.count))
      first = Int(end)
    }
  }

  /// Lists that were kept.
  ///
  /// - Returns: nil when the starts are not those of lists in these bytes.
  init?(starts: [UInt32], bytes: [UInt8]) {
    guard starts.first == 0, Int(starts[starts.count - 1]) == bytes.count else { return nil }
    for (start, next) in zip(starts, starts.dropFirst()) where start > next { return nil }
    (self.starts, self.bytes) = (starts, bytes)
  }

  /// How many facts a key has.
  func count(_ key: Int) -> Int {
    var count = 0
    groups(key) { _, own, _ in count += own }
    return count
  }

  /// The facts of a key with one label, in order.
  func each(_ key: Int, label: UInt8, _ body: (Posting) -> Void) {
    groups(key) { own, count, range in
      if own == label { read(count, range, body) }
    }
  }

  /// The facts of a key, those of one label behind those of another.
  func each(_ key: Int, _ body: (Posting) -> Void) {
    groups(key) { _, count, range in read(count, range, body) }
  }

  /// - Parameter body: label, count and bytes of each group. Bytes that are no lists end the walk.
  private func groups(_ key: Int, _ body: (UInt8, Int, Range<Int>) -> Void) {
    guard key >= 0, key + 1 < starts.count else { return }
    var position = Int(starts[key])
    let end = Int(starts[key + 1])
    while position < end {
      let label = bytes[position]
      position += 1
      guard let count = number(&position, end), let length = number(&position, end),
        Int(length) <= end - position
      else { return }
      body(label, Int(count), position..<position + Int(length))
      position += Int(length)
    }
  }

  private func read(_ count: Int, _ range: Range<Int>, _ body: (Posting) -> Void) {
    var position = range.lowerBound
    var last = Posting(file: 0, fact: 0)
    for index in 0..<count {
      guard let file = number(&position, range.upperBound), let fact = number(&position, range.upperBound) else { return }
      if file == 0, index > 0 { last.fact &+= fact } else { last = Posting(file: last.file &+ file, fact: fact) }
      body(last)
    }
  }

  private func number(_ position: inout Int, _ end: Int) -> UInt32? {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while position < end, shift < 32 {
      let byte = bytes[position]
      position += 1
      value |= UInt32(byte & 127) << shift
      if byte < 128 { return value }
      shift += 7
    }
    return nil
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    var number = number
    while number >= 128 {
      bytes.append(UInt8(truncatingIfNeeded: number) | 128)
      number >>= 7
    }
    bytes.append(UInt8(number))
  }
}
