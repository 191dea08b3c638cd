extension PlanRule {
  /// A box of the completion checklist is not ticked.
  static let checklistOpen = PlanRule(
    code: "checklist-open", severity: .error, kind: .completeness,
    why: "“If any checkbox is unchecked, the design is incomplete.”"
  ) { context in
    let open = context.plan.entries(of: .checklist).filter { $0.box == false }
    let truths = open.isEmpty ? [:] : ChecklistItem.truths(context)
    return open.compactMap { entry in
      let item = ChecklistItem(entry)
      // It is ticked by the approval that ends the phase.
      if item == .approved, context.ownPhase < .implementation { return nil }
      let isTrue = item.flatMap { truths[$0] } == true
      let fix = isTrue ? entry.boxPlace.map { [PlanEdit($0..<$0 + 1, "x")] } : nil
      return Report(entry.line, "“\(entry.content)” is not ticked", fix: fix ?? [])
    }
  }
}
