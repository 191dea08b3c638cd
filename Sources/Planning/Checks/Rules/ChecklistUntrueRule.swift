extension PlanRule {
  /// A box of the checklist is ticked and does not hold.
  static let checklistUntrue = PlanRule(
    code: "checklist-untrue", severity: .error, kind: .form,
    why: "A tick that is wrong is worse than none: the next reader relies on it."
  ) { context in
    let ticked = context.plan.entries(of: .checklist).filter { $0.box == true }
    let truths = ticked.isEmpty ? [:] : ChecklistItem.truths(context)
    return ticked.compactMap { entry in
      guard let item = ChecklistItem(entry), truths[item] == false else { return nil }
      let fix = entry.boxPlace.map { [PlanEdit($0..<$0 + 1, " ")] } ?? []
      return Report(entry.line, "“\(entry.content)” is ticked, and does not hold", fix: fix)
    }
  }
}
