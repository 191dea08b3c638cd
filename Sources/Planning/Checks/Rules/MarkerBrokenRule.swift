extension PlanRule {
  /// A marker of an answer without its partner.
  static let markerBroken = PlanRule(
    code: "marker-broken", severity: .error, kind: .form,
    why: "Between two markers stands what recon may rewrite; with one of them nobody knows where that ends."
  ) { context in
    context.regions.broken.map { line in
      // Without it the words around are a person's, which is what they are until both markers stand.
      Report(
        line, "a marker of recon has lost its partner, or cannot be read",
        fix: [PlanEdit(context.plan.text.range(of: line..<line + 1), [])])
    }
  }
}
