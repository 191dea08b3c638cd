import CodeIndex
import Reconnaissance
import Scanning
import SourceTree

/// A tree with its facts and their index: what any number of surveys can be made on. An empty tree is one like any other.
struct ScannedGround: Sendable {
  let library: ScannerLibrary
  let tree: any SourceTree
  let scan: ScannedTree
  let index: CodeIndex
  /// Larger files are not read.
  let sizeLimit: Int
  /// What is kept between runs, or for this one.
  let store: TreeStore?
  /// One line why facts are not kept between runs, though they were to be.
  let cacheProblem: String?

  /// - Parameters:
  ///   - opened: the tree to scan; nil opens the one of the request.
  ///   - shared: a store that serves several trees of one run; nil takes the request's own.
  ///   - known: the packs of another tree of this run; nil reads the request's.
  ///   - usesKept: begin with a scan that was kept whole. Whoever does has to look at ``isIncomplete`` in the end.
  /// - Throws: ``SurveyError`` when there is no such tree.
  init(
    _ request: SurveyRequest, opened: (any SourceTree)? = nil, shared: TreeStore? = nil,
    library known: ScannerLibrary? = nil, usesKept: Bool = false,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) {
    sizeLimit = request.sizeLimit
    if let known { library = known } else { library = try Survey.library(request) }
    if let opened { tree = opened } else { tree = try await Survey.open(request) }
    let cache = shared == nil ? CacheAccess(request) : nil
    store = shared ?? cache?.store()
    let kept = usesKept ? store?.keptScans : nil
    let keptScan = kept?.scan(of: tree, request, library)
    // All questions together ask for nearly all facts.
    scan = try await TreeScan(
      library: library, workers: request.workers, sizeLimit: request.sizeLimit, store: store, kept: keptScan,
      readsAll: request.questions == nil
    ).run(tree, progress: progress)
    index = CodeIndex(files: scan.files, profiles: scan.scanners.map(\.profile), kept: scan.postings)
    kept?.keep(scan, index, of: tree, request, library)
    cacheProblem = cache?.problem
  }

  /// Whether facts that were kept turned out to be gone: then nothing that was worked out from this ground counts.
  var isIncomplete: Bool { store?.keptScans?.areIncomplete ?? false }

  /// What a user's words for a target mean.
  func meaning(of query: String) async -> TargetResolver.Result {
    await TargetReading(library: library, tree: tree, index: index, sizeLimit: sizeLimit).resolve(query)
  }
}

/// As a side of a comparison.
extension ScannedGround {
  /// What a target option means here; nil when nothing here defines it.
  func resolved(_ query: String) async throws(SurveyError) -> Survey.ResolvedTarget? {
    switch await meaning(of: query) {
    case .resolved(let targets): Survey.resolved(query, targets)
    case .ambiguous(let candidates): throw Survey.failure(query, .ambiguous(candidates), scan, tree.header)
    case .external, .notFound: nil
    }
  }

  /// Why it means nothing here.
  func failure(_ query: String) -> SurveyError {
    switch index.targets.resolve(query) {
    case .external(let sites): Survey.failure(query, .external(sites), scan, tree.header)
    case .notFound(let reason, let nearMisses):
      Survey.failure(query, .notFound(reason: reason, nearMisses: nearMisses), scan, tree.header)
    case .resolved, .ambiguous:
      Survey.failure(query, .notFound(reason: "no target", nearMisses: []), scan, tree.header)
    }
  }

  /// The answers for the targets that exist here; nil when none does and nothing is to be added.
  func answers(to targets: [Survey.ResolvedTarget], _ request: SurveyRequest) async -> [Answer]? {
    if targets.isEmpty, request.add.isEmpty { return nil }
    let notes = await TargetNotes(library: library, sizeLimit: request.sizeLimit).notes(on: targets, in: tree)
    let inquiry = await Survey.inquiry(request, library, tree, scan, index, targets, notes)
    return Questions.answers(to: inquiry, only: request.questions)
  }
}
