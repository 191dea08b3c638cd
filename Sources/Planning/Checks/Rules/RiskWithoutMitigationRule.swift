extension PlanRule {
  /// A risk of Step 4 that says not what is done about it.
  static let riskWithoutMitigation = PlanRule(
    code: "risk-without-mitigation", severity: .error, kind: .completeness,
    why: "“For each risk, state mitigation strategy.”"
  ) { context in
    guard !context.isNotApplicable(.riskAssessment) else { return [] }
    return ["Regression Risk", "Performance Risk", "Security Risk", "Operational Risk"].compactMap { label in
      guard let entry = context.plan.entry(labelled: label, of: .riskAssessment) else { return nil }
      let words = PlainWords.of(context.plan.words(of: entry))
      if words.isEmpty || Placeholder.isOne(entry.content) { return nil }
      let isMet = denials.contains(where: { words.hasPrefix($0) }) || !answers.matches(in: words).isEmpty
      return isMet ? nil : Report(entry.line, "“\(label)” states no mitigation")
    }
  }

  private static let denials = ["none", "no ", "not ", "nothing", "n/a"]
  private static let answers = PhraseSearch([
    "mitigation", "mitigated", "mitigate", "detect", "detected", "detection", "covered by", "guarded by", "verified by",
    "caught by", "→ question", "question", "rollback", "roll back", "alert", "monitor", "none of the", "no finding",
    "none lacks", "no risk",
  ])
}
