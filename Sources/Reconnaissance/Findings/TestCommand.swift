import CodeIndex
import Facts

/// The command that runs chosen tests and no others, by the runner templates of a language.
struct TestCommand {
  let framework: String
  /// For a POSIX shell, from the repository's root.
  let command: String
  /// Tests it runs by name; 0 when it runs whole files.
  let testCount: Int
  let files: [ScannedFile]

  /// More names than these make a command that nobody can read; then whole files run.
  private static let mostNames = 12

  /// - Parameters:
  ///   - files: test files of one language and one module, in order of path.
  ///   - tests: the test facts or functions chosen in them; none takes whole files.
  /// - Returns: nil when the language has no runner, or none whose files are here.
  init?(files: [ScannedFile], tests: [FactView], profile: SharedProfile, index: CodeIndex) {
    guard let first = files.first, let runner = Self.runner(for: files, profile: profile, index: index) else {
      return nil
    }
    self.init(
      files: files, tests: tests, runner: runner, root: Self.root(of: first, for: runner, index) ?? "", index: index)
  }

  private init(
    files: [ScannedFile], tests: [FactView], runner: LanguageProfile.TestRunner, root: String, index: CodeIndex
  ) {
    framework = runner.framework
    self.files = files
    // A fixture has no name that a runner would take; its file holds the tests that use it. Neither has `it { … }`.
    let areNames =
      tests.count <= Self.mostNames
      && tests.allSatisfy { $0.detail != .fixture && $0.detail != .suite && !$0.name.isEmpty }
    let tests = areNames ? tests : []
    testCount = tests.count
    let project = files.first.flatMap { Self.folder(above: $0, holding: runner.project, index) }
    var runner = runner
    if !runner.exactTest.isEmpty, !tests.isEmpty, tests.allSatisfy({ ExactTestName($0, root: root) != nil }) {
      (runner.test, runner.command, runner.isSubstring) = (runner.exactTest, runner.exactCommand, false)
    }
    let environment = Self.environment(of: runner, index) ?? []
    let values = RunnerTemplate(
      runner, files: files, tests: tests, root: root, project: project, environment: environment)
    let words = values.words.map(ShellWords.quote).joined(separator: " ")
    command = root.isEmpty ? words : "cd " + ShellWords.quote(root.hasPrefix("-") ? "./" + root : root) + " && " + words
  }

  /// One command for each framework and module, in the order of the files.
  /// - Parameter tests: nil for a file that is to run as a whole.
  static func all(
    for files: [ScannedFile], tests: (ScannedFile) -> [FactView]?, index: CodeIndex
  ) -> [TestCommand] {
    struct Group {
      var runner: LanguageProfile.TestRunner
      var root: String
      var project: String?
      var files: [ScannedFile]
    }
    var groups: [Group] = []
    for file in files {
      guard let profile = index.profile(for: file), let runner = runner(for: [file], profile: profile, index: index)
      else { continue }
      let root = root(of: file, for: runner, index) ?? ""
      let project = folder(above: file, holding: runner.project, index)
      // A runner of one file runs once for each.
      let isSingle = runner.command.contains("{path}") && !runner.command.contains("{tests}")
      let known = groups.firstIndex { $0.runner == runner && $0.root == root && $0.project == project }
      if !isSingle, let known {
        groups[known].files.append(file)
      } else {
        groups.append(Group(runner: runner, root: root, project: project, files: [file]))
      }
    }
    return groups.map { group in
      let files = group.files.sorted { $0.path.precedesInBytes($1.path) }
      let chosen = files.map(tests)
      // One test whose name is not known makes a choice by names too narrow.
      let tests = chosen.contains { $0 == nil } ? [] : chosen.flatMap { $0 ?? [] }
      return TestCommand(files: files, tests: tests, runner: group.runner, root: group.root, index: index)
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

  /// Of those whose files are here: the first whose evidence the test files hold or import, else the first that the
  /// manifests name (they may name several, and frameworks of examples), else the first that needs none.
  static func runner(
    for files: [ScannedFile], profile: SharedProfile, index: CodeIndex
  ) -> LanguageProfile.TestRunner? {
    let asked = Set(index.facts(.dependency, .toolchain).map(\.name))
    let declared = Set(index.dependencies.declared.map(\.name))
    let runners = profile.testRunners.filter { runner in
      (runner.files.isEmpty || files.contains { folder(above: $0, holding: runner.files, index) != nil })
        && (runner.folders.isEmpty || files.contains { stands($0, in: runner.folders) })
        && (runner.calls.isEmpty || files.contains { buildCalls(runner, for: $0, index) })
        && (runner.tools.isEmpty || runner.tools.contains(where: asked.contains))
        && (runner.packages.isEmpty || runner.packages.contains(where: declared.contains))
        && !runner.unlessPackages.contains(where: declared.contains)
    }.filter { runner in
      runner.saidBy.isEmpty
        || runner.evidence.contains(where: declared.contains) && environment(of: runner, index) != nil
    }
    let imported = Set(files.flatMap { $0.facts(.import) }.map(\.name))
    let frameworks = Set(files.flatMap { $0.facts(.test) }.compactMap { $0[.framework] })
    func shows(_ evidence: String) -> Bool {
      frameworks.contains(evidence)
        || imported.contains { $0 == evidence || $0.hasPrefix(evidence + ".") || $0.hasPrefix(evidence + "/") }
    }
    return runners.first { $0.evidence.contains(where: shows) }
      ?? runners.first { $0.evidence.contains(where: declared.contains) }
      ?? runners.first { $0.evidence.isEmpty }
  }

  /// Whether the build file of a test file's project calls one of the functions that a runner asks for: `jvm()`.
  private static func buildCalls(
    _ runner: LanguageProfile.TestRunner, for file: ScannedFile, _ index: CodeIndex
  ) -> Bool {
    guard let project = folder(above: file, holding: runner.project, index) else { return false }
    return index.files(in: project).contains { build in
      runner.project.contains { matches(build.fileName, $0) }
        && build.facts(.call).contains { runner.calls.contains($0.name) }
    }
  }

  /// What the plainest of the repository's test commands that name a runner sets before it: `A=b python -m runner`. Nil where none
  /// names it. A value that is not shown cannot be set again.
  private static func environment(of runner: LanguageProfile.TestRunner, _ index: CodeIndex) -> [String]? {
    let commands = RepositoryCommands(index).commands(for: "test").flatMap { command in
      [command.line] + command.places.compactMap { $0[.target] }
    }
    let settings = commands.compactMap { line -> [String]? in
      let statements = line.split { ";&|".contains($0) }
      guard let statement = statements.first(where: { one in runner.saidBy.contains { one.contains($0) } }) else {
        return nil
      }
      return statement.split(separator: " ").prefix { word in
        guard let sign = word.firstIndex(of: "=") else { return false }
        return word[..<sign].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      }.map(String.init)
    }
    let shown = settings.filter { !$0.contains { $0.hasSuffix("…") } }
    return shown.min { $0.count < $1.count } ?? settings.first.map { $0.filter { !$0.hasSuffix("…") } }
  }

  // MARK: Folders

  private static func stands(_ file: ScannedFile, in folders: [String]) -> Bool {
    file.folder.split(separator: "/").contains { folders.contains(String($0)) }
  }

  /// Where the command for a test file runs. Of a repository of many packages it is the package that asks for the
  /// framework: a manifest below the one that does may only be a part of it.
  private static func root(
    of file: ScannedFile, for runner: LanguageProfile.TestRunner, _ index: CodeIndex
  ) -> String? {
    guard !runner.root.isEmpty else { return nil }
    let declaring = folder(above: file, holding: runner.root, index) { manifest in
      manifest.facts(.dependency).contains { runner.evidence.contains($0.name) }
    }
    if let declaring { return declaring }
    let isDeclared = index.dependencies.declared.contains { runner.evidence.contains($0.name) }
    return isDeclared ? nil : folder(above: file, holding: runner.root, index)
  }

  /// The nearest folder, from a file's own up to the root (`""`), with a file of one of these names.
  private static func folder(
    above file: ScannedFile, holding names: [String], _ index: CodeIndex,
    where holds: (ScannedFile) -> Bool = { _ in true }
  ) -> String? {
    guard !names.isEmpty else { return nil }
    var folder = file.folder
    while true {
      let found = index.files(in: folder).contains { file in
        names.contains { Self.matches(file.fileName, $0) } && holds(file)
      }
      if found { return folder }
      guard !folder.isEmpty else { return nil }
      folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    }
  }

  /// With at most one `*` in the pattern.
  private static func matches(_ name: String, _ pattern: String) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return name == pattern }
    let (head, tail) = (pattern[..<star], pattern[pattern.index(after: star)...])
    return name.utf8.count >= head.utf8.count + tail.utf8.count && name.hasPrefix(head) && name.hasSuffix(tail)
  }
}
