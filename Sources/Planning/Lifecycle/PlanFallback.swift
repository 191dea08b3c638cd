/// What a document falls back to when an approval it rests on is gone.
public enum PlanFallback {
  /// Nil while every approval that the phase rests on is in force.
  static func target(of state: PlanState) -> (status: PlanStatus, phase: PlanPhase, checkpoint: Checkpoint)? {
    if state.phase > Checkpoint.design.phase, !state.design.isCurrent { return (.draft, .alternatives, .design) }
    if state.phase > Checkpoint.implementation.phase, !state.implementation.isCurrent {
      return (.designApproved, .implementationPlan, .implementation)
    }
    return nil
  }

  /// Status and phase set back, with a log entry that says why; nil when nothing has to fall.
  public static func edits(
    _ plan: ParsedPlan, _ state: PlanState, at timestamp: String
  ) -> (edits: [PlanEdit], words: String)? {
    guard let target = target(of: state) else { return nil }
    let words: String
    switch state[target.checkpoint] {
    case .stale(let approval):
      words =
        "approval stale: \(target.checkpoint.name) changed after \(approval.by) approved checkpoint "
        + "\(target.checkpoint.rawValue)"
    case .missing, .withdrawn, .current: words = "checkpoint \(target.checkpoint.rawValue) is not approved"
    }
    let text = "Status back to \(target.status.rawValue), \(target.phase.name): \(words)"
    let boxes = plan.entries(of: .checklist).filter { $0.box == true && ChecklistItem($0) == .approved }
    let unticked =
      target.checkpoint == .design ? boxes.compactMap { $0.boxPlace.map { PlanEdit($0..<$0 + 1, " ") } } : []
    let edits =
      unticked
      + plan.setting([(.status, target.status.rawValue), (.currentPhase, target.phase.name)])
      + PlanLog.edits(plan, ChangeLogEntry(timestamp: timestamp, text: text))
    return (edits, words)
  }
}
