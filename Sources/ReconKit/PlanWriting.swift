public import Planning
import Reconnaissance
import Rendering
import SourceTree

/// A draft brought to its file: a new one is written whole, one that is there is drafted again in place.
public struct PlanWriting: Sendable {
  /// How a document that is there is treated.
  public struct Options: Sendable {
    /// What is done with answers that a person edited.
    public var policy = PlanRefresh.Policy.keep
    /// Why an approved Section 2 is opened again; nil leaves it closed.
    public var reopen: String?
    public init() {}
  }

  /// As the person knows the file.
  public let place: String
  /// Whether a byte of it changed.
  public let isWritten: Bool
  /// What there is to say of it, a line each.
  public let notes: [String]
  /// A merge left conflicts in it.
  public let hasConflicts: Bool

  /// The targets that the document at a place was drafted for; nil when there is no such document or it names none.
  public static func recordedTargets(
    at path: String?, in repository: String
  ) async -> (modify: [String], add: [String], reason: String?)? {
    guard let (place, name) = try? await PlanFile.place(path, in: repository),
      let bytes = try? PlanFile.contents(place, name: name), PlanRedraft.canRefresh(bytes),
      let origin = PlanOrigin(in: bytes), origin.knowsQuestions, !(origin.modify.isEmpty && origin.add.isEmpty)
    else { return nil }
    return (origin.modify, origin.add, origin.reason)
  }

  /// - Parameters:
  ///   - path: nil for PLANNING.md at the repository's root.
  ///   - limit: bounds the lists; nil takes the default.
  init(
    _ survey: Survey, to path: String?, timestamp: String, limit: Int?, _ options: Options
  ) async throws(OutputError) {
    if path == nil, survey.tree.root == nil {
      throw OutputError(description: "a bare repository has no place for PLANNING.md; name one with -o", exitCode: 2)
    }
    let found: (place: String, name: String)
    let existing: [UInt8]?
    do throws(PlanFile.Failure) {
      found = try await PlanFile.place(path, in: survey.request.path)
      existing = try PlanFile.contents(found.place, name: found.name)
    } catch { throw OutputError(description: error.description, exitCode: error.exitCode) }
    place = found.place

    let draft = survey.draft(timestamp: timestamp, limit: limit)
    var document = DraftStamp.sealed(draft.text, origin: draft.origin)
    var notes: [String] = []
    var hasConflicts = false
    if let existing, !existing.isEmpty, Self.isRedraft(existing, draft) {
      let opened = try Self.opened(existing, name: found.name, options, timestamp)
      let bases =
        options.policy == .merge ? await survey.bases(of: opened, draft, timestamp: timestamp, limit: limit) : [:]
      do throws(PlanRedraft.Failure) {
        let redraft = try PlanRedraft(
          of: opened, with: draft, policy: options.policy, bases: bases, timestamp: timestamp,
          tool: "\(Tool.header.name) \(Tool.header.version)")
        document = redraft.bytes
        notes = Self.notes(redraft.outcomes)
        hasConflicts = redraft.outcomes.contains { $0.outcome == .conflict }
      } catch { throw OutputError(description: "\(found.name), \(error)", exitCode: 2) }
    } else if case .refuse(let reason) = ExistingPlan(existing: existing, name: found.name) {
      throw OutputError(description: reason, exitCode: 1)
    }
    self.notes = notes
    self.hasConflicts = hasConflicts
    isWritten = document != existing
    if document == existing { return }
    do throws(FileWriteError) {
      try FileWriter.write(document, to: found.place, expecting: existing.map { .bytes($0) } ?? .nothing)
    } catch {
      var code: Int32 = 2
      switch error {
      case .changed, .alreadyExists: code = 1
      default: break
      }
      throw OutputError(description: error.description, exitCode: code)
    }
  }

  /// A document with regions is drafted again in place, unless it is recon's own to the last byte and for other targets:
  /// that one is replaced.
  private static func isRedraft(_ existing: [UInt8], _ draft: PlanRedraft.Draft) -> Bool {
    guard PlanRedraft.canRefresh(existing) else { return false }
    guard DraftStamp.verdict(on: existing) == .unedited, let old = PlanOrigin(in: existing), let new = draft.origin
    else {
      return true
    }
    return old.modify == new.modify && old.add == new.add && old.reason == new.reason
  }

  /// The document with its Section 2 open for a new draft: as it is while nothing of it is approved.
  private static func opened(
    _ existing: [UInt8], name: String, _ options: Options, _ timestamp: String
  ) throws(OutputError) -> [UInt8] {
    let plan = ParsedPlan(existing)
    let isApproved =
      plan.approval(of: .design) != .missing && plan.approval(of: .design) != .withdrawn
      || plan.status.map { $0 > .draft } == true
    guard isApproved else { return existing }
    guard let why = options.reopen else {
      throw OutputError(
        description: "\(name): Section 2 is approved; say why it is to be opened again with --reopen \"why\"",
        exitCode: 1)
    }
    do throws(PlanRefusal) {
      return plan.text.applying(try PlanApproval.reopen(plan, .research, why: why, at: timestamp))
    } catch { throw OutputError(description: "\(name): \(error)", exitCode: 2) }
  }

  private static func notes(
    _ outcomes: [(region: RegionID, outcome: PlanRefresh.Outcome)]
  ) -> [String] {
    let phrases: [(PlanRefresh.Outcome, String)] = [
      (.refreshed, "refreshed"), (.merged, "merged with what was edited"),
      (.conflict, "in conflict, marked in the document"),
      (.overruled, "put in the place of what was edited"), (.kept, "edited, kept"),
      (.outdated, "edited, kept; the new answer differs: --merge, --theirs or --ours"), (.deleted, "deleted, left out"),
      (.placeless, "left out: the document has no place for it"), (.unasked, "left as it is: not asked any more"),
    ]
    return phrases.compactMap { outcome, words in
      let ids = outcomes.filter { $0.outcome == outcome }.map(\.region.name)
      if ids.isEmpty { return nil }
      return (outcome == .refreshed && ids.count > 12 ? "\(ids.count) answers" : ids.joined(separator: ", "))
        + ": \(words)"
    }
  }
}

extension Survey {
  /// Drafts at the commits whose answers a merge starts from, by the commit as the regions name it. What cannot be had is
  /// left out.
  func bases(
    of document: [UInt8], _ draft: PlanRedraft.Draft, timestamp: String, limit: Int?
  ) async -> [String: String] {
    var drafts: [String: String] = [:]
    let origin = PlanOrigin(in: document)
    for commit in PlanRedraft.mergeBases(of: document, with: draft) {
      var then = request
      then.revision = commit
      if let origin, origin.knowsQuestions {
        (then.modify, then.add) = (origin.modify, origin.add)
        then.reason = origin.reason.flatMap { SurveyRequest.reason(named: $0) }
      }
      // Commands in an answer name the targets as the draft of that time did, without the commit.
      then.shownOptions = request.shownOptions ?? Self.shown(then)
      guard let base = try? await Survey.run(then) else { continue }
      drafts[commit] = base.draft(timestamp: timestamp, limit: limit).text
    }
    return drafts
  }

  private static func shown(_ request: SurveyRequest) -> [String] {
    var plain = request
    plain.revision = nil
    return plain.targetOptions
  }
}
