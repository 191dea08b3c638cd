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
      AnswerLine(["test: "] + Self.tests(census.testPlacement, ranking, index)),
    ]
    if ranking != nil, let line = inquiry.trackRecord(.placement) { children.insert(line, at: 1) }
    let migrations = MigrationFolder.all(in: index)
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
    guard let best = ranking.candidates.first else { return ["no folder with source files"] }
    let others = ranking.candidates.dropFirst().prefix(2)
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
    if let commit = candidate.likeAddition {
      parts.append(["a commit like it brought a file there: "] + FileHistory.spans(commit))
    } else if let last = candidate.additions.first {
      parts.append(
        [.text("\(Count.of(candidate.additions.count, "commit")) brought files there, last ")] + FileHistory.spans(last)
      )
    }
    if parts.isEmpty { parts.append([.text("\(Count.of(candidate.folder.sources.count, "source file")) there")]) }
    return Listing.joined(parts)
  }

  private static func tests(
    _ placement: FolderCensus.TestPlacement, _ ranking: FolderRanking?, _ index: CodeIndex
  ) -> [Span] {
    let best = ranking?.candidates.first
    let similar = best?.similar.first
    if placement.total == 0 { return ["no test file in this repository"] }
    var spans: [Span] = []
    // Where the tests of such files went says more than where tests are.
    if let best, let past = ranking?.additions?.testFolders(of: best.folder.path), let first = past.folders.first {
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
      let named = index.testLinks.filesNamedAfter(similar)
      if !named.isEmpty {
        spans += ["; ", .code(similar.fileName), " is tested by "] + Wording.places(named, limit: 2)
      }
    }
    return spans
  }

  /// Files that declare environment variables and keys, most first.
  private static func configuration(_ index: CodeIndex) -> (line: [Span]?, items: [Evidence]) {
    let declared = index.facts(.config).filter { $0[.access] == "declare" && $0.file.role != .test }
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
    if let commit = candidate.likeAddition {
      reasons.append("commit \(FileHistory.short(commit.id)), like the phrase, brought a file there")
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
