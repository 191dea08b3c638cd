extension PlanRule {
  /// Neither box of Step 1 is ticked.
  static let stepOneUndecided = PlanRule(
    code: "step-1-undecided", severity: .error, kind: .completeness,
    why: "Whether code is modified or added decides which of the Steps 2a and 2b must be answered."
  ) { context in
    guard let found = context.plan.found(.locate) else { return [] }
    let boxes = context.plan.entries(of: .locate).filter { $0.box != nil }
    return boxes.contains { $0.box == true }
      ? [] : [Report(boxes.first?.line ?? found.line, "no box of Step 1 is ticked")]
  }
}
