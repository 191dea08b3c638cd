import CodeIndex
import Facts

/// The commands a repository's own files name: scripts, targets, CI steps, tools that are configured.
struct RepositoryCommands: Sendable {
  struct Command: Sendable, Hashable {
    var line: String
    /// test, lint, format, typecheck, build, run or other.
    var purpose: String
    /// Where it was seen, in order of path.
    var places: [FactView]
  }

  /// By purpose in the order of ``purposes``, then most often seen, then by name.
  let all: [Command]
  /// Files that name one.
  let fileCount: Int

  static let purposes = ["lint", "typecheck", "format", "test", "build", "run", "other"]

  init(_ index: CodeIndex) {
    let named = index.facts(.entryPoint).filter { Self.isTooling($0) && $0.file.role != .vendored }
    let facts = Self.withTests(named, index)
    fileCount = Set(facts.map(\.file)).count
    all = Dictionary(grouping: facts, by: { Self.wrapped($0.name, index) }).map { name, places in
      // A script and a CI step may be taken for different things; the first file decides.
      Command(line: name, purpose: places.first?[.value] ?? "other", places: places)
    }.sorted {
      let (first, second) = (Self.rank($0), Self.rank($1))
      return (first, $1.places.count, $0.line) < (second, $0.places.count, $1.line)
    }
  }

  /// Without commands for tests that are only usual for a manifest, where the tests of the repository stand in other modules
  /// than its own.
  private static func withTests(_ facts: [FactView], _ index: CodeIndex) -> [FactView] {
    let usual = facts.filter { $0[.defaulted] != nil && $0[.value] == "test" }
    guard !usual.isEmpty else { return facts }
    let modules = Dictionary(grouping: usual, by: \.rule).mapValues { Set($0.map(\.file.folder)) }
    let tests = TestCorpus(index).files
    guard !tests.isEmpty else { return facts }
    var tested: [String: Set<String>] = [:]
    for (rule, folders) in modules {
      for folder in Set(tests.map(\.folder)) {
        var folder = folder
        while !folders.contains(folder), !folder.isEmpty {
          folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
        }
        tested[rule, default: []].insert(folder)
      }
    }
    let bare = Set(usual.filter { tested[$0.rule]?.contains($0.file.folder) != true })
    return facts.filter { !bare.contains($0) }
  }

  /// A command of a build tool by the script that the repository brings along for it: `./gradlew test` for `gradle test`.
  private static func wrapped(_ command: String, _ index: CodeIndex) -> String {
    for (tool, wrapper) in [("gradle", "gradlew"), ("mvn", "mvnw")] where command.hasPrefix(tool + " ") {
      if index.file(at: wrapper) != nil { return "./" + wrapper + command.dropFirst(tool.count) }
    }
    return command
  }

  func commands(for purpose: String) -> [Command] { all.filter { $0.purpose == purpose } }

  /// The fact is a command for people who work on the repository, not an entry point of the program.
  static func isTooling(_ fact: FactView) -> Bool {
    fact.kind == .entryPoint && fact.detail == .command && fact.rule.hasPrefix("tooling.")
  }

  /// The fact is of a workflow of a service that builds and tests.
  static func isOfPipeline(_ fact: FactView) -> Bool {
    ["github-workflow", "gitlab-ci", "ci-pipeline"].contains { fact.rule.hasSuffix("." + $0) }
  }

  private static func rank(_ command: Command) -> Int { purposes.firstIndex(of: command.purpose) ?? purposes.count }

  /// Words of commands that run tests in a way of their own, or a part of them, rather than the suite.
  private static let special: Set<String> = [
    "ui", "watch", "debug", "e2e", "headed", "coverage", "cov", "update", "bench", "merge", "smoke", "integration",
    "acceptance", "perf", "fuzz", "stress", "fast", "quick", "only", "docker", "browser", "sanitize",
  ]
  /// Words of commands that say no more than that tests run.
  private static let plain: Set<String> = [
    "test", "tests", "check", "run", "make", "npm", "yarn", "pnpm", "bun", "just", "task", "cargo", "go", "swift",
    "mvn",
    "mvnw", "gradle", "gradlew", "dotnet", "pytest", "python", "python3", "tox", "nox", "rake", "bundle", "exec",
    "rspec",
    "mix", "ctest", "sbt", "composer", "phpunit", "sh", "all", "unit", "verify", "ci", "uv", "poetry", "hatch",
  ]

  /// What runs the tests by the conventions of their frameworks, most tests first, with an example of their files; none where the
  /// repository names a command itself.
  static func conventions(
    _ commands: RepositoryCommands, _ index: CodeIndex
  ) -> [(command: String, framework: String, file: ScannedFile)] {
    guard commands.commands(for: "test").isEmpty else { return [] }
    var seen: Set<String> = []
    return TestCorpus(index).groups(index).compactMap { group in
      guard let file = group.files.first, let command = TestCommand.suite(of: group.files, index),
        seen.insert(command).inserted
      else { return nil }
      return (command, group.framework, file)
    }
  }

  /// The repository's test command as a mitigation: `run `npm test` `package.json:9``; empty when none is known. What runs
  /// the suite comes first: the plainest command, of those the one that CI runs, then the one seen most often.
  var testRun: [Span] {
    let rated = commands(for: "test").enumerated().map { order, command in
      let words = IdentifierWords.split(command.line)
      let isPart = words.contains(where: Self.special.contains)
      return (
        command: command,
        rank: [
          isPart ? 1 : 0, words.count { !Self.plain.contains($0) } == 0 ? 0 : 1,
          command.places.contains(where: Self.isOfPipeline) ? 0 : 1, order,
        ]
      )
    }
    guard let command = rated.min(by: { $0.rank.lexicographicallyPrecedes($1.rank) })?.command,
      let place = command.places.first
    else { return [] }
    return ["run ", .code(command.line), " (", .place(path: place.path, lines: place.startLine...place.startLine), ")"]
  }
}
