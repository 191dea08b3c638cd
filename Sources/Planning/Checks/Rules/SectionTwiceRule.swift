extension PlanRule {
  /// A section is there twice, as when two documents were put together.
  static let sectionTwice = PlanRule(
    code: "section-twice", severity: .error, kind: .form,
    why: "Of two sections of one name nobody can tell which one was approved."
  ) { context in
    var first: [PlanSection: Int] = [:]
    return context.plan.sections.compactMap { found in
      guard let line = first[found.section] else {
        first[found.section] = found.line
        return nil
      }
      return Report(found.line, "“\(found.section.name)” stands in line \(line) already")
    }
  }
}
