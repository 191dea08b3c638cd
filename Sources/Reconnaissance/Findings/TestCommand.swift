import CodeIndex
import Facts

/// The command that runs chosen tests and no others, by the runner templates of a language.
struct TestCommand {
  let framework: String
  /// For a POSIX shell, from the repository's root.
  let command: String

  /// More names than these make a command that nobody can read; then whole files run.
  private static let mostNames = 12

  /// - Parameters:
  ///   - files: test files of one language, in order of path.
  ///   - tests: the test facts or functions chosen in them; none takes whole files.
  /// - Returns: nil when the language has no runner.
  init?(files: [ScannedFile], tests: [FactView], profile: LanguageProfile, index: CodeIndex) {
    guard let runner = Self.runner(for: files, profile: profile, index: index) else { return nil }
    framework = runner.framework
    // A fixture has no name that a runner would take; its file holds the tests that use it.
    let areNames = tests.count <= Self.mostNames && tests.allSatisfy { $0.detail != .fixture }
    let tests = areNames ? tests : []
    let values = Values(files: files, tests: tests)
    let words = tests.isEmpty ? Self.withoutNames(ShellWords.split(runner.command)) : ShellWords.split(runner.command)
    command = words.flatMap(values.fill).map(ShellWords.quote).joined(separator: " ")
  }

  /// A template for whole files: without what chooses among their tests, `-run '^({names})$'`.
  private static func withoutNames(_ template: [String]) -> [String] {
    template.reduce(into: []) { words, word in
      guard word.contains("{name") || word.contains("{expression}") else { return words.append(word) }
      if words.last?.hasPrefix("-") == true { words.removeLast() }
    }
  }

  /// The first runner whose evidence the test files hold or import, else the first that the manifests name (they may
  /// name several, and frameworks of examples), else the first that needs none.
  static func runner(
    for files: [ScannedFile], profile: LanguageProfile, index: CodeIndex
  ) -> LanguageProfile.TestRunner? {
    let imported = Set(files.flatMap { $0.facts(.import) }.map(\.name))
    let frameworks = Set(files.flatMap { $0.facts(.test) }.compactMap { $0[.framework] })
    let declared = Set(index.dependencies.all.map(\.name))
    func shows(_ evidence: String) -> Bool {
      frameworks.contains(evidence)
        || imported.contains { $0 == evidence || $0.hasPrefix(evidence + ".") || $0.hasPrefix(evidence + "/") }
    }
    return profile.testRunners.first { $0.evidence.contains(where: shows) }
      ?? profile.testRunners.first { $0.evidence.contains(where: declared.contains) }
      ?? profile.testRunners.first { $0.evidence.isEmpty }
  }

  /// What stands for the placeholders of a template.
  private struct Values {
    let paths: [String]
    let folders: [String]
    let modules: [String]
    let names: [String]
    let nodes: [String]

    init(files: [ScannedFile], tests: [FactView]) {
      // A path that begins with a dash would be an option.
      paths = files.map { $0.path.hasPrefix("-") ? "./" + $0.path : $0.path }
      folders = Self.unique(files.map { $0.folder.isEmpty ? "." : "./" + $0.folder })
      modules = files.map { file in
        let stem = file.path.lastIndex(of: ".").map { String(file.path[..<$0]) } ?? file.path
        return stem.split(separator: "/").joined(separator: ".")
      }
      names = Self.unique(tests.map(\.name))
      nodes =
        tests.isEmpty
        ? paths
        : tests.map(Self.node)
    }

    /// `tests/test_a.py::Case::test_x`. A test fact may stand inside the function that it is.
    private static func node(_ test: FactView) -> String {
      var outer = test.container
      if test.kind == .test, let around = outer, around.name == test.name { outer = around.container }
      let around = outer?.qualifiedName.split(separator: ".").map(String.init) ?? []
      return ([test.path] + around + [test.name]).joined(separator: "::")
    }

    /// The words that a word of the template becomes: one, or one for each path, folder, module or node.
    func fill(_ word: String) -> [String] {
      for (placeholder, values) in [
        ("{paths}", paths), ("{folders}", folders), ("{modules}", modules), ("{nodes}", nodes),
      ] where word.contains(placeholder) {
        return values.map { Self.replace(placeholder, in: word, by: $0) }
      }
      var word = Self.replace("{path}", in: word, by: paths.first ?? ".")
      word = Self.replace("{folder}", in: word, by: folders.first ?? ".")
      word = Self.replace("{expression}", in: word, by: names.joined(separator: " or "))
      word = Self.replace("{names}", in: word, by: pattern)
      return [Self.replace("{name}", in: word, by: names.first ?? "")]
    }

    private var pattern: String {
      names.map(Self.escaped).joined(separator: "|")
    }

    private static func escaped(_ name: String) -> String {
      name.reduce(into: "") { escaped, character in
        if #"\.+*?()[]{}|^$"#.contains(character) { escaped.append("\\") }
        escaped.append(character)
      }
    }

    private static func replace(_ placeholder: String, in word: String, by value: String) -> String {
      word.split(separator: placeholder, omittingEmptySubsequences: false).joined(separator: value)
    }

    private static func unique(_ values: [String]) -> [String] {
      var seen: Set<String> = []
      return values.filter { seen.insert($0).inserted }
    }
  }
}
