extension PlanRule {
  /// 4.1 names a file that no commit touches.
  static let fileWithoutCommit = PlanRule(
    code: "file-without-commit", severity: .error, kind: .completeness,
    why: "What was designed and stands in no commit will not be done."
  ) { context in
    guard !context.commits.isEmpty else { return [] }
    let planned = Set(context.commits.flatMap { context.plan.files(of: $0).map(\.path) })
    return context.designedFiles.filter { !planned.contains($0.path) }.map { file in
      Report(file.line, "\(file.path) is touched by no commit of Section 5", in: .implementation)
    }
  }
}
