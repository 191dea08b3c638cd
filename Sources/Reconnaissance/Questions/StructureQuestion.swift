import CodeIndex
import Facts

/// Step 2b: where do new files go?
struct StructureQuestion: Question {
  let id = QuestionID.structure

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    if let answer = StepTwoB.notApplicable(id, inquiry) { return answer }
    let index = inquiry.index
    let census = FolderCensus(index)
    let searched = Searched(
      inquiry,
      ["sourceFiles": census.sourceCount, "folders": census.folders.count, "testFiles": census.testPlacement.total])
    guard census.sourceCount > 0 else {
      return Answer(
        id, .none,
        lines: [AnswerLine(.label("Project structure"), [.text("none: no source file in \(searched.words)")])],
        searched: searched.counts)
    }
    let search = inquiry.isAddition ? inquiry.search(inquiry.phrases) : nil
    let isBacked = search?.matches.isEmpty == false
    let ranking = search.flatMap { $0.matches.isEmpty ? nil : FolderRanking($0, census, index) }
    var children = [
      AnswerLine(["source: "] + (ranking.map(Self.source) ?? Self.largest(census))),
      AnswerLine(["test: "] + Self.tests(census, ranking, index, inquiry.history)),
    ]
    if ranking != nil, let line = inquiry.trackRecord(.placement) { children.insert(line, at: 1) }
    let migrations = Self.ordered(MigrationFolder.all(in: index), by: ranking)
    children += migrations.prefix(2).map { AnswerLine(["migration: "] + $0.spans) }
    let configuration = Self.configuration(index)
    if let line = configuration.line { children.append(AnswerLine(["configuration: "] + line)) }
    let summary: [Span] =
      search != nil && !isBacked
      ? ["by the folders there are alone, "] + (search.map(StepTwoB.nothingSimilar) ?? [])
      : [.text("\(Count.of(census.sourceCount, "source file")) in \(Count.of(census.folders.count, "folder"))")]
    let items =
      (ranking?.candidates.map(Self.evidence) ?? census.folders.map(Self.evidence))
      + Self.testEvidence(census.testPlacement)
      + migrations.map {
        Evidence(
          path: Self.path($0.path), lines: nil, name: $0.nextName ?? $0.path, rule: "index.migrations",
          reason: Count.of($0.count, "migration"))
      } + configuration.items
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Project structure"), summary, children: children)], items: items,
      searched: searched.counts)
  }

  /// Those first that the phrase leads to; else the fullest.
  private static func ordered(_ migrations: [MigrationFolder], by ranking: FolderRanking?) -> [MigrationFolder] {
    guard let ranking else { return migrations }
    let ranks = Dictionary(
      ranking.candidates.enumerated().map { ($1.folder.path, $0) }, uniquingKeysWith: { first, _ in first })
    return migrations.enumerated().sorted { a, b in
      let (first, second) = (ranks[a.element.path] ?? .max, ranks[b.element.path] ?? .max)
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }

  private static func path(_ folder: String) -> String { folder.isEmpty ? "." : folder }

  private static func largest(_ census: FolderCensus) -> [Span] {
    Listing.spans(census.folders, limit: 5) { folder in
      [
        Wording.folder(folder.path),
        .text(" (\(Wording.share(folder.sources.count, of: census.sourceCount, "file")))"),
      ]
    }
  }

  /// The best folder with what speaks for it, then the next two.
  private static func source(_ ranking: FolderRanking) -> [Span] {
    guard let best = ranking.homes.first else { return ["no folder with source files"] }
    let others = ranking.homes.dropFirst().prefix(2)
    return [Wording.folder(best.folder.path), " — "] + reasons(best)
      + (others.isEmpty
        ? [] : ["; else "] + Listing.spans(others, separator: " or ") { [Wording.folder($0.folder.path)] })
  }

  private static func reasons(_ candidate: FolderRanking.Candidate) -> [Span] {
    var parts: [[Span]] = []
    if !candidate.similar.isEmpty {
      parts.append(
        ["holds what resembles it ("] + Listing.spans(candidate.similar, limit: 2) { [.code($0.fileName)] } + [")"])
    }
    if !candidate.words.isEmpty {
      parts.append(["its path says "] + Listing.spans(candidate.words, limit: 3) { [.quoted($0)] })
    }
    if let like = candidate.likeAddition {
      parts.append(
        ["a commit that says "] + Listing.spans(like.words, limit: 3) { [.quoted($0)] }
          + [" brought a file there: "] + FileHistory.spans(like.commit))
    } else if let last = candidate.additions.first {
      parts.append(
        [.text("\(Count.of(candidate.additions.count, "commit")) brought files there, last ")] + FileHistory.spans(last)
      )
    }
    if parts.isEmpty { parts.append([.text("\(Count.of(candidate.folder.sources.count, "source file")) there")]) }
    return Listing.joined(parts)
  }

  private static func tests(
    _ census: FolderCensus, _ ranking: FolderRanking?, _ index: CodeIndex, _ history: ChangeHistory?
  ) -> [Span] {
    let best = ranking?.homes.first
    let similar = best?.similar.first
    let corpus = TestCorpus(index)
    if corpus.files.isEmpty { return ["no test in this repository"] }
    if census.testPlacement.total == 0, best == nil {
      return ["in the source files themselves, as in "] + Wording.places(corpus.files, limit: 3)
    }
    let placement = best.map { census.testPlacement(for: $0.folder.sources, in: index) } ?? census.testPlacement
    if let best, placement.total == 0 {
      // As in Rust, where tests stand under the code.
      let own = census.folders.flatMap(\.sources).filter { file in
        index.testLinks.holdsTests(file) && best.folder.sources.contains { index.areRelated($0, file) }
      }
      return own.isEmpty
        ? ["no test file in the language of ", Wording.folder(best.folder.path)]
        : ["in the source file itself, as in "] + Wording.places(own, limit: 3)
    }
    var spans: [Span] = []
    // Where the tests of such files went says more than where tests are, if it was not only once.
    if let best, let past = ranking?.additions?.testFolders(of: best.folder.path), let first = past.folders.first,
      first.count > 1, first.count * 2 >= past.total
    {
      spans = [
        Wording.folder(first.path), " — where files added to ", Wording.folder(best.folder.path),
        .text(" brought their tests (\(Wording.share(first.count, of: past.total, "commit"))); all tests: "),
      ]
    }
    if placement.beside * 2 > placement.total {
      spans += [
        .text("beside the source it tests (\(Wording.share(placement.beside, of: placement.total, "test file")))")
      ]
    } else {
      spans += Listing.spans(placement.folders, limit: 3) { folder, count in
        [Wording.folder(folder), .text(" (\(Wording.share(count, of: placement.total, "test file")))")]
      }
    }
    if let similar {
      let tests = FileTests(of: similar, index, history).files
      if !tests.isEmpty {
        let others = tests.filter { $0 != similar }
        spans += ["; ", .code(similar.fileName)]
        spans += others.isEmpty ? [" holds its tests"] : [" is tested by "] + Wording.places(others, limit: 2)
      }
    }
    return spans
  }

  /// Files that declare environment variables and keys, most first. What a workflow gives its own steps is no setting of
  /// the program.
  private static func configuration(_ index: CodeIndex) -> (line: [Span]?, items: [Evidence]) {
    let declared = index.facts(.config).filter {
      $0[.access] == "declare" && $0.file.isOfTheProgram && !RepositoryCommands.isOfPipeline($0)
    }
    if declared.isEmpty { return (nil, []) }
    let files = Dictionary(grouping: declared, by: \.file).map { (file: $0.key, count: $0.value.count) }.sorted {
      ($1.count, $0.file.path) < ($0.count, $1.file.path)
    }
    let line: [Span] =
      ["declare in "]
      + Listing.spans(files, limit: 3) { file, count in
        [.place(path: file.path, lines: nil), .text(" (\(Wording.share(count, of: declared.count, "declaration")))")]
      }
    return (
      line,
      files.map { file, count in
        Evidence(
          path: file.path, lines: nil, name: file.fileName, rule: "index.configuration",
          reason: "declares \(Count.of(count, "setting"))")
      }
    )
  }

  private static func evidence(_ folder: FolderCensus.Folder) -> Evidence {
    Evidence(
      path: path(folder.path), lines: nil, name: folder.path, tier: .nameOnly, rule: "index.folders",
      reason: Count.of(folder.sources.count, "source file"))
  }

  private static func evidence(_ candidate: FolderRanking.Candidate) -> Evidence {
    var item = evidence(candidate.folder)
    var reasons: [String] = []
    if !candidate.similar.isEmpty {
      item.tier = .likely
      reasons.append(
        "holds \(candidate.similar.prefix(3).map(\.fileName).joined(separator: ", ")), which resemble the phrase")
    }
    if !candidate.words.isEmpty { reasons.append("its path says \(candidate.words.joined(separator: ", "))") }
    if let like = candidate.likeAddition {
      reasons.append(
        "commit \(FileHistory.short(like.commit.id)), which says \(like.words.joined(separator: ", ")), brought a file there"
      )
    }
    if !candidate.additions.isEmpty {
      reasons.append("\(Count.of(candidate.additions.count, "commit")) brought files there")
    }
    if !reasons.isEmpty { item.reason = reasons.joined(separator: "; ") }
    return item
  }

  private static func testEvidence(_ placement: FolderCensus.TestPlacement) -> [Evidence] {
    placement.folders.map { folder, count in
      Evidence(
        path: path(folder), lines: nil, name: folder, rule: "index.folders",
        reason: "\(Wording.share(count, of: placement.total, "test file"))")
    }
  }
}
