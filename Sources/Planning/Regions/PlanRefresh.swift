/// What becomes of a document when it is drafted again: the answers that nobody edited are brought up to date in their
/// places, everything else stays as it is, byte for byte.
public struct PlanRefresh: Sendable {
  /// What is done with an answer that a person edited.
  public enum Policy: Sendable, Hashable {
    /// It stays; that there is a newer one is said.
    case keep
    /// Both are merged; what cannot be is shown as git shows it.
    case merge
    /// The new answer takes its place.
    case theirs
    /// It stays, as the person's reply to the new answer: only what changes after that is offered again.
    case ours
  }

  public enum Outcome: Sendable, Hashable {
    /// Not a byte of it changes.
    case unchanged
    /// The same answer at another commit.
    case confirmed
    case refreshed
    /// Edited, and the answer is still the one that was edited.
    case kept
    /// Edited, and there is a newer answer.
    case outdated
    case merged
    case conflict
    case overruled
    /// A person has deleted it.
    case deleted
    /// The document has no place for it.
    case placeless
    /// The document has it and the new draft has not.
    case unasked
  }

  /// Outcomes by region, in the order of the new draft.
  public private(set) var outcomes: [(region: RegionID, outcome: Outcome)] = []
  public private(set) var edits: [PlanEdit] = []

  private let plan: ParsedPlan
  private let policy: Policy
  private let labels: LineMerge.Labels
  /// Answers as recon gave them at the commits the edited regions name; nil where that cannot be had.
  private let base: @Sendable (OwnedRegion) -> [String]?

  /// - Parameters:
  ///   - plan: the document as it stands; it has no broken markers.
  ///   - draft: the new document, whole.
  ///   - deleted: regions that were once written to the document (``PlanOrigin/regions``).
  ///   - base: the answer of a region as it was drafted; asked only for edited ones, and believed only if its digest fits.
  init(
    _ plan: ParsedPlan, with draft: ParsedPlan, written: [String], policy: Policy, labels: LineMerge.Labels,
    base: @escaping @Sendable (OwnedRegion) -> [String]?
  ) {
    self.plan = plan
    self.policy = policy
    self.labels = labels
    self.base = base
    let old = OwnedRegions(in: plan)
    let new = OwnedRegions(in: draft)
    var handled: Set<RegionID> = []
    for step in [PlanDocument.Step.modifying, .adding] {
      // A step that did not apply and does now takes the place of the line that said so.
      if let line = new[step.region], old[step.region] == nil, let passage = Self.passage(step.section, of: plan) {
        // The other way round: a step that nobody has written a word in.
        let inside = old.regions.filter { passage.range.contains($0.lines.lowerBound) }
        let marks = ProtocolText.marks(plan)
        let isBlank = passage.range.allSatisfy { number in
          marks[number] || plan.kinds[number] == .blank || plan.kinds[number] == .rule
            || inside.contains { $0.lines.contains(number) }
        }
        guard isBlank, !inside.isEmpty, inside.allSatisfy({ $0.isUntouched && $0.ticks.isEmpty }) else { continue }
        replace(
          passage.range.lowerBound...passage.range.lowerBound + passage.lines.count - 1,
          with: line.lines.map { draft.text.line($0) })
        outcomes.append((step.region, .refreshed))
        handled.insert(step.region)
        handled.formUnion(inside.map(\.id))
        continue
      }
      guard let region = old[step.region], new[step.region] == nil, region.isUntouched,
        let passage = Self.passage(step.section, of: draft)
      else { continue }
      replace(region.lines, with: passage.lines)
      outcomes.append((step.region, .refreshed))
      handled.insert(step.region)
      handled.formUnion(new.regions.filter { passage.range.contains($0.lines.lowerBound) }.map(\.id))
    }
    for region in new.regions where !handled.contains(region.id) {
      handled.insert(region.id)
      guard let standing = old[region.id] else {
        outcomes.append((region.id, written.isEmpty || written.contains(region.id.name) ? .deleted : .placeless))
        continue
      }
      outcomes.append((region.id, refresh(standing, with: region)))
    }
    for region in old.regions where !handled.contains(region.id) { outcomes.append((region.id, .unasked)) }
  }

  /// Whether an answer's words changed.
  public var changesAnswers: Bool {
    outcomes.contains { [.refreshed, .merged, .conflict, .overruled].contains($0.outcome) }
  }

  private mutating func refresh(_ old: OwnedRegion, with new: OwnedRegion) -> Outcome {
    let fresh = Self.ticked(new.content, by: old.ticks)
    if old.isUntouched {
      if old.content == fresh && old.begin == new.begin { return .unchanged }
      write(fresh, over: old, marked: new.begin)
      return old.begin.digest == new.begin.digest ? .confirmed : .refreshed
    }
    // The answer that was edited is the one there would be now.
    if old.begin.digest == new.begin.digest { return .kept }
    switch policy {
    case .keep: return .outdated
    case .theirs:
      write(fresh, over: old, marked: new.begin)
      return .overruled
    case .ours:
      write(old.content, over: old, marked: new.begin)
      return .kept
    case .merge:
      let base = base(old).flatMap { RegionDigest.of($0) == old.begin.digest ? $0 : nil }
      let merged = LineMerge.merge(base: base, ours: old.content, theirs: new.content, labels)
      write(merged.lines, over: old, marked: new.begin)
      return merged.conflicts == 0 ? .merged : .conflict
    }
  }

  private mutating func write(_ content: [String], over old: OwnedRegion, marked begin: RegionMarker.Begin) {
    replace(
      old.lines,
      with: [old.indent + RegionMarker.begin(begin).line] + content + [old.indent + RegionMarker.end(old.id).line])
  }

  private mutating func replace(_ lines: ClosedRange<Int>, with content: [String]) {
    let text = plan.text
    let range = text.start(of: lines.lowerBound)..<text.lines[lines.upperBound - 1].upperBound
    let end = String(decoding: text.lineEnd, as: UTF8.self)
    let replacement = Array(content.joined(separator: end).utf8)
    if Array(text.bytes[range]) != replacement { edits.append(PlanEdit(range, replacement)) }
  }

  /// New lines with the boxes that a person had ticked, or unticked, as the person left them.
  static func ticked(_ lines: [String], by ticks: [String: Bool]) -> [String] {
    if ticks.isEmpty { return lines }
    return lines.map { line in
      Checkbox.words(line).flatMap { ticks[$0] }.map { Checkbox.set(line, ticked: $0) } ?? line
    }
  }

  /// A step's heading and all that belongs to it, markers included, up to the rule behind it.
  private static func passage(_ section: PlanSection, of draft: ParsedPlan) -> (range: Range<Int>, lines: [String])? {
    guard let range = draft.lines(of: section) else { return nil }
    let last = range.last { draft.kinds[$0] != .blank && draft.kinds[$0] != .rule } ?? range.lowerBound
    return (range, (range.lowerBound...last).map { draft.text.line($0) })
  }
}
