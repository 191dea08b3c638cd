import CodeIndex
import Facts

/// The test files of a source file: one notion for every answer that says that a file has tests or has none.
struct FileTests {
  /// Those called after it first, then those that changed with it, its own where tests stand in it, and those whose tests
  /// call what it defines.
  let files: [ScannedFile]

  init(of file: ScannedFile, _ index: CodeIndex, _ history: ChangeHistory?) {
    var seen: Set<ScannedFile> = []
    let known = index.testLinks.filesNamedAfter(file) + (history?.tests(changingWith: file.path, in: index) ?? [])
    let surest = (index.testLinks.holdsTests(file) ? known + [file] : known).filter { seen.insert($0).inserted }
    files = surest.isEmpty ? Self.calling(file, index) : surest
  }

  /// Of many definitions the first say enough.
  private static let definitionLimit = 12

  private static func calling(_ file: ScannedFile, _ index: CodeIndex) -> [ScannedFile] {
    let definitions = file.facts(.definition).filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
    var seen: Set<ScannedFile> = []
    let reach = index.testLinks.reach(Array(definitions.prefix(definitionLimit)))
    return (reach.tests.filter(\.way.isByCalls) + reach.unmarked).map(\.file).filter { seen.insert($0).inserted }
  }
}
