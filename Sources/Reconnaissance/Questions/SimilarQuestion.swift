import CodeIndex
import Facts

/// Step 2b: what existing code does something similar, and what is it made of?
struct SimilarQuestion: Question {
  let id = QuestionID.similar

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    if let answer = StepTwoB.notApplicable(id, inquiry) { return answer }
    guard inquiry.isAddition else { return survey(inquiry) }
    let table = RouteTable(inquiry.index)
    var files: [AnswerLine] = []
    var summaries: [AnswerLine] = []
    var items: [Evidence] = []
    var fileCount = 0
    for phrase in inquiry.phrases {
      let search = inquiry.search([phrase])
      fileCount = search.fileCount
      let about: [Span] = inquiry.phrases.count > 1 ? ["for ", .quoted(Quotation.of(phrase) ?? ""), ": "] : []
      guard let best = search.matches.first else {
        files.append(AnswerLine(.label("File(s)"), about + ["none: "] + StepTwoB.nothingSimilar(search)))
        continue
      }
      let top = search.matches.prefix(5)
      files.append(
        AnswerLine(
          .label("File(s)"),
          about + Listing.spans(top.prefix(3), separator: " · ") { Self.head($0) }
            + [.text("; \(Self.extent(search))\(Self.weakness(best, search))")],
          children: top.map { match in
            Self.line(match, Feature(match.file, definitions: match.definitions, in: inquiry.index, routes: table))
          } + [inquiry.trackRecord(.localisation)].compactMap { $0 }))
      let group = FeatureGroup(
        Feature(best.file, definitions: best.definitions, in: inquiry.index, routes: table), inquiry)
      summaries.append(
        AnswerLine(
          .label("Summary"), about + Self.summary(group, inquiry.index),
          children: group.steps + [inquiry.owners?.line(for: [best.file.path])].compactMap { $0 }))
      items += search.matches.map(Self.evidence)
    }
    let searched = Searched(inquiry, ["sourceFiles": fileCount])
    if items.isEmpty {
      summaries = [AnswerLine(.label("Summary"), ["nothing to copy: see above"])]
      return Answer(id, .none, lines: files + summaries, searched: searched.counts)
    }
    return Answer(id, .answered, lines: files + summaries, items: items, searched: searched.counts)
  }

  private static func head(_ match: FeatureSearch.Match) -> [Span] {
    [.place(path: match.file.path, lines: match.definitions.first?.lines)]
      + (match.definitions.first.map { [" ", .code($0.qualifiedName)] } ?? [])
  }

  /// `3 of 291 source files hold all 4 words`, `12 of 291 source files hold 2 of the 4 words, none more`: how many words
  /// the fullest files hold, and how many such files there are.
  private static func extent(_ search: FeatureSearch) -> String {
    let all = search.phrase.words.count
    let most = search.matches.map(\.words.count).max() ?? 0
    if most == 0 { return "no source file holds a word of the phrase" }
    let files = search.matches.count { $0.words.count == most }
    let share = Wording.share(files, of: search.fileCount, "source file") + (files == 1 ? " holds " : " hold ")
    if all == 1 { return share + "the word" }
    return share + (most == all ? "all \(Count.number(all)) words" : "\(most) of the \(all) words, none more")
  }

  /// Where less than half of the words are found.
  private static func weakness(_ best: FeatureSearch.Match, _ search: FeatureSearch) -> String {
    guard search.isWeak else { return "" }
    let all = search.phrase.words.count
    return ". The likeness is weak: the best holds \(Count.number(best.words.count)) of the \(Count.of(all, "word"))"
  }

  /// One feature with the words that matched and what belongs to it.
  private static func line(_ match: FeatureSearch.Match, _ feature: Feature) -> AnswerLine {
    var parts: [[Span]] = []
    if !match.words.isEmpty { parts.append(["matches "] + Listing.spans(match.words) { [.quoted($0)] }) }
    if let commit = match.commit { parts.append(["changed by "] + FileHistory.spans(commit.commit)) }
    let others = match.definitions.dropFirst()
    if !others.isEmpty {
      parts.append(["also "] + Listing.spans(others) { [.code($0.qualifiedName), " ", .whole($0)] })
    }
    return AnswerLine(head(match) + [" — "] + Listing.joined(parts + feature.parts))
  }

  /// What the best match is and does, so that its structure can be followed.
  private static func summary(_ group: FeatureGroup, _ index: CodeIndex) -> [Span] {
    let feature = group.feature
    var sentences: [[Span]] = []
    if let definition = feature.definitions.first {
      if let doc = Quotation.of(definition[.doc]) { sentences.append([.quoted(doc)]) }
      var parts: [[Span]] = [[DefinitionPhrase.name(definition), .text(" is \(DefinitionPhrase.oneOf(definition))")]]
      if definition.detail.isTypeLike {
        let members = index.members(of: definition).filter { $0.detail.isFunctionLike }
        if !members.isEmpty {
          parts.append(
            [.text("with \(Count.of(members.count, "method")) (")] + Wording.names(members.map(\.name)) + [")"])
        }
      }
      parts.append([.text(Self.callCount(of: definition, index))])
      sentences.append(Sentence.of(parts))
    }
    if !group.absent.isEmpty {
      sentences.append([.text("No \(group.absent.joined(separator: ", no ")) belongs to it.")])
    }
    if !group.steps.isEmpty { sentences.append(["To copy its structure, follow:"]) }
    return Sentence.run(sentences)
  }

  private static func callCount(of definition: FactView, _ index: CodeIndex) -> String {
    let callers = index.callers(of: definition)
    let tests = callers.count { $0.site.file.role == .test }
    let others = callers.count - tests
    if callers.isEmpty { return "no call of it in sight" }
    if tests == 0 { return "called at \(Count.of(others, "place"))" }
    if others == 0 { return "called at \(Count.of(tests, "place")), all in tests" }
    return "called at \(Count.of(others, "place")) and \(Count.of(tests, "place")) in tests"
  }

  private static func evidence(_ match: FeatureSearch.Match) -> Evidence {
    var reasons: [String] = []
    if !match.words.isEmpty { reasons.append("matches " + match.words.joined(separator: ", ")) }
    if let commit = match.commit {
      reasons.append(
        "changed by \(FileHistory.short(commit.commit.id)), whose message says \(commit.words.joined(separator: ", "))")
    }
    let reason = reasons.isEmpty ? "commits that speak of it changed it" : reasons.joined(separator: "; ")
    if let definition = match.definitions.first {
      return Evidence(
        definition, tier: .likely, reason: reason, quoted: Quotation.of(definition[.doc]))
    }
    return Evidence(
      path: match.file.path, lines: nil, name: match.file.fileName, tier: .likely, rule: "index.similar", reason: reason
    )
  }

  /// The folders with most code, with what they hold.
  private func survey(_ inquiry: Inquiry) -> Answer {
    let census = FolderCensus(inquiry.index)
    let searched = Searched(inquiry, ["sourceFiles": census.sourceCount, "folders": census.folders.count])
    let biggest = census.folders.sorted {
      ($1.definitions, $0.path) < ($0.definitions, $1.path)
    }.filter { $0.definitions > 0 }
    guard !biggest.isEmpty else {
      return Answer(
        id, .none,
        lines: [
          AnswerLine(.label("File(s)"), [.text("none: no function or type in \(searched.words)")]),
          AnswerLine(.label("Summary"), [.text("nothing whose structure could be copied")]),
        ],
        searched: searched.counts)
    }
    let total = biggest.reduce(0) { $0 + $1.definitions }
    let children = biggest.map { folder in
      AnswerLine(
        [
          Wording.folder(folder.path),
          .text(
            " — \(Count.of(folder.definitions, "function and type", plural: "functions and types"))"
              + " in \(Count.of(folder.sources.count, "file"))"
              + (folder.routes > 0 ? ", \(Count.of(folder.routes, "route"))" : "")
              + (folder.tests > 0 ? ", \(Count.of(folder.tests, "test file")) beside them" : "")),
        ])
    }
    let modules = ImportedModules(inquiry.index).modules
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(
          .label("File(s)"),
          [
            .text(
              "no phrase to compare with; the largest of \(Count.of(biggest.count, "folder")) holding "
                + "\(Count.of(total, "function and type", plural: "functions and types")):")
          ],
          children: children),
        AnswerLine(
          .label("Summary"),
          modules.isEmpty
            ? [.text("no file is imported by another in \(searched.words)")]
            : ["most imported: "] + ImportedModules.spans(modules, limit: 4)),
      ],
      items: biggest.map { folder in
        Evidence(
          path: folder.path.isEmpty ? "." : folder.path, lines: nil, name: folder.path, rule: "index.folders",
          reason: "\(folder.definitions) functions and types")
      }, searched: searched.counts)
  }
}
