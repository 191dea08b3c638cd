import CodeIndex
import Facts

/// The command that runs chosen tests and no others, by the runner templates of a language, or that runs the program which a
/// build file says is one of tests.
struct TestCommand {
  /// Those that it runs, in the order of the files; a program of tests that has none is said to be one.
  let framework: String
  /// For a POSIX shell, from the repository's root.
  let command: String
  /// Tests it runs by name; 0 when it runs whole files.
  let testCount: Int
  let files: [ScannedFile]

  /// More names than these make a command that nobody can read; then whole files run.
  private static let mostNames = 12
  /// More files than these do too; then all tests that are built or declared together run.
  private static let mostFiles = 6

  /// - Parameters:
  ///   - files: test files of one language and one module, in order of path.
  ///   - tests: the test facts or functions chosen in them; none takes whole files.
  /// - Returns: nil when the language has no runner, or none whose files are here.
  init?(files: [ScannedFile], tests: [FactView], profile: SharedProfile, index: CodeIndex) {
    guard let first = files.first,
      let runner = RunnerChoice(index).runner(for: files, profile: profile)
    else { return nil }
    let choice = RunnerChoice(index)
    self.init(
      files: files, tests: tests, runner: runner, frameworks: [runner.framework],
      root: choice.root(of: first, for: runner) ?? "", index: index)
  }

  private init(
    files: [ScannedFile], tests: [FactView], runner: LanguageProfile.TestRunner, frameworks: [String], root: String,
    index: CodeIndex
  ) {
    framework = frameworks.joined(separator: ", ")
    self.files = files
    // A fixture has no name that a runner would take; its file holds the tests that use it. Neither has `it { … }`.
    let areNames =
      tests.count <= Self.mostNames
      && tests.allSatisfy { $0.detail != .fixture && $0.detail != .suite && !$0.name.isEmpty }
    let tests = areNames ? tests : []
    testCount = tests.count
    let choice = RunnerChoice(index)
    let project = files.first.flatMap { choice.folder(above: $0, holding: runner.project) }
    var runner = runner
    if !runner.exactTest.isEmpty, !tests.isEmpty, tests.allSatisfy({ ExactTestName($0, root: root, index) != nil }) {
      (runner.test, runner.command, runner.isSubstring) = (runner.exactTest, runner.exactCommand, false)
    }
    if tests.isEmpty, !runner.group.isEmpty, files.count > Self.mostFiles { runner.file = runner.group }
    let values = RunnerTemplate(runner, files: files, tests: tests, root: root, project: project, index)
    let settings = TestEnvironment(index).settings(for: runner, in: root)
    let words = (settings + values.words.map(ShellWords.quote)).joined(separator: " ")
    command = root.isEmpty ? words : "cd " + ShellWords.quote(root.hasPrefix("-") ? "./" + root : root) + " && " + words
  }

  /// What runs a program of tests without a framework.
  private init(files: [ScannedFile], program command: String) {
    framework = Self.ownProgram
    self.command = command
    testCount = 0
    self.files = files
  }

  private static let ownProgram = "none, a program of its own"

  /// One command for each framework and module, in the order of the files. Frameworks that one command runs share it.
  /// - Parameter tests: nil for a file that is to run as a whole.
  static func all(
    for files: [ScannedFile], tests: (ScannedFile) -> [FactView]?, index: CodeIndex
  ) -> [TestCommand] {
    enum Way {
      case runner(LanguageProfile.TestRunner, frameworks: [String], root: String, project: String?)
      case program(String)
    }
    let choice = RunnerChoice(index)
    var groups: [(way: Way, files: [ScannedFile])] = []
    for file in files {
      guard let profile = index.profile(for: file) else { continue }
      let runner = choice.runner(for: [file], profile: profile)
      if let command = index.testProgram(of: file)?[.value], runner?.evidence.isEmpty ?? true {
        let known = groups.firstIndex {
          if case .program(let other) = $0.way { other == command } else { false }
        }
        if let known { groups[known].files.append(file) } else { groups.append((.program(command), [file])) }
        continue
      }
      guard let runner else { continue }
      let root = choice.root(of: file, for: runner) ?? ""
      let project = choice.folder(above: file, holding: runner.project)
      // A runner of one file runs once for each.
      let isSingle = runner.command.contains("{path}") && !runner.command.contains("{tests}")
      let known = groups.firstIndex {
        guard case .runner(let other, _, let otherRoot, let otherProject) = $0.way else { return false }
        return otherRoot == root && otherProject == project && choice.runAlike(other, runner)
      }
      guard !isSingle, let known, case .runner(let first, var frameworks, _, _) = groups[known].way else {
        groups.append((.runner(runner, frameworks: [runner.framework], root: root, project: project), [file]))
        continue
      }
      if !frameworks.contains(runner.framework) { frameworks.append(runner.framework) }
      groups[known].way = .runner(first, frameworks: frameworks, root: root, project: project)
      groups[known].files.append(file)
    }
    return groups.map { way, files in
      let files = files.sorted { $0.path.precedesInBytes($1.path) }
      switch way {
      case .program(let command): return TestCommand(files: files, program: command)
      case .runner(let runner, let frameworks, let root, _):
        let chosen = files.map(tests)
        // One test whose name is not known makes a choice by names too narrow.
        let tests = chosen.contains { $0 == nil } ? [] : chosen.flatMap { $0 ?? [] }
        return TestCommand(
          files: files, tests: tests, runner: runner, frameworks: frameworks, root: root, index: index)
      }
    }
  }

  /// The commands that run the tests which reach a target and no others, one for each framework and module.
  /// - Parameter links: of files without any the whole runs.
  static func all(for files: [ScannedFile], reaching links: [TestLinks.Link], _ index: CodeIndex) -> [TestCommand] {
    let byFile = Dictionary(grouping: links, by: \.file)
    return all(
      for: files,
      tests: { file in
        guard let links = byFile[file], links.allSatisfy({ $0.test != nil }) else { return nil }
        return links.compactMap(\.test)
      }, index: index)
  }

  /// What runs all tests of a framework by convention, where no file of the repository names a command; nil where the runner
  /// takes one file at a time.
  static func suite(of files: [ScannedFile], _ index: CodeIndex) -> String? {
    guard let first = files.first, let profile = index.profile(for: first),
      let runner = RunnerChoice(index).runner(for: [first], profile: profile),
      !["{path}", "{folder}", "{name}"].contains(where: runner.command.contains)
    else { return nil }
    let words = RunnerTemplate(runner, files: [], tests: [], root: "", project: nil, index).words
    return words.isEmpty ? nil : words.map(ShellWords.quote).joined(separator: " ")
  }

  /// What a test file is written for; nil where that is not known.
  static func framework(of file: ScannedFile, _ index: CodeIndex) -> String? {
    let runner = index.profile(for: file).flatMap { RunnerChoice(index).runner(for: [file], profile: $0) }
    if index.testProgram(of: file)?[.value] != nil, runner?.evidence.isEmpty ?? true { return ownProgram }
    return runner?.framework
  }
}
