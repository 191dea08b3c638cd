import CodeIndex
import Facts
public import Reconnaissance
public import Rendering
import Scanning
public import SourceTree

/// The road: from a repository to the answers of Section 2. Each step is a value made from the one before.
public struct Survey: Sendable {
  public let tree: any SourceTree
  public let scan: ScannedTree
  public let report: Report
  /// One line why facts are not kept between runs, though they were to be.
  public let cacheProblem: String?
  let request: SurveyRequest
  /// Blob ids by path of the files scanned that HEAD has otherwise; only of a survey that a plan can be drafted from.
  let uncommitted: [String: String]

  /// - Parameter progress: told how many of how many files are done, from any worker.
  /// - Throws: ``SurveyError`` when there is nothing to answer from, or a target means nothing or too much.
  public static func run(
    _ request: SurveyRequest, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) -> Survey {
    let ground = try await ScannedGround(request, usesKept: true, progress: progress)
    let outcome: Result<Survey, SurveyError>
    do throws(SurveyError) { outcome = .success(try await run(request, on: ground)) } catch {
      outcome = .failure(error)
    }
    guard ground.isIncomplete else { return try outcome.get() }
    return try await run(request, on: ScannedGround(request, progress: progress))
  }

  /// Asks of a tree that is scanned already.
  ///
  /// - Parameter known: its history, when that was read already.
  static func run(
    _ request: SurveyRequest, on ground: ScannedGround, history known: ChangeHistory? = nil
  ) async throws(SurveyError) -> Survey {
    let (library, tree, scan, index) = (ground.library, ground.tree, ground.scan, ground.index)
    guard !scan.files.isEmpty else { throw .empty(name: tree.header.name) }
    let targets = try await resolve(request.modify, on: ground)
    let place = try explained(request.explain, index, scan, tree.header)
    let notes = await TargetNotes(library: library, sizeLimit: request.sizeLimit)
      .notes(on: targets, in: tree)
    var inquiry = await inquiry(request, library, tree, scan, index, targets, notes)
    if let known {
      inquiry.history = known
    } else if request.readsHistory {
      inquiry.history = await HistoryReading(path: request.path, store: ground.store)
        .history(of: tree, asked: request.questions)
      if request.tellsTrackRecord, inquiry.history != nil { inquiry.backtest = await Backtest.record(request) }
    }
    inquiry.owners = inquiry.history == nil ? nil : await HistoryReading.owners(in: tree)
    let answers = Questions.answers(to: inquiry, only: request.questions)
    return Survey(
      tree: tree, scan: scan,
      report: Report(
        tool: Tool.header, repository: tree.header.repository, scanners: scan.headers,
        targets: targets.map(\.header) + phrases(request.add, answers), answers: answers,
        interactionMap: request.questions == nil ? InteractionMap.lines(for: inquiry) : [],
        diagnostics: scan.diagnostics + notes,
        explanations: place.map { file, line in
          Explanation.of(line: line, in: file, inquiry)
        }),
      cacheProblem: ground.cacheProblem, request: request,
      uncommitted: request.questions == nil ? await UncommittedFiles.blobs(in: scan, tree, request.path) : [:])
  }

  /// The scan alone, for `recon scan`.
  public static func scan(
    _ request: SurveyRequest, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) -> (document: ScanDocument, cacheProblem: String?) {
    let library = try library(request)
    let tree = try await open(request)
    let cache = CacheAccess(request)
    let store = cache.store()
    var scan = try await TreeScan(
      library: library, workers: request.workers, sizeLimit: request.sizeLimit, store: store,
      kept: store?.keptScans?.scan(of: tree, request, library), readsAll: true
    ).run(tree, progress: progress)
    if store?.keptScans?.areIncomplete == true {
      scan = try await TreeScan(
        library: library, workers: request.workers, sizeLimit: request.sizeLimit, store: store
      ).run(tree, progress: progress)
    }
    store?.keptScans?.keep(scan, of: tree, request, library)
    let document = ScanDocument(
      tool: Tool.header, repository: tree.header.repository, scanners: scan.headers, files: scan.files,
      diagnostics: scan.diagnostics, skipped: scan.skipped)
    return (document, cache.problem)
  }

  // MARK: Steps

  static func library(_ request: SurveyRequest) throws(SurveyError) -> ScannerLibrary {
    do { return try ScannerLibrary(userPacks: request.userPacks) } catch { throw .pack(error) }
  }

  static func open(_ request: SurveyRequest) async throws(SurveyError) -> any SourceTree {
    do {
      return try await RepositoryLocator(ownFiles: OwnDocument.names).open(request.path, at: request.revision)
    } catch { throw .location(error) }
  }

  /// What one `--modify` turned out to be.
  struct ResolvedTarget: Sendable {
    var header: TargetHeader
    var targets: [Target]
  }

  /// What is asked, with all that has to be read once more to answer it.
  static func inquiry(
    _ request: SurveyRequest, _ library: ScannerLibrary, _ tree: any SourceTree, _ scan: ScannedTree,
    _ index: CodeIndex, _ targets: [ResolvedTarget], _ notes: [Diagnostic]
  ) async -> Inquiry {
    let search = MentionSearch(library: library, sizeLimit: request.sizeLimit)
    let mentions = await search.mentions(of: targets, in: tree, files: index.files, asked: request.questions)
    let stateMentions = await search.stateMentions(of: targets, in: tree, index, asked: request.questions)
    let fields = await FieldSearch(library: library, sizeLimit: request.sizeLimit)
      .fields(of: targets.flatMap(\.targets), in: tree, index, asked: request.questions)
    let words = SharedFields.words(of: fields)
    let fieldMentions = await search.mentions(
      ofNames: words, values: Set(words), in: tree, files: fields.isEmpty ? [] : index.files)
    let sharedTexts = await SharedTextSearch(sizeLimit: request.sizeLimit, workers: request.workers)
      .texts(of: targets.flatMap(\.targets), in: tree, index: index, asked: request.questions)
    let literals = await LiteralSearch(library: library, sizeLimit: request.sizeLimit)
      .literals(of: targets.flatMap(\.targets), in: tree, asked: request.questions)
    let phraseTexts = await PhraseTextSearch(sizeLimit: request.sizeLimit, workers: request.workers)
      .texts(of: request.add, in: tree, index: index, asked: request.questions)
    return Inquiry(
      index: index, targets: targets.flatMap(\.targets), phrases: request.add, reason: request.reason,
      mentions: mentions, stateMentions: stateMentions, fields: fields, fieldMentions: fieldMentions,
      sharedTexts: sharedTexts, literals: literals,
      phraseTexts: phraseTexts,
      skipped: scan.skipped,
      ruleCounts: ruleCounts(scan.scanners), notes: notes.map(TargetNotes.spans),
      targetOptions: request.targetOptions.map(ShellWord.quote).joined(separator: " "))
  }

  static func resolve(
    _ queries: [String], on ground: ScannedGround
  ) async throws(SurveyError) -> [ResolvedTarget] {
    let (scan, header) = (ground.scan, ground.tree.header)
    var resolved: [ResolvedTarget] = []
    for query in queries {
      switch await ground.meaning(of: query) {
      case .resolved(let targets): resolved.append(Self.resolved(query, targets))
      case .ambiguous(let candidates): throw failure(query, .ambiguous(candidates), scan, header)
      case .external(let sites): throw failure(query, .external(sites), scan, header)
      case .notFound(let reason, let nearMisses):
        throw failure(query, .notFound(reason: reason, nearMisses: nearMisses), scan, header)
      }
    }
    return resolved
  }

  static func resolved(_ query: String, _ targets: [Target]) -> ResolvedTarget {
    ResolvedTarget(
      header: TargetHeader(query: query, kind: "modify", status: .ok, resolved: targets.flatMap(evidence)),
      targets: targets)
  }

  static func failure(
    _ query: String, _ problem: TargetFailure.Problem, _ scan: ScannedTree, _ header: TreeHeader
  ) -> SurveyError {
    .target(
      TargetFailure(
        query: query, problem: problem,
        report: Report(
          tool: Tool.header, repository: header.repository, scanners: scan.headers,
          targets: [TargetFailure.header(query, problem)], answers: [],
          diagnostics: scan.diagnostics + [TargetFailure.diagnostic(query, problem)])))
  }

  /// The line that `--explain` names.
  private static func explained(
    _ query: String?, _ index: CodeIndex, _ scan: ScannedTree, _ header: TreeHeader
  ) throws(SurveyError) -> (file: ScannedFile, line: Int)? {
    guard let query else { return nil }
    guard let place = index.targets.place(query) else {
      let reason = "no line of a file here; --explain takes PATH:LINE"
      throw failure(query, .notFound(reason: reason, nearMisses: []), scan, header)
    }
    return place
  }

  private static func evidence(_ target: Target) -> [Evidence] {
    switch target {
    case .definition(let definition): [Evidence(definition, reason: "the target")]
    case .file(let file):
      [Evidence(path: file.path, lines: nil, name: file.fileName, rule: "index.target", reason: "the target")]
    case .lines(let file, let lines, let definitions):
      definitions.isEmpty
        ? [Evidence(path: file.path, lines: lines, name: file.fileName, rule: "index.target", reason: "the target")]
        : definitions.map { Evidence($0, reason: "touched by lines \(lines.lowerBound)-\(lines.upperBound)") }
    }
  }

  /// A phrase resolves to the features it resembles, when that was asked.
  private static func phrases(_ phrases: [String], _ answers: [Answer]) -> [TargetHeader] {
    let similar = answers.first { $0.id == .similar }?.items ?? []
    return phrases.map {
      TargetHeader(query: $0, kind: "add", status: .ok, resolved: phrases.count == 1 ? Array(similar.prefix(3)) : [])
    }
  }

  static func ruleCounts(_ scanners: [Scanner]) -> [FactKind: Int] {
    var counts: [FactKind: Int] = [:]
    for rule in scanners.flatMap(\.definition.rules) { counts[rule.fact, default: 0] += 1 }
    return counts
  }
}

extension TreeHeader {
  var repository: RepositoryHeader { RepositoryHeader(head: head, tree: tree, ref: ref, dirty: dirty, name: name) }
}
