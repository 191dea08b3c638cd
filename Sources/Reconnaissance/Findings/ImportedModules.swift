import CodeIndex
import Facts

/// Source files by how many files outside tests import them.
struct ImportedModules: Sendable {
  /// Most importers first, then by path; files that nothing imports left out.
  let files: [(file: ScannedFile, importers: Int)]

  init(_ index: CodeIndex) {
    let graph = index.importGraph
    files = index.files.filter { $0.role == .source && $0.language != nil }
      .map { file in (file: file, importers: graph.importers(of: file).count { $0.from.role != .test }) }
      .filter { $0.importers > 0 }
      .sorted { ($1.importers, $0.file.path) < ($0.importers, $1.file.path) }
  }
}
