extension PlanRule {
  /// The document is past a checkpoint that nobody approved.
  static let approvalMissing = PlanRule(
    code: "approval-missing", severity: .error, kind: .form,
    why: "“User must explicitly approve before agent proceeds past checkpoints 3 and 5.”"
  ) { context in
    Checkpoint.allCases.compactMap { checkpoint in
      guard context.ownPhase > checkpoint.phase else { return nil }
      switch context.plan.approval(of: checkpoint) {
      case .current, .stale: return nil
      case .missing, .withdrawn:
        return Report(
          context.plan.field(.status)?.line ?? 1,
          "\(context.ownPhase.name) is past checkpoint \(checkpoint.rawValue), which no recorded approval passes")
      }
    }
  }
}
