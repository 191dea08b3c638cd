extension PlanRule {
  /// An option lacks its approach, its pros or its cons, or there is but one.
  static let optionIncomplete = PlanRule(
    code: "option-incomplete", severity: .error, kind: .completeness,
    why: "“Present 2-3 approaches.” An option without costs was not weighed."
  ) { context in
    let options = context.plan.options
    var reports = options.flatMap { option in
      ["Approach", "Pros", "Cons"].compactMap { label -> Report? in
        let entry = context.plan.entries(in: option.body).first { $0.label.map(PlainWords.of) == PlainWords.of(label) }
        guard let entry else { return Report(option.line, "Option \(option.letter) has no “\(label)”") }
        let isEmpty = entry.text.isEmpty && context.plan.entries(below: entry).isEmpty
        return isEmpty ? Report(entry.line, "“\(label)” of Option \(option.letter) says nothing") : nil
      }
    }
    if options.count == 1 || options.count > 3, !context.plan.saysNoAlternatives {
      let many = options.count == 1 ? "1 option" : "\(options.count) options"
      reports.append(Report(options[0].line, "Section 3 has \(many), the protocol asks for 2 or 3"))
    }
    return reports
  }
}
