extension PlanRule {
  /// Times that run backwards, or are none.
  static let logOrder = PlanRule(
    code: "log-order", severity: .error, kind: .form,
    why: "“New agents: read this first”: the log is read from top to bottom as what happened."
  ) { context in
    var reports: [Report] = []
    var latest: (time: PlanTime, line: Int)?
    for entry in context.plan.log {
      guard let written = entry.timestamp, let time = PlanTime(written) else {
        reports.append(Report(entry.line, "the entry has no time that can be read"))
        continue
      }
      if let before = latest, time < before.time {
        reports.append(Report(entry.line, "the entry is older than the one in line \(before.line)"))
      } else {
        latest = (time, entry.line)
      }
    }
    return reports
  }
}
