public import Facts

/// Which tests reach a definition, and how we know.
public struct TestLinks: Sendable {
  public struct Link: Sendable, Hashable {
    public enum Way: Sendable, Hashable {
      /// The test calls it itself.
      case direct
      /// Through these definitions, from the test's callee to the one that calls the target.
      case through([FactView])
      /// The test reads it or sets it: it holds a value.
      case uses
      /// The test reaches what hands the target, or what leads to it, to a router: it may send requests there. From the
      /// test's callee, over the definition that sets up the routes, to the one that calls the target.
      case routes([FactView])
      /// Tests stand in the target's own file, as in Rust; none of them is seen to call it.
      case ownFile
      /// Only the test file's name says so (`throttle_test.go` for `throttle.go`).
      case namingConvention

      /// By calls that were read, one after the other, or by its name where nothing can call it.
      public var isByCalls: Bool {
        switch self {
        case .direct, .through, .uses: true
        case .routes, .ownFile, .namingConvention: false
        }
      }
    }
    public var file: ScannedFile
    /// The test's own name: the function, or the title of `it("…")`; nil when only the file is known.
    public var name: String?
    /// The `test` fact, or the function in a test file that makes the call.
    public var test: FactView?
    /// Lines of the test, from 1, both inclusive; nil for a whole file.
    public var lines: ClosedRange<Int>?
    public var way: Way
    /// The call in the test; nil for ``Way/uses``, ``Way/ownFile`` and ``Way/namingConvention``.
    public var call: Use?
    public var tier: Tier

    public init(
      file: ScannedFile, name: String?, test: FactView?, lines: ClosedRange<Int>?, way: Way, call: Use?, tier: Tier
    ) {
      self.file = file
      self.name = name
      self.test = test
      self.lines = lines
      self.way = way
      self.call = call
      self.tier = tier
    }

    /// Whether the test's own text leads to it, and not only its file's name.
    public var isSeen: Bool { call != nil || way == .uses }
  }

  let index: CodeIndex

  /// Definitions looked at above the targets, and tests after which the walk climbs no higher: what lies above is reached by
  /// nearly every test, and says nothing of any.
  private static let reachLimit = 200

  /// Tests that reach a definition, direct ones first, one link a test; within one distance in order of place. Then those
  /// that reach only the routes that lead to it, as far again. Files whose tests stand beside it, and test files that only
  /// a name ties to it, come last.
  /// - Parameter depth: how many calls may lie between; 1 is direct only.
  public func testsReaching(_ definition: FactView, depth: Int = 3) -> [Link] {
    testsReaching([definition], depth: depth)
  }

  /// The same for several definitions that are one thing, such as a type and its methods.
  public func testsReaching(_ definitions: [FactView], depth: Int = 3) -> [Link] {
    reach(definitions, depth: depth).tests
  }

  /// What of the test files reaches a definition.
  public struct Reach: Sendable {
    /// One link a test.
    public var tests: [Link] = []
    /// Calls in test files in which no rule finds a test, one a file, and which no test is seen to run: tests of a framework
    /// that no rule knows, or helpers. They are named by the function around.
    public var unmarked: [Link] = []
  }

  /// The tests that reach definitions which are one thing, and the test code that does so without being a test that is known.
  public func reach(_ definitions: [FactView], depth: Int = 3) -> Reach {
    var reach = Reach()
    var links: [Link] = []
    var known: Set<Place> = []
    var routed: [Step] = []
    links += walk(
      definitions.map { Step(definition: $0, way: [], tier: .confirmed) }, depth, &known, &routed, &reach.unmarked
    ) {
      $0.isEmpty ? .direct : .through($0)
    }
    var further: [Step] = []
    links += walk(routed, depth, &known, &further, &reach.unmarked) { .routes($0) }
    var files = Set(links.map(\.file))
    func add(_ file: ScannedFile, _ way: Link.Way) {
      guard files.insert(file).inserted else { return }
      links.append(Link(file: file, name: nil, test: nil, lines: nil, way: way, call: nil, tier: .nameOnly))
    }
    for definition in definitions where definition.file.role != .test && holdsTests(definition.file) {
      add(definition.file, .ownFile)
    }
    for definition in definitions {
      for file in filesNamedAfter(definition) where canRun(file) { add(file, .namingConvention) }
    }
    reach.tests = links
    let tested = Set(links.filter { $0.call != nil }.map(\.file))
    var seen: Set<ScannedFile> = []
    reach.unmarked = reach.unmarked.filter { !tested.contains($0.file) && seen.insert($0.file).inserted }
    return reach
  }

  /// A definition with the way from it down to the target, and the weakest tier on that way.
  private struct Step {
    var definition: FactView
    var way: [FactView]
    var tier: Tier
  }

  /// Tests up to `depth` calls above where it starts, nearest first.
  /// - Parameters:
  ///   - routed: what sets up routes to a definition on the way; from there the walk does not go on.
  ///   - unmarked: gets the calls in test files without tests that no test found is seen to run.
  private func walk(
    _ start: [Step], _ depth: Int, _ known: inout Set<Place>, _ routed: inout [Step], _ unmarked: inout [Link],
    _ way: ([FactView]) -> Link.Way
  ) -> [Link] {
    var links: [Link] = []
    var seen = Set(start.map(\.definition))
    var frontier = start
    // Calls in test files that stand in no test: beside them, or in helpers that no test is seen to call.
    var loose: [(use: Use, way: Link.Way, tier: Tier)] = []
    // What lies between a test and the target.
    var passed: Set<FactView> = []
    var left = Self.reachLimit + start.count
    for _ in 0..<max(depth, 1) where !frontier.isEmpty && links.count < Self.reachLimit {
      var next: [Step] = []
      var found: [Link] = []
      var here = frontier
      var position = 0
      while position < here.count, left > 0 {
        let step = here[position]
        position += 1
        left -= 1
        let setups = routeSetups(of: step.definition)
        for setup in setups where seen.insert(setup).inserted {
          routed.append(Step(definition: setup, way: [setup] + step.way, tier: max(step.tier, .likely)))
        }
        // What is asked of the base may arrive here, and no call lies between.
        for base in index.overrides.overridden(by: step.definition) where seen.insert(base).inserted {
          here.append(Step(definition: base, way: [base] + step.way, tier: max(step.tier, .likely)))
        }
        let uses = index.uses(of: step.definition) + index.namedRequests(of: step.definition)
        for use in uses where use.isPrintable && use.site.detail != .typeUse {
          if use.site.detail == .callback, let setup = use.enclosing, setups.contains(setup) { continue }
          let tier = max(step.tier, use.tier)
          if let test = test(around: use.site) {
            passed.formUnion(step.way)
            for test in fixtureUsers(test) where known.insert(Place(test)).inserted {
              found.append(
                Link(
                  file: test.file, name: test.name, test: test, lines: test.lines,
                  way: way(step.way), call: use, tier: tier))
            }
          } else {
            if use.site.file.role == .test { loose.append((use, way(step.way), max(tier, .likely))) }
            if let caller = use.enclosing, caller.detail.isFunctionLike, seen.insert(caller).inserted {
              next.append(Step(definition: caller, way: [caller] + step.way, tier: tier))
            }
          }
        }
      }
      links += found.sorted { Self.precedes($0, $1) }
      frontier = next
    }
    var files = Set(links.map(\.file))
    for (use, way, tier) in loose {
      if holdsTests(use.site.file) {
        guard files.insert(use.site.file).inserted else { continue }
        links.append(
          Link(file: use.site.file, name: nil, test: nil, lines: use.site.lines, way: way, call: use, tier: tier))
      } else if use.enclosing.map({ !passed.contains($0) }) ?? true {
        unmarked.append(
          Link(
            file: use.site.file, name: use.enclosing?.name, test: nil, lines: use.site.lines, way: way, call: use,
            tier: tier))
      }
    }
    return links
  }

  /// Whether a file has tests that a rule found.
  public func holdsTests(_ file: ScannedFile) -> Bool { index.tests(of: file).contains { $0.detail == .testCase } }

  /// Whether a test file is more than a helper of tests, as far as its language says what a test is, and rules know the
  /// framework in use.
  public func canRun(_ file: ScannedFile) -> Bool {
    holdsTests(file) || index.profile(for: file)?.marksTests != true || unrecognised.contains(file)
  }

  /// Test files with code in which no rule finds anything of a test, where most files of their language are such, and rules
  /// find fewer tests than there are files: they are written for a framework that no rule knows.
  public var unrecognised: Set<ScannedFile> {
    // Who asks has looked at every file, whoever asked first.
    let all = index.files
    return index.memos.unrecognisedTests.value(0) {
      let files = all.filter { $0.role == .test && index.profile(for: $0)?.marksTests == true }
      var unrecognised: Set<ScannedFile> = []
      for (_, files) in Dictionary(grouping: files, by: \.language) {
        let cases = files.reduce(0) { $0 + index.tests(of: $1).count { $0.detail == .testCase } }
        let bare = files.filter { file in
          index.tests(of: file).isEmpty && file.facts(.definition).contains { $0.detail.isFunctionLike }
        }
        let others = files.count { !index.tests(of: $0).isEmpty }
        if bare.count > others, cases < bare.count + others { unrecognised.formUnion(bare) }
      }
      return unrecognised
    }
  }

  /// The functions that set up a route which a definition handles.
  private func routeSetups(of definition: FactView) -> [FactView] {
    var setups: [FactView] = []
    for entry in index.entryPaths.entries(handledBy: definition) where entry.detail == .route {
      guard let setup = entry.container.flatMap({ index.enclosingDefinition(of: $0) }), setup.detail.isFunctionLike,
        setup != definition, !setups.contains(setup)
      else { continue }
      setups.append(setup)
    }
    return setups
  }

  /// The innermost test case around a fact, else the innermost fixture or suite; in a test file whose language marks no
  /// tests, the outermost function. Nil for helpers.
  public func test(around fact: FactView) -> FactView? {
    let tests = index.tests(of: fact.file)
    let around = tests.filter { $0.lines.contains(fact.startLine) }
    if let test = around.last(where: { $0.detail != .suite }) ?? around.last { return test }
    guard fact.file.role == .test, tests.isEmpty, index.profile(for: fact.file)?.marksTests != true else { return nil }
    var outermost: FactView?
    var next = fact.container
    while let current = next {
      if current.detail.isFunctionLike { outermost = current }
      next = current.container
    }
    return outermost
  }

  // MARK: Parts

  private struct Place: Hashable {
    var file: ScannedFile
    var line: Int
    init(_ fact: FactView) {
      file = fact.file
      line = fact.startLine
    }
  }

  /// The tests a fixture runs for: those that take it, or a fixture built on it, by the name of a parameter; else those
  /// beside which it stands. A test stands for itself.
  private func fixtureUsers(_ test: FactView) -> [FactView] {
    guard test.detail == .fixture else { return [test] }
    var users: [FactView] = []
    var seen: Set<FactView> = [test]
    var queue = [test]
    while let fixture = queue.popLast() {
      for user in takers(of: fixture) where seen.insert(user).inserted {
        if user.detail == .fixture { queue.append(user) } else { users.append(user) }
      }
    }
    if users.isEmpty { users = neighbours(of: test) }
    return users.isEmpty ? [test] : users
  }

  /// Tests and fixtures that name a fixture among their parameters and mean no nearer one.
  private func takers(of fixture: FactView) -> [FactView] {
    let scopes = FixtureScopes(index: index)
    return (takersByName[fixture.name] ?? []).filter {
      index.areRelated($0.file, fixture.file) && scopes.fixture(fixture.name, takenBy: $0) == fixture
    }
  }

  /// Every test and fixture of the test files by the names of its parameters, in order of place.
  private var takersByName: [String: [FactView]] {
    index.memos.fixtureTakers.value(0) {
      var takers: [String: [FactView]] = [:]
      for file in index.files where file.role == .test {
        let tests = index.tests(of: file).filter { $0.detail == .testCase || $0.detail == .fixture }
        guard !tests.isEmpty else { continue }
        var functions: [String: [FactView]] = [:]
        for function in file.facts(.definition) where function[.parameters] != nil {
          functions[function.name, default: []].append(function)
        }
        for test in tests {
          // The function that the test is: on its line, or below its decorators.
          let function = functions[test.name]?.first { test.lines.contains($0.startLine) }
          guard let parameters = function?[.parameters] else { continue }
          for parameter in ParameterList(parameters, style: .untyped).parameters {
            takers[parameter.name, default: []].append(test)
          }
        }
      }
      return takers
    }
  }

  /// The tests that a set-up without a name of its own runs before: those of its suite or type and of the types that
  /// extend it, else those of its file.
  private func neighbours(of fixture: FactView) -> [FactView] {
    let tests = index.tests(of: fixture.file)
    func cases(within lines: ClosedRange<Int>, of tests: [FactView]) -> [FactView] {
      tests.filter { $0.detail == .testCase && lines.contains($0.startLine) }
    }
    if let suite = tests.last(where: { $0.detail == .suite && $0.lines.contains(fixture.startLine) }) {
      let inside = cases(within: suite.lines, of: tests)
      if !inside.isEmpty { return inside }
    }
    var container = fixture.container
    while let type = container {
      if type.detail.isTypeLike {
        let types = [type] + index.overrides.subtypes(of: type)
        return types.flatMap { cases(within: $0.lines, of: index.tests(of: $0.file)) }
      }
      container = type.container
    }
    return tests.filter { $0.detail == .testCase }
  }

  private static func precedes(_ a: Link, _ b: Link) -> Bool {
    if a.file != b.file { return a.file.path.precedesInBytes(b.file.path) }
    return (a.lines?.lowerBound ?? 0) < (b.lines?.lowerBound ?? 0)
  }
}
