/// Tells which of the rules that are tried at one sort of place may match at one place, by a single look at its bytes.
///
/// A pack has dozens of rules for the start of a statement, and nearly all fail nearly everywhere; asking PCRE2 for each
/// cost more than the rest of a scan. The sieve reads their patterns as one automaton whose states are sets of places in
/// all of them (Thompson's construction, states made when first met, as in RE2). It never rules out what would match,
/// so with and without it the facts are the same.
///
/// One worker's: states are added while it is used.
final class RuleSieve {
  /// Rules of one sieve at most: they are the bits of a word.
  static let capacity = 64
  private static let reach = 96
  /// When there are more states they are forgotten, and made again as they are met.
  private static let stateLimit = 2000

  private let graph: SieveGraph
  /// For each byte its class: bytes that no pattern tells apart are of one.
  private let classes: UnsafeMutablePointer<UInt8>
  private let width: Int
  /// How many bytes are looked at: no more than any rule's pattern may see, and no more than pays.
  private let reach: Int
  /// For each state and class of bytes where the next state's row begins; ``unknown`` where it was not asked for yet,
  /// with ``special`` added where the next state has something to say.
  private var cells: UnsafeMutablePointer<Int32>
  private var states: [State] = []
  private var numbers: [[Int32]: Int] = [:]

  private struct State {
    /// Nodes that take a byte, in order.
    var places: [Int32]
    /// Rules that may match once this state is reached.
    var possible: UInt64
    /// Rules that need more bytes to say so.
    var open: UInt64
  }

  private static let unknown: Int32 = -1
  private static let special: Int32 = 1 << 30

  /// - Parameter rules: at most ``capacity``.
  init(_ rules: [CompiledRule]) {
    var graph = SieveGraph()
    for rule in rules { graph.add(PatternShapeReader.shape(of: rule.definition.pattern)) }
    self.graph = graph
    reach = rules.reduce(Self.reach) { min($0, $1.definition.window) }
    // SAFETY: both are freed in deinit, and rows are only read below `states.count`, up to which they are filled.
    classes = UnsafeMutablePointer.allocate(capacity: 256)
    width = Self.classify(graph.sets, into: classes)
    cells = UnsafeMutablePointer.allocate(capacity: Self.stateLimit * width)
    begin()
  }

  deinit {
    classes.deallocate()
    cells.deallocate()
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

  /// The rules that may match at `start`, as bits in their order.
  func possible(in text: UnsafeRawBufferPointer, at start: Int) -> UInt64 {
    var possible = states[0].possible
    var row = 0
    var offset = start
    let isShort = text.count - start <= reach
    let end = isShort ? text.count : start + reach
    while offset < end {
      let next = cells[row + Int(classes[Int(text[offset])])]
      offset += 1
      if next >= 0, next < Self.special {
        row = Int(next)
        continue
      }
      row = next < 0 ? add(from: row / width, byte: text[offset - 1]) : Int(next & ~Self.special)
      let state = row / width
      possible |= states[state].possible
      if states[state].open & ~possible == 0 { return possible }
    }
    // At the end of the text no rule gets the bytes it still needs; short of it any may.
    return isShort ? possible : possible | states[row / width].open
  }

  // MARK: States

  private func begin() {
    states.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    _ = state(from: graph.starts)
  }

  /// The row of the state behind a byte, noted for the next time.
  private func add(from number: Int, byte: UInt8) -> Int {
    var nodes: [Int] = []
    for place in states[number].places {
      if case .bytes(let set, let next) = graph.nodes[Int(place)], graph.sets[set].contains(byte) { nodes.append(next) }
    }
    if states.count == Self.stateLimit {
      begin()
      return state(from: nodes) * width
    }
    let next = state(from: nodes)
    let isPlain = states[next].possible == 0 && states[next].open != 0
    cells[number * width + Int(classes[Int(byte)])] = Int32(next * width) | (isPlain ? 0 : Self.special)
    return next * width
  }

  /// The number of the state that stands at `nodes`.
  private func state(from nodes: [Int]) -> Int {
    var places: [Int32] = []
    var possible: UInt64 = 0
    var seen: Set<Int> = []
    var rest = nodes
    while let node = rest.popLast() {
      guard seen.insert(node).inserted else { continue }
      switch graph.nodes[node] {
      case .bytes: places.append(Int32(node))
      case .fork(let a, let b): rest += [a, b]
      case .possible(let rule): possible |= 1 << UInt64(rule)
      }
    }
    // What is possible needs no more looking into.
    places.removeAll { possible & bit(of: $0) != 0 }
    places.sort()
    let key = places + [Int32(truncatingIfNeeded: possible), Int32(truncatingIfNeeded: possible >> 32)]
    if let number = numbers[key] { return number }
    let number = states.count
    numbers[key] = number
    let open = places.reduce(UInt64(0)) { $0 | bit(of: $1) }
    states.append(State(places: places, possible: possible, open: open))
    (cells + number * width).initialize(repeating: Self.unknown, count: width)
    return number
  }

  private func bit(of place: Int32) -> UInt64 { 1 << UInt64(graph.owners[Int(place)]) }
}
