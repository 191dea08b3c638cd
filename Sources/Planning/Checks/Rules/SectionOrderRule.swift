extension PlanRule {
  /// Sections do not stand in the protocol's order.
  static let sectionOrder = PlanRule(
    code: "section-order", severity: .error, kind: .form,
    why: "“Each section must be complete before moving to the next”: their order is the order of the work."
  ) { context in
    var reports: [Report] = []
    var latest: PlanSection?
    var seen: Set<PlanSection> = []
    for found in context.plan.sections where seen.insert(found.section).inserted {
      if let before = latest, found.section < before {
        reports.append(Report(found.line, "“\(found.section.name)” stands behind “\(before.name)”"))
      } else {
        latest = found.section
      }
    }
    return reports
  }
}
