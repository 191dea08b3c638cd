import CodeIndex
import Facts

/// Step 2a: what tests exist, of which kind, and how are only those run?
struct TestsQuestion: Question {
  let id = QuestionID.tests

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    inquiry.isModification ? reaching(inquiry) : survey(inquiry)
  }

  // MARK: A target

  private func reaching(_ inquiry: Inquiry) -> Answer {
    let index = inquiry.index
    let links = Self.links(to: TargetScope(inquiry))
    let corpus = TestCorpus(index)
    let searched = Searched(inquiry, ["tests": corpus.cases.count, "testFiles": corpus.files.count])
    if links.isEmpty {
      let names = Listing.spans(inquiry.targets.map(\.file.fileName), limit: 3) { [.code($0)] }
      let absent: [Span] =
        [.text("none reaches it: 0 of \(corpus.words) (\(searched.words)) calls it, and no test file is named after ")]
        + names + [". A test that reaches it by dispatch, reflection or over the network would not be seen."]
      return Answer(id, .none, lines: [AnswerLine(.label("Testing"), absent)], searched: searched.counts)
    }
    var evidence = EvidenceList()
    for link in links { evidence.add(Self.evidence(link, inquiry)) }
    let files = Self.unique(links.map(\.file))
    let direct = links.filter { $0.way == .direct }
    let through = links.filter { if case .through = $0.way { true } else { false } }
    let routed = links.filter { if case .routes = $0.way { true } else { false } }
    let named = links.filter { $0.way == .namingConvention }

    let calling = direct.count + through.count + routed.count
    var sentences: [[Span]] = []
    if calling > 0 {
      let ways = [
        direct.isEmpty ? [] : [Span.text("\(Count.number(direct.count)) directly")],
        through.isEmpty ? [] : [Span.text("\(Count.number(through.count)) through other definitions")],
        routed.isEmpty ? [] : [Span.text("\(Count.number(routed.count)) only as far as the routes that lead to it")],
      ]
      sentences.append(
        [.text(Count.of(calling, "test") + (calling == 1 ? " reaches it in " : " reach it in "))]
          + Listing.spans(Self.unique((direct + through + routed).map(\.file)), limit: 3) {
            [Span.place(path: $0.path, lines: nil)]
          }
          + [": "] + Listing.joined(ways, separator: ", ") + [.text("; searched \(corpus.words).")])
    } else {
      sentences.append(["No test calls it in sight; by its name alone a test file belongs to it."])
    }
    sentences.append(Self.levels(of: files))
    sentences += Self.commands(links, index)
    var children = Self.list("Directly", direct)
    for (via, some) in Self.byVia(through) { children += Self.list("Through", via: via, some) }
    for (setup, some) in Self.bySetup(routed) {
      children += Self.list("Through the routes set up by", via: setup, some)
    }
    children += Self.list("By file name only", named)
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Testing"), Sentence.run(sentences), children: children)],
      items: evidence.items, searched: searched.counts)
  }

  /// One link a test, the most direct one, in the order of ways, then of place.
  private static func links(to scope: TargetScope) -> [TestLinks.Link] {
    struct Key: Hashable {
      let path: String
      let lines: ClosedRange<Int>?
      let name: String?
    }
    let tests = scope.index.testLinks
    let reaching = scope.subjects.flatMap { tests.testsReaching($0) }
    let all = (scope.subjects.isEmpty ? namedAfterFiles(of: scope) : reaching).sorted { a, b in
      if rank(a) != rank(b) { return rank(a) < rank(b) }
      if a.file.path != b.file.path { return a.file.path.utf8.lexicographicallyPrecedes(b.file.path.utf8) }
      return (a.lines?.lowerBound ?? 0) < (b.lines?.lowerBound ?? 0)
    }
    var seen: Set<Key> = []
    let once = all.filter { seen.insert(Key(path: $0.file.path, lines: $0.lines, name: $0.name)).inserted }
    // A file whose tests are known to call the target says nothing more by its name.
    let calling = Set(once.filter { $0.way != .namingConvention }.map(\.file))
    return once.filter { $0.way != .namingConvention || !calling.contains($0.file) }
  }

  /// Lines inside no definition can still have a test file of their file's name.
  private static func namedAfterFiles(of scope: TargetScope) -> [TestLinks.Link] {
    scope.files.flatMap { file in
      file.facts(.definition).prefix(1).flatMap { scope.index.testLinks.testsReaching($0, depth: 1) }
    }.filter { $0.way == .namingConvention }
  }

  private static func rank(_ link: TestLinks.Link) -> Int {
    switch link.way {
    case .direct: 0
    case .through(let definitions): definitions.count
    case .routes(let definitions): 500 + definitions.count
    case .namingConvention: 1_000
    }
  }

  private static func evidence(_ link: TestLinks.Link, _ inquiry: Inquiry) -> Evidence {
    let reason =
      switch link.way {
      case .direct: "calls it" + (link.call.map { " on line \($0.site.startLine), \($0.reason)" } ?? "")
      case .through(let via): "reaches it through " + via.map(\.qualifiedName).joined(separator: ", ")
      case .routes(let via):
        "reaches it through the routes it sets up, by " + via.map(\.qualifiedName).joined(separator: ", ")
          + "; which of them it asks for is not read"
      case .namingConvention: "named after the file of the target"
      }
    return Evidence(
      path: link.file.path, lines: link.lines, kind: link.test?.kind, detail: link.test?.detail,
      name: link.name ?? link.file.fileName, container: link.test?.containerName, tier: link.tier,
      rule: link.test?.rule ?? "index.test-naming", reason: reason)
  }

  /// By what calls the target: the last definition on the way.
  private static func byVia(_ links: [TestLinks.Link]) -> [(via: FactView, links: [TestLinks.Link])] {
    grouped(links) { if case .through(let via) = $0 { via.last } else { nil } }
  }

  /// By what the tests call to set the routes up.
  private static func bySetup(_ links: [TestLinks.Link]) -> [(via: FactView, links: [TestLinks.Link])] {
    grouped(links) { if case .routes(let via) = $0 { via.first } else { nil } }
  }

  private static func grouped(
    _ links: [TestLinks.Link], by key: (TestLinks.Link.Way) -> FactView?
  ) -> [(via: FactView, links: [TestLinks.Link])] {
    var order: [FactView] = []
    var groups: [FactView: [TestLinks.Link]] = [:]
    for link in links {
      guard let via = key(link.way) else { continue }
      if groups[via] == nil { order.append(via) }
      groups[via, default: []].append(link)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  private static func list(_ words: String, via: FactView? = nil, _ links: [TestLinks.Link]) -> [AnswerLine] {
    if links.isEmpty { return [] }
    let head: [Span] =
      [.text(words + " ")] + (via.map { DefinitionPhrase.spans($0) + [" "] } ?? [])
      + [.text("(\(Count.number(links.count))): ")]
    return [
      AnswerLine(
        head
          + Listing.spans(links, limit: 12) { link in
            let place = Span.place(path: link.file.path, lines: link.lines.map { $0.lowerBound...$0.lowerBound })
            let doubt: [Span] = link.tier == .likely ? [" (likely)"] : []
            return (link.name.map { [.code($0), " ", place] } ?? [place]) + doubt
          })
    ]
  }

  // MARK: Kind and command

  private static func levels(of files: [ScannedFile]) -> [Span] {
    var unit = 0
    var integration: [(file: ScannedFile, reason: [Span])] = []
    for file in files {
      switch TestLevel(of: file) {
      case .unit: unit += 1
      case .integration(let reason): integration.append((file, reason))
      }
    }
    if integration.isEmpty { return ["Unit: no integration folder, client or marker in sight."] }
    let why = Listing.spans(integration, limit: 2) { [.place(path: $0.file.path, lines: nil), " "] + $0.reason }
    if unit == 0 { return ["Integration: "] + why + ["."] }
    return [.text("\(unit) of \(Count.of(files.count, "file")) unit, \(integration.count) integration: ")] + why + ["."]
  }

  /// `pytest. Run: …`, one for each language of the tests.
  private static func commands(_ links: [TestLinks.Link], _ index: CodeIndex) -> [[Span]] {
    unique(links.map(\.file)).compactMap(\.language).reduce(into: [String]()) { languages, language in
      if !languages.contains(language) { languages.append(language) }
    }.compactMap { language in
      let some = links.filter { $0.file.language == language }
      let files = unique(some.map(\.file)).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      // One test whose name is not known makes a choice by names too narrow.
      let tests = some.contains { $0.test == nil } ? [] : some.compactMap(\.test)
      guard let profile = files.first.flatMap(index.profile),
        let command = TestCommand(files: files, tests: tests, profile: profile, index: index)
      else { return nil }
      return [.text("Framework: \(command.framework). Run: "), .code(command.command)]
    }
  }

  private static func unique(_ files: [ScannedFile]) -> [ScannedFile] {
    var seen: Set<ScannedFile> = []
    return files.filter { seen.insert($0).inserted }
  }

  // MARK: Survey

  private func survey(_ inquiry: Inquiry) -> Answer {
    let corpus = TestCorpus(inquiry.index)
    let searched = Searched(inquiry, ["tests": corpus.cases.count, "testFiles": corpus.files.count])
    if corpus.files.isEmpty {
      let absent = "no test and no test file found: 0 of \(searched.words)"
      return Answer(id, .none, lines: [AnswerLine(.label("Testing"), [.text(absent)])], searched: searched.counts)
    }
    var evidence = EvidenceList()
    let children = corpus.groups(inquiry.index).map { group in
      for file in group.files {
        evidence.add(
          Evidence(
            path: file.path, lines: nil, kind: .test, name: file.fileName, rule: "index.test-file",
            reason: "\(Count.of(TestCorpus.cases(in: file), "test")), \(group.framework)"))
      }
      return AnswerLine(
        [
          .text(
            "\(group.framework): \(Count.of(group.cases, "test")) in \(Count.of(group.files.count, "file")), first in ")
        ] + Listing.spans(group.folders, limit: 3) { [.code($0)] })
    }
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(
          .label("Testing"),
          Sentence.run([[.text(corpus.words + " of \(searched.words).")], Self.levels(of: corpus.files)]),
          children: children)
      ], items: evidence.items, searched: searched.counts)
  }
}
