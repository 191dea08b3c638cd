extension PlanRule {
  /// A cited text was edited since.
  static let citationChanged = PlanRule(
    code: "citation-changed", severity: .warning, kind: .form,
    why: "What was concluded from it may hold no longer."
  ) { context in
    // What is being implemented changes the places it was planned from.
    if context.ownPhase == .implementation { return [] }
    return context.ground.citations.compactMap { citation in
      guard citation.state == .changed else { return nil }
      return Report(citation.line, "“\(citation.text)”: \(citation.reason)")
    }
  }
}
