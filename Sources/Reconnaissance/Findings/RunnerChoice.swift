import CodeIndex
import Facts

/// Which runner of a language runs a test file, and where its command is given.
struct RunnerChoice {
  let index: CodeIndex

  init(_ index: CodeIndex) { self.index = index }

  /// Of those whose files are here: the first whose evidence the test files hold or import, else the first that the
  /// manifests name (they may name several, and frameworks of examples), else the first that needs none.
  func runner(for files: [ScannedFile], profile: SharedProfile) -> LanguageProfile.TestRunner? {
    let asked = Set(index.facts(.dependency, .toolchain).map(\.name))
    let declared = Set(index.dependencies.declared.map(\.name))
    let runners = profile.testRunners.filter { runner in
      (runner.files.isEmpty || files.contains { folder(above: $0, holding: runner.files) != nil })
        && (runner.folders.isEmpty || files.contains { Self.stands($0, in: runner.folders) })
        && (runner.calls.isEmpty || files.contains { buildCalls(runner, for: $0) })
        && (runner.plugins.isEmpty || files.contains { buildUsesPlugin(runner, for: $0) })
        && (runner.tools.isEmpty || runner.tools.contains(where: asked.contains))
        && (runner.packages.isEmpty || runner.packages.contains(where: declared.contains))
        && !runner.unlessPackages.contains(where: declared.contains)
        && (runner.saidBy.isEmpty
          || runner.evidence.contains(where: declared.contains) && TestEnvironment(index).isSaid(runner))
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

  /// Whether two runners differ in nothing but the framework they are known by: one command runs the tests of both.
  func runAlike(_ a: LanguageProfile.TestRunner, _ b: LanguageProfile.TestRunner) -> Bool {
    var other = b
    (other.framework, other.evidence) = (a.framework, a.evidence)
    return a == other
  }

  /// Whether the build file of a test file's project calls one of the functions that a runner asks for: `jvm()`.
  private func buildCalls(_ runner: LanguageProfile.TestRunner, for file: ScannedFile) -> Bool {
    buildFiles(runner, for: file).contains { $0.facts(.call).contains { runner.calls.contains($0.name) } }
  }

  /// Whether it takes a plugin that a runner asks for: `kotlin("multiplatform")`.
  private func buildUsesPlugin(_ runner: LanguageProfile.TestRunner, for file: ScannedFile) -> Bool {
    buildFiles(runner, for: file).contains { build in
      build.facts(.reference).contains { fact in
        fact.detail == .none && fact.rule.hasPrefix("manifest.")
          && runner.plugins.contains { fact.name.lowercased().contains($0) }
      }
    }
  }

  private func buildFiles(_ runner: LanguageProfile.TestRunner, for file: ScannedFile) -> [ScannedFile] {
    guard let project = folder(above: file, holding: runner.project) else { return [] }
    return index.files(in: project).filter { build in runner.project.contains { Self.matches(build.fileName, $0) } }
  }

  // MARK: Folders

  private static func stands(_ file: ScannedFile, in folders: [String]) -> Bool {
    folders.contains { ("/" + file.folder + "/").contains("/" + $0 + "/") }
  }

  /// Where the command for a test file runs. Of a repository of many packages it is the package that asks for the
  /// framework: a manifest below the one that does may only be a part of it.
  func root(of file: ScannedFile, for runner: LanguageProfile.TestRunner) -> String? {
    guard !runner.root.isEmpty else { return nil }
    let declaring = folder(above: file, holding: runner.root) { manifest in
      manifest.facts(.dependency).contains { runner.evidence.contains($0.name) }
    }
    if let declaring { return declaring }
    let isDeclared = index.dependencies.declared.contains { runner.evidence.contains($0.name) }
    // A script that starts the tests (`manage.py`) declares nothing itself.
    let couldSay = index.files.contains { manifest in
      !manifest.facts(.dependency).isEmpty && runner.root.contains { Self.matches(manifest.fileName, $0) }
    }
    return isDeclared && couldSay ? nil : folder(above: file, holding: runner.root)
  }

  /// The nearest folder, from a file's own up to the root (`""`), with a file of one of these names.
  func folder(
    above file: ScannedFile, holding names: [String], where holds: (ScannedFile) -> Bool = { _ in true }
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
  static func matches(_ name: String, _ pattern: String) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return name == pattern }
    let (head, tail) = (pattern[..<star], pattern[pattern.index(after: star)...])
    return name.utf8.count >= head.utf8.count + tail.utf8.count && name.hasPrefix(head) && name.hasSuffix(tail)
  }
}
