import Facts

/// The rules of a pack by where they are tried, in groups that one sieve can hold.
struct RuleGroups: Sendable {
  /// The compiled rules of each group by index, in the order of the pack.
  private(set) var rules: [[Int]] = []
  private(set) var places = Places()
  /// For each entry of the word table the groups of the rules that name it as a keyword.
  private(set) var ofEntry: [Range<Int>] = []

  /// The groups tried at each sort of place that is no keyword.
  struct Places: Sendable {
    var statement = 0..<0
    var item = 0..<0
    var callable = 0..<0
    var assignment = 0..<0
    var string = 0..<0
    var stringStatement = 0..<0
  }

  init(_ all: [CompiledRule], _ words: WordTable) {
    func at(_ anchor: RuleDefinition.Anchor) -> [Int] {
      all.indices.filter { all[$0].definition.anchor == anchor && all[$0].definition.keywords.isEmpty }
    }
    places.statement = add(at(.statement))
    places.item = add(at(.item))
    places.callable = add(at(.callable))
    places.assignment = add(at(.assignment))
    places.string = add(at(.string))
    places.stringStatement = add(at(.stringStatement))
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
  // SAFETY: as many as there are groups, rules and entries, all initialized, and so the places of `members` that are
  // asked for; freed in deinit.
  private let sieves: UnsafeMutablePointer<RuleSieve?>
  private let count: Int
  /// For each group its compiled rules, ``RuleSieve/capacity`` places each.
  private let members: UnsafeMutablePointer<Int32>
  /// The compiled rules, which the scanner keeps alive: asking for one a million times a second must not count owners,
  /// least of all from two processors at once.
  private let rules: UnsafeMutablePointer<Unmanaged<CompiledRule>>
  /// What views of the scanner's files point at.
  let traits: UnsafePointer<SyntaxTraits>
  /// For each entry of the word table its groups.
  private let entries: UnsafeMutablePointer<Range<Int>>
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
    rules = .allocate(capacity: scanner.rules.count)
    for (index, rule) in scanner.rules.enumerated() { (rules + index).initialize(to: .passUnretained(rule)) }
    entries = .allocate(capacity: scanner.groups.ofEntry.count)
    for (index, groups) in scanner.groups.ofEntry.enumerated() { (entries + index).initialize(to: groups) }
    let traits = UnsafeMutablePointer<SyntaxTraits>.allocate(capacity: 1)
    traits.initialize(to: SyntaxTraits(scanner.definition.syntax))
    self.traits = UnsafePointer(traits)
    readStrings = scanner.groups.places.string.lowerBound..<scanner.groups.places.stringStatement.upperBound
  }

  deinit {
    sieves.deinitialize(count: count)
    sieves.deallocate()
    members.deallocate()
    rules.deallocate()
    entries.deallocate()
    traits.deallocate()
  }

  /// The groups of the rules that name an entry of the word table as a keyword.
  func groups(ofEntry entry: Int) -> Range<Int> { entries[entry] }

  /// The compiled rule at a place of a group, and its index.
  func rule(_ group: Int, _ place: Int) -> (rule: Unmanaged<CompiledRule>, index: Int) {
    let index = Int(members[group * RuleSieve.capacity + place])
    return (rules[index], index)
  }

  /// The rules of a group that may match at a token, as bits in their order.
  ///
  /// - Parameter text: where in a string to look, for the rules that look into one.
  func possible(_ group: Int, at index: Int, text start: Int, _ matcher: RuleMatcher) -> UInt64 {
    if sieves[group] == nil { sieves[group] = RuleSieve(scanner.groups.rules[group].map { scanner.rules[$0] }) }
    if readStrings.contains(group) {
      let text = UnsafeRawBufferPointer(rebasing: matcher.view.source[..<Int(matcher.view.tokens[index].end)])
      return sieves[group]?.possible(in: text, at: start) ?? 0
    }
    return sieves[group]?.possible(in: matcher.masked, at: Int(matcher.view.tokens[index].start)) ?? 0
  }
}
