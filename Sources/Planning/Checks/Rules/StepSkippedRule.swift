extension PlanRule {
  /// The step that Step 1 leads to says that it does not apply.
  static let stepSkipped = PlanRule(
    code: "step-skipped", severity: .error, kind: .completeness,
    why: "“Modifying existing (go to Step 2a)”, “Net new (go to Step 2b)”."
  ) { context in
    context.plan.entries(of: .locate).filter { $0.box == true }.compactMap { entry in
      let words = PlainWords.of(entry.content)
      let section: PlanSection? =
        words.contains("step 2a") ? .modifying : words.contains("step 2b") ? .adding : nil
      guard let section, context.isNotApplicable(section) else { return nil }
      return Report(entry.line, "Step 1 leads to “\(section.name)”, which says that it does not apply")
    }
  }
}
