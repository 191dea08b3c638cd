import CodeIndex
import Facts

/// The tests of a repository as a whole.
struct TestCorpus {
  /// Files that are tests by name or hold a test, in order of path.
  let files: [ScannedFile]
  let cases: [FactView]
  /// Test files in which no rule finds a test, where that is so of most; see ``TestLinks/unrecognised``.
  let unrecognised: Int
  /// Files that are tests by name.
  private let named: Int

  init(_ index: CodeIndex) {
    cases = index.facts(.test, .testCase)
    let holding = Set(cases.map(\.file))
    files = index.files.filter { ($0.role == .test && $0.language != nil) || holding.contains($0) }
    named = files.count { $0.role == .test }
    unrecognised = index.testLinks.unrecognised.count
  }

  /// ` are not recognised in 36 of 37 test files`, behind what is said of tests; nil where they are.
  var unrecognisedWords: String? {
    unrecognised == 0 ? nil : " are not recognised in \(Wording.share(unrecognised, of: named, "test file"))"
  }

  /// `140 tests in 12 test files`; the files alone where no rule tells single tests. Files that only hold tests besides
  /// code are no test files.
  var words: String {
    let files = Count.of(files.count, named == 0 && !self.files.isEmpty ? "file" : "test file")
    return cases.isEmpty && !self.files.isEmpty ? files : Count.of(cases.count, "test") + " in " + files
  }

  struct Group {
    let framework: String
    let files: [ScannedFile]
    let cases: Int
    /// Those with most files first.
    let folders: [String]
  }

  /// By framework: what the test facts say, else the language's runner. Most tests first.
  func groups(_ index: CodeIndex) -> [Group] {
    var byFramework: [String: [ScannedFile]] = [:]
    for file in files {
      let said = file.facts(.test).lazy.compactMap { $0[.framework] }.first
      let framework =
        said ?? TestCommand.framework(of: file, index) ?? file.language ?? "unknown"
      byFramework[framework, default: []].append(file)
    }
    let groups = byFramework.map { framework, files in
      Group(
        framework: framework, files: files, cases: files.reduce(0) { $0 + Self.cases(in: $1) },
        folders: Self.folders(of: files))
    }
    return groups.sorted { a, b in a.cases == b.cases ? a.framework < b.framework : a.cases > b.cases }
  }

  static func cases(in file: ScannedFile) -> Int { file.facts(.test).count { $0.detail == .testCase } }

  private static func folders(of files: [ScannedFile]) -> [String] {
    var counts: [String: Int] = [:]
    for file in files { counts[file.folder.isEmpty ? "." : file.folder, default: 0] += 1 }
    return counts.sorted { a, b in a.value == b.value ? a.key < b.key : a.value > b.value }.map(\.key)
  }
}
