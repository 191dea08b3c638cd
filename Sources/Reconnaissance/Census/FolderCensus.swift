import CodeIndex
import Facts

/// What each folder of a repository holds, and where tests stand to their sources.
struct FolderCensus: Sendable {
  struct Folder: Sendable, Hashable {
    /// Empty for the root.
    var path: String
    var sources: [ScannedFile]
    var tests: Int
    var definitions: Int
    var routes: Int
  }

  /// How a repository places its tests.
  struct TestPlacement: Sendable {
    /// Test files in the folder of the source they are named after.
    var beside: Int
    var total: Int
    /// Folders that hold test files, most first, then by path.
    var folders: [(path: String, count: Int)]
  }

  /// Folders with source files, most first, then by path.
  let folders: [Folder]
  let testPlacement: TestPlacement
  let sourceCount: Int
  private let tests: [ScannedFile]
  private let stems: [String: Set<String>]

  init(_ index: CodeIndex) {
    var sources: [String: [ScannedFile]] = [:]
    var tests: [ScannedFile] = []
    for file in index.files where file.language != nil {
      switch file.role {
      case .source: sources[file.folder, default: []].append(file)
      case .test: tests.append(file)
      default: break
      }
    }
    let testsByFolder = Dictionary(grouping: tests, by: \.folder).mapValues(\.count)
    folders = sources.map { path, files in
      Folder(
        path: path, sources: files, tests: testsByFolder[path] ?? 0,
        definitions: files.reduce(0) { sum, file in
          sum
            + file.content.facts.count {
              $0.kind == .definition && ($0.detail.isFunctionLike || $0.detail.isTypeLike)
            }
        },
        routes: files.reduce(0) { sum, file in
          sum
            + file.facts(.entryPoint).count { $0.detail == .route && !index.isNoWayIn($0) }
        })
    }.sorted { ($1.sources.count, $0.path) < ($0.sources.count, $1.path) }
    sourceCount = sources.values.reduce(0) { $0 + $1.count }
    self.tests = tests
    stems = sources.mapValues { Set($0.map { PathWords.stem(of: $0.fileName).lowercased() }) }
    testPlacement = Self.placement(of: tests, stems)
  }

  /// How tests of the languages of some sources are placed: those of a browser say nothing of where a server's go.
  func testPlacement(for sources: [ScannedFile], in index: CodeIndex) -> TestPlacement {
    var byLanguage: [String: ScannedFile] = [:]
    for file in sources { if let language = file.language, byLanguage[language] == nil { byLanguage[language] = file } }
    let samples = byLanguage.values
    return Self.placement(of: tests.filter { test in samples.contains { index.areRelated(test, $0) } }, stems)
  }

  private static func placement(of tests: [ScannedFile], _ stems: [String: Set<String>]) -> TestPlacement {
    TestPlacement(
      beside: tests.count {
        stems[$0.folder]?.contains(PathWords.testedStem(of: $0.fileName).lowercased()) ?? false
      },
      total: tests.count,
      folders: Dictionary(grouping: tests, by: \.folder).map { (path: $0.key, count: $0.value.count) }.sorted {
        ($1.count, $0.path) < ($0.count, $1.path)
      })
  }
}
