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
      /// Tests stand in the target's own file, as in Rust; none of them is seen to call it.
      case ownFile
      /// Only the test file's name says so (`throttle_test.go` for `throttle.go`).
      case namingConvention

      /// By calls that were read, one after the other.
      public var isByCalls: Bool {
        switch self {
        case .direct, .through: true
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
    /// The call in the test; nil for ``Way/ownFile`` and ``Way/namingConvention``.
    public var call: Use?
    public var tier: Tier
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
    var links: [Link] = []
    var known: Set<Place> = []
    var routed: [Step] = []
    links += walk(definitions.map { Step(definition: $0, way: [], tier: .confirmed) }, depth, &known, &routed) {
      $0.isEmpty ? .direct : .through($0)
    }
    var further: [Step] = []
    links += walk(routed, depth, &known, &further) { .routes($0) }
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
    // Calls in test files that stand in no test: beside them, or in helpers that no test is seen to call.
    var loose: [(use: Use, way: Link.Way, tier: Tier)] = []
    var left = Self.reachLimit + start.count
    for _ in 0..<max(depth, 1) where !frontier.isEmpty && links.count < Self.reachLimit {
      var next: [Step] = []
      var found: [Link] = []
      for step in frontier.prefix(max(0, left)) {
        left -= 1
        let setups = routeSetups(of: step.definition)
        for setup in setups where seen.insert(setup).inserted {
          routed.append(Step(definition: setup, way: [setup] + step.way, tier: max(step.tier, .likely)))
        }
        // What is asked of the base may arrive here.
        for base in index.overrides.overridden(by: step.definition) where seen.insert(base).inserted {
          next.append(Step(definition: base, way: [base] + step.way, tier: max(step.tier, .likely)))
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
    for (use, way, tier) in loose where holdsTests(use.site.file) && files.insert(use.site.file).inserted {
      links.append(
        Link(file: use.site.file, name: nil, test: nil, lines: use.site.lines, way: way, call: use, tier: tier))
    }
    return links
  }

  /// Whether a file has tests that a rule found.
  public func holdsTests(_ file: ScannedFile) -> Bool { index.tests(of: file).contains { $0.detail == .testCase } }

  /// Whether a test file is more than a helper of tests, as far as its language says what a test is.
  public func canRun(_ file: ScannedFile) -> Bool {
    holdsTests(file) || index.profile(for: file)?.marksTests != true
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

  /// Test files named after a definition's file, after the type around it, or after the definition itself where no other
  /// of its name could be meant: `test_ping.py` for the function `ping` in `views.py`.
  func filesNamedAfter(_ definition: FactView) -> [ScannedFile] {
    let byFile = filesNamedAfter(definition.file)
    guard definition.file.role != .test else { return byFile }
    var outermost = definition
    while let container = outermost.container, !container.detail.isNamespace { outermost = container }
    let name = outermost[.receiver].map(Self.typeName) ?? outermost.name
    let wanted = Self.normalized(name)
    let namesakes = index.definitions(named: name).filter {
      $0.container?.detail.isNamespace != false && $0.file.role != .test && $0[.extends] == nil
        && $0.detail != .constructor
    }
    guard wanted.count > 2, Set(namesakes.map(\.file)).count <= 1 else { return byFile }
    let byName = named.tests(about: wanted).filter {
      index.areRelated($0, definition.file) && !byFile.contains($0)
    }
    return byFile + byName
  }

  /// Test files named after a file: `test_x`, `x_test`, `x.test`, `x.spec`, `XTest`, `XTests`, `XIT`. Those nearest to it
  /// when several files of the repository share its name.
  public func filesNamedAfter(_ file: ScannedFile) -> [ScannedFile] {
    guard file.role != .test else { return [] }
    var stem = Self.stem(file)
    if index.profile(for: file)?.modules.indexFiles.contains(stem) == true { stem = FolderTree.name(of: file.folder) }
    let wanted = Self.normalized(stem)
    guard wanted.count > 1 else { return [] }
    let tests = named.tests(about: wanted).filter { index.areRelated($0, file) }
    let namesakes = named.files(called: wanted).filter { index.areRelated($0, file) }
    guard namesakes.count > 1 else { return tests }
    // A test belongs to the namesake it shares most folders with.
    return tests.filter { test in
      let nearness = { (other: ScannedFile) in Self.shared(test.folder, other.folder) }
      return namesakes.allSatisfy { nearness($0) <= nearness(file) }
    }
  }

  /// Files by what they are called and test files by what they are called after; to be read once, not for every question.
  private var named: FileNames {
    // Who asks has looked at every path, whoever asked first.
    let listing = index.listing
    return index.memos.fileNames.value(0) {
      FileNames(
        tests: Dictionary(grouping: listing.filter { $0.role == .test }, by: Self.subject),
        files: Dictionary(grouping: listing.filter { $0.role != .test }) { Self.normalized(Self.stem($0)) })
    }
  }

  /// How a test file is named after a file, where its folders do not say that another is meant.
  public enum Naming: Sendable { case file, folder }

  /// Whether a test file, or else the folder it stands in, is called like a file: `throttle_test.go` and
  /// `__tests__/throttle/limits.js` for `throttle.js`.
  public func naming(of test: ScannedFile, after file: ScannedFile) -> Naming? {
    var stem = Self.stem(file)
    if index.profile(for: file)?.modules.indexFiles.contains(stem) == true { stem = FolderTree.name(of: file.folder) }
    let wanted = Self.normalized(stem)
    guard wanted.count > 1 else { return nil }
    if Self.subject(of: test) == wanted { return .file }
    return test.folder != file.folder && Self.normalized(FolderTree.name(of: test.folder)) == wanted ? .folder : nil
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

  /// Tests and fixtures that name a fixture among their parameters, in its folder and below.
  private func takers(of fixture: FactView) -> [FactView] {
    let folder = fixture.file.folder.isEmpty ? "" : fixture.file.folder + "/"
    return (takersByName[fixture.name] ?? []).filter {
      $0.path.hasPrefix(folder) && $0.name != fixture.name && index.areRelated($0.file, fixture.file)
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

  /// `Store` of a receiver `*pkg.Store`.
  private static func typeName(of receiver: String) -> String {
    let name = Array(receiver.utf8.filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "&") })
    return String(decoding: FactPostings.lastComponent(name[...]), as: UTF8.self)
  }

  private static func stem(_ file: ScannedFile) -> String { String(file.fileName.prefix { $0 != "." }) }

  private static func normalized(_ stem: String) -> String { stem.filter { $0 != "_" && $0 != "-" }.lowercased() }

  /// Words by which test files are known as such, at either end of their names.
  private static let marks: Set<String> = [
    "test", "tests", "spec", "specs", "unittest", "unittests", "testcase", "e2e", "cy", "it", "t",
  ]
  /// The same, grown onto the name: `ThrottleTests`, `TestThrottle`.
  private static let endings = ["UnitTests", "UnitTest", "TestCase", "Tests", "Test", "Specs", "Spec", "IT"]

  /// What a test file's name says it tests, without case and hyphens: `throttle` of `throttle_test.go`.
  static func subject(of test: ScannedFile) -> String {
    var words = test.fileName.split { "._-".contains($0) }
    // The extension, unless it is all there is.
    if test.fileName.contains("."), words.count > 1 { words.removeLast() }
    while words.count > 1, let last = words.last, marks.contains(last.lowercased()) { words.removeLast() }
    while words.count > 1, let first = words.first, marks.contains(first.lowercased()) { words.removeFirst() }
    var name = words.joined()
    if let ending = endings.first(where: { name.hasSuffix($0) && name.count > $0.count }) {
      name.removeLast(ending.count)
    } else if name.hasPrefix("Test"), name.dropFirst(4).first?.isUppercase == true {
      name.removeFirst(4)
    }
    // A file in a folder of tests may be called like what it tests.
    return normalized(name)
  }

  /// How many folder names two paths have in common, wherever they stand: `tests/api/x` and `src/api/x` share one.
  private static func shared(_ a: String, _ b: String) -> Int {
    Set(a.split(separator: "/")).intersection(b.split(separator: "/")).count
  }
}
