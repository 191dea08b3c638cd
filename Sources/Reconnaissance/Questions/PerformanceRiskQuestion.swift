import CodeIndex
import Facts

/// Step 4: queries and outside calls in loops, in the code at hand and one call around, and what rules say of reads
/// without bound.
struct PerformanceRiskQuestion: Question {
  let id = QuestionID.performanceRisk

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let hand = FilesAtHand(inquiry)
    let loops = LoopCosts(hand)
    let findings = RiskRules.findings(.performance, hand)
    let searched = Searched(inquiry, ["filesAtHand": hand.fileCount, "callsInLoops": loops.callCount])
    if loops.costs.isEmpty, findings.isEmpty {
      return Answer(
        id, .none,
        lines: [
          AnswerLine(
            .label("Performance Risk"),
            [
              .text(
                "no query or outside call in a loop that is seen to grow, directly or one call deep, and no finding of a performance rule: "
                  + "\(hand.extent), \(Count.of(loops.callCount, "call")) in loops looked at\(RuleCoverage(inquiry).doubt(.data, .external, .risk))"
              )
            ] + RiskRules.phrase(passedOver: RiskRules.passedOver(.performance, hand)))
        ], searched: searched.counts)
    }
    var parts: [[Span]] = []
    let direct = loops.costs.filter { $0.callee == nil }
    let deep = loops.costs.filter { $0.callee != nil }
    if !direct.isEmpty {
      parts.append(
        [.text("\(Count.of(direct.count, "query or outside call", plural: "queries and outside calls")) in a loop: ")]
          + Wording.cited(direct.map(\.site), limit: 3))
    }
    if !deep.isEmpty {
      parts.append(
        [
          .text("\(Count.of(deep.count, "call")) in a loop to a definition that queries (one query for each turn): ")
        ] + Listing.spans(deep, limit: 2) { Self.chain($0) })
    }
    if !findings.isEmpty { parts.append(Self.byRule(findings)) }
    let first = loops.costs.first?.site ?? findings.first
    let mitigation =
      loops.costs.isEmpty
      ? Self.bound(findings.first, id) : Self.mitigation(inquiry.index, at: first, id)
    let children =
      (loops.costs.count > 5 ? Self.byDefinition(loops.costs, inquiry.index) : [])
      + RiskGroup.group(findings).compactMap { $0.why(inquiry.index) }
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(.label("Performance Risk"), Listing.joined(parts) + [". "] + mitigation.spans, children: children)
      ],
      items: loops.costs.map(Self.evidence)
        + findings.map { Evidence($0, reason: RiskRules.reason($0, inquiry.index)) },
      searched: searched.counts, questions: mitigation.questions)
  }

  /// `loadOwner` `a.py:12` → `SELECT users` `b.py:40`
  private static func chain(_ cost: LoopCosts.Cost) -> [Span] {
    let site: [Span] = [.code(cost.site.name), " ", Span.site(cost.site)]
    guard cost.callee != nil else { return site }
    return site + [" → ", .code(cost.cost.name), " ", Span.site(cost.cost)]
      + (cost.tier == .likely ? [" (likely)"] : [])
  }

  /// One line for each definition that holds such loops, since they are read, and mended, together.
  private static func byDefinition(_ costs: [LoopCosts.Cost], _ index: CodeIndex) -> [AnswerLine] {
    var order: [FactView] = []
    var groups: [FactView: [LoopCosts.Cost]] = [:]
    var alone: [AnswerLine] = []
    for cost in costs {
      guard let around = index.enclosingDefinition(of: cost.site) else {
        alone.append(AnswerLine(chain(cost)))
        continue
      }
      if groups[around] == nil { order.append(around) }
      groups[around, default: []].append(cost)
    }
    return order.map { around in
      let held = groups[around] ?? []
      return AnswerLine(
        [.code(around.qualifiedName), ": "] + Listing.spans(held, limit: 2, separator: "; ") { chain($0) })
    } + alone
  }

  private static func evidence(_ cost: LoopCosts.Cost) -> Evidence {
    Evidence(
      cost.site, tier: cost.tier,
      reason: cost.callee.map {
        "in a loop; \($0.qualifiedName) runs \(cost.cost.name) at \(cost.cost.path):\(cost.cost.startLine)"
      }
        ?? "in a loop")
  }

  static func byRule(_ findings: [FactView]) -> [Span] {
    Listing.joined(
      RiskGroup.group(findings).map { group in
        [.text("\(group.title): ")] + Wording.cited(group.facts, limit: 3)
      })
  }

  /// Nothing here says how many there may be.
  private static func bound(
    _ finding: FactView?, _ id: QuestionID
  ) -> (spans: [Span], questions: [ClarificationQuestion]) {
    guard let finding else { return ([], []) }
    let question: [Span] =
      RiskRules.isUnbounded(finding)
      ? ["How much may "] + Wording.cited(finding) + [" bring at once, and where is the limit to be?"]
      : ["Is "] + Wording.cited(finding) + [.text(" (\(RiskGroup.group([finding]).first?.title ?? "")) on purpose?")]
    return (["Mitigation: → question in 2.3"], [ClarificationQuestion(question, rank: 5, from: id)])
  }

  /// A benchmark that exists, a query nearby that reads many rows at once, else a question.
  private static func mitigation(
    _ index: CodeIndex, at site: FactView?, _ id: QuestionID
  ) -> (spans: [Span], questions: [ClarificationQuestion]) {
    let benchmarks = index.facts(.test).filter { $0.name.hasPrefix("Benchmark") }
    let near = benchmarks.filter { $0.file.folder == site?.file.folder }
    if let benchmark = near.first ?? benchmarks.first {
      return (["Mitigation: "] + Wording.cited(benchmark) + [" before and after"], [])
    }
    guard let site else { return ([], []) }
    if let model = BatchReads.nearest(to: site, index) {
      return (["Mitigation: read it at once, as "] + Wording.cited(model) + [" does"], [])
    }
    let question: [Span] =
      ["May "] + Wording.cited(site)
      + [
        .text(
          " go on running once for each turn of its loop, or must it be batched? No benchmark in \(Count.of(index.listing.count, "file")) says how long the loop is."
        )
      ]
    return (["Mitigation: → question in 2.3"], [ClarificationQuestion(question, rank: 5, from: id)])
  }
}
