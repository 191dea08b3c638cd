import Facts

/// Where one fact stands: a file by its number, a fact by its position in the file.
struct Posting: Sendable, Hashable {
  var file: UInt32
  var fact: UInt32

  static func precedes(_ a: Posting, _ b: Posting) -> Bool { (a.file, a.fact) < (b.file, b.fact) }
}

/// For each key, a small integer, the facts that belong to it, by what sort of fact they are; as bytes, which are a third of
/// what arrays of numbers take and can be kept as they are.
///
/// The facts of a key stand in groups of one sort, in rising order of it. A group is its sort (one byte for the kind, one for
/// the detail), how many facts and how many bytes follow, and the facts in order: the distance to the file before, then the
/// distance to the fact before in the same file, or its position. Numbers are in base 128, low digits first (LEB128, DWARF 5,
/// 7.6).
struct PostingLists: Sendable {
  /// Where the bytes of each key begin; one more than keys.
  private(set) var starts: [UInt32]
  private(set) var bytes: [UInt8]

  /// One posting on its way into a list.
  struct Pair {
    var key: UInt32
    var posting: Posting
    var sort: Sort
  }

  /// The kind and the detail of a fact, by their ordinals.
  struct Sort: Hashable, Comparable {
    var kind: UInt8
    var detail: UInt8

    init(_ fact: Fact) { (kind, detail) = (UInt8(fact.kind.ordinal), UInt8(fact.detail.ordinal)) }
    fileprivate init(kind: UInt8, detail: UInt8) { (self.kind, self.detail) = (kind, detail) }

    static func < (a: Sort, b: Sort) -> Bool { (a.kind, a.detail) < (b.kind, b.detail) }
  }

  /// - Parameter pairs: in order of posting, which a counting sort by key keeps. O(pairs + keys).
  init(keyCount: Int, _ pairs: [Pair]) {
    var next = [UInt32](repeating: 0, count: keyCount + 1)
    for pair in pairs { next[Int(pair.key) + 1] += 1 }
    for key in 0..<keyCount { next[key + 1] += next[key] }
    let ends = next.dropFirst()
    var sorted = pairs
    for pair in pairs {
      sorted[Int(next[Int(pair.key)])] = pair
      next[Int(pair.key)] += 1
    }
    starts = [0]
    starts.reserveCapacity(keyCount + 1)
    bytes = []
    bytes.reserveCapacity(pairs.count * 4)
    var first = 0
    var group: [UInt8] = []
    for end in ends {
      // A key has a handful.
      var sorts: [Sort] = []
      for pair in sorted[first..<Int(end)] where !sorts.contains(pair.sort) { sorts.append(pair.sort) }
      for sort in sorts.sorted() {
        var count = 0
        var last = Posting(file: 0, fact: 0)
        group.removeAll(keepingCapacity: true)
        for pair in sorted[first..<Int(end)] where pair.sort == sort {
          let posting = pair.posting
          Self.append(posting.file - last.file, to: &group)
          Self.append(posting.file == last.file && count > 0 ? posting.fact - last.fact : posting.fact, to: &group)
          last = posting
          count += 1
        }
        bytes.append(sort.kind)
        bytes.append(sort.detail)
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

  /// The facts of a key of the sorts for which `isWanted` is true, those of one sort behind those of another, each in order.
  ///
  /// - Returns: how many sorts there were.
  @discardableResult
  func each(_ key: Int, _ isWanted: (Sort) -> Bool = { _ in true }, _ body: (Posting) -> Void) -> Int {
    var sorts = 0
    groups(key) { sort, count, range in
      guard isWanted(sort) else { return }
      read(count, range, body)
      sorts += 1
    }
    return sorts
  }

  /// - Parameter body: sort, count and bytes of each group. Bytes that are no lists end the walk.
  private func groups(_ key: Int, _ body: (Sort, Int, Range<Int>) -> Void) {
    guard key >= 0, key + 1 < starts.count else { return }
    var position = Int(starts[key])
    let end = Int(starts[key + 1])
    while position + 1 < end {
      let sort = Sort(kind: bytes[position], detail: bytes[position + 1])
      position += 2
      guard let count = number(&position, end), let length = number(&position, end),
        Int(length) <= end - position
      else { return }
      body(sort, Int(count), position..<position + Int(length))
      position += Int(length)
    }
  }

  private func read(_ count: Int, _ range: Range<Int>, _ body: (Posting) -> Void) {
    var position = range.lowerBound
    var last = Posting(file: 0, fact: 0)
    for index in 0..<count {
      guard let file = number(&position, range.upperBound), let fact = number(&position, range.upperBound)
      else { return }
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
