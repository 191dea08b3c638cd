/// A commit of Section 5 marked as done: `recon plan done`.
public enum PlanDone {
  /// - Parameters:
  ///   - number: as the document numbers its commits.
  ///   - revision: the id of the commit that did it, abbreviated as it is to be shown; nil shows none.
  public static func edits(
    _ plan: ParsedPlan, commit number: Int, revision: String?, at timestamp: String
  ) throws(PlanRefusal) -> [PlanEdit] {
    let state = try plan.state()
    let commits = plan.commits
    guard let commit = commits.first(where: { $0.number == number }) else {
      throw .noCommit(number, of: commits.map(\.number))
    }
    guard state.status == .implementing else { throw .notImplementing(state.status) }
    guard !commit.isDone else { throw .done(number) }
    if let open = commits.first(where: { !$0.isDone }), open.number != number {
      throw .outOfOrder(number, first: open.number)
    }
    var place = plan.text.lines[commit.line - 1].upperBound
    while place > 0, plan.text.bytes[place - 1] == 0x20 { place -= 1 }
    let mark = " \(PlannedCommit.doneMark)" + (revision.map { " `\($0)`" } ?? "")
    let entry = "Commit \(number) done: \(commit.title)" + (revision.map { " (`\($0)`)" } ?? "")
    return [PlanEdit(place..<place, mark)] + PlanLog.edits(plan, ChangeLogEntry(timestamp: timestamp, text: entry))
  }
}
