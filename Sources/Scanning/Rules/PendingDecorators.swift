import Facts

/// Decorators that wait for the definition that follows them, in order of position.
struct PendingDecorators {
  /// Decorators of one definition.
  private struct Group {
    var drafts: [Int]
    let first: Int
    /// First token of the last decorator.
    var latest: Int
    /// The token the definition must begin near.
    var expected: Int
  }

  private var groups: [Group] = []
  /// The definition that was found last: the token its rule began at, that of its name, and its name.
  private var latest: (first: Int, nameToken: Int, name: NameID)?

  /// Tokens that may stand between a decorator and the definition's header, such as the rest of an odd decorator.
  private static let distance = 12
  /// How many groups are looked at from the last one on. Others begin more than ``distance`` tokens before, or decorate
  /// something around.
  private static let reach = 16

  /// - Parameters:
  ///   - draft: index of the decorator's fact.
  ///   - index: its first token.
  ///   - expected: the token behind it, where a definition or another decorator begins.
  mutating func add(_ draft: Int, at index: Int, expected: Int) {
    while let last = groups.last, last.expected + Self.distance < index { groups.removeLast() }
    // Several rules can say something of one decorator.
    for group in groups.indices.suffix(Self.reach).reversed()
    where groups[group].expected == index || groups[group].latest == index {
      groups[group].drafts.append(draft)
      groups[group].latest = index
      groups[group].expected = expected
      return
    }
    groups.append(Group(drafts: [draft], first: index, latest: index, expected: expected))
  }

  /// The token behind the last decorator that ends at or before `index`; 0 without one.
  func lastEnd(before index: Int) -> Int {
    groups.suffix(Self.reach).map(\.expected).filter { $0 <= index }.max() ?? 0
  }

  /// The definition whose rule began at a decorator that is found only now: there `@Get A f()` is one match, and rules
  /// further down say more of `@Get`.
  func definition(begunAt index: Int, behind expected: Int) -> NameID? {
    latest.flatMap { $0.first == index && expected <= $0.nameToken ? $0.name : nil }
  }

  mutating func found(_ name: NameID, at nameToken: Int, begunAt first: Int) { latest = (first, nameToken, name) }

  /// Ends the wait of all that stand before a definition's header.
  ///
  /// - Returns: the facts of those near it, in order, and the first token of the first.
  mutating func settle(before header: Int) -> (drafts: [Int], first: Int?) {
    if groups.isEmpty { return ([], nil) }
    let near = groups.suffix(Self.reach).filter {
      $0.expected <= header && header - $0.expected <= Self.distance
    }
    while let last = groups.last, last.expected <= header { groups.removeLast() }
    return (near.flatMap(\.drafts), near.map(\.first).min())
  }
}
