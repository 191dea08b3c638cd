import CodeIndex
import Facts

/// The variables that the repository's own commands for tests set before they start a runner: tests may rely on them.
struct TestEnvironment {
  private let index: CodeIndex

  init(_ index: CodeIndex) { self.index = index }

  /// Whether one of the repository's test commands holds a text that a runner asks for; one that asks for none needs none.
  func isSaid(_ runner: LanguageProfile.TestRunner) -> Bool {
    runner.saidBy.isEmpty || commands(for: runner, in: "").contains { Self.starts($0, runner) }
  }

  /// What is set before a runner is started, as a shell sets it: `TZ=Europe/Paris` of `"test": "cross-env TZ=Europe/Paris jest"`.
  /// Of several commands the one of the shortest name decides, `npm test` before `npm run test:watch`, those first whose values are
  /// all shown; one that is not shown stays `…`, to be filled in by whoever runs it.
  ///
  /// - Parameter root: the folder the command runs in.
  func settings(for runner: LanguageProfile.TestRunner, in root: String) -> [String] {
    let settings = commands(for: runner, in: root).filter { Self.starts($0, runner) }.map(Self.settings)
    let chosen = settings.first { !$0.contains { $0.hasSuffix("…") } } ?? settings.first ?? []
    return chosen.map(Self.quoted)
  }

  // MARK: Commands

  /// The words of each command for tests, those of shorter names first: of the whole repository for a runner that one of them must
  /// name, else of the manifests it is declared in.
  private func commands(for runner: LanguageProfile.TestRunner, in root: String) -> [[String]] {
    let facts =
      runner.saidBy.isEmpty
      ? index.files(in: root).filter { file in runner.root.contains { RunnerChoice.matches(file.fileName, $0) } }
        .flatMap { $0.facts(.entryPoint) }
      : index.facts(.entryPoint, .command)
    let tests = facts.filter {
      RepositoryCommands.isTooling($0) && $0[.value] == "test" && $0.file.role != .vendored
    }
    return tests.sorted { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) }
      .flatMap { [$0.name, $0[.target] ?? ""] }.flatMap(Self.commands)
  }

  /// The words of each command of a line.
  private static func commands(_ line: String) -> [[String]] {
    ShellWords.split(line).split { ["&&", "||", "|", ";"].contains($0) }.map(Array.init)
  }

  private static func starts(_ words: [String], _ runner: LanguageProfile.TestRunner) -> Bool {
    if !runner.saidBy.isEmpty {
      let line = words.joined(separator: " ")
      return runner.saidBy.contains { line.contains($0) }
    }
    let program = program(of: ShellWords.split(runner.command))
    return program != nil && self.program(of: words) == program
  }

  private static func program(of words: [String]) -> String? {
    words.first { !starters.contains($0) && !isAssignment($0) && !$0.hasPrefix("-") }.flatMap {
      $0.split(separator: "/").last.map(String.init)
    }
  }

  /// Programs that only start another one.
  private static let starters: Set<String> = ["npx", "cross-env", "env", "bundle", "exec", "bunx", "pnpm", "yarn"]

  // MARK: Assignments

  private static func settings(of words: [String]) -> [String] {
    Array(words.filter { !starters.contains($0) }.prefix(while: isAssignment))
  }

  /// Quotes around the name would make it no assignment.
  private static func quoted(_ assignment: String) -> String {
    let name = assignment.prefix { $0 != "=" }
    return name + "=" + ShellWords.quote(String(assignment.dropFirst(name.count + 1)))
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let sign = word.firstIndex(of: "="), let first = word.utf8.first, !(48...57).contains(first) else {
      return false
    }
    return sign != word.startIndex
      && word[..<sign].utf8.allSatisfy {
        $0 == 95 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
      }
  }
}
