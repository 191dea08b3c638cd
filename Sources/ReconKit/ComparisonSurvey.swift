import CodeIndex
import Facts
public import Reconnaissance
import Rendering
import Scanning
import SourceTree

/// The road of a comparison: two trees, each scanned by itself, then side by side.
public struct ComparisonSurvey: Sendable {
  public let report: ComparisonReport
  /// What a reader of the document must know that is no fault of a file: a range the wrong way round.
  let notices: [Diagnostic]
  public let isPartial: Bool
  /// As it was asked for, for the command that shows all.
  let arguments: [String]
  let paths: UndecodablePaths
  /// One line why facts are not kept between runs, though they were to be.
  public let cacheProblem: String?

  /// - Parameters:
  ///   - text: the range as it was given.
  ///   - request: its revision is not looked at.
  /// - Throws: ``SurveyError`` when a side cannot be found, or a target means nothing or too much.
  public static func run(
    _ range: RevisionRange, text: String, _ request: SurveyRequest, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) -> ComparisonSurvey {
    let trees = try await ComparedTrees(range, request)
    let cache = CacheAccess(request)
    let store = cache.store(trees: 2)
    let outcome: Result<ComparisonSurvey, SurveyError>
    do throws(SurveyError) {
      outcome = .success(try await run(range, text, request, trees, cache, store, usesKept: true, progress))
    } catch { outcome = .failure(error) }
    guard store?.keptScans?.areIncomplete == true else { return try outcome.get() }
    return try await run(range, text, request, trees, cache, store, usesKept: false, progress)
  }

  private static func run(
    _ range: RevisionRange, _ text: String, _ request: SurveyRequest, _ trees: ComparedTrees, _ cache: CacheAccess,
    _ store: TreeStore?, usesKept: Bool, _ progress: (@Sendable (Int, Int) -> Void)?
  ) async throws(SurveyError) -> ComparisonSurvey {
    let before = try await ScannedGround(
      request, opened: trees.before, shared: store, usesKept: usesKept, progress: progress)
    let after = try await ScannedGround(
      request, opened: trees.after, shared: store, library: before.library, usesKept: usesKept, progress: progress)
    let pair = ScanPair(before: before.index, after: after.index)
    let targets = try await ComparisonTargets(request.modify, pair, before: before, after: after)
    let texts = await texts(pair, trees, CallTextSearch(library: after.library, sizeLimit: request.sizeLimit))
    var answers: [AnswerChange]?
    if !(request.modify.isEmpty && request.add.isEmpty) {
      answers = AnswerChange.all(
        from: await before.answers(to: targets.before, request),
        to: await after.answers(to: targets.after, request), renamed: { pair.pathAfter($0) })
    }
    let headers =
      targets.after.map(\.header) + targets.before.map(\.header).filter { !targets.after.map(\.header).contains($0) }
    let diagnostics = Self.diagnostics(before, after)
    return ComparisonSurvey(
      report: ComparisonReport(
        tool: Tool.header, before: trees.before.header.repository, after: trees.after.header.repository,
        isOfWorkTree: range.to == .workTree, scanners: Self.scanners(before, after),
        targets: headers + request.add.map { TargetHeader(query: $0, kind: "add", status: .ok, resolved: []) },
        comparison: Comparison(pair, texts: texts, answers: answers), diagnostics: trees.notices + diagnostics),
      notices: trees.notices, isPartial: before.scan.isPartial || after.scan.isPartial,
      arguments: [text] + request.targetOptions,
      paths: UndecodablePaths(of: before.scan.files + after.scan.files), cacheProblem: cache.problem)
  }

  private static func texts(_ pair: ScanPair, _ trees: ComparedTrees, _ search: CallTextSearch) async -> CallTexts {
    let calls = pair.callsInQuestion
    var texts = await search.texts(of: calls.before, in: trees.before)
    texts.merge(await search.texts(of: calls.after, in: trees.after)) { first, _ in first }
    return CallTexts(texts)
  }

  private static func scanners(_ before: ScannedGround, _ after: ScannedGround) -> [ScannerHeader] {
    let both = before.scan.headers + after.scan.headers
    let known = Dictionary(both.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
    return known.values.sorted { $0.language < $1.language }
  }

  /// What is said of both sides is said once; what is said of the earlier one alone says so.
  private static func diagnostics(_ before: ScannedGround, _ after: ScannedGround) -> [Diagnostic] {
    let earlier = before.scan.diagnostics.filter { !after.scan.diagnostics.contains($0) }
    let name = before.tree.header.ref ?? "the earlier side"
    return after.scan.diagnostics
      + earlier.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.message += " (in \(name))"
        return diagnostic
      }
  }
}
