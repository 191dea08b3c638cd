extension PlanRule {
  /// Status and phase are words of the protocol.
  static let statusKnown = PlanRule(
    code: "status-unknown", severity: .error, kind: .form,
    why: "The protocol knows four statuses and six phases, and says for each what is to be done."
  ) { context in
    var reports: [Report] = []
    if let field = context.plan.field(.status), !field.value.isEmpty, PlanStatus(name: field.value) == nil {
      let known = PlanStatus.allCases.map(\.rawValue).joined(separator: ", ")
      reports.append(Report(field.line, "“\(field.value)” is no status; it is one of \(known)"))
    }
    if let field = context.plan.field(.currentPhase), !field.value.isEmpty, PlanPhase(name: field.value) == nil {
      reports.append(
        Report(field.line, "“\(field.value)” is no phase; it is one of Section 1 to Section 5, Implementation"))
    }
    return reports
  }
}
