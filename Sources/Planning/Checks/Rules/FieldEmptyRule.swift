extension PlanRule {
  /// A field of the protocol is missing or says nothing.
  static let fieldEmpty = PlanRule(
    code: "field-empty", severity: .error, kind: .completeness,
    why: "A worker must be able to execute the plan without asking; where there is nothing to say, “none” says so."
  ) { context in
    RequiredFields.all.flatMap { section, labels -> [Report] in
      guard let found = context.plan.found(section), !context.isNotApplicable(section) else { return [] }
      return labels.compactMap { label in
        guard let entry = context.plan.entry(labelled: label, of: section) else {
          return Report(found.line, "“\(section.name)” has no “\(label)”", in: section)
        }
        let isEmpty = entry.text.isEmpty && context.plan.entries(below: entry).allSatisfy { $0.content.isEmpty }
        return isEmpty ? Report(entry.line, "“\(label)” says nothing") : nil
      }
    } + RequiredFields.groups(context)
  }
}

/// The fields that each section must have.
private enum RequiredFields {
  /// By section, in order; those of Section 2 are the protocol's labels themselves.
  static let all: [(section: PlanSection, labels: [String])] =
    [(.requirements, ["User Story/Goal", "Specific Requirements", "Success Criteria", "Out of Scope"])]
    + [
      (PlanSection.modifying, Skeleton.Passage.modifying), (.adding, .adding), (.dependencies, .dependencies),
      (.riskAssessment, .risks), (.risks, .risks),
    ].map { section, passage in (section, labels(of: passage, section)) }
    + [(.testing, ["Unit Tests", "Integration Tests", "Manual Verification"])]

  private static func labels(of passage: Skeleton.Passage, _ section: PlanSection) -> [String] {
    var labels: [String] = []
    for case .slot(let slot) in passage.template.parts where slot.place == .label || slot.place == .list {
      guard let label = slot.label, !labels.contains(label) else { continue }
      // Step 4 and 2.2 are one passage: its constraints are the latter's.
      if passage == .risks, (slot.id == .constraints) != (section == .risks) { continue }
      labels.append(label)
    }
    return labels
  }

  /// What is no list entry of a label: the groups of Section 4.
  static func groups(_ context: CheckContext) -> [PlanRule.Report] {
    let plan = context.plan
    var reports: [PlanRule.Report] = []
    func require(_ group: String, _ section: PlanSection, or other: String? = nil) {
      guard let found = plan.found(section) else { return }
      let ranges = [group, other].compactMap { $0 }.compactMap { plan.lines(under: $0, in: section) }
      let isFilled = ranges.contains { range in range.contains { plan.kinds[$0] != .blank && plan.kinds[$0] != .rule } }
      let name = other.map { "\(group)” and no “\($0)" } ?? group
      if !isFilled { reports.append(.init(found.line, "“\(section.name)” has no “\(name)”", in: section)) }
    }
    require("Modified Files", .interactionMap, or: "New Files")
    require("Happy Path", .controlFlow)
    require("Failure Paths", .controlFlow)
    for section in [PlanSection.types, .edgeCases] {
      guard let found = plan.found(section) else { continue }
      let isFilled = found.body.contains { line in
        plan.kinds[line] == .code || plan.kinds[line] == .text && !context.isProtocol(line)
      }
      if !isFilled { reports.append(.init(found.line, "“\(section.name)” says nothing", in: section)) }
    }
    return reports
  }
}
