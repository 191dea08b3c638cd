import CodeIndex
import Facts

/// Step 1: is this a change to existing code or something net new?
struct LocateQuestion: Question {
  let id = QuestionID.locate

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    var evidence = EvidenceList()
    let targets = Listing.spans(inquiry.targets, limit: 12, separator: "; ") { target in
      Self.name(target, inquiry.index, &evidence)
    }
    let phrases = Listing.spans(inquiry.phrases, limit: 12, separator: "; ") { [.quoted($0)] }
    var lines = [
      AnswerLine(
        .checkbox("Modifying existing (go to Step 2a)", checked: inquiry.isModification),
        inquiry.isSurvey ? Self.undecided : targets + inquiry.notes.flatMap { [". "] + $0 }),
      AnswerLine(
        .checkbox("Net new (go to Step 2b)", checked: inquiry.isAddition),
        inquiry.isSurvey ? Self.undecided : phrases),
    ]
    var questions = inquiry.phrases.compactMap { Self.doubt(about: $0, inquiry, &evidence) }
    if inquiry.isSurvey {
      let known = Self.contents(of: inquiry.index)
      lines.append(AnswerLine([.text("No target given: this surveys \(known).")]))
      questions.append(
        ClarificationQuestion(
          [
            "What is to change: existing code (name it with ", .code("--modify"), ") or something new (say it with ",
            .code("--add"), ")? Neither was given; ", .text("any of \(known) could be meant."),
          ], rank: 0, from: id))
    }
    return Answer(
      id, inquiry.isSurvey ? .choice : .answered, lines: lines, items: evidence.items,
      searched: Searched(inquiry).counts, questions: questions)
  }

  private static let undecided: [Span] = ["undecided, see 2.3"]

  private static func name(
    _ target: Target, _ index: CodeIndex, _ evidence: inout EvidenceList
  ) -> [Span] {
    switch target {
    case .definition(let definition):
      evidence.add(definition, reason: "the target", quoted: Quotation.of(definition[.signature]))
      let head: [Span] = [
        .text(DefinitionPhrase.noun(definition) + " "), DefinitionPhrase.name(definition), ", ",
        Span.whole(definition),
      ]
      return head
    case .file(let file):
      evidence.add(
        Evidence(path: file.path, lines: nil, name: file.fileName, rule: "index.target", reason: "the target"))
      return [
        Span.place(path: file.path, lines: nil), .text(", " + Count.of(file.definitionCount, "definition")),
      ]
    case .lines(let file, let lines, let definitions):
      evidence.add(
        Evidence(path: file.path, lines: lines, name: file.fileName, rule: "index.target", reason: "the target"))
      for definition in definitions { evidence.add(definition, reason: "touched by the target's lines") }
      let place = Span.place(path: file.path, lines: lines)
      if definitions.isEmpty { return [place, ", inside no definition"] }
      return [place, ", in "] + Listing.spans(definitions) { DefinitionPhrase.spans($0) }
    }
  }

  /// A phrase that all but names what is there already.
  private static func doubt(
    about phrase: String, _ inquiry: Inquiry, _ evidence: inout EvidenceList
  ) -> ClarificationQuestion? {
    let existing = LikenessToName(inquiry.index).definitions(namedBy: phrase)
    if existing.isEmpty { return nil }
    for definition in existing {
      evidence.add(
        definition, tier: .nameOnly, reason: "the phrase all but names it", quoted: Quotation.of(definition[.signature])
      )
    }
    let places = Listing.spans(existing, limit: 3) { definition in
      [DefinitionPhrase.name(definition), " at ", Span.whole(definition)]
    }
    return ClarificationQuestion(
      [.quoted(phrase), " looks like an existing "] + places + [": modify it instead?"], rank: 0, from: .locate)
  }

  private static func contents(of index: CodeIndex) -> String {
    var definitions = 0
    let entries = EntryPointsQuestion.entries(index).count
    for file in index.files where file.role != .test {
      for fact in file.content.facts {
        if fact.kind == .definition { definitions += 1 }
      }
    }
    return Count.of(definitions, "definition") + " and " + Count.of(entries, "entry point") + " in "
      + Count.of(index.listing.count, "file")
  }
}
