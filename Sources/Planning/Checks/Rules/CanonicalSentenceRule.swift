extension PlanRule {
  /// Section 3 has neither options nor the sentence that says why not.
  static let canonicalSentence = PlanRule(
    code: "canonical-sentence", severity: .error, kind: .completeness,
    why: "Without alternatives the protocol asks for its sentence, so that their absence is a decision."
  ) { context in
    guard let found = context.plan.found(.alternatives), context.plan.options.isEmpty,
      !context.plan.saysNoAlternatives
    else { return [] }
    return [Report(found.line, "Section 3 has no option and does not say “\(DesignOption.canonical)”")]
  }
}
