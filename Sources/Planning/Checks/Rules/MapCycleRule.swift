extension PlanRule {
  /// The file map of 4.1 goes in a circle.
  static let mapCycle = PlanRule(
    code: "map-cycle", severity: .error, kind: .completeness,
    why: "“Dependency graph in topological order”: a circle has none."
  ) { context in
    let map = InteractionGraph(context.plan)
    guard let step = map.firstStepIntoCycle else { return [] }
    return [Report(step.line, "“\(step.to)” closes a circle: it leads back to itself")]
  }
}
