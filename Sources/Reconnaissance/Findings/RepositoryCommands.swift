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
    let facts = index.facts(.entryPoint).filter { Self.isTooling($0) && $0.file.role != .vendored }
    fileCount = Set(facts.map(\.file)).count
    all = Dictionary(grouping: facts, by: \.name).map { name, places in
      // A script and a CI step may be taken for different things; the first file decides.
      Command(line: name, purpose: places.first?[.value] ?? "other", places: places)
    }.sorted {
      let (first, second) = (Self.rank($0), Self.rank($1))
      return (first, $1.places.count, $0.line) < (second, $0.places.count, $1.line)
    }
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
