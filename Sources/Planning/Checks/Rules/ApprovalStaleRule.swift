extension PlanRule {
  /// What was approved has changed since.
  static let approvalStale = PlanRule(
    code: "approval-stale", severity: .error, kind: .form,
    why: "An approval is of the words that were read; others were not approved."
  ) { context in
    Checkpoint.allCases.compactMap { checkpoint in
      guard case .stale(let approval) = context.plan.approval(of: checkpoint) else { return nil }
      return Report(
        approval.line,
        "approval stale: \(checkpoint.name) changed after \(approval.by) approved checkpoint \(checkpoint.rawValue)")
    }
  }
}
