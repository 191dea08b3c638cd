/// Tarjan's strongly connected components (SIAM J. Comput. 1, 1972), with a stack of its own: an import chain can be
/// longer than a thread's stack allows.
enum StronglyConnected {
  /// The components of everything that can be reached from `roots`, each node once. O(nodes + edges).
  static func components<Node: Hashable>(of roots: [Node], _ successors: (Node) -> [Node]) -> [[Node]] {
    // Nodes by the order in which they were met, and that of each.
    var nodes: [Node] = []
    var numbers: [Node: Int] = [:]
    var low: [Int] = []
    var isOpen: [Bool] = []
    var open: [Int] = []
    var components: [[Node]] = []
    var work: [(number: Int, successors: [Node], next: Int)] = []

    /// - Returns: nil for a node that is met for the first time, and then entered.
    func known(_ node: Node) -> Int? {
      if let number = numbers[node] { return number }
      let number = nodes.count
      numbers[node] = number
      nodes.append(node)
      low.append(number)
      isOpen.append(true)
      open.append(number)
      work.append((number, successors(node), 0))
      return nil
    }

    for root in roots where known(root) == nil {
      while let (number, following, next) = work.last {
        if next < following.count {
          work[work.count - 1].next += 1
          if let successor = known(following[next]), isOpen[successor] { low[number] = min(low[number], successor) }
          continue
        }
        work.removeLast()
        if let parent = work.last?.number { low[parent] = min(low[parent], low[number]) }
        guard low[number] == number else { continue }
        var component: [Node] = []
        while let member = open.popLast() {
          isOpen[member] = false
          component.append(nodes[member])
          if member == number { break }
        }
        components.append(component)
      }
    }
    return components
  }
}
