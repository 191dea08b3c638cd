import CodeIndex
import Facts
import Reconnaissance
import Scanning
import SourceTree

/// Follows the answer to one question along a history: the newest tree is scanned whole, and of every commit before it
/// only the files it changed.
struct HistoryWalk: Sendable {
  let request: SurveyRequest
  let query: String
  let question: QuestionID
  let range: String
  /// The most commits to look at.
  let limit: Int
  /// Asks at every commit, whatever it changed: what the tests compare with.
  var asksAlways = false

  func run(
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) -> (history: AnswerHistory, cacheProblem: String?) {
    let history: CommitHistory
    do throws(LocationError) {
      history = try await RepositoryLocator().history(range, in: request.path, limit: limit)
    } catch { throw .location(error) }
    guard let newest = history.commits.first else { throw .emptyRange(range) }
    let cache = CacheAccess(request)
    let store = cache.store(trees: 2)
    var now = request
    now.revision = newest.id
    let ground = try await ScannedGround(now, shared: store, progress: progress)
    let target = try await followed(ground)
    let versions = try await FileVersions(of: history, ground, request, store, progress: progress)
    let profiles = versions.scanners.map(\.profile)
    guard
      var walk = AnswerWalk(
        from: ground.scan.files, target: target, question: question, profiles: profiles,
        ruleCounts: Survey.ruleCounts(ground.scan.scanners), asksAlways: asksAlways)
    else {
      let reason = "nothing of it to follow"
      throw Survey.failure(query, .notFound(reason: reason, nearMisses: []), ground.scan, ground.tree.header)
    }
    let answer = walk.answer
    var events: [AnswerHistory.Event] = []
    var since: AnswerHistory.Commit?
    var looked = 0
    for commit in history.commits {
      looked += 1
      // Where a shallow clone ends nobody knows what its first commit changed.
      if commit.parent == nil, versions.isShallow { break }
      switch walk.step(back: versions.changes(of: commit)) {
      case .same: continue
      case .changed(let change): events.append(AnswerHistory.Event(commit: Self.header(commit), change: change))
      case .absent: since = Self.header(commit)
      }
      if since != nil { break }
    }
    return (
      AnswerHistory(
        tool: Tool.header, repository: ground.tree.header.repository, query: query, question: question,
        status: answer.status, total: answer.items.count, events: events, since: since, commits: looked,
        asked: walk.asked, isCut: history.isCut && since == nil, diagnostics: versions.diagnostics),
      cache.problem
    )
  }

  private func followed(_ ground: ScannedGround) async throws(SurveyError) -> FollowedTarget {
    let resolved = try await Survey.resolve([query], on: ground)
    guard let target = resolved.first?.targets.first, let followed = FollowedTarget(target) else {
      let reason = "lines have no history of their own; name a file or a definition"
      throw Survey.failure(query, .notFound(reason: reason, nearMisses: []), ground.scan, ground.tree.header)
    }
    return followed
  }

  private static func header(_ commit: CommitHistory.Commit) -> AnswerHistory.Commit {
    AnswerHistory.Commit(
      id: commit.id, date: RecordedDate.text(seconds: commit.authored, offset: commit.offset), subject: commit.subject)
  }
}
