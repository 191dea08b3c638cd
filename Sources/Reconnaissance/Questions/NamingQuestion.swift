import CodeIndex
import Facts

/// Step 2b: how are files, types, functions, constants and tests named here?
struct NamingQuestion: Question {
  let id = QuestionID.naming

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    if let answer = StepTwoB.notApplicable(id, inquiry) { return answer }
    let census = NamingCensus(inquiry.index)
    let names = census.languages.reduce(0) { sum, language in sum + language.entries.reduce(0) { $0 + $1.total } }
    let searched = Searched(inquiry, ["names": names])
    var languages = census.languages.filter { !$0.entries.isEmpty }
    // What is added follows the language of what it resembles.
    if inquiry.isAddition,
      let like = inquiry.search(inquiry.phrases).matches.first?.file.language
    {
      languages = languages.filter { $0.id == like } + languages.filter { $0.id != like }
    }
    guard let first = languages.first else {
      return Answer(
        id, .none,
        lines: [
          AnswerLine(
            .label("Naming conventions"), [.text("none: fewer than two names of any kind in \(searched.words)")])
        ],
        searched: searched.counts)
    }
    let head: [Span] =
      languages.count == 1
      ? Self.summary(first)
      : [.text(first.displayName + ": ")] + Self.summary(first)
    let exceptions = first.entries.flatMap(Self.details)
    let others = languages.dropFirst().map { AnswerLine([.text($0.displayName + ": ")] + Self.summary($0)) }
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Naming conventions"), head, children: exceptions + others)],
      items: languages.flatMap { $0.entries.flatMap(Self.evidence) }, searched: searched.counts)
  }

  /// `files snake_case (41 of 44), types PascalCase (12 of 12)`.
  private static func summary(_ language: NamingCensus.Language) -> [Span] {
    Listing.spans(language.entries, limit: 8) { entry in
      [
        .text(entry.kind.rawValue + " "), entry.isDecided ? .code(entry.style.rawValue) : "one lower-case word each",
        .text(" (\(Count.number(entry.count)) of \(Count.number(entry.total)))"),
      ]
    }
  }

  /// Exceptions, prefixes and suffixes of a kind; nothing when there are none.
  private static func details(_ entry: NamingCensus.Entry) -> [AnswerLine] {
    var parts: [[Span]] = []
    if let prefix = entry.prefix {
      parts.append(["begin with ", .code(prefix.word), .text(" (\(prefix.count) of \(entry.total))")])
    }
    if let suffix = entry.suffix {
      parts.append(["end with ", .code(suffix.word), .text(" (\(suffix.count) of \(entry.total))")])
    }
    if !entry.exceptions.isEmpty {
      parts.append(
        [.text(Count.of(entry.exceptions.count, "exception") + ": ")]
          + Listing.spans(entry.exceptions, limit: 3) { name, file, fact in
            [.code(name), " ", fact.map { Span.site($0) } ?? Span.place(path: file.path, lines: nil)]
          })
    }
    return parts.isEmpty ? [] : [AnswerLine([.text(entry.kind.rawValue + ": ")] + Listing.joined(parts))]
  }

  private static func evidence(_ entry: NamingCensus.Entry) -> [Evidence] {
    let share = "\(entry.count) of \(entry.total) \(entry.kind.rawValue) are \(entry.style.rawValue)"
    func item(_ name: (name: String, file: ScannedFile, fact: FactView?), _ reason: String) -> Evidence {
      name.fact.map { Evidence($0, reason: reason) }
        ?? Evidence(path: name.file.path, lines: nil, name: name.name, rule: "index.naming", reason: reason)
    }
    return (entry.example.map { [item($0, share)] } ?? [])
      + entry.exceptions.map { item($0, "not \(entry.style.rawValue)") }
  }
}
