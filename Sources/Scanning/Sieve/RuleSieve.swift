/// Tells which of the rules that are tried at one sort of place may match at one place, by a single look at its bytes.
///
/// A pack has dozens of rules for the start of a statement, and nearly all fail nearly everywhere; asking PCRE2 for each
/// cost more than the rest of a scan. The sieve reads their patterns as one automaton whose states are sets of places in
/// all of them (Thompson's construction, states made when first met, as in RE2). It never rules out what would match,
/// so with and without it the facts are the same.
///
/// One worker's: states are added while it is used.
struct RuleSieve: ~Copyable {
  /// What reaching a state says of the rules, as bits in their order.
  private struct Verdict {
    /// They may match.
    var possible: UInt64
    /// They need more bytes to say so.
    var open: UInt64
  }

  /// Rules of one sieve at most: they are the bits of a word.
  static let capacity = 64
  /// How many bytes are looked at. Short of a verdict by then, a rule may as well be tried.
  private static let reach = 96
  /// When there are more states they are forgotten, and made again as they are met.
  private static let stateLimit = 2048
  private static let unknown: UInt16 = 0xFFFF
  private static let special: UInt16 = 0x8000

  // SAFETY: allocated in init, freed in deinit, never moved; rows and verdicts are only read below the number of states,
  // up to which they are filled, and a row has a cell for every class of bytes.
  /// For each byte its class: bytes that no pattern tells apart are of one.
  private let classes: UnsafeMutablePointer<UInt8>
  /// For each state a row, for each class of bytes a cell in it: the next state, ``unknown`` where it was not asked for
  /// yet, with ``special`` added where the next state has something to say. Two bytes each, so that what is used of it
  /// fits a processor's first cache.
  private let cells: UnsafeMutablePointer<UInt16>
  private let verdicts: UnsafeMutablePointer<Verdict>
  /// Rows are this power of two long.
  private let shift: Int
  private let reach: Int
  private let graph: SieveGraph
  /// For each state its nodes that take a byte, one list behind the other, and where each ends.
  private var places: [Int32] = []
  private var ends: [Int] = []
  /// States by their places, open addressing; -1 is free.
  private var slots: [Int32] = []
  /// The nodes met while a state is put together, one bit each; empty otherwise.
  private var met: [UInt64]
  private var rest: [Int32] = []

  /// - Parameter rules: at most ``capacity``.
  init(_ rules: [CompiledRule]) {
    var graph = SieveGraph()
    for rule in rules {
      graph.add(PatternShapeReader.shape(of: rule.definition.pattern, caseless: rule.isCaseless))
    }
    self.graph = graph
    met = Array(repeating: 0, count: graph.nodes.count / 64 + 1)
    reach = rules.reduce(Self.reach) { min($0, $1.definition.window) }
    classes = .allocate(capacity: 256)
    let width = Self.classify(graph.sets, into: classes)
    shift = Int.bitWidth - (width - 1).leadingZeroBitCount
    cells = .allocate(capacity: Self.stateLimit << shift)
    verdicts = .allocate(capacity: Self.stateLimit)
    begin()
  }

  deinit {
    classes.deallocate()
    cells.deallocate()
    verdicts.deallocate()
  }

  /// The rules that may match at `start`.
  mutating func possible(in text: UnsafeRawBufferPointer, at start: Int) -> UInt64 {
    let isShort = text.count - start <= reach
    let end = isShort ? text.count : start + reach
    // Kept in registers: this loop runs over a good part of every file.
    let (classes, cells, shift) = (classes, cells, shift)
    var state = 0
    var offset = start
    var possible = verdicts[0].possible
    while offset < end {
      let next = cells[state << shift &+ Int(classes[Int(text[offset])])]
      offset &+= 1
      if next < Self.special {
        state = Int(next)
        continue
      }
      state = next == Self.unknown ? makeState(behind: state, byte: text[offset &- 1]) : Int(next & ~Self.special)
      let verdict = verdicts[state]
      possible |= verdict.possible
      if verdict.open & ~possible == 0 { return possible }
    }
    // At the end of the text no rule gets the bytes it still needs; short of it any may.
    return isShort ? possible : possible | verdicts[state].open
  }

  // MARK: States

  /// Numbers the classes of bytes. Returns how many there are.
  private static func classify(_ sets: [ByteSet], into classes: UnsafeMutablePointer<UInt8>) -> Int {
    classes.initialize(repeating: 0, count: 256)
    var count = 1
    for set in sets {
      // Those of a class that are in the set part from those that are not.
      var parted = [UInt8?](repeating: nil, count: count)
      var isSplit = [Bool](repeating: false, count: count)
      for byte in 0..<256 where !set.contains(UInt8(byte)) { isSplit[Int(classes[byte])] = true }
      for byte in 0..<256 where set.contains(UInt8(byte)) {
        let old = Int(classes[byte])
        guard isSplit[old] else { continue }
        if parted[old] == nil {
          parted[old] = UInt8(count)
          count += 1
        }
        classes[byte] = parted[old] ?? 0
      }
    }
    return count
  }

  private mutating func begin() {
    places.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    slots = Array(repeating: -1, count: 64)
    rest = graph.starts
    _ = makeState()
  }

  /// The state behind a byte, noted for the next time.
  @inline(never)
  private mutating func makeState(behind number: Int, byte: UInt8) -> Int {
    for place in places[(number == 0 ? 0 : ends[number - 1])..<ends[number]] {
      if case .bytes(let set, let next) = graph.nodes[Int(place)], graph.sets[Int(set)].contains(byte) {
        rest.append(next)
      }
    }
    if ends.count == Self.stateLimit {
      let nodes = rest
      begin()
      rest = nodes
      return makeState()
    }
    let next = makeState()
    let isPlain = verdicts[next].possible == 0 && verdicts[next].open != 0
    cells[number << shift + Int(classes[Int(byte)])] = UInt16(next) | (isPlain ? 0 : Self.special)
    return next
  }

  /// The number of the state that stands at the nodes of `rest`, which is emptied.
  private mutating func makeState() -> Int {
    var possible: UInt64 = 0
    while let node = rest.popLast() {
      let bit: UInt64 = 1 << UInt64(node & 63)
      if met[Int(node >> 6)] & bit != 0 { continue }
      met[Int(node >> 6)] |= bit
      switch graph.nodes[Int(node)] {
      case .bytes: break
      case .fork(let a, let b):
        rest.append(a)
        rest.append(b)
      case .possible(let rule): possible |= 1 << UInt64(rule)
      }
    }
    // In order of node, so that the same places are the same state. What is possible needs no more looking into.
    let first = places.count
    var open: UInt64 = 0
    for index in met.indices where met[index] != 0 {
      var word = met[index]
      met[index] = 0
      while word != 0 {
        let node = index * 64 + word.trailingZeroBitCount
        word &= word - 1
        let owner: UInt64 = 1 << UInt64(graph.owners[node])
        guard possible & owner == 0, case .bytes = graph.nodes[node] else { continue }
        places.append(Int32(node))
        open |= owner
      }
    }
    if ends.count * 2 >= slots.count { growSlots() }
    var slot = hash(first..<places.count, possible) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if verdicts[number].possible == possible, isSame(number, from: first) {
        places.removeLast(places.count - first)
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    slots[slot] = Int32(number)
    ends.append(places.count)
    verdicts[number] = Verdict(possible: possible, open: open)
    (cells + number << shift).initialize(repeating: Self.unknown, count: 1 << shift)
    return number
  }

  /// Whether a state stands at the places from `first` on.
  private func isSame(_ number: Int, from first: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == places.count - first else { return false }
    for index in 0..<(places.count - first) where places[start + index] != places[first + index] { return false }
    return true
  }

  private mutating func growSlots() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in ends.indices {
      let range = (number == 0 ? 0 : ends[number - 1])..<ends[number]
      var slot = hash(range, verdicts[number].possible) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private func hash(_ range: Range<Int>, _ possible: UInt64) -> Int {
    var hash = possible &* 0x9E37_79B9_7F4A_7C15
    for index in range { hash = (hash ^ UInt64(UInt32(bitPattern: places[index]))) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
  }
}
