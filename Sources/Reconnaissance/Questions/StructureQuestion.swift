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
    let search = inquiry.isAddition ? FeatureSearch(inquiry.phrases, in: index) : nil
    let matches = search?.matches.prefix(10) ?? []
    let ranked = census.ranked(for: matches)
    var children = [
      AnswerLine(["source: "] + Self.source(ranked, census, search)),
      AnswerLine(["test: "] + Self.tests(census.testPlacement, ranked.first?.similar.first, index)),
    ]
    let migrations = MigrationFolder.all(in: index)
    children += migrations.prefix(2).map { AnswerLine(["migration: "] + $0.spans) }
    let configuration = Self.configuration(index)
    if let line = configuration.line { children.append(AnswerLine(["configuration: "] + line)) }
    let summary: [Span] =
      search != nil && matches.isEmpty
      ? ["by the folders there are alone, "] + (search.map(StepTwoB.nothingSimilar) ?? [])
      : [.text("\(Count.of(census.sourceCount, "source file")) in \(Count.of(census.folders.count, "folder"))")]
    let items =
      ranked.map { Self.evidence($0.folder, $0.similar) } + Self.testEvidence(census.testPlacement)
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

  private static func source(
    _ ranked: [(folder: FolderCensus.Folder, similar: [ScannedFile])], _ census: FolderCensus, _ search: FeatureSearch?
  ) -> [Span] {
    let backed = ranked.filter { !$0.similar.isEmpty }
    guard let best = backed.first else {
      return Listing.spans(ranked.map(\.folder), limit: 5) { folder in
        [
          Wording.folder(folder.path),
          .text(" (\(Wording.share(folder.sources.count, of: census.sourceCount, "file")))"),
        ]
      }
    }
    let total = backed.reduce(0) { $0 + $1.similar.count }
    var spans: [Span] =
      [
        Wording.folder(best.folder.path),
        .text(" — \(Wording.share(best.similar.count, of: total, "most similar file")) there ("),
      ]
      + Listing.spans(best.similar, limit: 2) { [.code($0.fileName)] } + [")"]
    if backed.count > 1 {
      spans +=
        ["; else "]
        + Listing.spans(backed.dropFirst(), limit: 2) {
          [Wording.folder($0.folder.path), .text(" (\($0.similar.count))")]
        }
    }
    return spans
  }

  private static func tests(
    _ placement: FolderCensus.TestPlacement, _ similar: ScannedFile?, _ index: CodeIndex
  ) -> [Span] {
    if placement.total == 0 { return ["no test file in this repository"] }
    var spans: [Span]
    if placement.beside * 2 > placement.total {
      spans = [
        .text("beside the source it tests (\(Wording.share(placement.beside, of: placement.total, "test file")))")
      ]
    } else {
      spans = Listing.spans(placement.folders, limit: 3) { folder, count in
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

  private static func evidence(_ folder: FolderCensus.Folder, _ similar: [ScannedFile]) -> Evidence {
    Evidence(
      path: path(folder.path), lines: nil, name: folder.path, tier: similar.isEmpty ? .nameOnly : .likely,
      rule: "index.folders",
      reason: similar.isEmpty
        ? Count.of(folder.sources.count, "source file")
        : "holds \(similar.prefix(3).map(\.fileName).joined(separator: ", ")), which resemble the phrase")
  }

  private static func testEvidence(_ placement: FolderCensus.TestPlacement) -> [Evidence] {
    placement.folders.map { folder, count in
      Evidence(
        path: path(folder), lines: nil, name: folder, rule: "index.folders",
        reason: "\(Wording.share(count, of: placement.total, "test file"))")
    }
  }
}
