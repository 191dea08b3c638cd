import CodeIndex
import Facts

/// Step 3: four boxes, each ticked or not with its reason.
struct DeploymentQuestion: Question {
  let id = QuestionID.deployment

  /// The seed's words.
  enum Box: String, CaseIterable {
    case migration = "Requires database migration"
    case environment = "Requires environment variable changes"
    case flag = "Requires feature flag"
    case compatibility = "Requires backward compatibility (cannot break existing clients)"
  }

  private struct Verdict {
    var checked = false
    var reason: [Span]
    var items: [Evidence] = []
  }

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    let hand = FilesAtHand(inquiry)
    let searched = Searched(inquiry, ["filesAtHand": hand.fileCount])
    let coverage = RuleCoverage(inquiry)
    let verdicts = [
      Self.migration(hand, coverage.doubt(.data)), Self.environment(hand, coverage.doubt(.config)),
      Self.flag(hand, coverage.doubt(.config)), Self.compatibility(hand, inquiry),
    ]
    return Answer(
      id, .answered,
      lines: zip(Box.allCases, verdicts).map {
        AnswerLine(.checkbox($0.rawValue, checked: $1.checked), $1.reason)
      },
      items: verdicts.flatMap(\.items), searched: searched.counts)
  }

  private static func migration(_ hand: FilesAtHand, _ doubt: String) -> Verdict {
    let all = hand.index.facts(.data).filter { $0.file.isOfTheProgram }
    let migrations = MigrationFolder.all(in: hand.index)
    let scheme = migrations.first.map { ["; "] + $0.spans } ?? []
    if all.isEmpty, migrations.isEmpty {
      return Verdict(reason: [
        .text("no table, model or migration in \(Count.of(hand.index.listing.count, "file"))\(doubt)")
      ])
    }
    if hand.basis == .repository {
      let tables = TableName.unique(all)
      return Verdict(
        reason: [
          .text(
            "no target; this repository has \(Count.of(tables.count, "table or model", plural: "tables and models"))")
        ]
          + scheme,
        items: tables.map { Evidence($0, reason: "table or model") })
    }
    let touched = hand.facts(.data, hops: false).map(\.fact)
    let declared = touched.filter { $0.detail != .query && $0[.access] != "read" }
    if let first = declared.first, hand.basis == .target {
      return Verdict(
        checked: true,
        reason: ["the target declares "]
          + Wording.cited(TableName.unique(declared).isEmpty ? [first] : TableName.unique(declared))
          + scheme,
        items: declared.map { Evidence($0, reason: "declared by the target") })
    }
    let placed = hand.facts(.data)
    let near = placed.map(\.fact)
    let models = ModelUses(hand.index).uses(in: hand.definitions).map(\.model)
    if near.isEmpty, !models.isEmpty {
      return Verdict(
        reason: [.text("\(hand.subject) uses ")] + Wording.cited(TableName.unique(models), limit: 3)
          + ["; one is needed only if columns change"] + scheme,
        items: models.map { Evidence($0, tier: .likely, reason: "model that \(hand.subject) names") })
    }
    if near.isEmpty {
      return Verdict(
        reason: [
          .text(
            "\(hand.subject) touches none of "
              + Count.of(TableName.unique(all).count, "table and model", plural: "tables and models"))
        ])
    }
    return Verdict(
      reason: [.text("\(hand.subject(of: placed)) uses ")]
        + Wording.cited(TableName.unique(near), limit: 3, name: TableName.of)
        + [
          .text(hand.basis == .target ? " but declares no table or model" : ""),
          "; one is needed only if columns change",
        ]
        + scheme,
      items: near.map { Evidence($0, reason: "data that \(hand.subject) or code one call around uses") })
  }

  private static func environment(_ hand: FilesAtHand, _ doubt: String) -> Verdict {
    let census = ConfigurationCensus(hand.index)
    let all = hand.index.facts(.config, .environmentVariable).filter { $0.file.isOfTheProgram }
    let declared = all.filter { $0[.access] == "declare" || $0[.value] == "documented" }
    let reads = all.filter(census.isRead)
    func names(_ facts: [FactView]) -> Int { Set(facts.map(\.name)).count }
    if reads.isEmpty {
      let unread = names(declared) > 0 ? "; \(Count.of(names(declared), "variable")) declared or documented" : ""
      return Verdict(reason: [.text("none read in \(Count.of(hand.index.listing.count, "file"))\(unread)\(doubt)")])
    }
    let known = Set(declared.map(\.name))
    if hand.basis == .repository {
      let missing = reads.filter { !known.contains($0.name) }
      return Verdict(
        reason: [
          .text(
            "no target; \(Count.of(names(reads), "variable")) read, \(Count.number(names(reads) - names(missing))) of them declared or documented"
          )
        ]
          + (missing.isEmpty
            ? []
            : ["; not: "]
              + Listing.spans(NamedFacts.group(missing), limit: 3) { group in
                Wording.cited(group.facts[0])
              }),
        items: reads.map {
          Evidence($0, reason: known.contains($0.name) ? "read and declared" : "read, never declared")
        })
    }
    let placed = hand.facts(.config).filter { reads.contains($0.fact) }
    let own = placed.map(\.fact)
    if own.isEmpty {
      return Verdict(reason: [.text("\(hand.subject) reads none of \(Count.of(names(reads), "variable"))")])
    }
    let groups = NamedFacts.group(own)
    let missing = NamedFacts.group(placed.filter { $0.via == nil && !known.contains($0.fact.name) }.map(\.fact))
    if hand.basis == .target, !missing.isEmpty {
      return Verdict(
        checked: true,
        reason: ["reads "] + Listing.spans(missing, limit: 3) { Wording.cited($0.facts[0]) }
          + [.text(", which no file declares or documents")],
        items: missing.flatMap(\.facts).map { Evidence($0, reason: "read, never declared") })
    }
    let places = FilesAtHand.sorted(declared.filter { fact in groups.contains { $0.name == fact.name } }.map(\.file))
    return Verdict(
      reason: [.text("\(hand.subject(of: placed)) reads ")]
        + Listing.spans(groups, limit: 3) { Wording.cited($0.facts[0]) }
        + (places.isEmpty ? [", declared nowhere"] : [", declared in "] + Wording.places(places, limit: 2))
        + ["; changes only if a variable is added"],
      items: own.map { Evidence($0, reason: "read by \(hand.subject) or code one call around") })
  }

  private static func flag(_ hand: FilesAtHand, _ doubt: String) -> Verdict {
    let all = hand.index.facts(.config, .featureFlag).filter { $0.file.isOfTheProgram }
    let count = Set(all.map(\.name)).count
    if all.isEmpty {
      return Verdict(reason: [
        .text("no flag library or convention found in \(Count.of(hand.index.listing.count, "file"))\(doubt)")
      ])
    }
    let isBuilt = all.allSatisfy { $0[.access] == "compile" }
    func cited(_ facts: [FactView]) -> [Span] {
      Listing.spans(NamedFacts.group(facts), limit: 3) { Wording.cited($0.facts[0]) }
    }
    let gates = hand.basis == .repository ? [] : gates(around: hand.definitions)
    let read = hand.basis == .repository ? [] : hand.facts(.config).map(\.fact).filter { $0.detail == .featureFlag }
    let own = read.filter { !gates.contains($0) } + gates
    if hand.basis == .repository || own.isEmpty {
      let who = hand.basis == .repository ? "no target" : "\(hand.subject) reads none"
      return Verdict(
        reason: [
          .text(
            "\(who); \(Count.of(count, isBuilt ? "feature of the build" : "flag", plural: isBuilt ? "features of the build" : nil)) in this repository: "
          )
        ] + cited(all),
        items: all.map { Evidence($0, reason: "feature flag") })
    }
    let subject = hand.basis == .target ? "the target" : "similar code"
    // What is gated inside of it may be one line of many.
    let isPart = gates.isEmpty && own.allSatisfy { $0[.access] == "compile" }
    return Verdict(
      checked: true,
      reason: [.text(isPart ? "a part of \(subject) stands behind " : "\(subject) stands behind ")] + cited(own)
        + (own.allSatisfy(gates.contains) ? [", without which it is not built"] : []),
      items: own.map { Evidence($0, reason: "flag read by \(hand.subject)") })
  }

  /// Flags without which definitions, or what they stand in, are not even built.
  private static func gates(around definitions: [FactView]) -> [FactView] {
    var seen: Set<FactView> = []
    return definitions.flatMap { definition -> [FactView] in
      var around = [definition]
      while let container = around[around.count - 1].container { around.append(container) }
      return definition.file.facts(.config).filter { flag in
        flag.detail == .featureFlag && flag[.access] == "compile"
          && around.contains { gated in
            guard flag[.target] == gated.name, flag.startLine <= gated.startLine else { return false }
            return !gated.file.facts(.definition).contains {
              $0.name == gated.name && (flag.startLine..<gated.startLine).contains($0.startLine)
            }
          }
      }
    }.filter { seen.insert($0).inserted }
  }

  private static func compatibility(_ hand: FilesAtHand, _ inquiry: Inquiry) -> Verdict {
    let index = hand.index
    switch hand.basis {
    case .repository:
      let entries = index.facts(.entryPoint).filter {
        $0.file.isOfTheProgram && !RepositoryCommands.isTooling($0)
          && ($0.detail == .route || $0.detail == .command || $0.detail == .consumer)
          && !index.isNoWayIn($0)
      }
      return Verdict(
        reason: [
          .text(
            entries.isEmpty
              ? "no target; no route, command or consumer in \(Count.of(index.listing.count, "file"))"
              : "no target; clients reach this repository by \(Count.of(entries.count, "route, command or consumer", plural: "routes, commands and consumers"))"
          )
        ])
    case .similar:
      return Verdict(reason: ["what is added has no clients yet; nothing existing is named as changed"])
    case .target: break
    }
    var reasons: [[Span]] = []
    var items: [Evidence] = []
    let targets = inquiry.definitions
    var exported: [FactView] = []
    var holders: [String] = []
    for definition in targets {
      for path in index.entryPaths.paths(to: definition) {
        if path.kind == .exportedAPI, let start = path.start, !exported.contains(start) {
          exported.append(start)
          if start != definition {
            items.append(Evidence(start, tier: path.tier, reason: "exported, reaches \(definition.qualifiedName)"))
          }
        }
        guard case .entryPoint(let detail) = path.kind, detail != .main, detail != .job, let entry = path.entry,
          !RepositoryCommands.isTooling(entry)
        else { continue }
        items.append(Evidence(entry, tier: path.tier, reason: "reaches \(definition.qualifiedName)"))
        reasons.append(
          ["reached by "] + EntryPhrase.name(entry, index) + [
            " ", .place(path: entry.path, lines: entry.startLine...entry.startLine),
          ])
      }
    }
    // What a field keeps is run by whoever calls what is kept there.
    for definition in targets where exported.isEmpty {
      for path in index.entryPaths.possibleWays(to: definition) {
        guard path.kind == .exportedAPI, let start = path.start, !exported.contains(start),
          path.hops.allSatisfy({ $0.isPrintable || $0.isByHolder })
        else { continue }
        exported.append(start)
        for hop in path.hops where hop.isByHolder && !holders.contains(hop.reason) { holders.append(hop.reason) }
        items.append(Evidence(start, tier: path.tier, reason: "exported, may reach \(definition.qualifiedName)"))
      }
    }
    let outside = outsideCalls(of: targets, index)
    if !outside.isEmpty {
      reasons.append(
        [.text("called at \(Count.of(outside.count, "place")) outside its package: ")]
          + Wording.cited(outside.map(\.site), limit: 2) {
            $0.containerName ?? $0.name
          })
      items += outside.map {
        Evidence($0.site, tier: $0.tier, reason: "calls \($0.definition.qualifiedName) from another package")
      }
    }
    let own = exported.filter(targets.contains)
    if !own.isEmpty {
      reasons.append(["exported: "] + offered(own, index) + ["; callers outside this repository cannot be seen"])
      items += own.map { Evidence($0, reason: "exported") }
    }
    let above = exported.filter { !own.contains($0) }
    if own.isEmpty, !above.isEmpty {
      reasons.append(
        ["reached by exported API: "] + offered(above, index)
          + (holders.isEmpty ? [] : [", "] + Wording.reason(holders.joined(separator: ", "))) + [
            "; callers outside this repository cannot be seen"
          ])
    }
    let possibly = exported.isEmpty ? PossibleEntries.exported(to: targets, index) : []
    if !possibly.isEmpty {
      let way = PossibleEntries.way(from: [.exportedAPI], to: targets, index)
      reasons.append(
        [.text("may be reached by exported API, \(way): ")]
          + offered(possibly, index)
          + ["; callers outside this repository cannot be seen"])
      items += possibly.prefix(3).map {
        Evidence($0, tier: .nameOnly, reason: "exported, may reach the target \(way)")
      }
    }
    let checked =
      !exported.isEmpty || !possibly.isEmpty || !outside.isEmpty
      || items.contains { $0.kind == .entryPoint }
    if reasons.isEmpty {
      let possible = PossibleCallers(targets, index)
      let served: [FactDetail] = [.route, .command, .consumer]
      let mayEnter = !PossibleEntries.kinds(to: targets, index).isDisjoint(with: served)
      let way = PossibleEntries.way(from: Set(served.map { .entryPoint($0) }), to: targets, index)
      let reached = mayEnter ? "is known to reach it, one may, \(way)" : "reaches it"
      reasons.append(
        [
          .text(
            "not exported, no route, command or consumer \(reached), no call from outside its package "
              + "(\(Count.of(index.listing.count, "file")) searched)")
        ]
          + (possible.isEmpty ? [] : [", as far as is known for certain; there may be "] + possible.spans))
    }
    let records = exported.isEmpty ? nil : APIRecords(of: FilesAtHand.sorted(exported.map(\.file)), index)
    return Verdict(
      checked: checked, reason: Listing.joined(reasons) + (records?.spans ?? []),
      items: items + (records?.evidence ?? []))
  }

  /// Calls by what is built and released apart from what they call.
  private static func outsideCalls(of targets: [FactView], _ index: CodeIndex) -> [Use] {
    targets.flatMap { target in
      let unit = index.unit(of: target.file)
      return index.callers(of: target).filter { use in
        use.site.file.isOfTheProgram && index.areRelated(use.site.file, target.file)
          && index.unit(of: use.site.file) != unit
      }
    }
  }

  /// Definitions with where it says that others can depend on them.
  private static func offered(_ definitions: [FactView], _ index: CodeIndex) -> [Span] {
    let first = definitions.first.flatMap(index.exportEvidence)
    var spans = Wording.cited(definitions, limit: 3, name: \.qualifiedName)
    if let first, first.detail == .package {
      spans += [" of the package "] + Wording.cited(first)
    } else if let first, first != definitions.first {
      spans += [", declared at ", Span.site(first)]
    }
    return spans
  }
}
