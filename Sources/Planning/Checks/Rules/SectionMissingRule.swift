extension PlanRule {
  /// A section of the protocol is not there.
  static let sectionMissing = PlanRule(
    code: "section-missing", severity: .error, kind: .form,
    why: "“You must maintain this exact structure.”"
  ) { context in
    PlanSection.allCases.compactMap { section in
      guard context.plan.found(section) == nil else { return nil }
      // Where a whole section is missing its parts are not named one by one.
      if let parent = section.parent, context.plan.found(parent) == nil { return nil }
      let before = context.plan.sections.last { $0.section < section }
      let heading = section.number.isEmpty || section.number.hasPrefix("Step") ? section.name : section.name
      return Report(before?.line ?? 1, "the section “\(heading)” is missing")
    }
  }
}
