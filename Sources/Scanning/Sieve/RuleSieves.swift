import Facts

/// The rules of a pack by where they are tried, in groups that one sieve can hold.
struct RuleGroups: Sendable {
  /// The compiled rules of each group by index, in the order of the pack.
  private(set) var rules: [[Int]] = []
  private(set) var statement = 0..<0
  private(set) var item = 0..<0
  private(set) var callable = 0..<0
  private(set) var assignment = 0..<0
  private(set) var string = 0..<0
  /// For each entry of the word table the groups of the rules that name it as a keyword.
  private(set) var ofEntry: [Range<Int>] = []

  init(_ all: [CompiledRule], _ words: WordTable) {
    func at(_ anchor: RuleDefinition.Anchor) -> [Int] {
      all.indices.filter { all[$0].definition.anchor == anchor && all[$0].definition.keywords.isEmpty }
    }
    statement = add(at(.statement))
    item = add(at(.item))
    callable = add(at(.callable))
    assignment = add(at(.assignment))
    string = add(at(.string))
    ofEntry = words.entries.map { add($0.rules) }
  }

  private mutating func add(_ members: [Int]) -> Range<Int> {
    let first = rules.count
    for start in stride(from: 0, to: members.count, by: RuleSieve.capacity) {
      rules.append(Array(members[start..<min(members.count, start + RuleSieve.capacity)]))
    }
    return first..<rules.count
  }
}

/// One worker's sieves of one pack, each made when a place for it is first met.
final class RuleSieves {
  let scanner: Scanner
  /// For each group its sieve.
  // SAFETY: as many as there are groups, all initialized, and so the places of `members` that are asked for; both are
  // freed in deinit.
  private let sieves: UnsafeMutablePointer<RuleSieve?>
  private let count: Int
  /// For each group its compiled rules, ``RuleSieve/capacity`` places each.
  private let members: UnsafeMutablePointer<Int32>
  /// Groups whose rules look at the contents of strings.
  private let readStrings: Range<Int>

  init(_ scanner: Scanner) {
    self.scanner = scanner
    count = scanner.groups.rules.count
    sieves = .allocate(capacity: count)
    for group in 0..<count { (sieves + group).initialize(to: nil) }
    members = .allocate(capacity: count * RuleSieve.capacity)
    for (group, rules) in scanner.groups.rules.enumerated() {
      for (place, rule) in rules.enumerated() { members[group * RuleSieve.capacity + place] = Int32(rule) }
    }
    readStrings = scanner.groups.string
  }

  deinit {
    sieves.deinitialize(count: count)
    sieves.deallocate()
    members.deallocate()
  }

  /// The compiled rule at a place of a group.
  func rule(_ group: Int, _ place: Int) -> Int { Int(members[group * RuleSieve.capacity + place]) }

  /// The rules of a group that may match at a token, as bits in their order.
  func possible(_ group: Int, at index: Int, _ matcher: RuleMatcher) -> UInt64 {
    if sieves[group] == nil { sieves[group] = RuleSieve(scanner.groups.rules[group].map { scanner.rules[$0] }) }
    if readStrings.contains(group) {
      let text = UnsafeRawBufferPointer(rebasing: matcher.view.source[..<Int(matcher.view.tokens[index].end)])
      return sieves[group]?.possible(in: text, at: matcher.content(ofString: index)) ?? 0
    }
    return sieves[group]?.possible(in: matcher.masked, at: Int(matcher.view.tokens[index].start)) ?? 0
  }
}
