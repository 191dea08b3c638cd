import CodeIndex
import Facts

/// Step 2a: how is this code invoked? In a survey: which ways in the repository has.
struct EntryPointsQuestion: Question {
  let id = QuestionID.entryPoints
  /// How many calls are walked up.
  private static let depth = EntryPaths.depth
  /// How many entry points of one kind are looked for; the nearest is given with its chain.
  private static let perKind = 12

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    inquiry.isModification ? chains(inquiry) : survey(inquiry)
  }

  private struct Chain {
    let path: EntryPaths.Path
    let target: FactView
    /// Other entry points of its kind that reach the target, nearest first.
    var others: [EntryPaths.Path] = []

    var isEntered: Bool { if case .entryPoint = path.kind { true } else { false } }
  }

  private func chains(_ inquiry: Inquiry) -> Answer {
    let scope = TargetScope(inquiry)
    let subjects = scope.subjects
    let found = Self.shortest(subjects, inquiry.index)
    let chains = found.chains
    let entries = Self.entries(inquiry.index).count
    let searched = Searched(inquiry, ["entryPoints": entries, "definitions": subjects.count])
    var evidence = EvidenceList()
    for chain in chains { Self.addEvidence(chain, to: &evidence) }

    let ways = chains.filter { $0.path.kind != .test }
    let children = chains.map { AnswerLine(Self.spans($0, inquiry.index)) }
    if ways.isEmpty {
      let looked =
        "No route, command, job, consumer, event handler, main or exported API reaches it within \(Self.depth) calls ("
        + Count.of(entries, "entry point") + " in " + searched.words + ")."
      let hidden = subjects.isEmpty ? [] : HidingPlaces(scope).sentence
      let absent = Sentence.run([
        [.text(looked)], TargetPhrase.withoutDefinition(scope),
        Self.makers(of: subjects, inquiry.index),
        Self.examples(found.examples, inquiry.index, "A", "."),
        hidden,
      ])
      return Answer(
        id, .none, lines: [AnswerLine(.label("Entry point"), absent, children: children)], items: evidence.items,
        searched: searched.counts)
    }
    var line = AnswerLine(.label("Entry point"), [], children: children)
    if chains.count == 1 {
      line = AnswerLine(.label("Entry point"), children[0].spans)
    } else {
      line.spans = Listing.spans(chains, limit: 9) { [.text(EntryPhrase.noun($0.path.kind))] }
    }
    let entered = ways.filter(\.isEntered)
    if entered.isEmpty {
      line.spans +=
        [
          .text(
            entries == 0
              ? "; no route, command, job, consumer or main is seen in this repository"
              : "; no route, command, job, consumer or main is seen to reach it within \(Self.depth) calls "
                + "(\(Count.of(entries, "entry point")) searched)")
        ] + Self.examples(found.examples, inquiry.index, "; a", "")
    } else if entered.allSatisfy({ $0.path.tier == .nameOnly }) {
      line.spans += [.text("; by what may be called \(PossibleEntries.way(of: entered.map(\.path))) alone")]
    }
    return Answer(id, .answered, lines: [line], items: evidence.items, searched: searched.counts)
  }

  /// Ways into the program itself: commands for building, testing and running it are the business of `tooling`.
  static func entries(_ index: CodeIndex) -> [FactView] {
    index.facts(.entryPoint).filter {
      !index.isOfTests($0) && $0.file.role != .vendored && !RepositoryCommands.isTooling($0)
        && !index.isNoWayIn($0) && isOfTheProgram($0)
    }
  }

  /// Code that a manual shows is run by nobody; a description of the interface may well stand beside it.
  static func isOfTheProgram(_ entry: FactView) -> Bool {
    if InheritedEntryPoints.isBase(entry) || ViewRoutes.isAction(entry) { return false }
    return entry.file.role != .documentation || DeclaredRoutes.holds(entry)
  }

  /// Who makes the type of a method that a base or an interface asks for: whoever is handed the object may call it.
  private static func makers(of subjects: [FactView], _ index: CodeIndex) -> [Span] {
    var makers: [FactView] = []
    for method in subjects where method.detail.isFunctionLike {
      guard let type = index.overrides.type(of: method),
        !index.overrides.overridden(by: method).isEmpty
          || !index.overrides.outsideBases(of: type).isEmpty
      else { continue }
      for use in index.callers(of: type) where use.site.file.isOfTheProgram {
        if let maker = use.enclosing, !makers.contains(maker) { makers.append(maker) }
      }
    }
    if makers.isEmpty { return [] }
    let exported = makers.filter(index.isExported)
    return [.text(exported.isEmpty ? "Its type is made by " : "Its type is made by exported ")]
      + Listing.spans(exported.isEmpty ? makers : exported, limit: 3) {
        [DefinitionPhrase.name($0), " ", Span.site($0)]
      }
      + [", and whoever is handed it may call it."]
  }

  /// What starts it in a manual or an example: `; a main of an example does: `main` `examples/sort.c:29``.
  private static func examples(_ entries: [FactView], _ index: CodeIndex, _ begin: String, _ end: String) -> [Span] {
    if entries.isEmpty { return [] }
    return [.text(begin + "n example does: ")]
      + Listing.spans(entries, limit: 3) { EntryPhrase.name($0, index) + [" ", Span.site($0)] } + [.text(end)]
  }

  private struct Found {
    var chains: [Chain]
    /// Ways in of manuals and examples, which nobody runs but readers.
    var examples: [FactView]
  }

  /// The shortest chain of each kind over all subjects, with what else of its kind leads there, kinds in the order of ``order(_:)``.
  /// Where control surely comes by no entry point, or by no exported code, those are given by which it may.
  private static func shortest(_ subjects: [FactView], _ index: CodeIndex) -> Found {
    let paths = index.entryPaths
    var found = shortest(subjects) { paths.paths(to: $0, depth: depth, perKind: perKind) }
    let kinds = Set(found.chains.map(\.path.kind))
    let isEntered = found.chains.contains(where: \.isEntered)
    found.chains += shortest(subjects, paths.possibleWays).chains.filter { chain in
      chain.isEntered ? !isEntered : !kinds.contains(chain.path.kind)
    }
    found.chains.sort { order($0.path.kind) < order($1.path.kind) }
    return found
  }

  private static func shortest(
    _ subjects: [FactView], _ paths: (FactView) -> [EntryPaths.Path]
  ) -> Found {
    var examples: [FactView] = []
    var best: [EntryPaths.Kind: Chain] = [:]
    var all: [EntryPaths.Kind: [EntryPaths.Path]] = [:]
    for subject in subjects {
      for path in paths(subject) {
        if case .entryPoint = path.kind, let entry = path.entry, !isOfTheProgram(entry) {
          if entry.file.role == .documentation, !examples.contains(entry) { examples.append(entry) }
          continue
        }
        if case .entryPoint = path.kind, all[path.kind]?.contains(where: { $0.entry == path.entry }) != true {
          all[path.kind, default: []].append(path)
        }
        if let known = best[path.kind], rank(known.path) <= rank(path) { continue }
        best[path.kind] = Chain(path: path, target: subject)
      }
    }
    for (kind, some) in all {
      let nearest = best[kind]?.path.entry
      best[kind]?.others = some.filter { $0.entry != nearest }
    }
    return Found(chains: best.values.sorted { order($0.path.kind) < order($1.path.kind) }, examples: examples)
  }

  /// Surer before shorter.
  private static func rank(_ path: EntryPaths.Path) -> Int {
    let doubt =
      switch path.tier {
      case .confirmed: 0
      case .likely: 1_000
      case .nameOnly, .external: 2_000
      }
    return doubt + path.hops.count
  }

  private static let details: [FactDetail] = [.route, .command, .job, .consumer, .event, .main]

  private static func order(_ kind: EntryPaths.Kind) -> Int {
    switch kind {
    case .entryPoint(let detail): details.firstIndex(of: detail) ?? details.count
    case .exportedAPI: details.count + 1
    case .test: details.count + 2
    }
  }

  private static func spans(_ chain: Chain, _ index: CodeIndex) -> [Span] {
    let path = chain.path
    let steps = EntryPhrase.chain(path, to: chain.target, in: index)
    switch path.kind {
    case .entryPoint:
      if chain.others.isEmpty { return steps }
      return steps + ["; also "]
        + Listing.spans(chain.others, limit: 4) { other in
          guard let entry = other.entry else { return [] }
          return EntryPhrase.name(entry, index) + [" ", Span.site(entry)]
        }
    case .test: return ["test: "] + steps
    case .exportedAPI:
      if !path.hops.isEmpty { return ["exported API: "] + steps }
      // What holds a value is read and set.
      let outside =
        chain.target.holdsValue || index.callers(of: chain.target).contains { $0.site.file.role != .test }
        || index.namesakeUses(of: chain.target).possible.contains { use in
          switch use.way {
          case .dispatch, .kept: use.site.file.role != .test
          case .byName, .takenFor: false
          }
        }
      let settings = LoadedByName.settings([chain.target], index)
      if !settings.isEmpty { return ["exported API itself: "] + steps + ["; "] + LoadedByName.spans(settings) }
      return ["exported API itself: "] + steps
        + (outside ? [] : ["; nothing in this repository calls it outside tests"])
    }
  }

  private static func addEvidence(_ chain: Chain, to list: inout EvidenceList) {
    let kind = EntryPhrase.noun(chain.path.kind)
    if let entry = chain.path.entry {
      list.add(entry, tier: chain.path.tier, reason: "\(kind) that reaches the target")
    }
    for other in chain.others {
      if let entry = other.entry { list.add(entry, tier: other.tier, reason: "\(kind) that reaches the target") }
    }
    if let start = chain.path.start { list.add(start, tier: chain.path.tier, reason: "outermost definition, \(kind)") }
    for hop in chain.path.hops { list.add(hop, reason: "hop from \(kind), \(hop.reason)") }
  }

  /// A command that its class names twice, as an attribute and as a property, is one; so is a task that is opened again, and a job
  /// that is put into a queue in many places.
  private static func withoutRepetition(_ entries: [FactView], _ index: CodeIndex) -> [FactView] {
    var seen: Set<[String]> = []
    return entries.filter { entry in
      if entry.detail == .job, entry[.value] == "enqueued" {
        return seen.insert([entry.rule, entry.name, entry[.target] ?? ""]).inserted
      }
      return entry.detail != .command || seen.insert([entry.path, index.commandName(of: entry)]).inserted
    }
  }

  private func survey(_ inquiry: Inquiry) -> Answer {
    let index = inquiry.index
    let entries = Self.withoutRepetition(Self.entries(index), index)
    let inherited = index.inheritedEntryPoints.all
    let searched = Searched(inquiry)
    if entries.isEmpty, inherited.isEmpty {
      let absent = "no route, command, job, consumer, event handler or main found: 0 entry points in \(searched.words)"
      return Answer(
        id, .none, lines: [AnswerLine(.label("Entry point"), [.text(absent)])], searched: searched.counts)
    }
    var evidence = EvidenceList()
    let routes = Dictionary(grouping: RouteTable(index).routes, by: \.fact)
    let unanswered = Set(
      entries.filter { DeclaredRoutes.holds($0) && index.entryPaths.handler(of: $0).definitions.isEmpty })
    // A description beside code that says its own routes is out of date, or another program's: told, and no way in.
    let isBesideCode = entries.contains { $0.detail == .route && !unanswered.contains($0) }
    let ways = isBesideCode ? entries.filter { !unanswered.contains($0) } : entries
    for entry in ways {
      let isUnanswered = unanswered.contains(entry)
      var item = Evidence(
        entry, reason: isUnanswered ? "declared; nothing found here answers it" : "entry point")
      item.name = index.commandName(of: entry)
      // A type that answers several verbs is a way in for each.
      for details in routes[entry]?.map({ EntryDetails(route: $0) }) ?? [EntryDetails(entry, in: index)] {
        item.entry = details
        evidence.add(item)
      }
    }
    for one in inherited {
      var item = Evidence(
        one.type, tier: .likely, reason: "extends `\(one.entry.name)`, a \(one.entry.detail.rawValue)")
      (item.kind, item.detail, item.rule) = (.entryPoint, one.entry.detail, one.entry.rule)
      item.entry = EntryDetails(handler: one.handler)
      evidence.add(item)
    }
    let count = ways.count + inherited.count
    let handlers = Dictionary(uniqueKeysWithValues: inherited.map { ($0.type, $0.handler) })
    let kinds = Self.details.compactMap { detail -> (String, [FactView])? in
      let own = ways.filter { $0.detail == detail && !unanswered.contains($0) }
      let some = own + inherited.filter { $0.entry.detail == detail }.map(\.type)
      return some.isEmpty ? nil : (EntryPhrase.noun(.entryPoint(detail)), some)
    }
    let declared =
      unanswered.isEmpty ? [] : [("route declared, no code found that answers", entries.filter(unanswered.contains))]
    let children = (kinds + declared).map { noun, some in
      let isApart = isBesideCode && some.first.map(unanswered.contains) == true
      return AnswerLine(
        [.text("\(noun), \(Count.number(some.count))" + (isApart ? ", not counted: " : " of \(count): "))]
          + Listing.spans(some) { entry in
            [.code(EntryPhrase.title(entry, index)), " ", Span.site(entry)]
              + ((handlers[entry] ?? index.entryPaths.handler(of: entry).definitions.first).map {
                [" → ", DefinitionPhrase.name($0)]
              } ?? [])
          })
    }
    let total =
      Count.of(count, "entry point") + " in "
      + Count.of(Set((ways + inherited.map(\.type)).map(\.path)).count, "file")
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Entry point"), [.text(total)], children: children)],
      items: evidence.items, searched: searched.counts)
  }
}
