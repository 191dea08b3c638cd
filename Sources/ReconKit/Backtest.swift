import CodeIndex
import Facts
import Reconnaissance
import SourceTree

/// Replays past commits of a repository at their parents, by the same road as `recon ask`, and compares what was predicted
/// with what was done.
///
/// The work is bounded by commits times files rather than by a clock, so that a result is the same on every machine.
struct Backtest: Sendable {
  let request: SurveyRequest
  /// The most cases of a prediction; about twice as many commits are replayed, since few allow every prediction.
  let limit: Int
  let seed: Int

  /// Files to be indexed in all. A commit of a tree of ten thousand files costs about a second.
  private static let fileLimit = 600_000

  func run(
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) -> (report: BacktestReport, cacheProblem: String?) {
    let cache = CacheAccess(request)
    let store = cache.store(trees: 2)
    var now = request
    now.revision = request.revision ?? "HEAD"
    let tree = try await Survey.open(now)
    guard let head = tree.header.head else { throw .empty(name: tree.header.name) }
    if let known = store?.backtest(of: head, request, limit: limit, seed: seed) {
      return (Self.report(known, tree.header, seed), cache.problem)
    }
    let past: PastCommits
    do { past = try await RepositoryLocator().past(of: head, in: request.path, limit: HistoryReading.limit) } catch {
      throw .location(error)
    }
    let chosen = choose(past, fileCount: tree.entries.count)
    let library = try Survey.library(request)
    let changes: [String: [CommitHistory.FileChange]]
    do { changes = try await RepositoryLocator().changes(of: chosen.commits, in: request.path) } catch {
      throw .location(error)
    }
    var result = BacktestResult(cases: [], replayed: 0, eligible: chosen.eligible)
    for (number, commit) in chosen.commits.enumerated() {
      progress?(number, chosen.commits.count)
      guard let parent = commit.parent, let changed = changes[commit.id] else { continue }
      var then = request
      then.revision = parent
      // A parent whose objects are not all here, or that holds no file, cannot be asked.
      guard let ground = try? await ScannedGround(then, shared: store, library: library), !ground.scan.files.isEmpty
      else { continue }
      let replayed = ReplayedCommit(
        subject: commit.subject, changed: changed.map { ($0.before?.path, $0.after?.path) }, in: ground.index)
      if replayed.questions.isEmpty { continue }
      result.replayed += 1
      // Not kept: nobody asks at these commits again.
      let history = await HistoryReading(path: request.path, store: nil).history(of: ground.tree, asked: nil) ?? .none
      for question in replayed.questions {
        guard let ranked = await answer(question, then, ground, history) else { continue }
        result.cases.append(
          BacktestReport.Case(
            question.prediction, commit: commit.id, rank: Self.rank(question.truth, ranked),
            baselineRank: Self.rank(question.truth, ReplayedCommit.baseline(question, ground.index, history))))
      }
    }
    progress?(chosen.commits.count, chosen.commits.count)
    store?.keep(result, of: head, request, limit: limit, seed: seed)
    return (Self.report(result, tree.header, seed), cache.problem)
  }

  /// How often predictions were right up to the commit of a request; nil where that cannot be told.
  static func record(_ request: SurveyRequest) async -> BacktestRecord? {
    let backtest = Backtest(
      request: request, limit: BacktestResult.standardLimit, seed: BacktestResult.standardSeed)
    return (try? await backtest.run()).map { BacktestRecord(cases: $0.report.cases) }
  }

  /// What `recon ask` lists for a question, as paths in its order; nil when it ends in an error.
  private func answer(
    _ question: ReplayedCommit.Question, _ then: SurveyRequest, _ ground: ScannedGround,
    _ history: ChangeHistory
  ) async -> [String]? {
    var asked = then
    asked.add = question.phrase.map { [$0] } ?? []
    asked.modify = question.target.map { [$0] } ?? []
    asked.questions = [question.prediction.question]
    let survey = try? await Survey.run(asked, on: ground, history: history)
    return survey?.report.answers.first?.items.map(\.path)
  }

  /// From 1; a path counts where it stands first.
  private static func rank(_ truth: Set<String>, _ ranked: [String]) -> Int? {
    var seen: Set<String> = []
    var rank = 0
    for path in ranked where seen.insert(path).inserted {
      rank += 1
      if truth.contains(path) { return rank }
    }
    return nil
  }

  /// The newest commits whose message asks for something: as many that bring a file as others. Where all of them would be
  /// too much work, a seeded sample of them.
  private func choose(_ past: PastCommits, fileCount: Int) -> (commits: [PastCommits.Commit], eligible: Int) {
    let eligible = past.commits.enumerated().filter { entry in
      let commit = entry.element
      return commit.parent != nil && !commit.isMass && commit.changes.count <= 20 && !commit.changes.isEmpty
        && FeatureSubject(commit.subject) != nil
    }
    let bringing = eligible.filter { $0.element.changes.contains { $0.kind == .added } }
    let others = eligible.filter { !$0.element.changes.contains { $0.kind == .added } }
    let most = max(4, Self.fileLimit / max(1, fileCount))
    var random = SeededNumbers(seed: seed)
    var chosen: [(offset: Int, element: PastCommits.Commit)] = []
    for pool in [bringing, others] {
      var window = Array(pool.prefix(limit))
      while window.count > most / 2 { window.remove(at: random.next(below: window.count)) }
      chosen += window
    }
    return (chosen.sorted { $0.offset < $1.offset }.map(\.element), eligible.count)
  }

  private static func report(_ result: BacktestResult, _ header: TreeHeader, _ seed: Int) -> BacktestReport {
    BacktestReport(
      tool: Tool.header, repository: header.repository, cases: result.cases, replayed: result.replayed,
      eligible: result.eligible, seed: seed, diagnostics: [])
  }
}

/// Numbers that depend on the seed alone (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
struct SeededNumbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  /// - Parameter limit: at least 1.
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
