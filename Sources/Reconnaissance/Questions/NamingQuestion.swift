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
    let search = inquiry.isAddition ? inquiry.search(inquiry.phrases) : nil
    if let like = search?.matches.first?.file.language {
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
    let trend = inquiry.history.map { NamingTrend(inquiry.index, $0) }
    let exceptions = first.entries.flatMap { Self.details($0, trend?.words($0, in: first.id)) }
    let others = languages.dropFirst().map { AnswerLine([.text($0.displayName + ": ")] + Self.summary($0)) }
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(.label("Naming conventions"), head, children: exceptions + Self.near(search, inquiry) + others)
      ],
      items: languages.flatMap { $0.entries.flatMap(Self.evidence) }, searched: searched.counts)
  }

  /// `files snake_case (41 of 44), types PascalCase (12 of 12)`.
  private static func summary(_ language: NamingCensus.Language) -> [Span] {
    Listing.spans(language.entries, limit: 8) { entry in
      [
        .text(entry.kind.rawValue + (entry.isMixed ? " mixed, most often " : " ")),
        entry.isDecided ? .code(entry.style.rawValue) : "one lower-case word each",
        .text(" (\(Count.number(entry.count)) of \(Count.number(entry.total)))"),
      ]
    }
  }

  /// How tests are named, how the folder is set out where the new code would go, and what to imitate.
  private static func near(_ search: FeatureSearch?, _ inquiry: Inquiry) -> [AnswerLine] {
    let tests = TestNaming(inquiry.index).line
    guard let search, !search.matches.isEmpty else { return [tests].compactMap { $0 } }
    let ranking = FolderRanking(search, FolderCensus(inquiry.index), inquiry.index)
    return [
      tests, ranking.homes.first.flatMap { FolderConventions($0.folder, inquiry.index).line },
      Exemplars(search, inquiry.index).line,
    ].compactMap { $0 }
  }

  /// Exceptions, prefixes and suffixes of a kind; nothing when there are none.
  private static func details(_ entry: NamingCensus.Entry, _ trend: String?) -> [AnswerLine] {
    var parts: [[Span]] = entry.isMixed ? [] : trend.map { [[.text("\(entry.style.rawValue) is \($0)")]] } ?? []
    if let prefix = entry.prefix {
      parts.append(["begin with ", .code(prefix.word), .text(" (\(prefix.count) of \(entry.total))")])
    }
    if let suffix = entry.suffix {
      parts.append(["end with ", .code(suffix.word), .text(" (\(suffix.count) of \(entry.total))")])
    }
    if !entry.exceptions.isEmpty, !entry.isMixed {
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
      + (entry.isMixed ? [] : entry.exceptions.map { item($0, "not \(entry.style.rawValue)") })
  }
}
