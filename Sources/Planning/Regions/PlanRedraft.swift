/// A document drafted again: its answers refreshed in place, its header, Change Log and origin brought up to date.
public struct PlanRedraft: Sendable {
  /// What is drafted now: the text of ``PlanDocument/text(_:)`` with regions, and what it was made from.
  public struct Draft: Sendable {
    public var text: String
    public var origin: PlanOrigin?

    public init(text: String, origin: PlanOrigin?) {
      self.text = text
      self.origin = origin
      self.origin?.regions = OwnedRegions(in: ParsedPlan(Array(text.utf8))).regions.map(\.id.name)
    }
  }

  public enum Failure: Error, Sendable, Hashable {
    /// Markers without partner, by line of the document, counting from 1.
    case brokenMarkers(lines: [Int])
  }

  /// The whole document; the bytes it was made from where nothing had to change.
  public let bytes: [UInt8]
  /// What became of each region, in the order of the new draft.
  public let outcomes: [(region: RegionID, outcome: PlanRefresh.Outcome)]

  /// Whether a document has regions to refresh: a draft from before there were any has none.
  public static func canRefresh(_ document: [UInt8]) -> Bool {
    let regions = OwnedRegions(in: ParsedPlan(document))
    return !regions.regions.isEmpty || !regions.broken.isEmpty
  }

  /// The commits whose answers a merge needs as the common base: those of edited regions with a newer answer.
  public static func mergeBases(of document: [UInt8], with draft: Draft) -> [String] {
    let new = OwnedRegions(in: ParsedPlan(Array(draft.text.utf8)))
    let commits = OwnedRegions(in: ParsedPlan(document)).regions.compactMap { region -> String? in
      guard !region.isUntouched, let fresh = new[region.id], fresh.begin.digest != region.begin.digest else {
        return nil
      }
      return region.begin.commit
    }
    return Set(commits).sorted()
  }

  /// - Parameters:
  ///   - document: the file's bytes.
  ///   - bases: drafts at the commits of ``mergeBases(of:with:)``, as far as they could be made.
  ///   - timestamp: `YYYY-MM-DD HH:MM UTC`; shows only where something changed.
  ///   - tool: `recon 0.1.0`, for the log.
  public init(
    of document: [UInt8], with draft: Draft, policy: PlanRefresh.Policy, bases: [String: String], timestamp: String,
    tool: String
  ) throws(Failure) {
    let plan = ParsedPlan(document)
    let broken = OwnedRegions(in: plan).broken
    guard broken.isEmpty else { throw .brokenMarkers(lines: broken) }
    let old = PlanOrigin(in: document)
    let parsedBases = bases.mapValues { OwnedRegions(in: ParsedPlan(Array($0.utf8))) }
    let refresh = PlanRefresh(
      plan, with: ParsedPlan(Array(draft.text.utf8)), written: old?.regions ?? [], policy: policy,
      labels: LineMerge.Labels(
        ours: "edited", theirs: "recon" + (draft.origin.map { " at \($0.commit.prefix(12))" } ?? ""))
    ) { region in region.begin.commit.flatMap { parsedBases[$0]?[region.id]?.content } }
    outcomes = refresh.outcomes
    var edits = refresh.edits + Self.origin(of: plan, old, draft.origin)
    guard !edits.isEmpty else {
      bytes = document
      return
    }
    // Into a skeleton it is the first draft.
    let entry =
      old == nil
      ? ChangeLogEntry.drafted(at: timestamp, by: tool, commit: draft.origin?.commit, dirty: draft.origin?.dirty)
      : ChangeLogEntry(timestamp: timestamp, text: Self.entry(refresh.outcomes, tool, draft.origin))
    edits += PlanLog.edits(plan, entry)
    bytes = DraftStamp.renewed(plan.text.applying(edits), after: document)
  }

  /// The origin's line replaced, or put in where there is none: before the stamp, else at the end.
  private static func origin(of plan: ParsedPlan, _ old: PlanOrigin?, _ new: PlanOrigin?) -> [PlanEdit] {
    guard var new else { return [] }
    // What was written once and is deleted stays remembered.
    let gone = (old?.regions ?? []).filter { !new.regions.contains($0) }
    new.regions += gone
    // A plan that git tracks makes the tree dirty by being written; that is no news of the code.
    if let old, new.uncommitted.isEmpty, old.commit == new.commit, old.uncommitted.isEmpty { new.dirty = old.dirty }
    // Whatever a person wrote before them, these lines are found as ``PlanOrigin`` and ``DraftStamp`` find them.
    func last(_ opening: String) -> Int? {
      (1..<plan.text.lines.count + 1).last { plan.text.bytes[plan.text.lines[$0 - 1]].starts(with: opening.utf8) }
    }
    if let line = last("<!-- recon:origin ") {
      return plan.text.line(line) == new.line ? [] : [PlanEdit(plan.text.lines[line - 1], new.line)]
    }
    if let stamp = last("<!-- recon:draft ") { return [plan.text.inserting([new.line], before: stamp)] }
    return [plan.text.inserting(["", new.line], before: plan.text.lines.count + 1)]
  }

  /// `Section 2 redrafted by recon 0.1.0 from commit …: callers, tests changed; edited and kept: questions`.
  private static func entry(
    _ outcomes: [(region: RegionID, outcome: PlanRefresh.Outcome)], _ tool: String, _ origin: PlanOrigin?
  ) -> String {
    let phrases: [(PlanRefresh.Outcome, String)] = [
      (.refreshed, "changed"), (.merged, "merged"), (.conflict, "in conflict"),
      (.overruled, "replaced what was edited"),
      (.outdated, "edited and kept"),
    ]
    let parts = phrases.compactMap { outcome, words -> String? in
      let ids = outcomes.filter { $0.outcome == outcome }.map(\.region.name)
      if ids.isEmpty { return nil }
      return (ids.count > 6 ? "\(ids.count) answers" : ids.joined(separator: ", ")) + " \(words)"
    }
    let from = origin.map { "commit \($0.commit)" } ?? "files under no commit"
    let state = origin?.dirty == true ? " (work tree dirty)" : ""
    return "Section 2 redrafted by \(tool) from \(from)\(state): "
      + (parts.isEmpty ? "no answer changed" : parts.joined(separator: "; "))
  }
}

extension PlanRedraft.Failure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .brokenMarkers(let lines):
      "line \(lines[0]): a marker of recon has lost its partner or cannot be read"
        + (lines.count > 1 ? " (and \(lines.count - 1) more)" : "")
        + "; mend it, or let `recon plan check --fix` remove it"
    }
  }
}
