extension PlanRule {
  /// Options, and none of them recommended with a reason.
  static let recommendation = PlanRule(
    code: "recommendation", severity: .error, kind: .completeness,
    why: "“Recommend one. Justify why.”"
  ) { context in
    let options = context.plan.options
    guard let first = options.first, !context.plan.saysNoAlternatives else { return [] }
    guard let found = context.plan.recommendation else {
      return [Report(first.line, "no option is recommended", in: .alternatives)]
    }
    if found.letter == nil || !options.contains(where: { $0.letter == found.letter }) {
      return [Report(found.line, "the recommendation names none of the options")]
    }
    return found.rationale.isEmpty ? [Report(found.line, "the recommendation has no “Rationale”")] : []
  }
}
