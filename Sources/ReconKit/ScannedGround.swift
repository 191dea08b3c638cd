import CodeIndex
import Scanning
import SourceTree

/// A tree with its facts and their index: what any number of surveys can be made on.
struct ScannedGround: Sendable {
  let library: ScannerLibrary
  let tree: any SourceTree
  let scan: ScannedTree
  let index: CodeIndex
  /// One line why facts are not kept between runs, though they were to be.
  let cacheProblem: String?

  /// - Parameters:
  ///   - opened: the tree to scan; nil opens the one of the request.
  ///   - shared: a store that serves several trees of one run; nil takes the request's own.
  /// - Throws: ``SurveyError`` when there is no such tree, or nothing in it.
  init(
    _ request: SurveyRequest, opened: (any SourceTree)? = nil, shared: TreeStore? = nil,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) {
    library = try Survey.library(request)
    if let opened { tree = opened } else { tree = try await Survey.open(request) }
    let cache = shared == nil ? CacheAccess(request) : nil
    scan = try await TreeScan(
      library: library, workers: request.workers, sizeLimit: request.sizeLimit, store: shared ?? cache?.store()
    ).run(tree, progress: progress)
    cacheProblem = cache?.problem
    guard !scan.files.isEmpty else { throw .empty(name: tree.header.name) }
    index = CodeIndex(files: scan.files, profiles: scan.scanners.map(\.profile))
  }
}
