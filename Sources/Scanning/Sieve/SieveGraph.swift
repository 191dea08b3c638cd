/// The shapes of several rules' patterns as one graph: a node takes a byte, parts into two, or says that a rule may match.
struct SieveGraph {
  enum Node {
    case bytes(set: Int32, next: Int32)
    case fork(Int32, Int32)
    /// The rule with this number in the sieve, below 64.
    case possible(Int32)
  }

  private(set) var nodes: [Node] = []
  /// For each node the rule it belongs to.
  private(set) var owners: [UInt8] = []
  private(set) var sets: [ByteSet] = []
  /// Where each rule's pattern begins.
  private(set) var starts: [Int32] = []

  /// A pattern this large is not followed: its rule is always possible.
  private static let nodeLimit = 4000
  /// So often is a shape with a count written out; more often counts as any number.
  private static let copyLimit = 4

  /// Adds a rule with the next number.
  mutating func add(_ shape: PatternShape) {
    let rule = starts.count
    let first = nodes.count
    let end = node(.possible(Int32(rule)))
    let start = add(shape, before: end, end: end)
    starts.append(nodes.count - first > Self.nodeLimit ? end : start)
  }

  private mutating func node(_ node: Node) -> Int32 {
    nodes.append(node)
    owners.append(UInt8(starts.count))
    return Int32(nodes.count - 1)
  }

  /// - Parameters:
  ///   - next: what follows the shape.
  ///   - end: where the rule becomes possible.
  /// - Returns: the node the shape begins with.
  private mutating func add(_ shape: PatternShape, before next: Int32, end: Int32) -> Int32 {
    guard nodes.count < Self.nodeLimit * 8 else { return end }
    switch shape {
    case .empty: return next
    case .unknown: return end
    case .bytes(let set):
      if let known = sets.firstIndex(of: set) { return node(.bytes(set: Int32(known), next: next)) }
      sets.append(set)
      return node(.bytes(set: Int32(sets.count - 1), next: next))
    case .sequence(let shapes): return shapes.reversed().reduce(next) { add($1, before: $0, end: end) }
    case .either(let shapes):
      return shapes.dropLast().reversed().reduce(add(shapes[shapes.count - 1], before: next, end: end)) {
        node(.fork(add($1, before: next, end: end), $0))
      }
    case .ahead(let shape): return next == end ? add(shape, before: next, end: end) : next
    case .repeated(let shape, let least, let most):
      let copies = min(least, Self.copyLimit)
      var start = next
      if let most, most - copies <= Self.copyLimit {
        for _ in 0..<max(0, most - copies) { start = node(.fork(add(shape, before: start, end: end), next)) }
      } else {
        let loop = node(.fork(next, next))
        nodes[Int(loop)] = .fork(add(shape, before: loop, end: end), next)
        start = loop
      }
      for _ in 0..<copies { start = add(shape, before: start, end: end) }
      return start
    }
  }
}
