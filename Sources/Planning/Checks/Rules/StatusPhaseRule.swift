extension PlanRule {
  /// Status and phase go together.
  static let statusPhase = PlanRule(
    code: "status-phase", severity: .error, kind: .form,
    why: "A status promises what is done: DRAFT ends with Section 4, DESIGN_APPROVED is the time of Section 5."
  ) { context in
    guard let status = context.plan.status, let phase = context.plan.phase, !status.phases.contains(phase),
      let field = context.plan.field(.currentPhase)
    else { return [] }
    let fitting = status.phases.map(\.name).joined(separator: ", ")
    return [Report(field.line, "\(status.rawValue) does not go with \(phase.name), but with \(fitting)")]
  }
}
