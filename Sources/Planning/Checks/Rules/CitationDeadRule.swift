extension PlanRule {
  /// A place that is cited is not there.
  static let citationDead = PlanRule(
    code: "citation-dead", severity: .error, kind: .form,
    why: "A citation is there to be looked up."
  ) { context in
    // What is being implemented moves and removes the places it was planned from.
    if context.ownPhase == .implementation { return [] }
    return context.ground.citations.compactMap { citation in
      guard citation.state == .dead else { return nil }
      return Report(citation.line, "“\(citation.text)”: \(citation.reason)")
    }
  }
}
