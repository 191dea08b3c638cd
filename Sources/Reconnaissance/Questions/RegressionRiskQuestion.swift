import CodeIndex
import Facts

/// Step 4: callers and entry points that no test reaches, and how a break would be found.
struct RegressionRiskQuestion: Question {
  let id = QuestionID.regressionRisk

  /// Handlers a survey looks at: each costs a walk over its callers.
  private static let surveyLimit = 500

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let commands = RepositoryCommands(inquiry.index)
    if inquiry.isModification { return target(inquiry, commands) }
    return inquiry.isAddition ? addition(inquiry, commands) : survey(inquiry, commands)
  }

  // MARK: A target

  private func target(_ inquiry: Inquiry, _ commands: RepositoryCommands) -> Answer {
    let index = inquiry.index
    let hand = FilesAtHand(Self.withoutPhrases(inquiry))
    let targets = hand.definitions
    let scope = TargetScope(Self.withoutPhrases(inquiry))
    let values = ValueUses(scope.subjects, inquiry)
    let tested = TargetTests(scope, values: values)
    let links = tested.links
    let corpus = TestCorpus(index)
    let entries = Self.entries(reaching: targets, index)
    let callers = values?.users ?? hand.callers
    let caller = values == nil ? "calling definition" : "definition that reads or sets it"
    let callersNoun = values == nil ? "calling definitions" : "definitions that read or set it"
    let untested = callers.filter { !TargetTests.reach($0, index) }
    // Tests seldom start a program at its `main`.
    let untestedEntries = entries.filter { entry in
      if entry.detail == .main { return false }
      let handler = index.entryPaths.handler(of: entry).definitions.first
      return handler.map { !hand.definitions.contains($0) && !TargetTests.reach($0, index) } ?? false
    }
    let tests = Set(links.map { "\($0.file.path):\($0.name ?? "")" }).count
    let searched = Searched(
      inquiry, ["callers": callers.count, "entryPoints": entries.count, "tests": tests])

    var parts: [[Span]] = []
    // Calls at the top of a file, or in a handler that is written in place, have no definition around them.
    let bare = targets.flatMap { index.callers(of: $0) }.filter { $0.enclosing == nil && $0.site.file.role != .test }
    let possible = callers.isEmpty && bare.isEmpty && values == nil ? PossibleCallers(targets, index) : nil
    if let values, callers.isEmpty {
      parts.append(Self.valued(values, index))
    }
    if !bare.isEmpty {
      parts.append(
        [.text("called \(Count.of(bare.count, "time")) outside any definition: ")]
          + Listing.spans(bare, limit: 3) { [Span.site($0.site)] })
    }
    if let possible {
      let files = Count.of(index.listing.count, "file")
      parts.append(
        possible.isEmpty
          ? [.text("no caller outside tests in \(files)")]
          : [.text("no caller outside tests is known for certain in \(files), but there may be: ")] + possible.spans)
    } else if !callers.isEmpty, untested.isEmpty {
      parts.append([
        .text(
          "\(Count.of(callers.count, caller, plural: callersNoun)), "
            + (callers.count == 1 ? "reached by a test" : "each reached by a test"))
      ])
    } else if !untested.isEmpty {
      parts.append(
        [.text("no test calls \(untested.count) of \(Count.of(callers.count, caller, plural: callersNoun)): ")]
          + Wording.cited(untested, limit: 3, name: \.qualifiedName))
    }
    if !entries.isEmpty {
      let shown = untestedEntries.isEmpty ? entries : untestedEntries
      parts.append(
        [
          .text(
            untestedEntries.isEmpty
              ? "\(Count.of(entries.count, "entry point")) \(entries.count == 1 ? "leads" : "lead") here: "
              : "no test calls, unless over the network, the handler of \(untestedEntries.count) of \(Count.of(entries.count, "entry point")) that lead here: "
          )
        ]
          + Listing.spans(shown, limit: 3) { entry in
            EntryPhrase.name(entry, index) + [" ", .place(path: entry.path, lines: entry.startLine...entry.startLine)]
          })
    }
    let items =
      untested.map { Evidence($0, reason: "calls the target; no test calls it") }
      + untestedEntries.map { Evidence($0, reason: "leads to the target; no test calls its handler") }
      + callers.filter { !untested.contains($0) }.map {
        Evidence($0, reason: "calls the target; a test reaches it")
      }
      + bare.map { Evidence($0.site, tier: $0.tier, reason: "calls the target outside any definition") }
      + (possible?.evidence ?? [])
    let calling = tested.calling
    let run =
      Self.run(calling.isEmpty ? links + tested.unmarked : calling, index)
      ?? (commands.testRun.isEmpty ? Self.byConvention(commands, index) : commands.testRun)
    if calling.isEmpty, !tested.unmarked.isEmpty {
      return Answer(
        id, .answered,
        lines: [
          AnswerLine(
            .label("Regression Risk"),
            Listing.joined(parts) + [". Mitigation: called from test code that no known framework marks: "]
              + TargetTests.places(tested.unmarked, limit: 2) + (run.isEmpty ? [] : ["; "] + run))
        ],
        items: items
          + tested.unmarked.map { link in
            Evidence(
              path: link.file.path, lines: link.lines, name: link.name ?? link.file.fileName, tier: link.tier,
              rule: "index.test-code", reason: "covers the target, in test code that no known framework marks")
          }, searched: searched.counts)
    }
    if calling.isEmpty {
      let named = FilesAtHand.sorted(links.map(\.file))
      let byName: [Span] =
        named.isEmpty ? [] : ["; by name alone "] + Wording.places(named, limit: 2) + [" belongs to its file"]
      let names = Listing.spans(inquiry.definitions, limit: 2) { [DefinitionPhrase.name($0)] }
      let question: [Span] =
        ["Is a test to be written first that holds "] + (names.isEmpty ? ["the target"] : names)
        + [" as it is? "]
        + [
          .text(
            corpus.unrecognisedWords.map { "Tests\($0), so whether one reaches it is not known." }
              ?? "None of \(Count.of(corpus.cases.count, "test")) is seen to reach it, so a break could go unseen.")
        ]
      return Answer(
        id, .answered,
        lines: [
          AnswerLine(
            .label("Regression Risk"),
            Listing.joined(parts) + [". Mitigation: no test is seen to reach the target"] + byName + [
              " → question in 2.3"
            ])
        ],
        items: items, searched: searched.counts,
        questions: [ClarificationQuestion(question, rank: 2, from: id)])
    }
    let base = TargetTests.onlyThrough(calling, to: scope.subjects, index)
    let covered: [Span] =
      base.map { [". Mitigation: covered only through ", DefinitionPhrase.name($0), ", by "] } ?? [
        ". Mitigation: covered by "
      ]
    let mitigation: [Span] =
      covered + Self.cited(calling)
      + (run.isEmpty ? [] : ["; "] + run)
    return Answer(
      id, .answered,
      lines: [AnswerLine(.label("Regression Risk"), Listing.joined(parts) + mitigation)],
      items: items
        + calling.map { link in
          Evidence(
            path: link.file.path, lines: link.lines, kind: link.test?.kind, detail: link.test?.detail,
            name: link.name ?? link.file.fileName, tier: link.tier, rule: link.test?.rule ?? "index.test-naming",
            reason: "covers the target")
        }, searched: searched.counts)
  }

  /// Of a value that no definition outside tests uses.
  private static func valued(_ values: ValueUses, _ index: CodeIndex) -> [Span] {
    let bare = values.bare
    if bare.isEmpty {
      return [.text("nothing outside tests reads or sets it in \(Count.of(index.listing.count, "file"))")]
    }
    return [.text("used \(Count.of(bare.count, "time")) outside any definition: ")]
      + Listing.spans(bare, limit: 3) { [.place(path: $0.path, lines: $0.line...$0.line)] }
  }

  private static func withoutPhrases(_ inquiry: Inquiry) -> Inquiry {
    var inquiry = inquiry
    inquiry.phrases = []
    return inquiry
  }

  private static func cited(_ links: [TestLinks.Link]) -> [Span] {
    return Listing.spans(links, limit: 2) { link in
      (link.name.map { [.code($0), " "] } ?? [])
        + [Span.place(path: link.file.path, lines: link.lines.map { $0.lowerBound...$0.lowerBound })]
    }
  }

  private static let commandLength = 240

  /// The commands that run the tests that reach the target and no others, one a module.
  private static func run(_ links: [TestLinks.Link], _ index: CodeIndex) -> [Span]? {
    let all = TestCommand.all(for: FilesAtHand.sorted(links.map(\.file)), reaching: links, index)
    guard !all.isEmpty else { return nil }
    // What is long is told once.
    if all.prefix(3).reduce(0, { $0 + $1.command.utf8.count }) > commandLength { return ["run what Testing names"] }
    return ["run "] + Listing.spans(all, limit: 3) { [.code($0.command)] }
  }

  private static func entries(reaching targets: [FactView], _ index: CodeIndex) -> [FactView] {
    var seen: Set<FactView> = []
    return targets.flatMap { index.entryPaths.paths(to: $0, perKind: 20) }.compactMap { path in
      if case .entryPoint = path.kind { path.entry } else { nil }
    }.filter {
      !RepositoryCommands.isTooling($0) && EntryPointsQuestion.isOfTheProgram($0) && seen.insert($0).inserted
    }
  }

  // MARK: A phrase

  /// New code breaks what it is wired into.
  private func addition(_ inquiry: Inquiry, _ commands: RepositoryCommands) -> Answer {
    let hand = FilesAtHand(inquiry)
    let index = inquiry.index
    let searched = Searched(inquiry, ["filesAtHand": hand.fileCount])
    guard !hand.files.isEmpty else {
      return Answer(
        id, .none,
        lines: [
          AnswerLine(
            .label("Regression Risk"),
            [.text("none in sight: nothing existing resembles what is added (\(searched.words))")]
              + Self.mitigation(commands, index))
        ], searched: searched.counts)
    }
    let named = hand.files.map { file in (file: file, tests: FileTests(of: file, index, inquiry.history).files) }
    let bare = named.filter(\.tests.isEmpty).map(\.file)
    var spans: [Span] = [
      .text("new code breaks what it is wired into; of \(Count.of(hand.files.count, "most similar file")) ")
    ]
    spans +=
      bare.isEmpty
      ? ["each has tests"]
      : [
        .text(
          "\(bare.count) \(bare.count == 1 ? "has" : "have") no tests that are seen: "
        )
      ]
        + Wording.places(bare, limit: 3)
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Regression Risk"), spans + Self.mitigation(commands, index))],
      items: named.map { file, tests in
        Evidence(
          path: file.path, lines: nil, name: file.fileName, tier: .likely, rule: "index.test-naming",
          reason: tests.first.map { $0 == file ? "holds its tests" : "tested by \($0.path)" }
            ?? "no test file is named after it, changes with it or calls it")
      }, searched: searched.counts)
  }

  private static func mitigation(_ commands: RepositoryCommands, _ index: CodeIndex) -> [Span] {
    let run = commands.testRun.isEmpty ? byConvention(commands, index) : commands.testRun
    return run.isEmpty ? [". No test command is named in this repository"] : [". Mitigation: "] + run
  }

  /// `run `dotnet test`, by convention of xUnit`, where no file names a command.
  private static func byConvention(_ commands: RepositoryCommands, _ index: CodeIndex) -> [Span] {
    guard let first = RepositoryCommands.conventions(commands, index).first else { return [] }
    return ["run ", .code(first.command), .text(", by convention of \(first.framework)")]
  }

  // MARK: The repository

  private func survey(_ inquiry: Inquiry, _ commands: RepositoryCommands) -> Answer {
    let index = inquiry.index
    let entries = index.facts(.entryPoint).filter {
      $0.file.isOfTheProgram && !RepositoryCommands.isTooling($0) && $0.detail != .main
        && !index.isNoWayIn($0)
    }
    let handled = entries.prefix(Self.surveyLimit).compactMap { entry in
      index.entryPaths.handler(of: entry).definitions.first.map { (entry: entry, handler: $0) }
    }
    let untested = handled.filter { !TargetTests.reach($0.handler, index) }
    let tests = index.facts(.test, .testCase).count
    let searched = Searched(inquiry, ["entryPoints": handled.count, "tests": tests])
    guard !untested.isEmpty else {
      let words =
        handled.isEmpty
        ? "no route, command, job or consumer with a handler in \(Count.of(index.listing.count, "file"))"
        : "each of \(Count.of(handled.count, "entry point")) is reached by one of \(Count.of(tests, "test"))"
      return Answer(
        id, .none, lines: [AnswerLine(.label("Regression Risk"), [.text(words)] + Self.mitigation(commands, index))],
        searched: searched.counts)
    }
    // Tests that speak to a program over the network call no handler; one named after the handler's file may do that.
    let byName = untested.map { index.testLinks.filesNamedAfter($0.handler.file).first }
    let bare = zip(untested, byName).filter { $0.1 == nil }.map(\.0)
    let named = byName.compactMap(\.self)
    let head: [Span] =
      [
        .text(
          "\(Wording.share(untested.count, of: handled.count, "entry point")) with a handler that none of "
            + "\(Count.of(tests, "test")) calls"
            + (entries.count > Self.surveyLimit
              ? " (the first \(Self.surveyLimit) of \(Count.number(entries.count)) looked at)" : ""))
      ]
      + (named.first.map { first in
        [.text("; a test file is named after the file of \(named.count) of them (")]
          + [.place(path: first.path, lines: nil), .text("), after that of \(bare.count) none")]
      } ?? [])
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(
          .label("Regression Risk"), head + Self.mitigation(commands, index),
          children: bare.map { entry, handler in
            AnswerLine(
              EntryPhrase.name(entry, index) + [
                " ", .place(path: entry.path, lines: entry.startLine...entry.startLine), " → ",
              ]
                + Wording.cited(handler, as: handler.qualifiedName))
          })
      ],
      items: zip(untested, byName).map { untested, file in
        Evidence(
          untested.entry,
          reason: "no test calls \(untested.handler.qualifiedName)"
            + (file.map { "; \($0.path) is named after its file" } ?? ""))
      },
      searched: searched.counts)
  }
}
