import CodeIndex
import Scanning
import SourceTree

/// A tree with its facts and their index: what any number of surveys can be made on.
struct ScannedGround: Sendable {
  let library: ScannerLibrary
  let tree: any SourceTree
  let scan: ScannedTree
  let index: CodeIndex

  /// - Throws: ``SurveyError`` when there is no such tree, or nothing in it.
  init(_ request: SurveyRequest, progress: (@Sendable (Int, Int) -> Void)? = nil) async throws(SurveyError) {
    library = try Survey.library(request)
    tree = try await Survey.open(request)
    scan = try await TreeScan(library: library, workers: request.workers, sizeLimit: request.sizeLimit)
      .run(tree, progress: progress)
    guard !scan.files.isEmpty else { throw .empty(name: tree.header.name) }
    index = CodeIndex(files: scan.files, profiles: scan.scanners.map(\.profile))
  }
}
