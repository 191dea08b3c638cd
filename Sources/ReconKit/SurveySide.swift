import CodeIndex
import Facts
import Reconnaissance
import Scanning
import SourceTree

extension Survey {
  /// One of the trees of a comparison, scanned and joined.
  struct Side: Sendable {
    let tree: any SourceTree
    let scan: ScannedTree
    let index: CodeIndex

    /// An empty tree is a side like any other: everything is new against it.
    init(
      _ tree: any SourceTree, _ library: ScannerLibrary, _ request: SurveyRequest,
      _ progress: (@Sendable (Int, Int) -> Void)?
    ) async throws(SurveyError) {
      self.tree = tree
      scan = try await TreeScan(library: library, workers: request.workers, sizeLimit: request.sizeLimit)
        .run(tree, progress: progress)
      index = CodeIndex(files: scan.files, profiles: scan.scanners.map(\.profile))
    }

    /// What a target option means here; nil when nothing here defines it.
    func resolved(_ query: String) throws(SurveyError) -> ResolvedTarget? {
      switch index.targets.resolve(query) {
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
    func answers(
      to targets: [ResolvedTarget], _ request: SurveyRequest, _ library: ScannerLibrary
    ) async -> [Answer]? {
      if targets.isEmpty, request.add.isEmpty { return nil }
      let notes = await TargetNotes(library: library, sizeLimit: request.sizeLimit).notes(on: targets, in: tree)
      let inquiry = await Survey.inquiry(request, library, tree, scan, index, targets, notes)
      return Questions.answers(to: inquiry, only: request.questions)
    }
  }
}
