import CodeIndex
import Facts

/// When the questions of Step 2b apply, and what they say when a phrase resembles nothing.
enum StepTwoB {
  /// For a modification without a phrase.
  static func notApplicable(_ id: QuestionID, _ inquiry: Inquiry) -> Answer? {
    guard inquiry.isModification, !inquiry.isAddition else { return nil }
    return Answer(
      id, .notApplicable, lines: [AnswerLine(["not applicable: Step 1 resolved to existing code"])],
      searched: Searched(inquiry).counts)
  }

  /// `no name, path, route, table, doc comment or test in 12 source files holds `x`, `y``.
  static func nothingSimilar(_ search: FeatureSearch) -> [Span] {
    let looked = "in \(Count.of(search.fileCount, "source file"))"
    if search.phrase.words.isEmpty { return [.text("the phrase holds no word to search for \(looked)")] }
    return [.text("no path, name, doc comment, route, table or test \(looked) holds ")]
      + Listing.spans(search.phrase.words, separator: " or ") { [.quoted($0)] }
  }
}
