/// An answer to a question of 2.3, recorded below it: `recon plan answer`.
public enum PlanAnswer {
  /// The box ticked, the answer put below it, the count of open questions brought up to date, and a log entry.
  /// - Parameter number: as the document numbers its questions.
  public static func edits(
    _ plan: ParsedPlan, question number: Int, answer: String, at timestamp: String
  ) throws(PlanRefusal) -> [PlanEdit] {
    let words = PlainEnds.trimmed(String(answer.map { $0.isNewline ? " " : $0 }))
    guard !words.isEmpty else { throw .empty(what: "the answer") }
    let questions = plan.questions
    guard let question = questions.first(where: { $0.number == number }) else {
      throw .noQuestion(number, of: questions.map(\.number))
    }
    guard !question.isAnswered || question.answer.isEmpty else { throw .answered(number, line: question.line) }
    var edits: [PlanEdit] = []
    if !question.isAnswered { edits.append(PlanEdit(question.boxPlace..<question.boxPlace + 1, "x")) }
    let indent = plan.text.line(question.line).prefix { $0 == " " || $0 == "\t" }
    edits.append(plan.text.inserting(["\(indent)  - **Answer:** \(words)"], before: question.lastLine + 1))
    let open = questions.count { !$0.isAnswered && $0.number != number }
    return edits + blockedLine(plan, open)
      + PlanLog.edits(plan, ChangeLogEntry(timestamp: timestamp, text: "Question \(number) answered"))
  }

  /// `⏸ Blocked on 2 questions. Awaiting answers.` with the count of today; gone when none is open.
  private static func blockedLine(_ plan: ParsedPlan, _ open: Int) -> [PlanEdit] {
    guard let range = plan.lines(of: .questions),
      let line = range.first(where: { plan.kinds[$0] == .text && plan.text.line($0).contains("Blocked on ") })
    else { return [] }
    if open == 0 { return [PlanEdit(plan.text.range(of: line..<line + 1), [])] }
    return [PlanEdit(plan.text.lines[line - 1], ProtocolLine.blocked(on: open))]
  }
}
