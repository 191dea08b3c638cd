extension PlanRule {
  /// A cited text stands elsewhere now.
  static let citationMoved = PlanRule(
    code: "citation-moved", severity: .warning, kind: .form,
    why: "Whoever follows the line reads something else."
  ) { context in
    // What is being implemented changes the places it was planned from.
    if context.ownPhase == .implementation { return [] }
    return context.ground.citations.compactMap { citation in
      guard case .moved(let place) = citation.state else { return nil }
      return Report(
        citation.line, "“\(citation.text)” is at \(place) now", fix: fix(citation, to: place, in: context))
    }
  }

  /// The place in the line replaced, where the citation is a person's and written in full; an answer of recon's own is
  /// drafted again.
  private static func fix(
    _ citation: PlanGround.StaleCitation, to place: String, in context: CheckContext
  ) -> [PlanEdit] {
    guard !context.regions.regions.contains(where: { $0.lines.contains(citation.line) }),
      citation.text.first != ":", context.plan.text.lines.indices.contains(citation.line - 1)
    else { return [] }
    let range = context.plan.text.lines[citation.line - 1]
    guard let found = context.plan.text.bytes[range].firstRange(of: Array(citation.text.utf8)) else { return [] }
    return [PlanEdit(found, place)]
  }
}
