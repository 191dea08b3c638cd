/// Tarjan's strongly connected components (SIAM J. Comput. 1, 1972), with a stack of its own: an import chain can be
/// longer than a thread's stack allows.
enum StronglyConnected {
  /// The components of everything that can be reached from `roots`, each node once. O(nodes + edges).
  static func components<Node: Hashable>(of roots: [Node], _ successors: (Node) -> [Node]) -> [[Node]] {
    var number: [Node: Int] = [:]
    var low: [Node: Int] = [:]
    var isOpen: Set<Node> = []
    var open: [Node] = []
    var components: [[Node]] = []
    var work: [(node: Node, successors: [Node], next: Int)] = []

    func enter(_ node: Node) {
      number[node] = number.count
      low[node] = number[node]
      open.append(node)
      isOpen.insert(node)
      work.append((node, successors(node), 0))
    }

    for root in roots where number[root] == nil {
      enter(root)
      while let (node, following, next) = work.last {
        if next < following.count {
          work[work.count - 1].next += 1
          let successor = following[next]
          if number[successor] == nil {
            enter(successor)
          } else if isOpen.contains(successor) {
            low[node] = min(low[node, default: 0], number[successor, default: 0])
          }
          continue
        }
        work.removeLast()
        if let parent = work.last?.node { low[parent] = min(low[parent, default: 0], low[node, default: 0]) }
        guard low[node] == number[node] else { continue }
        var component: [Node] = []
        while let member = open.popLast() {
          isOpen.remove(member)
          component.append(member)
          if member == node { break }
        }
        components.append(component)
      }
    }
    return components
  }
}
