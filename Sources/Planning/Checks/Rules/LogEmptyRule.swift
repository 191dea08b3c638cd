extension PlanRule {
  /// The Change Log has no entry.
  static let logEmpty = PlanRule(
    code: "log-empty", severity: .warning, kind: .form,
    why: "“Track major decisions and revisions.”"
  ) { context in
    guard let found = context.plan.found(.changeLog), context.plan.log.isEmpty else { return [] }
    return [Report(found.line, "the Change Log has no entry")]
  }
}
