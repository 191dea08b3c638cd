/// The next step of the state machine: `recon plan advance`.
public enum PlanAdvance: Sendable {
  /// The document moves on.
  case moved(edits: [PlanEdit], status: PlanStatus, phase: PlanPhase)
  /// An approval it rested on is stale or gone; it moves back.
  case fellBack(edits: [PlanEdit], reason: String)
  /// The rules that do not hold yet.
  case unmet([Finding])
  /// Commits of Section 5 that are not done, by number.
  case undone([Int])
  /// A person must approve first.
  case awaiting(Checkpoint)
  case complete

  /// - Parameters:
  ///   - ground: what is known of the repository.
  ///   - timestamp: `YYYY-MM-DD HH:MM UTC`.
  public init(_ plan: ParsedPlan, ground: PlanGround, at timestamp: String) throws(PlanRefusal) {
    let state = try plan.state()
    if let fallback = PlanFallback.edits(plan, state, at: timestamp) {
      self = .fellBack(edits: fallback.edits, reason: fallback.words)
      return
    }
    if state.status == .complete {
      self = .complete
      return
    }
    let open = PlanCheck(plan, ground: ground).findings.filter {
      $0.severity == .error && !Self.approvalCodes.contains($0.code)
    }
    guard open.isEmpty else {
      self = .unmet(open)
      return
    }
    if let checkpoint = Checkpoint.allCases.first(where: { $0.phase == state.phase }), !state[checkpoint].isCurrent {
      self = .awaiting(checkpoint)
      return
    }
    guard let next = state.phase.next else {
      let undone = plan.commits.filter { !$0.isDone }.map(\.number)
      guard undone.isEmpty else {
        self = .undone(undone)
        return
      }
      self = Self.move(plan, to: .complete, state.phase, "Implementation complete", timestamp)
      return
    }
    let status = PlanStatus.allCases.first { $0.phases.contains(next) } ?? state.status
    self = Self.move(plan, to: status, next, "\(state.phase.name) complete", timestamp)
  }

  /// Rules about approvals are asked by the step itself.
  static let approvalCodes: Set<String> = ["approval-missing", "approval-stale"]

  private static func move(
    _ plan: ParsedPlan, to status: PlanStatus, _ phase: PlanPhase, _ words: String, _ timestamp: String
  ) -> PlanAdvance {
    let change = plan.status == status ? "" : ". Status \(status.rawValue)"
    let goingOn = status == .complete ? "" : ". Proceeding to \(phase.name)"
    let edits =
      plan.setting([(.status, status.rawValue), (.currentPhase, phase.name)])
      + PlanLog.edits(plan, ChangeLogEntry(timestamp: timestamp, text: words + goingOn + change))
    return .moved(edits: edits, status: status, phase: phase)
  }
}
