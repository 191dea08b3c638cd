import CodeIndex
import Facts

/// Step 4: outside calls without time-out or handler, and errors that end without a trace.
struct OperationalRiskQuestion: Question {
  let id = QuestionID.operationalRisk

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let hand = FilesAtHand(inquiry)
    let index = inquiry.index
    let outside = OutsideCalls(hand.facts(.external).map(\.fact), index)
    let swallowed = SwallowedErrors(hand.facts(.error).map(\.fact), index)
    let marked = Set(swallowed.findings.map(\.handler.startPlace))
    // Where a rule and the handler itself say the same, the handler's words say more.
    let findings = RiskRules.findings(.operational, hand).filter { !marked.contains($0.startPlace) }
    let searched = Searched(
      inquiry,
      ["filesAtHand": hand.fileCount, "outsideCalls": outside.calls.count, "handlers": swallowed.count])
    var parts: [[Span]] = []
    if !outside.endless.isEmpty {
      parts.append(
        [.text("\(Wording.share(outside.endless.count, of: outside.timed, "HTTP call")) without a time-out in sight: ")]
          + Wording.cited(outside.endless, limit: 3)
          + (outside.unhandled.isEmpty
            ? [] : [.text(" (no handler either for \(Count.number(outside.unhandled.count)) of them)")]))
    }
    if !swallowed.findings.isEmpty {
      let count = swallowed.findings.count
      parts.append(
        [
          .text(
            "\(Wording.share(count, of: swallowed.count, "handler")) of any error \(count == 1 ? "ends" : "end") it without a log, a metric or raising it again: "
          )
        ]
          + Listing.spans(swallowed.findings, limit: 3) { Self.place($0.handler, index) })
    }
    if !findings.isEmpty { parts.append(PerformanceRiskQuestion.byRule(findings)) }
    if parts.isEmpty {
      return Answer(
        id, .none,
        lines: [
          AnswerLine(
            .label("Operational Risk"),
            Self.none(hand, outside, swallowed, RuleCoverage(inquiry)))
        ], searched: searched.counts)
    }
    let questions = questions(outside, swallowed, findings)
    let mitigation = Self.mitigation(outside, swallowed, asks: !questions.isEmpty)
    let items =
      outside.endless.map {
        Evidence($0, reason: "no time-out in sight" + (outside.unhandled.contains($0) ? ", nor a handler" : ""))
      }
      + findings.map { Evidence($0, reason: RiskRules.reason($0, index)) }
      + swallowed.findings.map { Evidence($0.handler, reason: Self.reason($0)) }
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(
          .label("Operational Risk"), Listing.joined(parts) + [". Mitigation: "] + mitigation,
          children: RiskGroup.group(findings).compactMap { $0.why(index) })
      ], items: items, searched: searched.counts, questions: questions)
  }

  private static func none(
    _ hand: FilesAtHand, _ outside: OutsideCalls, _ swallowed: SwallowedErrors, _ coverage: RuleCoverage
  ) -> [Span] {
    let http = outside.calls.contains { $0.detail == .http }
    let times =
      !http
      ? "none over HTTP"
      : outside.timed == 0 ? "whose time-outs their clients decide" : "each with a time-out where it is HTTP"
    let calls =
      outside.calls.isEmpty
      ? coverage.finds(.external)
        ? "no outside call" : "outside calls were not looked for, since no rule of this language would find one"
      : "\(Count.of(outside.calls.count, "outside call")), \(times)"
    var spans: [Span] = [.text("none found: \(calls); ")]
    if swallowed.count == 0 {
      spans += ["no handler that takes whatever comes"]
    } else if swallowed.silent.isEmpty {
      spans += [
        .text("\(Count.of(swallowed.count, "handler")) of any error, none of which lets it end without a trace")
      ]
    } else {
      spans += [
        .text(
          "\(Wording.share(swallowed.silent.count, of: swallowed.count, "handler")) of any error "
            + (swallowed.silent.count == 1 ? "lets" : "let")
            + " it end without a trace, which may be meant: ")
      ]
      spans += Listing.spans(swallowed.silent, limit: 3) { [Span.site($0)] }
    }
    return spans + [.text(" (\(hand.extent))\(coverage.doubt(.error))")]
  }

  /// A handler and the definition around it, whose name stands elsewhere: `a.ts:12` in `load`.
  private static func place(_ handler: FactView, _ index: CodeIndex) -> [Span] {
    let around = index.enclosingDefinition(of: handler)
    return [Span.site(handler)] + (around.map { [" in ", .code($0.qualifiedName)] } ?? [])
  }

  private static func reason(_ finding: SwallowedErrors.Finding) -> String {
    let base = "any error ends here without a trace"
    return finding.logging == 0
      ? base : base + "; \(finding.logging) of \(finding.siblings) such handlers of the folder log"
  }

  /// What does it right here, else a question.
  private static func mitigation(_ outside: OutsideCalls, _ swallowed: SwallowedErrors, asks: Bool) -> [Span] {
    var parts: [[Span]] = []
    if let model = outside.timedModel { parts.append(["a time-out, as "] + Wording.cited(model) + [" has"]) }
    if let model = swallowed.findings.lazy.compactMap(\.model).first {
      parts.append([
        "a log, as the handler ", .place(path: model.path, lines: model.startLine...model.startLine), " writes",
      ])
    }
    if parts.isEmpty || asks { parts.append(["→ question in 2.3"]) }
    return Listing.joined(parts)
  }

  /// Only what nothing here shows how to do.
  private func questions(
    _ outside: OutsideCalls, _ swallowed: SwallowedErrors, _ findings: [FactView]
  ) -> [ClarificationQuestion] {
    var questions: [ClarificationQuestion] = []
    if let call = outside.endless.first, outside.timedModel == nil {
      questions.append(
        ClarificationQuestion(
          ["How long may "] + Wording.cited(call) + [" take, and what is to happen then? It has no time-out in sight."],
          rank: 3, from: id))
    }
    if let first = swallowed.findings.first, first.model == nil {
      questions.append(
        ClarificationQuestion(
          [
            "Is an error that ends at ",
            .place(path: first.handler.path, lines: first.handler.startLine...first.handler.startLine),
            " meant to leave no trace? No handler of any error in ", Wording.folder(first.handler.file.folder),
            " writes a log or metric.",
          ],
          rank: 6, from: id))
    }
    if questions.isEmpty, outside.endless.isEmpty, swallowed.findings.isEmpty,
      let group = RiskGroup.group(findings).first
    {
      questions.append(
        ClarificationQuestion(
          ["Is "] + Wording.cited(group.facts, limit: 2) + [.text(" (\(group.title)) on purpose?")], rank: 6, from: id))
    }
    return questions
  }
}
