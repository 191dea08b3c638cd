import Facts

/// 2.3: what only the user can tell, the few that would change the plan first.
struct QuestionsQuestion: Question {
  let id = QuestionID.questions
  var drawsFrom: Set<QuestionID> { Set(QuestionID.allCases).subtracting([.questions]) }

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let open = Self.open(earlier)
    let searched = Searched(inquiry, ["answers": earlier.count, "questions": open.count])
    if open.isEmpty {
      return Answer(
        id, .none,
        lines: [
          AnswerLine([
            .text("none: \(Count.of(earlier.count, "answer")) above, each decided by evidence (\(searched.words))")
          ])
        ],
        searched: searched.counts)
    }
    return Answer(
      id, .choice, lines: open.map { AnswerLine($0.spans) }, searched: searched.counts, questions: open)
  }

  /// By rank, then in the order of Section 2, then as asked; a question asked twice stands once.
  static func open(_ answers: [Answer]) -> [ClarificationQuestion] {
    var all: [ClarificationQuestion] = []
    for answer in answers where answer.id != .questions {
      all += answer.questions
      if answer.questions.isEmpty, answer.status == .choice || answer.status == .blocker {
        // It has said why; a person has to answer it all the same.
        let words = answer.status == .blocker ? "cannot be answered from the repository" : "is for you to choose"
        all.append(
          ClarificationQuestion(
            [.code(answer.id.rawValue), .text(" \(words): ")] + (answer.lines.first?.spans ?? []) + [" — what is it?"],
            rank: answer.status == .blocker ? 0 : 5, from: answer.id))
      }
    }
    var seen: Set<[Span]> = []
    let order = Dictionary(uniqueKeysWithValues: QuestionID.allCases.enumerated().map { ($1, $0) })
    return all.filter { seen.insert($0.spans).inserted }.enumerated().sorted { a, b in
      (a.element.rank, order[a.element.from] ?? 0, a.offset) < (b.element.rank, order[b.element.from] ?? 0, b.offset)
    }.map(\.element)
  }
}
