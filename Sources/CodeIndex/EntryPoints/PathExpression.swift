/// A regular expression over paths, as rules about paths are written with: text, classes of characters, alternatives, repetitions and
/// an end.
///
/// What looks ahead or back, or refers to what was matched, is not read. Such expressions come from the repository that is looked at,
/// and an engine that tries every way can be kept busy for ever by one of a dozen characters: here all ways are gone at once, so that
/// the time is the expression's length times the path's.
struct PathExpression {
  private indirect enum Node {
    case one(Choice)
    case sequence([Node])
    case either([Node])
    case repeated(Node, least: Int, most: Int?)
    case end
  }

  /// What one character may be.
  private struct Choice {
    var ranges: [ClosedRange<Character>] = []
    var isNegated = false
    /// A character that stands for itself; what stands for a parameter of a route is none.
    var isPlain = false

    func holds(_ character: Character) -> Bool { ranges.contains { $0.contains(character) } != isNegated }
  }

  private enum State {
    case take(Choice, next: Int)
    case fork([Int])
    case end(next: Int)
    case done
  }

  /// One sign of a path: a parameter stands for any number of characters, of which nobody knows which.
  private enum Sign {
    case character(Character)
    case parameter
  }

  private var states: [State] = [.done]
  private let start: Int

  /// More is not written by hand.
  private static let stateLimit = 512
  private static let depthLimit = 16
  private static let repetitionLimit = 16

  /// - Parameter written: behind its `^`.
  /// - Returns: nil for what is written with more than is read here.
  init?(_ written: Substring) {
    var reader = Reader(rest: written)
    guard let node = reader.alternatives(Self.depthLimit), reader.rest.isEmpty else { return nil }
    var states: [State] = [.done]
    guard let start = Self.add(node, before: 0, to: &states) else { return nil }
    self.start = start
    self.states = states
  }

  /// - Complexity: O(path · expression).
  func covers(_ path: String) -> Bool {
    let signs = Self.signs(of: path)
    var current: Set<Int> = []
    reach(start, isAtEnd: signs.isEmpty, &current)
    for (number, sign) in signs.enumerated() {
      if current.contains(0) { return true }
      if current.isEmpty { return false }
      let isAtEnd = number == signs.count - 1
      switch sign {
      case .character(let character): current = after(current, isAtEnd) { $0.holds(character) }
      case .parameter:
        var all: Set<Int> = []
        while true {
          current = after(current, isAtEnd) { !$0.isPlain }
          if current.isSubset(of: all) { break }
          all.formUnion(current)
        }
        current = all
      }
    }
    return current.contains(0)
  }

  private func after(_ current: Set<Int>, _ isAtEnd: Bool, _ fits: (Choice) -> Bool) -> Set<Int> {
    var found: Set<Int> = []
    for number in current {
      if case .take(let choice, let next) = states[number], fits(choice) { reach(next, isAtEnd: isAtEnd, &found) }
    }
    return found
  }

  /// Adds a state and what is reached from it without a sign.
  private func reach(_ number: Int, isAtEnd: Bool, _ found: inout Set<Int>) {
    var open = [number]
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      switch states[next] {
      case .fork(let ways): open += ways
      case .end(let behind): if isAtEnd { open.append(behind) }
      case .take, .done: break
      }
    }
  }

  private static func signs(of path: String) -> [Sign] {
    var found: [Sign] = []
    var rest = path[...]
    while let first = rest.first {
      if first == "{", let close = rest.firstIndex(of: "}") {
        found.append(.parameter)
        rest = rest[rest.index(after: close)...]
      } else {
        found.append(.character(first))
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// - Returns: the state a node begins with; nil when there are too many.
  private static func add(_ node: Node, before next: Int, to states: inout [State]) -> Int? {
    func put(_ state: State) -> Int? {
      guard states.count < stateLimit else { return nil }
      states.append(state)
      return states.count - 1
    }
    switch node {
    case .one(let choice): return put(.take(choice, next: next))
    case .end: return put(.end(next: next))
    case .sequence(let nodes):
      var start = next
      for node in nodes.reversed() {
        guard let first = add(node, before: start, to: &states) else { return nil }
        start = first
      }
      return start
    case .either(let nodes):
      var ways: [Int] = []
      for node in nodes {
        guard let way = add(node, before: next, to: &states) else { return nil }
        ways.append(way)
      }
      return put(.fork(ways))
    case .repeated(let node, let least, let most):
      var start = next
      if let most {
        for _ in least..<max(least, most) {
          guard let once = add(node, before: start, to: &states), let fork = put(.fork([once, next])) else {
            return nil
          }
          start = fork
        }
      } else {
        guard let loop = put(.fork([])), let once = add(node, before: loop, to: &states) else { return nil }
        states[loop] = .fork([once, next])
        start = loop
      }
      for _ in 0..<least {
        guard let once = add(node, before: start, to: &states) else { return nil }
        start = once
      }
      return start
    }
  }

  // MARK: Reading

  private struct Reader {
    var rest: Substring

    mutating func alternatives(_ depth: Int) -> Node? {
      guard depth > 0 else { return nil }
      var found: [Node] = []
      repeat {
        guard let node = sequence(depth) else { return nil }
        found.append(node)
      } while take("|")
      return found.count == 1 ? found[0] : .either(found)
    }

    private mutating func sequence(_ depth: Int) -> Node? {
      var found: [Node] = []
      while let next = rest.first, next != "|", next != ")" {
        guard let node = one(depth), let repeated = repetition(of: node) else { return nil }
        found.append(repeated)
      }
      return .sequence(found)
    }

    private mutating func one(_ depth: Int) -> Node? {
      guard let next = rest.popFirst() else { return nil }
      switch next {
      case "(":
        if take("?") {
          if !take(":") {
            guard rest.hasPrefix("<") || rest.hasPrefix("P<"), !rest.hasPrefix("<=") && !rest.hasPrefix("<!"),
              let close = rest.firstIndex(of: ">")
            else { return nil }
            rest = rest[rest.index(after: close)...]
          }
        }
        guard let inside = alternatives(depth - 1), take(")") else { return nil }
        return inside
      case "[": return members().map(Node.one)
      case ".": return .one(Choice(isNegated: true))
      case "$": return .end
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        if escaped == "z" || escaped == "Z" { return .end }
        if let choice = Self.kind(escaped) { return .one(choice) }
        return escaped.isLetter || escaped.isNumber ? nil : Self.plain(escaped)
      case "^", "*", "+", "?", ")", "{": return nil
      default: return Self.plain(next)
      }
    }

    private mutating func repetition(of node: Node) -> Node? {
      var found = node
      if take("*") {
        found = .repeated(node, least: 0, most: nil)
      } else if take("+") {
        found = .repeated(node, least: 1, most: nil)
      } else if take("?") {
        found = .repeated(node, least: 0, most: 1)
      } else if take("{") {
        guard let close = rest.firstIndex(of: "}") else { return nil }
        let bounds = rest[..<close].split(separator: ",", omittingEmptySubsequences: false)
        rest = rest[rest.index(after: close)...]
        guard bounds.count < 3, let least = bounds.first.flatMap({ Int($0) }), 0...repetitionLimit ~= least else {
          return nil
        }
        guard let last = bounds.last, bounds.count == 2 else { return .repeated(node, least: least, most: least) }
        if last.isEmpty { return .repeated(node, least: least, most: nil) }
        guard let most = Int(last), least...repetitionLimit ~= most else { return nil }
        found = .repeated(node, least: least, most: most)
      } else {
        return node
      }
      // How much is taken first says nothing of what fits.
      if !take("?") { _ = take("+") }
      return found
    }

    /// What stands in square brackets, up to the closing one.
    private mutating func members() -> Choice? {
      var found = Choice()
      found.isNegated = take("^")
      var isFirst = true
      while let next = rest.popFirst() {
        if next == "]", !isFirst { return found }
        isFirst = false
        var member = next
        if next == "\\" {
          guard let escaped = rest.popFirst() else { return nil }
          if let kind = Self.kind(escaped) {
            guard !kind.isNegated else { return nil }
            found.ranges += kind.ranges
            continue
          }
          guard !escaped.isLetter, !escaped.isNumber else { return nil }
          member = escaped
        }
        if next == "[" { return nil }
        guard rest.first == "-", let last = rest.dropFirst().first, last != "]", last != "\\" else {
          found.ranges.append(member...member)
          continue
        }
        rest = rest.dropFirst(2)
        guard member <= last else { return nil }
        found.ranges.append(member...last)
      }
      return nil
    }

    private mutating func take(_ character: Character) -> Bool {
      guard rest.first == character else { return false }
      rest = rest.dropFirst()
      return true
    }

    private static func plain(_ character: Character) -> Node {
      .one(Choice(ranges: [character...character], isPlain: true))
    }

    private static func kind(_ letter: Character) -> Choice? {
      switch letter {
      case "d": Choice(ranges: ["0"..."9"])
      case "w": Choice(ranges: ["0"..."9", "A"..."Z", "_"..."_", "a"..."z"])
      case "D": Choice(ranges: ["0"..."9"], isNegated: true)
      case "W": Choice(ranges: ["0"..."9", "A"..."Z", "_"..."_", "a"..."z"], isNegated: true)
      case "S": Choice(ranges: [" "..." "], isNegated: true)
      default: nil
      }
    }
  }
}
