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
    let scope = TargetScope(inquiry)
    let tests = TargetTests(scope, values: ValueUses(scope.subjects, inquiry))
    let ranking = TestRanking(tests.links, inquiry)
    let corpus = TestCorpus(index)
    let snapshots = TestSnapshots.mentions(inquiry)
    let examples = DocTests(inquiry)
    let searched = Searched(inquiry, ["tests": corpus.cases.count, "testFiles": corpus.files.count])
    let coverage = RecordedCoverage(index).lines(of: inquiry.targets)
    var evidence = EvidenceList()
    let unmarked = Dictionary(grouping: tests.unmarked, by: \.file)
    for entry in ranking.entries {
      for link in entry.links { evidence.add(Self.evidence(link)) }
      // What is seen to call the target is near it by more than words.
      for link in unmarked[entry.file] ?? [] { evidence.add(Self.evidence(unmarked: link)) }
      if entry.links.isEmpty, unmarked[entry.file] == nil { evidence.add(Self.evidence(likeness: entry)) }
    }
    for link in tests.unmarked where !ranking.entries.contains(where: { $0.file == link.file }) {
      evidence.add(Self.evidence(unmarked: link))
    }
    for mention in snapshots { evidence.add(TestSnapshots.evidence(mention)) }
    for item in examples.evidence { evidence.add(item) }
    let besides = examples.lines + TestSnapshots.lines(snapshots) + coverage
    guard !ranking.entries.isEmpty || !tests.unmarked.isEmpty else {
      return Answer(
        id, snapshots.isEmpty && examples.isEmpty ? .none : .answered,
        lines: [AnswerLine(.label("Testing"), Self.absence(inquiry, corpus, searched), children: besides)],
        items: evidence.items, searched: searched.counts)
    }
    let reached = ranking.entries.filter(\.isReached)
    let named = ranking.entries.filter { !$0.isReached && $0.isNamed && unmarked[$0.file] == nil }
    let alike = ranking.entries.filter { $0.links.isEmpty && unmarked[$0.file] == nil }
    let links = reached.flatMap(\.links)

    var sentences: [[Span]] = []
    if !reached.isEmpty {
      let base = TargetTests.onlyThrough(links, to: scope.subjects, index)
      sentences.append(Self.summary(of: links, in: reached.map(\.file), onlyThrough: base, corpus))
    } else if !tests.unmarked.isEmpty {
      sentences.append(
        [
          .text("Called from test code that no known framework marks, in \(Count.of(tests.unmarked.count, "file")); ")
        ] + Self.unknown(corpus))
    } else if !named.isEmpty {
      sentences.append(
        ["No test calls it in sight; by its name alone a test file belongs to it."]
          + (corpus.unrecognised == 0 ? [] : [" "] + Self.unknown(corpus, begins: true)))
    } else {
      sentences.append(
        corpus.unrecognised == 0
          ? [
            .text(
              "No test is seen to reach it (searched \(corpus.words)); the nearest by \(Self.ways(alike)) follow."
            )
          ]
          : Self.unknown(corpus, begins: true) + [.text(" The nearest by \(Self.ways(alike)) follow.")])
    }
    let sure = (reached + named).map(\.file) + (reached.isEmpty ? tests.unmarked.map(\.file) : [])
    var seen: Set<ScannedFile> = []
    let toRun = (sure.isEmpty ? alike.map(\.file) : sure).filter { seen.insert($0).inserted }
    sentences.append(Self.levels(of: toRun, index))
    let commands = TestCommand.all(for: toRun, reaching: ranking.entries.flatMap(\.links), index)
    let shown = commands.prefix(Self.commandLimit)
    sentences += shown.enumerated().map { number, command in
      Self.words(for: command, after: number == 0 ? nil : shown[number - 1]) + (number < shown.count - 1 ? ["."] : [])
    }
    var children: [AnswerLine] = []
    children += commands.dropFirst(Self.commandLimit).map { AnswerLine(Self.words(for: $0)) }
    children += reached.prefix(Self.fileLimit).map { Self.line($0, index) }
    if reached.count > Self.fileLimit {
      children.append(
        AnswerLine(
          ["Further: "]
            + Listing.spans(reached.dropFirst(Self.fileLimit), limit: 12) { [.place(path: $0.file.path, lines: nil)] }))
    }
    if !tests.unmarked.isEmpty {
      children.append(
        AnswerLine(
          [.text("Called from test code that no known framework marks (\(Count.number(tests.unmarked.count))): ")]
            + TargetTests.places(tests.unmarked, limit: 12)))
    }
    children += Self.namedLines(named)
    children += Self.alikeLines(alike)
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Testing"), Sentence.run(sentences), children: children + besides)],
      items: evidence.items, searched: searched.counts)
  }

  /// Files whose tests are listed one by one, and commands that stand in the first line.
  private static let fileLimit = 8
  private static let commandLimit = 2

  /// `tests are not recognised in 36 of 37 test files, so more may reach it.`
  private static func unknown(_ corpus: TestCorpus, begins: Bool = false) -> [Span] {
    guard let words = corpus.unrecognisedWords else { return [.text("searched \(corpus.words).")] }
    return [.text((begins ? "Tests" : "tests") + words + ", so which of them reach it is not known.")]
  }

  /// `none reaches it: 0 of 140 tests …`, with what was looked for; where tests are not recognised, that it is not known.
  private static func absence(_ inquiry: Inquiry, _ corpus: TestCorpus, _ searched: Searched) -> [Span] {
    let names = Listing.spans(inquiry.targets.map(\.file.fileName), limit: 3) { [.code($0)] }
    let depth = TargetTests.depth
    let head =
      corpus.unrecognisedWords.map {
        "not known: tests\($0); no code in test files (\(searched.words)) is seen to call it, directly or over up to "
          + "\(depth) calls, "
      }
      ?? "none reaches it: 0 of \(corpus.words) (\(searched.words)) calls it, directly or over up to \(depth) calls, "
    return [.text(head + "and no test file imports or is named after ")] + names + [
      ". A test that reaches it by dispatch, reflection, over the network or as a process would not be seen."
    ]
  }

  private static func summary(
    of links: [TestLinks.Link], in files: [ScannedFile], onlyThrough base: FactView?, _ corpus: TestCorpus
  ) -> [Span] {
    let calls = links.filter(\.isSeen)
    let direct = calls.count { $0.way == .direct }
    let using = calls.count { $0.way == .uses }
    let through = calls.count { if case .through = $0.way { true } else { false } }
    let routed = calls.count - direct - using - through
    let ways = [
      using == 0 ? [] : [Span.text("\(Count.number(using)) by its name")],
      direct == 0 ? [] : [Span.text("\(Count.number(direct)) directly")],
      through == 0 ? [] : Self.through(through, base),
      routed == 0 ? [] : [Span.text("\(Count.number(routed)) only as far as the routes that lead to it")],
    ]
    return [.text(Count.of(calls.count, "test") + (calls.count == 1 ? " reaches it in " : " reach it in "))]
      + Listing.spans(files, limit: 3) { [Span.place(path: $0.path, lines: nil)] }
      + [": "] + Listing.joined(ways, separator: ", ") + [.text("; searched \(corpus.words).")]
  }

  private static func through(_ count: Int, _ base: FactView?) -> [Span] {
    guard let base else { return [.text("\(Count.number(count)) through other definitions")] }
    return [
      .text("\(Count.number(count)) only through "), DefinitionPhrase.name(base),
      ", one of whose implementations it is",
    ]
  }

  // MARK: Evidence

  private static func evidence(_ link: TestLinks.Link) -> Evidence {
    let reason =
      switch link.way {
      case .direct: "calls it" + (link.call.map { " on line \($0.site.startLine), \($0.reason)" } ?? "")
      case .through(let via): "reaches it through " + via.map(\.qualifiedName).joined(separator: ", ")
      case .routes(let via):
        "reaches it through the routes it sets up, by " + via.map(\.qualifiedName).joined(separator: ", ")
          + "; which of them it asks for is not read"
      case .uses: "reads it or sets it"
      case .ownFile: "tests stand in the target's own file; none is seen to call it"
      case .namingConvention: "named after the target or its file"
      }
    return Evidence(
      path: link.file.path, lines: link.lines, kind: link.test?.kind, detail: link.test?.detail,
      name: link.name ?? link.file.fileName, container: link.test?.containerName, tier: link.tier,
      rule: link.test?.rule ?? (link.isSeen ? "index.test-file" : "index.test-naming"), reason: reason)
  }

  private static func evidence(unmarked link: TestLinks.Link) -> Evidence {
    Evidence(
      path: link.file.path, lines: link.lines, name: link.name ?? link.file.fileName, tier: max(link.tier, .likely),
      rule: "index.test-code",
      reason: (link.way == .direct ? "calls it" : "leads to it") + ", in test code that no known framework marks")
  }

  private static func evidence(likeness entry: TestRanking.Entry) -> Evidence {
    Evidence(
      path: entry.file.path, lines: nil, name: entry.file.fileName, tier: .nameOnly, rule: "index.test-likeness",
      reason: "no call is seen; it " + likeness(of: entry))
  }

  /// `imports the target's file and shares words: redirect…, cooki…`
  private static func likeness(of entry: TestRanking.Entry) -> String {
    let words = beginnings(entry.sharedWords)
    let parts =
      (entry.imported.map { ["imports the target's \($0.rawValue)"] } ?? [])
      + (entry.wasChangedWithTarget ? [changed(entry)] : [])
      + (words.isEmpty ? [] : ["shares words: " + words.joined(separator: ", ")])
    return parts.joined(separator: " and ")
  }

  private static func changed(_ entry: TestRanking.Entry) -> String {
    "changed in \(entry.support.both) of the \(Count.of(entry.support.all, "commit")) that changed the target's file"
  }

  /// What ties such files to the target: `imports and words`.
  private static func ways(_ entries: [TestRanking.Entry]) -> String {
    let ways =
      (entries.contains { $0.imported != nil } ? ["imports"] : [])
      + (entries.contains(where: \.wasChangedWithTarget) ? ["past changes"] : [])
      + (entries.contains { !$0.sharedWords.isEmpty } ? ["words"] : [])
    return ways.count > 2 ? "\(ways[0]), \(ways[1]) and \(ways[2])" : ways.joined(separator: " and ")
  }

  /// Words are known by their stems: how they begin, one that begins another once.
  private static func beginnings(_ stems: [String]) -> [String] {
    stems.filter { stem in !stems.contains { $0 != stem && stem.hasPrefix($0) } }.map { $0 + "…" }
  }

  // MARK: Lines

  /// A file with its tests: those that call the target first, then by what they go through.
  private static func line(_ entry: TestRanking.Entry, _ index: CodeIndex) -> AnswerLine {
    let calls = entry.links.filter(\.isSeen)
    let direct = calls.filter { $0.way == .direct || $0.way == .uses }
    var parts: [[Span]] = direct.isEmpty ? [] : [["directly "] + tests(direct)]
    let others = grouped(calls.filter { $0.way != .direct && $0.way != .uses })
    for (words, via, links) in others.prefix(3) {
      parts.append([.text(words + " ")] + [DefinitionPhrase.name(via), " "] + tests(links))
    }
    if others.count > 3 {
      let left = others.dropFirst(3).reduce(0) { $0 + $1.links.count }
      parts.append([.text("\(Count.of(left, "further test")) through \(others.count - 3) more definitions")])
    }
    return AnswerLine(
      [.place(path: entry.file.path, lines: nil)] + program(entry.file, index) + [": "] + Listing.joined(parts))
  }

  /// ` (run by `make check`, `Makefile:275`)` where a build file says that a file is a test; nothing elsewhere.
  static func program(_ file: ScannedFile, _ index: CodeIndex) -> [Span] {
    guard let program = index.testProgram(of: file) else { return [] }
    let command: [Span] = program[.value].map { ["run by ", .code($0), ", "] } ?? ["a program of tests by "]
    return [" ("] + command + [.place(path: program.path, lines: program.lines), ")"]
  }

  private static func tests(_ links: [TestLinks.Link]) -> [Span] {
    Listing.spans(links, limit: 4) { link in
      let place: [Span] = link.lines.map { [.place(path: link.file.path, lines: $0.lowerBound...$0.lowerBound)] } ?? []
      let doubt: [Span] = link.tier == .likely ? [" (likely)"] : []
      let name: [Span] = link.name.map { $0.isEmpty ? [] : [.code($0), " "] } ?? ["outside a test "]
      return name + place + doubt
    }
  }

  /// By the definition that calls the target, or by the one that sets the routes up.
  private static func grouped(
    _ links: [TestLinks.Link]
  ) -> [(words: String, via: FactView, links: [TestLinks.Link])] {
    var order: [FactView] = []
    var groups: [FactView: (words: String, links: [TestLinks.Link])] = [:]
    for link in links {
      let key: (String, FactView?) =
        switch link.way {
        case .through(let via): ("through", via.last)
        case .routes(let via): ("through the routes set up by", via.first)
        default: ("", nil)
        }
      guard let via = key.1 else { continue }
      if groups[via] == nil { order.append(via) }
      groups[via, default: (key.0, [])].links.append(link)
    }
    return order.compactMap { via in groups[via].map { ($0.words, via, $0.links) } }
  }

  private static func namedLines(_ entries: [TestRanking.Entry]) -> [AnswerLine] {
    let own = entries.filter { $0.links.contains { $0.way == .ownFile } }
    let named = entries.filter { entry in !own.contains { $0.file == entry.file } }
    func line(_ words: String, _ entries: [TestRanking.Entry]) -> [AnswerLine] {
      if entries.isEmpty { return [] }
      return [
        AnswerLine(
          [.text("\(words) (\(Count.number(entries.count))): ")]
            + Listing.spans(entries, limit: 12) { [.place(path: $0.file.path, lines: nil)] })
      ]
    }
    return line("In its own file, no call seen", own) + line("By file name only", named)
  }

  private static func alikeLines(_ entries: [TestRanking.Entry]) -> [AnswerLine] {
    if entries.isEmpty { return [] }
    return [
      AnswerLine(
        [.text("No call seen, near by \(ways(entries)) (\(Count.number(entries.count))): ")]
          + Listing.spans(entries, limit: 3, separator: "; ") { entry in
            let words = beginnings(entry.sharedWords)
            let ways =
              (entry.imported.map { ["imports its \($0.rawValue)"] } ?? [])
              + (entry.wasChangedWithTarget ? [changed(entry)] : []) + (words.isEmpty ? [] : ["shares "])
            return [.place(path: entry.file.path, lines: nil), .text(" " + ways.joined(separator: ", "))]
              + Listing.spans(words, limit: 4) { [.code($0)] }
          })
    ]
  }

  // MARK: Kind and command

  private static func levels(of files: [ScannedFile], _ index: CodeIndex) -> [Span] {
    var unit = 0
    var integration: [(file: ScannedFile, reason: [Span])] = []
    for file in files {
      switch TestLevel(of: file, index) {
      case .unit: unit += 1
      case .integration(let reason): integration.append((file, reason))
      }
    }
    if integration.isEmpty {
      return ["Unit: no integration folder or marker, and no client, network, database or process in sight."]
    }
    let why = Listing.spans(integration, limit: 2) { [.place(path: $0.file.path, lines: nil), " "] + $0.reason }
    if unit == 0 { return ["Integration: "] + why + ["."] }
    return [.text("\(unit) of \(Count.of(files.count, "file")) unit, \(integration.count) integration: ")] + why + ["."]
  }

  /// The framework is named once for commands that share it.
  private static func words(for command: TestCommand, after last: TestCommand? = nil) -> [Span] {
    let framework = last?.framework == command.framework ? "" : "Framework: \(command.framework). "
    return [.text(framework + "Run: "), .code(command.command)]
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
        ] + Listing.spans(group.folders, limit: 3) { [.code($0)] }
          + (group.files.lazy.map { Self.program($0, inquiry.index) }.first { !$0.isEmpty } ?? []))
    }
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(
          .label("Testing"),
          Sentence.run([[.text(corpus.words + " of \(searched.words).")], Self.levels(of: corpus.files, inquiry.index)]
          ),
          children: children)
      ], items: evidence.items, searched: searched.counts)
  }
}
