extension PlanRule {
  /// New architecture is designed and no alternative to it was weighed.
  static let alternativesMissing = PlanRule(
    code: "alternatives-missing", severity: .warning, kind: .completeness,
    why: "Alternatives are required where “the change introduces new architecture (e.g., new service, new data model)”."
  ) { context in
    guard let found = context.plan.found(.alternatives), context.plan.options.count < 2 else { return [] }
    var reasons: [String] = []
    let tests = Set(context.plan.entries(of: .testing).flatMap { ParsedPlan.paths(in: $0.content) })
    let files = context.designedFiles.filter {
      $0.action == .new && !PlanTests.isTestFile($0.path) && !tests.contains($0.path)
    }
    if let file = files.first { reasons.append("the new file \(file.path) (line \(file.line))") }
    let migration = context.plan.entries(of: .dependencies).first {
      $0.box == true && PlainWords.of($0.content).hasPrefix("requires database migration")
    }
    if let migration { reasons.append("a database migration (line \(migration.line))") }
    if reasons.isEmpty { return [] }
    return [Report(found.line, "no alternative was weighed to \(reasons.joined(separator: " and "))", in: .design)]
  }
}
