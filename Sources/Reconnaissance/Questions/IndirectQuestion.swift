import CodeIndex
import Facts

/// Step 2a: what depends on this without calling it directly?
struct IndirectQuestion: Question {
  let id = QuestionID.indirect
  private static let depth = 5

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    guard inquiry.isModification else {
      return Answer(
        id, .notApplicable,
        lines: [AnswerLine(.label("Indirect dependencies"), ["no target given: name one with ", .code("--modify")])],
        searched: Searched(inquiry).counts)
    }
    let scope = TargetScope(inquiry)
    var evidence = EvidenceList()
    // First, for it is what a reader acts on: where else to look when this changes.
    let past = inquiry.history.flatMap {
      $0.commits.isEmpty ? nil : Self.past(scope, $0, PartnerLikeness(inquiry), &evidence)
    }
    let found: [(noun: String, lines: [AnswerLine])] =
      (past.map { [("files that change with it", $0)] } ?? []) + [
        ("callers of callers", Self.transitive(scope, &evidence)),
        ("subtypes or overrides", Self.inheritance(scope, &evidence)),
        ("shared state", Self.state(scope, inquiry, &evidence)),
        ("tables or models", Self.data(scope, &evidence)),
        ("routes", Self.routes(scope, &evidence)),
        ("importers", Self.importers(scope, &evidence)),
        ("import cycles", Self.cycles(scope, &evidence)),
      ]
    let searched = Searched(inquiry, ["definitions": scope.subjects.count])
    let about = Self.about(scope, inquiry)
    let children = found.flatMap(\.lines) + about
    // Where imports are not followed to files, nobody is seen to import: that is not nobody.
    let unfollowed = UnfollowedImports.languages(of: scope.files, inquiry.index)
    let isImported = found.contains { $0.noun == "importers" && !$0.lines.isEmpty }
    let unknown =
      unfollowed.isEmpty
      ? ""
      : "\(isImported ? "Whether more files load it" : "Importers") cannot be told: imports of "
        + "\(unfollowed.joined(separator: ", ")) are not \(isImported ? "all " : "")followed to files."
    let mayEnter =
      found.contains { $0.noun == "routes" && $0.lines.isEmpty }
      && PossibleEntries.kinds(to: scope.subjects, inquiry.index).contains(.route)
    let absent = Self.nouns(
      found.filter {
        $0.lines.isEmpty && (unfollowed.isEmpty || $0.noun != "importers") && !(mayEnter && $0.noun == "routes")
      })
    if children.count == about.count {
      let words = "0 found in \(searched.words): no \(absent)" + (unknown.isEmpty ? "" : ". " + unknown)
      return Answer(
        id, .none, lines: [AnswerLine(.label("Indirect dependencies"), [.text(words)], children: about)],
        searched: searched.counts)
    }
    let present = "\(Count.of(evidence.items.count, "place")): \(Self.nouns(found.filter { !$0.lines.isEmpty }))."
    let head = Sentence.run([
      [.text(present)], absent.isEmpty ? [] : [.text("Looked for and not found: \(absent).")],
      unknown.isEmpty ? [] : [.text(unknown)],
    ])
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Indirect dependencies"), head, children: children)],
      items: evidence.items, searched: searched.counts)
  }

  private static func nouns(_ found: [(noun: String, lines: [AnswerLine])]) -> String {
    found.map(\.noun).joined(separator: ", ")
  }

  /// What changed together with the targets, calls them or is called, or speaks of the same, most likely first.
  private static func past(
    _ scope: TargetScope, _ history: ChangeHistory, _ likeness: PartnerLikeness?, _ evidence: inout EvidenceList
  ) -> [AnswerLine] {
    let found = ChangePartners(scope, history, likeness)
    // What came together once may have come together by chance.
    let often = found.partners.filter { $0.support > 1 }
    let together = (often.isEmpty ? found.partners.filter { $0.support > 0 } : often)
      .enumerated().sorted { ($1.element.support, $0.offset) < ($0.element.support, $1.offset) }.map(\.element)
    // Without a commit that says so, callers and callees are told elsewhere and are no such files.
    if together.isEmpty { return [] }
    for partner in found.partners {
      evidence.add(
        Evidence(
          path: partner.path, lines: nil,
          name: partner.path.split(separator: "/").last.map(String.init) ?? partner.path,
          tier: partner.support > 1 ? .likely : .nameOnly, rule: "history.co-change", reason: found.reason(partner)))
    }
    return [
      AnswerLine(
        [
          .text(
            "Changed together with it, of \(Count.of(found.changes, "commit")) that changed \(scope.files.count == 1 ? "its file" : "its files"): "
          )
        ]
          + Listing.spans(together, limit: 5) { partner in
            [.place(path: partner.path, lines: nil), .text(" in \(Count.number(partner.support))")]
          })
    ]
  }

  /// How often the targets' files change, what was mended in them, and whom to ask.
  private static func about(_ scope: TargetScope, _ inquiry: Inquiry) -> [AnswerLine] {
    let paths = scope.files.map(\.path)
    let line: AnswerLine? = inquiry.history.map {
      $0.commits.isEmpty
        ? AnswerLine(["History: none to read, so nothing is said of what changes together"])
        : FileHistory(paths, $0).line
    }
    let record = inquiry.history?.commits.isEmpty == false ? inquiry.trackRecord(.coChange, within: 3) : nil
    return [line, record, inquiry.owners?.line(for: paths)].compactMap { $0 }
  }

  private static func transitive(_ scope: TargetScope, _ evidence: inout EvidenceList) -> [AnswerLine] {
    var nearest: [FactView: (distance: Int, hop: Use)] = [:]
    for subject in scope.subjects {
      for (definition, distance, hop) in scope.index.entryPaths.transitiveCallers(of: subject, depth: depth)
      where !scope.contains(definition) {
        if let known = nearest[definition], known.distance <= distance { continue }
        nearest[definition] = (distance, hop)
      }
    }
    let far = nearest.filter { $0.value.distance > 1 }.sorted { a, b in
      a.value.distance == b.value.distance
        ? PlaceOrder.precedes(a.key, b.key) : a.value.distance < b.value.distance
    }
    if far.isEmpty { return [] }
    for (definition, way) in far {
      evidence.add(
        definition, tier: .likely,
        reason: "reaches the target in \(way.distance) calls, by way of \(way.hop.definition.qualifiedName) on line "
          + "\(way.hop.site.startLine)")
    }
    let counts = Set(far.map(\.value.distance)).sorted().map { distance in
      "\(Count.number(far.count { $0.value.distance == distance })) at distance \(distance)"
    }
    let outside = far.filter { $0.key.file.role != .test }
    let tests = far.count - outside.count
    return [
      AnswerLine(
        [.text("Callers of callers: \(counts.joined(separator: ", "))")]
          + (tests == 0 ? [] : [.text(" (\(Count.number(tests)) in tests)")])
          + (outside.isEmpty ? [] : ["; nearest "])
          + Listing.spans(outside, limit: 4) { DefinitionPhrase.spans($0.key) })
    ]
  }

  private static func inheritance(_ scope: TargetScope, _ evidence: inout EvidenceList) -> [AnswerLine] {
    let overrides = scope.index.overrides
    let methods = scope.subjects.filter { $0.detail == .method }
    let types = scope.subjects.filter { $0.detail.isTypeLike }
    return [
      list("Overridden by", methods.flatMap(overrides.overriding), "overrides the target", &evidence),
      list("Overrides", methods.flatMap(overrides.overridden), "overridden by the target", &evidence),
      list("Subtypes and implementers", types.flatMap(overrides.subtypes), "extends the target", &evidence),
    ].flatMap(\.self)
  }

  private static func list(
    _ words: String, _ definitions: [FactView], _ reason: String, _ evidence: inout EvidenceList
  ) -> [AnswerLine] {
    var seen: Set<FactView> = []
    let once = definitions.filter { seen.insert($0).inserted }.sorted(by: PlaceOrder.precedes)
    if once.isEmpty { return [] }
    evidence.add(once, reason: reason)
    return [
      AnswerLine(
        [.text("\(words) (\(Count.number(once.count))): ")]
          + Listing.spans(once) { DefinitionPhrase.spans($0) })
    ]
  }

  /// Shared variables that the target reads or writes, with who else does.
  private static func state(
    _ scope: TargetScope, _ inquiry: Inquiry, _ evidence: inout EvidenceList
  ) -> [AnswerLine] {
    let variables = SharedState.variables(scope, inquiry)
    let named = Set(variables.map(\.declaration.name))
    return variables.map { variable in
      evidence.add(
        variable.declaration, reason: "shared state that the target \(variable.isWrittenHere ? "writes" : "reads")")
      for mention in variable.here + variable.elsewhere {
        add(mention, ofName: variable.declaration.name, scope, &evidence)
      }
      let writes = variable.elsewhere.filter(\.isWrite)
      let reads = variable.elsewhere.filter { !$0.isWrite }
      return AnswerLine(
        ["Shared state: ", .code(variable.declaration.name), " ", Span.site(variable.declaration)]
          + [.text(variable.isWrittenHere ? ", written here " : ", read here ")]
          + sites(variable.here.filter { $0.isWrite == variable.isWrittenHere })
          + (variable.elsewhere.isEmpty ? ["; touched nowhere else"] : [])
          + (writes.isEmpty ? [] : ["; written elsewhere "] + sites(writes))
          + (reads.isEmpty ? [] : ["; read elsewhere "] + sites(reads)))
    } + declared(scope, without: named, &evidence) + fields(scope, inquiry, &evidence)
  }

  /// Fields that the target writes and others touch: what only the target uses is its own business.
  private static func fields(
    _ scope: TargetScope, _ inquiry: Inquiry, _ evidence: inout EvidenceList
  ) -> [AnswerLine] {
    SharedFields.touched(scope, inquiry).filter { !$0.elsewhere.isEmpty }.map { touched in
      let field = touched.field
      if let declaration = field.declaration { evidence.add(declaration, reason: "field that the target writes") }
      for mention in touched.here + touched.elsewhere { add(mention, ofName: field.name, scope, &evidence) }
      let writes = touched.elsewhere.filter(\.isWrite)
      let reads = touched.elsewhere.filter { !$0.isWrite }
      return AnswerLine(
        ["Shared state: field ", .code("\(field.owner.name).\(field.name)")]
          + (field.declaration.map { [" ", Span.site($0)] } ?? []) + [", written here "]
          + sites(touched.here.filter(\.isWrite))
          + (writes.isEmpty ? [] : ["; written elsewhere "] + sites(writes))
          + (reads.isEmpty ? [] : ["; read elsewhere "] + sites(reads)))
    }
  }

  private static func sites(_ mentions: [Mention]) -> [Span] {
    Listing.spans(mentions, limit: 3) { [.place(path: $0.path, lines: $0.line...$0.line)] }
  }

  private static func add(
    _ mention: Mention, ofName name: String, _ scope: TargetScope, _ evidence: inout EvidenceList
  ) {
    let verb = mention.isWrite ? "writes" : "reads"
    evidence.add(
      Evidence(
        path: mention.path, lines: mention.line...mention.line, name: name,
        container: scope.index.definition(at: mention.path, line: mention.line)?.qualifiedName, tier: .likely,
        rule: "index.shared-state", reason: "\(verb) the shared \(name)"))
  }

  /// What the target itself declares or names as shared, where no text was searched.
  private static func declared(
    _ scope: TargetScope, without named: Set<String>, _ evidence: inout EvidenceList
  ) -> [AnswerLine] {
    NamedFacts.group(scope.facts(.state)).filter { !named.contains($0.name) }.map { group in
      evidence.add(group.facts, reason: "shared state in the target")
      let files = Set(group.facts.map(\.file))
      let folders = Set(
        files.filter { scope.index.profile(for: $0)?.modules.folderIsScope == true }.map(\.folder))
      let elsewhere = scope.index.facts(.state, named: group.name).filter { fact in
        !scope.contains(fact) && (files.contains(fact.file) || folders.contains(fact.file.folder))
      }
      evidence.add(elsewhere, reason: "the same shared state")
      return AnswerLine(
        ["Shared state: "] + group.spans()
          + (elsewhere.isEmpty
            ? ["; seen nowhere else in its scope"]
            : ["; also "] + Listing.spans(elsewhere, limit: 4) { [Span.site($0)] }))
    }
  }

  private static func data(_ scope: TargetScope, _ evidence: inout EvidenceList) -> [AnswerLine] {
    let own = scope.facts(.data)
    let named = Set(own.map(table))
    let models = ModelUses(scope.index).uses(in: scope.subjects).filter { !named.contains($0.model.name) }
    return tables(own, scope, &evidence) + self.models(models, &evidence)
  }

  /// Models that the target names without a query of its own.
  private static func models(_ uses: [ModelUses.Use], _ evidence: inout EvidenceList) -> [AnswerLine] {
    var seen: Set<FactView> = []
    return uses.filter { seen.insert($0.model).inserted }.map { use in
      evidence.add(use.model, tier: .likely, reason: "model the target names")
      return AnswerLine([
        "Model ", .code(use.model.name), " ", Span.site(use.model), ", named ", Span.site(use.site),
      ])
    }
  }

  private static func tables(
    _ own: [FactView], _ scope: TargetScope, _ evidence: inout EvidenceList
  ) -> [AnswerLine] {
    let groups = Dictionary(grouping: own, by: table).sorted { a, b in
      guard let first = a.value.first, let other = b.value.first else { return a.key < b.key }
      return PlaceOrder.precedes(first, other)
    }
    if groups.isEmpty { return [] }
    let all = Dictionary(grouping: scope.index.facts(.data), by: table)
    return groups.map { name, facts in
      evidence.add(facts, reason: "named in the target")
      let elsewhere = (all[name] ?? []).filter { !scope.contains($0) }
      evidence.add(elsewhere, reason: "names it too")
      let files = Set(elsewhere.map(\.path)).count
      return AnswerLine(
        [.text(facts.contains { $0.detail == .model } ? "Model " : "Table ")]
          + NamedFacts(name: name, facts: facts).spans()
          + (elsewhere.isEmpty
            ? ["; named nowhere else"]
            : [.text("; also named \(Count.of(elsewhere.count, "time")) in \(Count.of(files, "file")): ")]
              + Listing.spans(elsewhere, limit: 4) { [Span.site($0)] }))
    }
  }

  /// A query's name is its verb and its table.
  private static func table(_ fact: FactView) -> String {
    let name = fact.name
    if fact.detail == .query, let last = name.split(separator: " ").last { return String(last) }
    return name
  }

  private static func routes(_ scope: TargetScope, _ evidence: inout EvidenceList) -> [AnswerLine] {
    var seen: Set<FactView> = []
    let paths = scope.subjects.flatMap { scope.index.entryPaths.paths(to: $0, perKind: 8) }
      .filter { $0.kind == .entryPoint(.route) }
    let routes = paths.compactMap { path in path.entry.map { (entry: $0, tier: path.tier) } }
      .filter { seen.insert($0.entry).inserted }
    if routes.isEmpty { return [] }
    for route in routes { evidence.add(route.entry, tier: route.tier, reason: "route that reaches the target") }
    return [
      AnswerLine(
        ["Exposed by: "]
          + Listing.spans(routes) { EntryPhrase.name($0.entry, scope.index) + [" ", Span.site($0.entry)] })
    ]
  }

  /// Groups of files that import each other and hold a target's file, each with the imports that close it.
  private static func cycles(_ scope: TargetScope, _ evidence: inout EvidenceList) -> [AnswerLine] {
    scope.index.importGraph.cycles(through: scope.files).map { cycle in
      for edge in cycle.closing {
        evidence.add(
          edge.fact, tier: .confirmed,
          reason: "closes an import cycle over \(Count.of(cycle.files.count, "file")), to \(edge.to.path)"
            + (cycle.effect == .atLoadTime ? "" : "; " + CyclePhrase.words(cycle.effect)))
      }
      let effect = cycle.effect == .atLoadTime ? "" : ", " + CyclePhrase.words(cycle.effect)
      return AnswerLine([.text("Import cycle\(effect): ")] + CyclePhrase.steps(cycle) + CyclePhrase.group(cycle))
    }
  }

  private static func importers(_ scope: TargetScope, _ evidence: inout EvidenceList) -> [AnswerLine] {
    scope.files.compactMap { file in
      let edges = scope.index.importGraph.importers(of: file)
      if edges.isEmpty { return nil }
      evidence.add(edges.map(\.fact), reason: "imports \(file.path)")
      let tests = edges.count { $0.from.role == .test }
      let shown = edges.filter { $0.from.role != .test } + edges.filter { $0.from.role == .test }
      return AnswerLine(
        [
          "Importers of ", .code(file.path), .text(": \(Count.of(edges.count, "file"))"),
          .text(tests == 0 ? " (" : ", \(Count.number(tests)) of them tests ("),
        ] + Listing.spans(shown, limit: 4) { [Span.site($0.fact)] } + [")"])
    }
  }
}
