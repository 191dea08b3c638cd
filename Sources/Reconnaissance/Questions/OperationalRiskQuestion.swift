import CodeIndex
import Facts

/// Step 4: outside calls without time-out or handler, and failures that leave no trace where their siblings do.
struct OperationalRiskQuestion: Question {
  let id = QuestionID.operationalRisk

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let hand = FilesAtHand(inquiry)
    let index = inquiry.index
    // Only what waits on somebody else can hang.
    let calls = hand.facts(.external).map(\.fact).filter {
      $0.file.role != .test && $0.detail != .storage && $0.detail != .process
    }
    let endless = calls.filter { $0[.defaulted] == nil && $0.detail == .http }
    let bare = calls.filter { call in
      guard let around = index.enclosingDefinition(of: call) else { return false }
      return !index.facts(in: around).contains { $0.kind == .error && $0.detail == .handle }
    }
    let failing = Self.failing(hand)
    let silent = failing.filter { !Self.observes($0, index) }
    let house = House(silent.first?.file.folder, index)
    let findings = hand.facts(.risk).map(\.fact).filter {
      $0.file.role != .test && RiskRules.category(of: $0.rule) == .operational
    }
    let searched = Searched(
      inquiry, ["filesAtHand": hand.fileCount, "outsideCalls": calls.count, "failurePaths": failing.count])

    var parts: [[Span]] = []
    if !endless.isEmpty {
      let http = calls.count { $0.detail == .http }
      parts.append(
        [.text("\(Wording.share(endless.count, of: http, "HTTP call")) without a time-out in sight: ")]
          + Wording.cited(endless, limit: 3))
    }
    if !bare.isEmpty {
      parts.append(
        [.text("\(Wording.share(bare.count, of: calls.count, "outside call")) in a definition that handles no error: ")]
          + Wording.cited(bare, limit: 3))
    }
    if !findings.isEmpty { parts.append(PerformanceRiskQuestion.byRule(findings)) }
    let deviates = !silent.isEmpty && house.logging * 2 >= house.failing
    if !silent.isEmpty {
      parts.append(
        [
          .text(
            "\(Wording.share(silent.count, of: failing.count, "definition")) with a failure path \(failing.count == 1 ? "leaves" : "leave") no log or metric: "
          )
        ]
          + Wording.cited(silent, limit: 3, name: \.qualifiedName)
          + [" ("] + house.spans + [.text(deviates ? ")" : "), so silence is the house style")])
    }
    if parts.isEmpty {
      return Answer(
        id, .none,
        lines: [
          AnswerLine(
            .label("Operational Risk"),
            [.text(Self.none(hand, calls.count, failing.count) + RuleCoverage(inquiry).doubt(.external, .error))])
        ], searched: searched.counts)
    }
    let questions = questions(endless, bare, silent, house)
    let mitigation: [Span] = questions.isEmpty ? [] : [". Mitigation: → question in 2.3"]
    let items =
      endless.map { Evidence($0, reason: "no time-out in sight") }
      + bare.map { Evidence($0, reason: "no handler in the enclosing definition") }
      + findings.map { Evidence($0, reason: RiskRules.title($0.rule)) }
      + silent.map { Evidence($0, reason: "a failure path without log or metric") }
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Operational Risk"), Listing.joined(parts) + mitigation)], items: items,
      searched: searched.counts, questions: questions)
  }

  private static func none(_ hand: FilesAtHand, _ calls: Int, _ failing: Int) -> String {
    let outside =
      calls == 0
      ? "no outside call" : "\(Count.of(calls, "outside call")), each with a handler, and a time-out where it is HTTP"
    let paths =
      failing == 0
      ? "no failure path" : "\(Count.of(failing, "definition")) with a failure path, each with a log or metric"
    return "none found: \(outside); \(paths) (\(hand.extent))"
  }

  private func questions(
    _ endless: [FactView], _ bare: [FactView], _ silent: [FactView], _ house: House
  ) -> [ClarificationQuestion] {
    var questions: [ClarificationQuestion] = []
    if let call = endless.first ?? bare.first {
      let lacks = endless.isEmpty ? "no handler around it" : "no time-out"
      questions.append(
        ClarificationQuestion(
          ["What should happen when "] + Wording.cited(call) + [
            .text(" fails or does not answer? It has \(lacks) in sight.")
          ],
          rank: 3, from: id))
    }
    if let first = silent.first {
      questions.append(
        ClarificationQuestion(
          ["Should failures of "] + Wording.cited(first, as: first.qualifiedName) + [" be observable (log, metric)? "]
            + house.spans + ["."],
          rank: 6, from: id))
    }
    return questions
  }

  /// Functions of the code at hand that raise or handle an error.
  private static func failing(_ hand: FilesAtHand) -> [FactView] {
    var seen: Set<FactView> = []
    return hand.facts(.error, hops: false).map(\.fact)
      .filter { $0.detail != .define && $0.file.role != .test }
      .compactMap { hand.index.enclosingDefinition(of: $0) }
      .filter { $0.detail.isFunctionLike && seen.insert($0).inserted }
  }

  private static func observes(_ definition: FactView, _ index: CodeIndex) -> Bool {
    index.facts(in: definition).contains { $0.kind == .observe }
  }

  /// How many of a folder's functions with a failure path write a log or metric.
  private struct House {
    var folder = ""
    var failing = 0
    var logging = 0

    init(_ folder: String?, _ index: CodeIndex) {
      guard let folder else { return }
      self.folder = folder
      var seen: Set<FactView> = []
      for file in index.files(in: folder) where file.role == .source {
        for error in file.facts(.error) where error.detail != .define {
          guard let around = index.enclosingDefinition(of: error), around.detail.isFunctionLike,
            seen.insert(around).inserted
          else { continue }
          failing += 1
          if OperationalRiskQuestion.observes(around, index) { logging += 1 }
        }
      }
    }

    var spans: [Span] {
      [
        .text("\(Count.number(logging)) of \(Count.number(failing)) such definitions in "), Wording.folder(folder),
        " log",
      ]
    }
  }
}
