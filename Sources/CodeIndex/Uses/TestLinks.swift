public import Facts

/// Which tests reach a definition, and how we know.
public struct TestLinks: Sendable {
  public struct Link: Sendable, Hashable {
    public enum Way: Sendable, Hashable {
      /// The test calls it itself.
      case direct
      /// Through these definitions, from the test's callee to the one that calls the target.
      case through([FactView])
      /// The test reaches what hands the target, or what leads to it, to a router: it may send requests there. From the
      /// test's callee, over the definition that sets up the routes, to the one that calls the target.
      case routes([FactView])
      /// Only the test file's name says so (`throttle_test.go` for `throttle.go`).
      case namingConvention

      /// By calls that were read, one after the other.
      public var isByCalls: Bool {
        switch self {
        case .direct, .through: true
        case .routes, .namingConvention: false
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
    /// The call in the test; nil for ``Way/namingConvention``.
    public var call: Use?
    public var tier: Tier
  }

  let index: CodeIndex

  /// Tests that reach a definition, direct ones first, one link a test; within one distance in order of place. Then those
  /// that reach only the routes that lead to it, as far again. Test files that only a name ties to it come last.
  /// - Parameter depth: how many calls may lie between; 1 is direct only.
  public func testsReaching(_ definition: FactView, depth: Int = 3) -> [Link] {
    var links: [Link] = []
    var known: Set<Place> = []
    var routed: [Step] = []
    links += walk([Step(definition: definition, way: [], tier: .confirmed)], depth, &known, &routed) {
      $0.isEmpty ? .direct : .through($0)
    }
    var further: [Step] = []
    links += walk(routed, depth, &known, &further) { .routes($0) }
    let files = Set(links.map(\.file))
    for file in filesNamedAfter(definition) where !files.contains(file) {
      links.append(
        Link(file: file, name: nil, test: nil, lines: nil, way: .namingConvention, call: nil, tier: .nameOnly))
    }
    return links
  }

  /// A definition with the way from it down to the target, and the weakest tier on that way.
  private struct Step {
    var definition: FactView
    var way: [FactView]
    var tier: Tier
  }

  /// Tests up to `depth` calls above where it starts, nearest first.
  /// - Parameter routed: what sets up routes to a definition on the way; from there the walk does not go on.
  private func walk(
    _ start: [Step], _ depth: Int, _ known: inout Set<Place>, _ routed: inout [Step], _ way: ([FactView]) -> Link.Way
  ) -> [Link] {
    var links: [Link] = []
    var seen = Set(start.map(\.definition))
    var frontier = start
    for _ in 0..<max(depth, 1) where !frontier.isEmpty {
      var next: [Step] = []
      var found: [Link] = []
      for step in frontier {
        let setups = routeSetups(of: step.definition)
        for setup in setups where seen.insert(setup).inserted {
          routed.append(Step(definition: setup, way: [setup] + step.way, tier: max(step.tier, .likely)))
        }
        for use in index.uses(of: step.definition) where use.isPrintable && use.site.detail != .typeUse {
          if use.site.detail == .callback, let setup = use.enclosing, setups.contains(setup) { continue }
          let tier = max(step.tier, use.tier)
          if let test = test(around: use.site) {
            for test in fixtureUsers(test) where known.insert(Place(test)).inserted {
              found.append(
                Link(
                  file: test.file, name: test.name, test: test, lines: test.lines,
                  way: way(step.way), call: use, tier: tier))
            }
          } else if let caller = use.enclosing, caller.detail.isFunctionLike, seen.insert(caller).inserted {
            next.append(Step(definition: caller, way: [caller] + step.way, tier: tier))
          }
        }
      }
      links += found.sorted { Self.precedes($0, $1) }
      frontier = next
    }
    return links
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

  /// Test files named after a definition's file, or after the definition itself where no other of its name could be
  /// meant: `test_ping.py` for the function `ping` in `views.py`.
  func filesNamedAfter(_ definition: FactView) -> [ScannedFile] {
    let byFile = filesNamedAfter(definition.file)
    guard definition.container == nil, definition.file.role != .test else { return byFile }
    let wanted = Self.normalized(definition.name)
    let namesakes = index.definitions(named: definition.name).filter { $0.container == nil && $0.file.role != .test }
    guard wanted.count > 2, namesakes.count == 1 else { return byFile }
    let byName = index.files.filter {
      $0.role == .test && index.areRelated($0, definition.file) && Self.subject(of: $0) == wanted
        && !byFile.contains($0)
    }
    return byFile + byName
  }

  /// Test files named after a file: `test_x`, `x_test`, `x.test`, `x.spec`, `XTest`, `XTests`. Those nearest to it when
  /// several files of the repository share its name.
  public func filesNamedAfter(_ file: ScannedFile) -> [ScannedFile] {
    guard file.role != .test else { return [] }
    var stem = Self.stem(file)
    if index.profile(for: file)?.modules.indexFiles.contains(stem) == true { stem = FolderTree.name(of: file.folder) }
    let wanted = Self.normalized(stem)
    guard wanted.count > 1 else { return [] }
    let named = index.files.filter { candidate in
      candidate.role == .test && index.areRelated(candidate, file) && Self.subject(of: candidate) == wanted
    }
    let namesakes = index.files.filter {
      $0.role != .test && index.areRelated($0, file) && Self.normalized(Self.stem($0)) == wanted
    }
    guard namesakes.count > 1 else { return named }
    // A test belongs to the namesake it shares most folders with.
    return named.filter { test in
      let nearness = { (other: ScannedFile) in Self.shared(test.folder, other.folder) }
      return namesakes.allSatisfy { nearness($0) <= nearness(file) }
    }
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

  /// The tests that take a fixture by the name of a parameter; a test stands for itself.
  private func fixtureUsers(_ test: FactView) -> [FactView] {
    guard test.detail == .fixture else { return [test] }
    let folder = test.file.folder.isEmpty ? "" : test.file.folder + "/"
    let users = index.files(below: folder).filter { index.areRelated($0, test.file) && $0.role == .test }.flatMap {
      index.tests(of: $0).filter { candidate in
        guard candidate.detail == .testCase,
          let function = index.definition(at: candidate.path, line: candidate.startLine),
          let parameters = function[.parameters], parameters.contains(test.name)
        else { return false }
        return ParameterList(parameters, style: .untyped)[test.name] != nil
      }
    }
    return users.isEmpty ? [test] : users
  }

  private static func precedes(_ a: Link, _ b: Link) -> Bool {
    if a.file != b.file { return a.file.path.utf8.lexicographicallyPrecedes(b.file.path.utf8) }
    return (a.lines?.lowerBound ?? 0) < (b.lines?.lowerBound ?? 0)
  }

  private static func stem(_ file: ScannedFile) -> String { String(file.fileName.prefix { $0 != "." }) }

  private static func normalized(_ stem: String) -> String { stem.filter { $0 != "_" && $0 != "-" }.lowercased() }

  /// What a test file's name says it tests.
  private static func subject(of test: ScannedFile) -> String {
    var name = test.fileName
    if let dot = name.lastIndex(of: ".") { name = String(name[..<dot]) }
    for ending in [".test", ".spec", "_test", "_tests", "_spec", "-test", "-spec", "Tests", "Test", "Spec"]
    where name.hasSuffix(ending) {
      return normalized(String(name.dropLast(ending.count)))
    }
    for beginning in ["test_", "tests_", "test-", "Test"] where name.hasPrefix(beginning) {
      return normalized(String(name.dropFirst(beginning.count)))
    }
    // A file in a folder of tests may be called like what it tests.
    return normalized(name)
  }

  /// How many folder names two paths have in common, wherever they stand: `tests/api/x` and `src/api/x` share one.
  private static func shared(_ a: String, _ b: String) -> Int {
    Set(a.split(separator: "/")).intersection(b.split(separator: "/")).count
  }
}
