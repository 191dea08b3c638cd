extension PlanRule {
  /// `Last Updated` is older than the log's last entry.
  static let lastUpdated = PlanRule(
    code: "last-updated", severity: .warning, kind: .form,
    why: "The header says how old the document is."
  ) { context in
    guard let field = context.plan.field(.lastUpdated), !field.value.isEmpty else { return [] }
    guard let time = PlanTime(field.value) else {
      return [Report(field.line, "“\(field.value)” is no time; write YYYY-MM-DD HH:MM UTC")]
    }
    let times = context.plan.log.compactMap { entry in
      entry.timestamp.flatMap { text in PlanTime(text).map { ($0, text) } }
    }
    guard let last = times.max(by: { $0.0 < $1.0 }), time < last.0 else { return [] }
    return [
      Report(
        field.line, "“\(field.value)” is older than the log's last entry", fix: [PlanEdit(field.range, last.1)])
    ]
  }
}
