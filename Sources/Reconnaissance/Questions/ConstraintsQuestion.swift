import CodeIndex
import Facts

/// 2.2: what the answers before it come to, and the import cycles through the files at hand.
struct ConstraintsQuestion: Question {
  let id = QuestionID.constraints
  var drawsFrom: Set<QuestionID> { [.regressionRisk, .performanceRisk, .deployment] }

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    func given(_ question: some Question) -> Answer {
      earlier.first { $0.id == question.id } ?? question.answer(inquiry, earlier: earlier)
    }
    let regression = given(RegressionRiskQuestion())
    let performance = given(PerformanceRiskQuestion())
    let deployment = given(DeploymentQuestion())
    let graph = inquiry.index.importGraph
    let hand = FilesAtHand(inquiry)
    let cycles = hand.basis == .repository ? Self.all(graph) : graph.cycles(through: hand.files)
    let (line, items) = Self.circular(cycles, hand, graph)
    let drawn = Self.named(regression, among: ["no test calls"]) + performance.items + deployment.items
    return Answer(
      id, items.isEmpty && drawn.isEmpty ? .none : .answered,
      lines: [
        AnswerLine(.label("Regressions"), Self.regressions(regression, inquiry.index)),
        AnswerLine(.label("Performance"), Self.performance(performance, inquiry.index)),
        line,
        AnswerLine(.label("Deployment Constraints"), Self.deployment(deployment)),
      ],
      items: items + drawn,
      searched: Searched(inquiry, ["filesInImportGraph": graph.fileCount, "cycles": cycles.count]).counts)
  }

  private static func named(_ answer: Answer, among words: [String]) -> [Evidence] {
    answer.items.filter { item in words.contains { item.reason.contains($0) } }
  }

  private static func cited(_ items: [Evidence], _ index: CodeIndex, limit: Int = 3) -> [Span] {
    Listing.spans(items, limit: limit) { item in
      (item.lines == nil ? [] : [.code(EntryPhrase.title(item, index)), " "]) + [
        Span.place(path: item.path, lines: item.lines.map { $0.lowerBound...$0.lowerBound })
      ]
    }
  }

  private static func regressions(_ answer: Answer, _ index: CodeIndex) -> [Span] {
    let untested = named(answer, among: ["no test calls"])
    if !untested.isEmpty {
      return [.text("flows that no test calls (\(untested.count)): ")] + cited(untested, index)
    }
    let calling = named(answer, among: ["calls the target"])
    if !calling.isEmpty {
      return [.text("flows through \(Count.of(calling.count, "calling definition")), each tested: ")]
        + cited(calling, index)
    }
    let possible = named(answer, among: ["may call the target"])
    if !possible.isEmpty {
      return [.text("no flow is known for certain; \(Count.of(possible.count, "call")) may lead here: ")]
        + cited(possible, index)
    }
    let bare = named(answer, among: ["no test file"])
    if !bare.isEmpty { return ["no tests that are seen: "] + cited(bare, index) }
    return ["none beyond Step 4: no caller or entry point without a test found"]
  }

  private static func performance(_ answer: Answer, _ index: CodeIndex) -> [Span] {
    if answer.items.isEmpty { return ["no query, outside call or flagged read in a loop found, see Step 4"] }
    return [.text("\(Count.of(answer.items.count, "place")) in loops or without bound: ")] + cited(answer.items, index)
  }

  private static func deployment(_ answer: Answer) -> [Span] {
    let ticked = answer.lines.compactMap { line -> [Span]? in
      guard case .checkbox(let words, checked: true) = line.lead else { return nil }
      return [.text(lowercased(words) + " — ")] + line.spans
    }
    if ticked.isEmpty { return ["none of the four boxes of Step 3 is ticked"] }
    return Listing.joined(ticked)
  }

  /// The seed's box without its parenthesis, inside a sentence.
  private static func lowercased(_ words: String) -> String {
    let head = words.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
    return head.prefix(1).lowercased() + head.dropFirst()
  }

  // MARK: Cycles

  /// One cycle of each component.
  private static func all(_ graph: ImportGraph) -> [ImportGraph.Cycle] {
    graph.components.compactMap { $0.first }.compactMap(graph.cycle(through:))
  }

  private static func circular(
    _ cycles: [ImportGraph.Cycle], _ hand: FilesAtHand, _ graph: ImportGraph
  ) -> (AnswerLine, [Evidence]) {
    let real = cycles.filter { $0.effect == .atLoadTime }
    let apart = cycles.filter { $0.effect != .atLoadTime }
    let through =
      hand.basis == .repository
      ? ""
      : hand.files.count == 1
        ? " through \(hand.files[0].fileName)" : " through \(Count.of(hand.files.count, "file")) at hand"
    let whole = "import graph: \(Count.of(graph.fileCount, "file"))"
    let others = apart.map { cycle in
      AnswerLine([.text(CyclePhrase.words(cycle.effect) + ": ")] + CyclePhrase.steps(cycle) + CyclePhrase.group(cycle))
    }
    var head: [Span] = [
      .text(real.isEmpty ? "none at load time" : Count.of(real.count, "import cycle")),
      .text("\(through) (\(whole))"),
    ]
    if apart.isEmpty, real.isEmpty {
      head[0] = "none"
      if let unfollowed = UnfollowedImports(of: hand.files, hand.index) {
        return (AnswerLine(.label("Circular Dependencies"), [.text(unfollowed.words)]), unfollowed.evidence)
      }
      // A file that is loaded by its name imports nothing, and may well be in a circle.
      // What is built as one target sees itself without imports.
      let named = hand.files.filter { file in
        hand.index.profile(for: file).map { [.namespaces, .target].contains($0.modules.style) } ?? false
      }
      let languages = UnfollowedImports.languages(of: named, hand.index)
      if !languages.isEmpty {
        return (AnswerLine(.label("Circular Dependencies"), [.text(UnfollowedImports.words(languages))]), [])
      }
    }
    let isAlone = real.count == 1 && apart.isEmpty
    if isAlone { head += [": "] + CyclePhrase.steps(real[0]) + CyclePhrase.group(real[0]) }
    let knots = real.map { AnswerLine(CyclePhrase.steps($0) + CyclePhrase.group($0)) }
    return (
      AnswerLine(.label("Circular Dependencies"), head, children: isAlone ? [] : knots + others),
      (real + apart).flatMap { cycle in
        cycle.edges.map { edge in
          Evidence(
            path: edge.fact.path, lines: edge.fact.lines, kind: .import, detail: edge.fact.detail, name: edge.fact.name,
            rule: "index.import-cycle",
            reason: "imports \(edge.to.path), which leads back"
              + (cycle.effect == .atLoadTime ? "" : "; " + CyclePhrase.words(cycle.effect)))
        }
      }
    )
  }
}
