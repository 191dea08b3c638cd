/// The Change Log: entries are appended, and the header's `Last Updated` follows.
enum PlanLog {
  /// - Parameter entry: its text is one line; what would end it is a space here.
  /// - Returns: splices; none for the log where the document has no such section.
  static func edits(_ plan: ParsedPlan, _ entry: ChangeLogEntry) -> [PlanEdit] { edits(plan, [entry]) }

  static func edits(_ plan: ParsedPlan, _ entries: [ChangeLogEntry]) -> [PlanEdit] {
    guard let latest = entries.last else { return [] }
    var edits: [PlanEdit] = []
    if let field = plan.field(.lastUpdated), field.value != latest.timestamp {
      edits.append(PlanEdit(field.range, (field.range.isEmpty ? " " : "") + latest.timestamp))
    }
    let lines = entries.map { entry in
      ChangeLogEntry(timestamp: entry.timestamp, text: String(entry.text.map { $0.isNewline ? " " : $0 })).line
    }
    guard let found = plan.found(.changeLog) else { return edits }
    if let last = plan.log.last {
      edits.append(plan.text.inserting(lines, before: last.lastLine + 1))
    } else {
      // Behind what stands there, before the rule that ends the section.
      let text = found.body.last { plan.kinds[$0] == .text } ?? found.line
      edits.append(plan.text.inserting([""] + lines, before: text + 1))
    }
    return edits
  }
}

extension ParsedPlan {
  /// An entry of a person's, put at the log's end: `recon plan log`.
  public func logging(_ words: String, at timestamp: String) throws(PlanRefusal) -> [PlanEdit] {
    guard found(.changeLog) != nil else { throw .noSection(.changeLog) }
    return PlanLog.edits(self, ChangeLogEntry(timestamp: timestamp, text: words))
  }
}
