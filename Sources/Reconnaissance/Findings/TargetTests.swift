import CodeIndex
import Facts

/// The tests of a question's targets: the same for every answer that speaks of them.
struct TargetTests {
  /// One link a test, the most direct one, nearest first.
  let links: [TestLinks.Link]
  /// Calls in test code that no rule takes for a test's, one a file.
  let unmarked: [TestLinks.Link]

  /// How many calls may lie between a test and the target: what is further is reached by nearly every test.
  static let depth = 5

  /// - Parameter values: who reads and sets the targets, where they hold values and nothing can call them.
  init(_ scope: TargetScope, values: ValueUses? = nil) {
    struct Key: Hashable {
      let path: String
      let lines: ClosedRange<Int>?
      let name: String?
    }
    let subjects = Self.subjects(of: scope)
    let reach = scope.index.testLinks.reach(subjects, depth: Self.depth)
    let reading = values.map { $0.links + Self.through($0.users, scope.index) } ?? []
    let all = (subjects.isEmpty ? Self.namedAfterFiles(of: scope) : reading + reach.tests).sorted { a, b in
      if Self.rank(a) != Self.rank(b) { return Self.rank(a) < Self.rank(b) }
      if a.file.path != b.file.path { return a.file.path.precedesInBytes(b.file.path) }
      return (a.lines?.lowerBound ?? 0) < (b.lines?.lowerBound ?? 0)
    }
    var seen: Set<Key> = []
    let once = all.filter { seen.insert(Key(path: $0.file.path, lines: $0.lines, name: $0.name)).inserted }
    // A file whose tests are known to call the target says nothing more by its name.
    let calling = Set(once.filter(\.isSeen).map(\.file))
    links = once.filter { $0.isSeen || !calling.contains($0.file) }
    unmarked = reach.unmarked
  }

  /// Tests that call what reads or sets a value.
  private static func through(_ users: [FactView], _ index: CodeIndex) -> [TestLinks.Link] {
    users.flatMap { user in
      index.testLinks.reach([user], depth: depth - 1).tests.compactMap { link -> TestLinks.Link? in
        var link = link
        switch link.way {
        case .direct: link.way = .through([user])
        case .through(let way): link.way = .through(way + [user])
        case .uses, .routes, .ownFile, .namingConvention: return nil
        }
        link.tier = max(link.tier, .likely)
        return link
      }
    }
  }

  /// Those by calls that were read.
  var calling: [TestLinks.Link] { links.filter(\.way.isByCalls) }

  /// The method of a base or an interface through which alone tests are seen to come, which does not say what implements it.
  static func onlyThrough(_ links: [TestLinks.Link], to subjects: [FactView], _ index: CodeIndex)
    -> FactView?
  {
    let bases = subjects.flatMap(index.overrides.overridden)
    var found: FactView?
    for link in links where link.way.isByCalls {
      guard case .through(let way) = link.way, let last = way.last, bases.contains(last),
        found ?? last == last
      else {
        return nil
      }
      found = last
    }
    return found
  }

  /// Whether some test, or code that stands among tests, is seen to reach a definition by calls.
  static func reach(_ definition: FactView, _ index: CodeIndex) -> Bool {
    let reach = index.testLinks.reach([definition], depth: depth)
    return !reach.unmarked.isEmpty || reach.tests.contains(where: \.way.isByCalls)
  }

  /// ``test/array_test.c:118`` in `test_push`, …: where unmarked test code calls the target.
  static func places(_ unmarked: [TestLinks.Link], limit: Int) -> [Span] {
    Listing.spans(unmarked, limit: limit) { link in
      [.place(path: link.file.path, lines: link.lines.map { $0.lowerBound...$0.lowerBound })]
        + (link.name.map { [" in ", .code($0)] } ?? [])
    }
  }

  /// A type is tested by what calls its methods, too.
  private static func subjects(of scope: TargetScope) -> [FactView] {
    var seen: Set<FactView> = []
    return scope.subjects.flatMap { subject in
      subject.detail.isTypeLike
        ? [subject] + scope.index.members(of: subject).filter { $0.detail.isFunctionLike } : [subject]
    }.filter { seen.insert($0).inserted }
  }

  /// Lines inside no definition can still have a test file of their file's name.
  private static func namedAfterFiles(of scope: TargetScope) -> [TestLinks.Link] {
    scope.files.flatMap { file in
      file.facts(.definition).prefix(1).flatMap { scope.index.testLinks.testsReaching($0, depth: 1) }
    }.filter { $0.way == .namingConvention }
  }

  private static func rank(_ link: TestLinks.Link) -> Int {
    switch link.way {
    case .direct, .uses: 0
    case .through(let definitions): definitions.count
    case .routes(let definitions): 500 + definitions.count
    case .ownFile: 999
    case .namingConvention: 1_000
    }
  }
}
