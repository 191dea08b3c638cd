import CodeIndex
import Facts

/// Steps 2a and 2b: how does this code handle failures, and how does the rest of the repository?
struct ErrorHandlingQuestion: Question {
  let id = QuestionID.errorHandling

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    var evidence = EvidenceList()
    var sentences: [[Span]] = []
    var children: [AnswerLine] = []
    let scope = inquiry.isModification ? TargetScope(inquiry) : nil
    if let scope {
      let target = TargetErrors(scope)
      sentences.append(target.sentence(&evidence))
      children += CallerErrors(scope).lines(&evidence)
    }
    let house = HousePattern(inquiry.index, languages: scope?.languages ?? [])
    let clauses = house.clauses(near: scope?.files.first?.folder ?? "", apartFrom: scope, &evidence)
    let habits = ErrorHabits(inquiry.index, languages: scope?.languages ?? []).lines(&evidence)
    let searched = Searched(inquiry, ["sources": house.fileCount])
    if scope == nil {
      sentences.append(Sentence.of(clauses))
    } else if !clauses.isEmpty {
      children.append(AnswerLine(["House pattern: "] + Listing.joined(clauses)))
    }
    children += habits
    if evidence.items.isEmpty {
      let absent: [Span] = [
        .text(
          "none found: 0 errors raised or handled in "
            + Count.of(house.fileCount, "source file") + ", " + searched.words)
      ]
      return Answer(
        id, .none, lines: [AnswerLine(.label("Error handling"), absent)], searched: searched.counts)
    }
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Error handling"), Sentence.run(sentences), children: children)],
      items: evidence.items, searched: searched.counts)
  }
}
