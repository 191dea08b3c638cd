import CodeIndex
import Facts

/// Step 2a: why does it need to change? Only the user knows.
struct ReasonQuestion: Question {
  let id = QuestionID.reason

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let lines = [
      box("Bug fix (current behavior is wrong)", .bug, inquiry),
      box("Feature addition (current behavior is correct but incomplete)", .feature, inquiry),
      box("Refactor (behavior stays same, structure changes)", .refactor, inquiry),
    ]
    let searched = Searched(inquiry).counts
    if inquiry.reason != nil { return Answer(id, .answered, lines: lines, searched: searched) }
    if inquiry.isAddition, !inquiry.isModification {
      return Answer(id, .notApplicable, lines: lines, searched: searched)
    }
    return Answer(id, .choice, lines: lines, searched: searched, questions: [question(inquiry)])
  }

  private func box(_ words: String, _ reason: Inquiry.Reason, _ inquiry: Inquiry) -> AnswerLine {
    let given = inquiry.reason == reason
    let isOpen = inquiry.reason == nil && (inquiry.isModification || inquiry.isSurvey)
    if isOpen { return AnswerLine(.checkbox(words, checked: false), ["undecided, see 2.3"]) }
    return AnswerLine(.checkbox(words, checked: given), given ? [.code("--reason " + reason.rawValue)] : [])
  }

  private func question(_ inquiry: Inquiry) -> ClarificationQuestion {
    let names = Listing.spans(inquiry.targets, limit: 3) { TargetPhrase.spans($0) }
    return ClarificationQuestion(
      (names.isEmpty ? ["Is the change"] : ["Is the change to "] + names)
        + [
          " a bug fix, a feature addition or a refactor (", .code("--reason bug|feature|refactor"),
          ")? Code and tests state what happens today, not whether it is wanted.",
        ], rank: 1, from: id)
  }
}
