extension PlanRule {
  /// A commit says that it is tested and not by what, or a test of 4.5 stands in no commit.
  static let testUnnamed = PlanRule(
    code: "test-unnamed", severity: .error, kind: .completeness,
    why: "A test nobody names is a test nobody writes."
  ) { context in
    var reports: [Report] = []
    var planned = ""
    for commit in context.commits {
      guard let field = context.plan.field("Tests", of: commit) else { continue }
      let words = context.plan.words(of: field)
      planned += words + "\n"
      if let verification = context.plan.field("Verification", of: commit) {
        planned += context.plan.words(of: verification) + "\n"
      }
      if words.allSatisfy(\.isWhitespace) || Placeholder.isOne(words) { continue }
      let isNone = PlainWords.of(words).hasPrefix("none") || PlainWords.of(words).hasPrefix("no new")
      if !isNone, !PlanTests.namesOne(words) {
        reports.append(Report(field.line, "“Tests” of Commit \(commit.number) names no test"))
      }
    }
    guard !context.commits.isEmpty else { return reports }
    for label in ["Unit Tests", "Integration Tests"] {
      guard let field = context.plan.entry(labelled: label, of: .testing) else { continue }
      for entry in [field] + context.plan.entries(below: field) {
        for name in PlanTests.names(in: entry.line == field.line ? entry.text : entry.content)
        where !planned.contains(name) {
          reports.append(
            Report(entry.line, "the test “\(name)” is written by no commit of Section 5", in: .implementation))
        }
      }
    }
    return reports
  }
}
