extension PlanRule {
  /// The file map of 4.1 runs both ways.
  ///
  /// The protocol says “leaves first, roots last” and draws a caller above what it calls, so either way is read as one of
  /// its two; both in one map are none.
  static let mapOrder = PlanRule(
    code: "map-order", severity: .error, kind: .completeness,
    why: "“Topological order (leaves first, roots last)”: read from the top, every step goes the same way."
  ) { context in
    let map = InteractionGraph(context.plan)
    guard let first = map.steps.first, let turn = map.steps.first(where: { $0.isUpward != first.isUpward }) else {
      return []
    }
    return [
      Report(
        turn.line, "“\(turn.words)” goes the other way than “\(first.words)” in line \(first.line)")
    ]
  }
}
