import CodeIndex
import Facts

/// Step 4: findings of security rules, and routes without a guard where their siblings have one.
struct SecurityRiskQuestion: Question {
  let id = QuestionID.securityRisk

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let hand = FilesAtHand(inquiry)
    let table = RouteTable(inquiry.index)
    let findings = RiskRules.findings(.security, hand)
    let looked = Self.routes(table, hand, inquiry)
    let writers = OpenWriters(inquiry.index)
    let open = table.unguarded.filter { looked.contains($0.route) && writers.hold($0.route) }
    var counts = ["filesAtHand": hand.fileCount, "routes": looked.count]
    if let rules = inquiry.ruleCounts[.risk] { counts["rules"] = rules }
    let searched = Searched(inquiry, counts)
    if findings.isEmpty, open.isEmpty {
      return Answer(
        id, .none, lines: [AnswerLine(.label("Security Risk"), Self.none(inquiry, hand, looked))],
        searched: searched.counts)
    }
    var parts: [[Span]] = []
    for group in RiskGroup.group(findings).prefix(4) {
      parts.append([.text("\(group.title): ")] + Wording.cited(group.facts, limit: 3))
    }
    let rules = RiskGroup.group(findings).count
    if rules > 4 { parts.append([.text("findings of \(rules - 4) more rules")]) }
    if let first = open.first {
      parts.append(
        [.text("\(Count.of(open.count, "route")) without a guard beside routes that have one: ")]
          + Listing.spans(open, limit: 3) { [.code($0.route.title), " ", Span.site($0.route.fact)] }
          + [
            .text(" (\(Wording.share(first.guarded, of: first.siblings, "route")) of "),
            .code(first.route.fact.file.fileName), " guarded, ",
          ] + Wording.cited(first.model) + [")"])
    }
    let items =
      open.map {
        Evidence(
          $0.route.fact, tier: .likely,
          reason: "no guard in sight; \($0.guarded) of \($0.siblings) routes of the file have one")
      }
      + findings.map { Evidence($0, reason: RiskRules.reason($0, inquiry.index)) }
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(
          .label("Security Risk"), Listing.joined(parts) + [". Mitigation: → question in 2.3"],
          children: RiskGroup.group(findings).prefix(6).compactMap { $0.why(inquiry.index) })
      ],
      items: items, searched: searched.counts, questions: questions(open, findings))
  }

  private func questions(
    _ open: [RouteTable.Open], _ findings: [FactView]
  ) -> [ClarificationQuestion] {
    var questions: [ClarificationQuestion] = []
    if let first = open.first {
      let rest = open.count > 1 ? " (and \(Count.of(open.count - 1, "other route")))" : ""
      questions.append(
        ClarificationQuestion(
          [
            "Is ", .code(first.route.title), " ",
            .place(path: first.route.fact.path, lines: first.route.fact.startLine...first.route.fact.startLine),
            .text(
              "\(rest) open on purpose? \(Wording.share(first.guarded, of: first.siblings, "route")) of that file stand behind a guard."
            ),
          ],
          rank: 2, from: id))
    }
    if let group = RiskGroup.group(findings).first {
      questions.append(
        ClarificationQuestion(
          ["Can input reach "] + Wording.cited(group.facts, limit: 2)
            + [
              .text(
                " (\(group.title)), and is it to be closed with this change?"
                  + (group.facts.allSatisfy(RiskRules.isFollowed)
                    ? "" : " Rules see the construct, not where its input comes from.")
              )
            ],
          rank: 3, from: id))
    }
    return questions
  }

  /// Routes that reach the code at hand, or stand in it.
  private static func routes(_ table: RouteTable, _ hand: FilesAtHand, _ inquiry: Inquiry) -> Set<RouteTable.Route> {
    switch hand.basis {
    case .repository: return Set(table.routes)
    case .similar: return Set(hand.files.flatMap(table.routes(of:)))
    case .target:
      let reached = Set(
        inquiry.definitions.flatMap { inquiry.index.entryPaths.paths(to: $0, perKind: 20) }.compactMap(\.entry))
      let own = Set(hand.definitions)
      return Set(
        table.routes.filter { route in reached.contains(route.fact) || route.handler.map(own.contains) ?? false })
    }
  }

  private static func none(_ inquiry: Inquiry, _ hand: FilesAtHand, _ routes: Set<RouteTable.Route>) -> [Span] {
    if !RuleCoverage(inquiry).finds(.risk) {
      return [.text("not looked for in \(hand.extent)\(RuleCoverage(inquiry).doubt(.risk))")]
    }
    let rules =
      inquiry.ruleCounts[.risk].map {
        "none of the \(Count.of($0, "rule")) for SQL, shell, path, deserialisation and the like"
      }
      ?? "no rule for SQL, shell, path, deserialisation and the like"
    let passed = RiskRules.passedOver(.security, hand)
    let verb = passed.isEmpty ? "matched" : "found what is seen to matter"
    let matched = [Span.text("\(rules) \(verb) in \(hand.extent)")]
    let none =
      switch hand.basis {
      case .repository: "; no route found"
      case .target where PossibleEntries.kinds(to: inquiry.definitions, inquiry.index).contains(.route):
        "; no route is known to lead here, one may, "
          + PossibleEntries.way(from: [.entryPoint(.route)], to: inquiry.definitions, inquiry.index)
      case .target, .similar: "; no route leads here"
      }
    let open =
      "; of \(Count.of(routes.count, "route")) none that is seen to change something lacks a guard that its siblings have"
    return matched + RiskRules.phrase(passedOver: passed) + [.text(routes.isEmpty ? none : open)]
  }
}
