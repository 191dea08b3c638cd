/// Tells which of the rules that are tried at one sort of place may match at one place, by a single look at its bytes.
///
/// A pack has dozens of rules for the start of a statement, and nearly all fail nearly everywhere; asking PCRE2 for each
/// cost more than the rest of a scan. The sieve reads their patterns as one automaton whose states are sets of places in
/// all of them (Thompson's construction, states made when first met, as in RE2). It never rules out what would match,
/// so with and without it the facts are the same.
///
/// One worker's: states are added while it is used.
struct RuleSieve: ~Copyable {
  /// Rules of one sieve at most: they are the bits of a word.
  static let capacity = 64
  private static let reach = 96

  private let states: SieveStates
  // The tables of `states`, read for every byte: here they are loads without a check.
  // SAFETY: both live as long as `states`, never move, and are only read here.
  private let classes: UnsafePointer<UInt8>
  private let cells: UnsafePointer<Int32>
  /// How many bytes are looked at: no more than any rule's pattern may see, and no more than pays.
  private let reach: Int

  /// - Parameter rules: at most ``capacity``.
  init(_ rules: [CompiledRule]) {
    states = SieveStates(rules)
    classes = UnsafePointer(states.classes)
    cells = UnsafePointer(states.cells)
    reach = rules.reduce(Self.reach) { min($0, $1.definition.window) }
  }

  /// The rules that may match at `start`, as bits in their order.
  func possible(in text: UnsafeRawBufferPointer, at start: Int) -> UInt64 {
    let isShort = text.count - start <= reach
    let end = isShort ? text.count : start + reach
    var row = 0
    var offset = start
    var possible: UInt64 = 0
    var isNew = true
    while offset < end {
      let next = cells[row + Int(classes[Int(text[offset])])]
      offset += 1
      if next >= 0, next < SieveStates.special {
        row = Int(next)
        continue
      }
      if isNew {
        possible = states.verdict(0).possible
        isNew = false
      }
      row = next < 0 ? states.row(behind: row, byte: text[offset - 1]) : Int(next & ~SieveStates.special)
      let verdict = states.verdict(row)
      possible |= verdict.possible
      if verdict.open & ~possible == 0 { return possible }
    }
    if isNew { possible = states.verdict(0).possible }
    // At the end of the text no rule gets the bytes it still needs; short of it any may.
    return isShort ? possible : possible | states.verdict(row).open
  }
}

/// The states of a sieve, made as they are met.
private final class SieveStates {
  /// What reaching a state says of the rules.
  struct Verdict {
    /// They may match.
    var possible: UInt64
    /// They need more bytes to say so.
    var open: UInt64
  }

  /// For each byte its class: bytes that no pattern tells apart are of one.
  let classes: UnsafeMutablePointer<UInt8>
  /// For each state a row, for each class of bytes a cell in it: where the next state's row begins; ``unknown`` where it
  /// was not asked for yet, with ``special`` added where the next state has something to say.
  let cells: UnsafeMutablePointer<Int32>
  private let verdicts: UnsafeMutablePointer<Verdict>
  private let width: Int
  private let graph: SieveGraph
  /// For each state its nodes that take a byte, one list behind the other, and where each ends.
  private var places: [Int32] = []
  private var ends: [Int] = []
  /// States by their places, open addressing; -1 is free.
  private var slots: [Int32] = []
  /// For each node the last search that met it.
  private var met: [UInt32]
  private var search: UInt32 = 0
  private var rest: [Int] = []

  static let unknown: Int32 = -1
  static let special: Int32 = 1 << 30
  /// When there are more they are forgotten, and made again as they are met.
  private static let stateLimit = 2048

  init(_ rules: [CompiledRule]) {
    var graph = SieveGraph()
    for rule in rules { graph.add(PatternShapeReader.shape(of: rule.definition.pattern)) }
    self.graph = graph
    met = Array(repeating: 0, count: graph.nodes.count)
    // SAFETY: freed in deinit; rows and verdicts are only read below the number of states, up to which they are filled.
    classes = .allocate(capacity: 256)
    width = Self.classify(graph.sets, into: classes)
    cells = .allocate(capacity: Self.stateLimit * width)
    verdicts = .allocate(capacity: Self.stateLimit)
    begin()
  }

  deinit {
    classes.deallocate()
    cells.deallocate()
    verdicts.deallocate()
  }

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

  /// What the state of a row says.
  func verdict(_ row: Int) -> Verdict { verdicts[row / width] }

  /// The row of the state behind a byte, noted for the next time.
  func row(behind row: Int, byte: UInt8) -> Int {
    beginSearch()
    let number = row / width
    for place in places[(number == 0 ? 0 : ends[number - 1])..<ends[number]] {
      if case .bytes(let set, let next) = graph.nodes[Int(place)], graph.sets[set].contains(byte) { rest.append(next) }
    }
    if ends.count == Self.stateLimit {
      let nodes = rest
      begin()
      rest = nodes
      beginSearch()
      return state() * width
    }
    let next = state()
    let isPlain = verdicts[next].possible == 0 && verdicts[next].open != 0
    cells[row + Int(classes[Int(byte)])] = Int32(next * width) | (isPlain ? 0 : Self.special)
    return next * width
  }

  private func begin() {
    places.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    slots = Array(repeating: -1, count: 64)
    beginSearch()
    rest = graph.starts
    _ = state()
  }

  private func beginSearch() { search += 1 }

  /// The number of the state that stands at the nodes of `rest`, which is emptied.
  private func state() -> Int {
    let first = places.count
    var possible: UInt64 = 0
    while let node = rest.popLast() {
      if met[node] == search { continue }
      met[node] = search
      switch graph.nodes[node] {
      case .bytes: places.append(Int32(node))
      case .fork(let a, let b):
        rest.append(a)
        rest.append(b)
      case .possible(let rule): possible |= 1 << UInt64(rule)
      }
    }
    // What is possible needs no more looking into.
    if possible != 0 {
      let kept = places[first...].filter { possible & bit(of: $0) == 0 }
      places.replaceSubrange(first..., with: kept)
    }
    places[first...].sort()
    if ends.count * 2 >= slots.count { growSlots() }
    var slot = hash(first..<places.count, possible) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      let known = (number == 0 ? 0 : ends[number - 1])..<ends[number]
      if verdicts[number].possible == possible, places[known].elementsEqual(places[first...]) {
        places.removeSubrange(first...)
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    slots[slot] = Int32(number)
    ends.append(places.count)
    verdicts[number] = Verdict(possible: possible, open: places[first...].reduce(0) { $0 | bit(of: $1) })
    (cells + number * width).initialize(repeating: Self.unknown, count: width)
    return number
  }

  private func growSlots() {
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
    for place in places[range] { hash = (hash ^ UInt64(UInt32(bitPattern: place))) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
  }

  private func bit(of place: Int32) -> UInt64 { 1 << UInt64(graph.owners[Int(place)]) }
}
