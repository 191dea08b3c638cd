/// The boxes of the completion checklist, by what they say, so that the program can hold them to it.
enum ChecklistItem: Hashable {
  case questions, files, dataFlow, edgeCases, testing, approved

  /// Nil for a box that is somebody's own.
  init?(_ entry: PlanEntry) {
    let words = PlainWords.of(entry.content)
    if words.hasPrefix("all clarification questions") {
      self = .questions
    } else if words.hasPrefix("all modified/new files") {
      self = .files
    } else if words.hasPrefix("data flow") {
      self = .dataFlow
    } else if words.hasPrefix("every edge case") {
      self = .edgeCases
    } else if words.hasPrefix("testing strategy") {
      self = .testing
    } else if words.hasPrefix("user has approved") {
      self = .approved
    } else {
      return nil
    }
  }

  /// Whether what each says is so, as far as the other rules can tell; nil where the work has not come that far.
  static func truths(_ context: CheckContext) -> [ChecklistItem: Bool] {
    var truths: [ChecklistItem: Bool] = [.questions: context.reports(of: .questionOpen).isEmpty]
    switch context.plan.approval(of: .design) {
    case .current: truths[.approved] = true
    case .missing, .withdrawn: truths[.approved] = false
    // That is a rule of its own.
    case .stale: break
    }
    let isUnfilled = context.reports(of: .placeholder).contains { report in
      guard let section = context.plan.section(at: report.line) else { return false }
      return section.isWithin(.design) || section == .implementation
    }
    if isUnfilled { return truths }
    truths[.dataFlow] = context.reports(of: .vagueWord).isEmpty
    if !context.ownEntries(of: .edgeCases).isEmpty { truths[.edgeCases] = context.reports(of: .edgeCase).isEmpty }
    if !context.commits.isEmpty {
      truths[.files] = [PlanRule.fileUnplanned, .fileWithoutCommit].allSatisfy { context.reports(of: $0).isEmpty }
      truths[.testing] = context.reports(of: .testUnnamed).isEmpty
    }
    return truths
  }
}
