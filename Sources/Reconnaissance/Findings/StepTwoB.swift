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

  /// `no name, path, text, route, table or test in 12 source files and no message of 40 commits holds `x` or `y``.
  static func nothingSimilar(_ search: FeatureSearch) -> [Span] {
    let looked = "in \(Count.of(search.fileCount, "source file"))"
    if search.phrase.words.isEmpty { return [.text("the phrase holds no word to search for \(looked)")] }
    let commits =
      search.history.map { $0.commits.isEmpty ? "" : " and no message of \($0.extent)" } ?? ""
    return [
      .text(
        "no path, name, \(search.hasTexts ? "text" : "doc comment"), route, table or test \(looked)\(commits) holds ")
    ]
      + Listing.spans(search.phrase.words, separator: " or ") { [.quoted($0)] }
  }
}
