extension PlanRule {
  /// Section 5 plans no commit, or two of one number, or not in the order of their numbers.
  static let commitMissing = PlanRule(
    code: "commit-order", severity: .error, kind: .completeness,
    why: "“Execution order. Each step must be independently verifiable.”"
  ) { context in
    guard let found = context.plan.found(.implementation) else { return [] }
    guard !context.commits.isEmpty else { return [Report(found.line, "Section 5 plans no commit")] }
    return zip(context.commits, context.commits.dropFirst()).compactMap { before, commit in
      commit.number > before.number
        ? nil : Report(commit.line, "Commit \(commit.number) stands behind Commit \(before.number)")
    }
  }
}
