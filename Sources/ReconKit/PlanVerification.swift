import CodeIndex
import Facts
import Planning
import Reconnaissance
import Rendering
import SourceTree

/// Holds a plan against a later tree: reads what it cites at the commit it was made at, follows each place, and asks its
/// questions again. Nothing is written.
public struct PlanVerification: Sendable {
  /// Why a plan cannot be held against anything. Each is one line that says what to do.
  public enum Failure: Error, Sendable {
    case unreadable(name: String, reason: String)
    /// It says no commit.
    case noOrigin(name: String)
    /// Its commit is not in this repository.
    case unknownCommit(name: String, commit: String, reason: String)
    case survey(SurveyError)
  }

  /// The plan, and what it was made from.
  struct Document: Sendable {
    var name: String
    var bytes: [UInt8]
    var origin: PlanOrigin
  }

  /// - Parameters:
  ///   - bytes: the document.
  ///   - name: how the person knows it.
  ///   - origin: a commit to take instead of the one it says; its citations alone are then followed.
  ///   - request: the repository, the tree to hold it against, and how to scan; its targets and questions are not used.
  static func run(
    on bytes: [UInt8], named name: String, origin commit: String? = nil, _ request: SurveyRequest,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(Failure) -> (freshness: PlanFreshness, cacheProblem: String?) {
    let recorded = commit.map { PlanOrigin(commit: $0, dirty: nil, knowsQuestions: false) } ?? PlanOrigin(in: bytes)
    guard let origin = recorded else { throw .noOrigin(name: name) }
    let document = Document(name: name, bytes: bytes, origin: origin)
    var then = request
    then.revision = origin.commit
    (then.modify, then.add) = (origin.modify, origin.add)
    then.reason = origin.reason.flatMap { SurveyRequest.reason(named: $0) }
    then.readsHistory = false
    then.shownOptions = []
    let cache = CacheAccess(request)
    let store = cache.store(trees: 2)
    let old: ScannedGround
    let new: ScannedGround
    do throws(SurveyError) {
      // First the tree of today: where that cannot be opened the commit is not to blame.
      new = try await ScannedGround(request, shared: store, progress: progress)
    } catch { throw .survey(error) }
    do throws(SurveyError) {
      old = try await ScannedGround(
        then,
        opened: UncommittedFiles.tree(try await Survey.open(then), with: origin.uncommitted, lender: new),
        shared: store, progress: progress)
    } catch {
      guard case .location(let reason) = error, reason.concernsRevision else { throw .survey(error) }
      throw .unknownCommit(name: name, commit: origin.commit, reason: reason.description)
    }
    return (try await freshness(of: document, old, new, then), cache.problem)
  }

  private static func freshness(
    of document: Document, _ old: ScannedGround, _ new: ScannedGround, _ then: SurveyRequest
  ) async throws(Failure) -> PlanFreshness {
    let renames = FileRenames(from: old.index, to: new.index)
    let citations = CitedFiles(old.tree, new.tree).citations(in: document.bytes)
    let targets = await targets(of: then, old)
    let places = citations.map { FilePlace(path: $0.path, lines: $0.lines) } + targets.flatMap(\.places)
    let texts = await CitedFiles.texts(of: places, old, new, renames, limit: then.sizeLimit)
    let following = PlaceFollowing(from: old.index, to: new.index, renames: renames, texts: texts)
    let cited = citations.map { citation in
      let place = FilePlace(path: citation.path, lines: citation.lines)
      var fate = following.fate(of: place, subject: citation.subject)
      if case .unfounded = fate, document.origin.uncommitted[place.path] != nil {
        fate = .unfounded(reason: "drafted from uncommitted changes that nobody has kept")
      }
      return PlanFreshness.CitedPlace(documentLine: citation.line, text: citation.text, place: place, fate: fate)
    }
    let followed = targets.map { target in target.places.map { following.fate(of: $0) } }
    let answers =
      document.origin.knowsQuestions
      ? try await answers(to: then, old, new, zip(targets, followed).map { ($0, $1) }, renames) : nil
    let head = new.tree.header.head
    var distance: (ahead: Int, apart: Int)?
    if let head, let old = old.tree.header.head,
      let counted = try? await RepositoryLocator().distance(old, head, in: then.path)
    {
      distance = (counted.onlySecond, counted.onlyFirst)
    }
    return PlanFreshness(
      tool: Tool.header,
      plan: PlanFreshness.Plan(
        name: document.name, commit: old.tree.header.head ?? document.origin.commit, dirty: document.origin.dirty,
        isEdited: DraftStamp.verdict(on: document.bytes) != .unedited),
      repository: new.tree.header.repository, distance: distance, citations: cited,
      targets: zip(targets, followed).map { PlanFreshness.TargetFate(query: $0.query, fate: worst(of: $1)) },
      answers: answers, diagnostics: new.scan.diagnostics)
  }

  // MARK: Targets

  /// What one `--modify` of the draft meant.
  struct FormerTarget: Sendable {
    var query: String
    /// Where its definitions, its file or its lines were; empty when it means nothing any more to this program.
    var places: [FilePlace]
  }

  private static func targets(of request: SurveyRequest, _ ground: ScannedGround) async -> [FormerTarget] {
    var former: [FormerTarget] = []
    for query in request.modify {
      guard case .resolved(let targets) = await ground.meaning(of: query) else {
        former.append(FormerTarget(query: query, places: []))
        continue
      }
      let places = targets.map { target in
        switch target {
        case .definition(let definition):
          FilePlace(path: definition.path, lines: definition.startLine...definition.startLine)
        case .file(let file): FilePlace(path: file.path, lines: nil)
        case .lines(let file, let lines, _): FilePlace(path: file.path, lines: lines)
        }
      }
      former.append(FormerTarget(query: query, places: places))
    }
    return former
  }

  private static func worst(of fates: [PlaceFate]) -> PlaceFate {
    guard let first = fates.first else { return .unfounded(reason: "means nothing at the recorded commit") }
    let order: [PlaceFate.State] = [.same, .moved, .changed, .ambiguous, .gone, .unfounded]
    return fates.dropFirst().reduce(first) { worst, fate in
      order.firstIndex(of: fate.state)! > order.firstIndex(of: worst.state)! ? fate : worst
    }
  }

  // MARK: Answers

  /// Nil when one of the targets is no one thing any more.
  private static func answers(
    to then: SurveyRequest, _ old: ScannedGround, _ new: ScannedGround,
    _ targets: [(target: FormerTarget, fates: [PlaceFate])], _ renames: FileRenames
  ) async throws(Failure) -> [AnswerChange]? {

    var now = then
    now.revision = nil
    now.modify = []
    for (target, fates) in targets {
      guard !fates.isEmpty else { return nil }
      for (place, fate) in zip(target.places, fates) {
        let today: FilePlace
        switch fate {
        case .same: today = place
        case .moved(let to): today = to
        case .changed(let at, _): today = at
        case .gone, .ambiguous, .unfounded: return nil
        }
        now.modify.append(PlaceText.query(today.path, today.lines))
      }
    }
    do throws(SurveyError) {
      let before = try await Survey.run(then, on: old).report.answers
      let after = try await Survey.run(now, on: new).report.answers
      return zip(before, after).map { AnswerChange(from: $0, to: $1, renamed: { renames[$0] }) }
    } catch {
      if case .target = error { return nil }
      throw .survey(error)
    }
  }
}

extension PlanVerification.Failure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let name, let reason): "\(TerminalText.escape(name)): \(reason)"
    case .noOrigin(let name):
      "\(TerminalText.escape(name)) does not say which commit it was made at; name one with --since REV"
    case .unknownCommit(let name, let commit, let reason):
      "\(TerminalText.escape(name)) was made at \(commit.prefix(12)), which this repository does not have: \(reason)"
    case .survey(let error): error.description
    }
  }

  /// By the contract: 2 for a document that cannot be used, 4 for a commit that is not there.
  public var exitCode: Int32 {
    switch self {
    case .unreadable, .noOrigin: 2
    case .unknownCommit: 4
    case .survey(let error): error.exitCode
    }
  }
}
