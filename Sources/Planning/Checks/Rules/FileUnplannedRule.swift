extension PlanRule {
  /// A commit touches a file that 4.1 does not name.
  static let fileUnplanned = PlanRule(
    code: "file-unplanned", severity: .error, kind: .completeness,
    why: "“All modified/new files identified”: what Section 5 touches was designed in 4.1."
  ) { context in
    guard context.plan.found(.interactionMap) != nil else { return [] }
    let designed = Set(context.designedFiles.map(\.path))
    var told: Set<String> = []
    return context.commits.flatMap { context.plan.files(of: $0) }.compactMap { file in
      guard !designed.contains(file.path), told.insert(file.path).inserted else { return nil }
      return Report(file.line, "\(file.path) is among the files of no list in 4.1")
    }
  }
}
