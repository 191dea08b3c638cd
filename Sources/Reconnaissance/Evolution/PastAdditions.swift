import CodeIndex
import Facts

/// Which commits brought source files that are still there, and what came with them.
struct PastAdditions: Sendable {
  struct Addition: Sendable {
    var commit: ChangeHistory.Commit
    var sources: [ScannedFile]
    var tests: [ScannedFile]
  }

  /// Newest first.
  let additions: [Addition]

  /// - Complexity: O(changes).
  init(_ index: CodeIndex, _ history: ChangeHistory) {
    additions = history.commits.compactMap { commit in
      let files = commit.added.compactMap(index.file(at:)).filter { $0.language != nil }
      let sources = files.filter { $0.role == .source }
      return sources.isEmpty
        ? nil : Addition(commit: commit, sources: sources, tests: files.filter { $0.role == .test })
    }
  }

  /// Where the tests of files added to a folder came, most first.
  func testFolders(of folder: String) -> (folders: [(path: String, count: Int)], total: Int) {
    let tested = additions.filter { addition in
      !addition.tests.isEmpty && addition.sources.contains { $0.folder == folder }
    }
    var counts: [String: Int] = [:]
    for addition in tested { for path in Set(addition.tests.map(\.folder)) { counts[path, default: 0] += 1 } }
    return (
      counts.map { (path: $0.key, count: $0.value) }.sorted { ($1.count, $0.path) < ($0.count, $1.path) }, tested.count
    )
  }
}
