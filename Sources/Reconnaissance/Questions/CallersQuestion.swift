import CodeIndex
import Facts

/// Step 2a: who calls this directly? What may call it besides is counted and listed apart, never as a caller.
struct CallersQuestion: Question {
  let id = QuestionID.callers

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    guard inquiry.isModification else {
      return Answer(
        id, .notApplicable,
        lines: [AnswerLine(.label("Direct callers"), ["no target given: name one with ", .code("--modify")])],
        searched: Searched(inquiry).counts)
    }
    let scope = TargetScope(inquiry)
    let tallies = scope.stated.map { subject in
      Tally(
        subject: subject,
        uses: inquiry.index.tally(of: subject, mentions: inquiry.mentions[subject.name] ?? []))
    }
    var evidence = EvidenceList()
    for tally in tallies { for use in tally.printable { evidence.add(use) } }
    let found = evidence.items.count
    let pairs = tallies.map { (subject: $0.subject, uses: $0.uses) }
    let safe = SafeSet(pairs, inquiry)
    let uncalled = UncalledUses(pairs, named: safe.named, inquiry.index)
    let references = UncalledUsesPhrase.evidence(uncalled)
    SafeSetPhrase.addEvidence(safe, to: &evidence)
    let searched = Searched(
      inquiry, ["definitions": scope.stated.count, "calls": Self.sites(of: scope)])
    let notes = inquiry.notes
    let unbound = Self.unbound(scope)
    let apart = SafeSetPhrase.sentences(safe)
    let ofMembers = MemberCallers(scope).sentence
    let kept = UncalledUsesPhrase.lines(uncalled) + SafeSetPhrase.lines(safe)
    let isCalled = evidence.items.prefix(found).contains { inquiry.index.file(at: $0.path)?.role != .test }
    let possible = isCalled ? nil : PossibleCallers(scope.stated, inquiry.index)
    let questions = possible.flatMap { Self.question($0, scope, from: id) }.map { [$0] } ?? []
    let values = ValueUses(uncalled, inquiry.index)
    if found == 0, scope.stated.allSatisfy(\.holdsValue), !values.entries.isEmpty {
      return Answer(
        id, .answered,
        lines: [
          AnswerLine(
            .label("Direct callers"),
            Sentence.run(notes + [[.text(values.head)], unbound] + apart + [Self.exported(scope)]), children: kept)
        ],
        items: evidence.items, references: references, searched: searched.counts, questions: [])
    }
    if found == 0 {
      let certain = possible?.isEmpty == false ? "0 certain callers in " : "0 callers in "
      let head: [Span] =
        [.text(certain + searched.words + Self.looked(searched, safe, uncalled))] + Self.through(possible) + ["."]
      return Answer(
        id, .none,
        lines: [
          AnswerLine(
            .label("Direct callers"),
            Sentence.run(
              notes
                + [
                  head, TargetPhrase.withoutDefinition(scope), ofMembers, unbound,
                  UncalledUsesPhrase.sentence(uncalled),
                ]
                + apart
                + [Self.exported(scope), scope.stated.isEmpty ? [] : HidingPlaces(scope).sentence]),
            children: kept)
        ],
        items: evidence.items, references: references, searched: searched.counts, questions: questions)
    }
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(
          .label("Direct callers"),
          Sentence.run(
            notes
              + [
                [.text(Self.head(tallies, inquiry.index))], ofMembers, unbound, UncalledUsesPhrase.sentence(uncalled),
              ] + apart
              + [Self.exported(scope)]),
          children: Self.children(tallies, inquiry.index) + kept)
      ], items: evidence.items, references: references, searched: searched.counts, questions: questions)
  }

  /// `; 2 calls of `Store.save` `a.cs:7`, which it alone implements, lead here`
  private static func through(_ possible: PossibleCallers?) -> [Span] {
    Listing.joined(
      (possible?.dispatched ?? []).map { dispatch in
        [.text("; \(Count.of(dispatch.calls.count, "call")) of ")] + DefinitionPhrase.spans(dispatch.method)
          + [
            .text(
              dispatch.isAlone ? ", which nothing else implements, lead here" : ", which it implements, may lead here")
          ]
      }, separator: "")
  }

  /// Asked where no caller outside tests is known and some call may be one.
  private static func question(
    _ possible: PossibleCallers, _ scope: TargetScope, from id: QuestionID
  ) -> ClarificationQuestion? {
    guard possible.isOpen else { return nil }
    let names = Listing.spans(scope.stated, limit: 2) { [DefinitionPhrase.name($0)] }
    return ClarificationQuestion(
      ["Which of these run "] + (names.isEmpty ? ["the target"] : names) + [
        "? No call outside tests surely does, and may: "
      ]
        + possible.spans + ["."], rank: 3, from: id)
  }

  private struct Tally {
    let subject: FactView
    let uses: UseTally
    /// What is printed as a caller: calls and constructions, nothing else.
    var printable: [Use] { uses.callers.sorted { PlaceOrder.precedes($0.site, $1.site) } }
  }

  /// How many calls bear one of the targets' names.
  private static func sites(of scope: TargetScope) -> Int {
    Set(scope.stated.map(\.name)).reduce(0) { $0 + scope.index.calls(named: $1).count }
  }

  /// `; 5 calls of the name read, none means it for certain`
  private static func looked(_ searched: Searched, _ safe: SafeSet, _ uncalled: UncalledUses) -> String {
    let sites = searched.counts["calls"] ?? 0
    if sites == 0, safe.entries.isEmpty, safe.passing.isEmpty, uncalled.entries.isEmpty {
      return "; nothing else names it"
    }
    if sites == 0 { return "; no call bears its name" }
    return "; \(Count.of(sites, "call")) of the name read, none "
      + (safe.entries.isEmpty ? "means it" : "surely means it")
  }

  /// `4 confirmed, 1 likely (6 calls in 3 files; 2 callers are tests).`
  private static func head(_ tallies: [Tally], _ index: CodeIndex) -> String {
    var seen: Set<FactView> = []
    let uses = tallies.flatMap(\.printable).filter { seen.insert($0.site).inserted }
    let groups = CallerGroup.group(uses, index)
    let tiers = [Tier.confirmed, .likely].compactMap { tier -> String? in
      let count = groups.count { $0.tier == tier }
      return count == 0 ? nil : "\(Count.number(count)) \(tier.rawValue)"
    }
    let noun = tallies.allSatisfy { $0.subject.detail.isTypeLike } ? "construction" : "call"
    let tests = groups.count(where: \.isTest)
    let counts =
      Count.of(uses.count, noun) + " in " + Count.of(Set(uses.map(\.site.path)).count, "file")
      + (tests == 0 ? "" : tests == 1 ? "; 1 caller is a test" : "; \(Count.number(tests)) callers are tests")
    return tiers.joined(separator: ", ") + " (" + counts + ")."
  }

  private static func children(_ tallies: [Tally], _ index: CodeIndex) -> [AnswerLine] {
    let used = tallies.filter { !$0.printable.isEmpty }
    if tallies.count == 1 { return used.flatMap { CallerGroup.group($0.printable, index).map(\.line) } }
    return together(used).map { tallies, uses in
      let groups = CallerGroup.group(uses, index)
      return AnswerLine(
        Listing.spans(tallies, limit: 4) { DefinitionPhrase.spans($0.subject) }
          + [.text(": " + Count.of(groups.count, "caller"))],
        children: groups.map(\.line))
    } + unused(tallies.filter(\.printable.isEmpty))
  }

  /// Definitions with the very same callers, overloads that no call tells apart, share one list.
  private static func together(_ tallies: [Tally]) -> [(tallies: [Tally], uses: [Use])] {
    var groups: [(tallies: [Tally], uses: [Use])] = []
    for tally in tallies {
      let sites = tally.printable.map(\.site)
      if let known = groups.firstIndex(where: { $0.uses.map(\.site) == sites }) {
        groups[known].tallies.append(tally)
      } else {
        groups.append(([tally], tally.printable))
      }
    }
    return groups
  }

  private static func unused(_ tallies: [Tally]) -> [AnswerLine] {
    if tallies.isEmpty { return [] }
    return [
      AnswerLine(
        ["No caller found: "]
          + Listing.spans(tallies) { [DefinitionPhrase.name($0.subject), " ", Span.site($0.subject)] })
    ]
  }

  /// Languages whose names are not bound at all.
  private static func unbound(_ scope: TargetScope) -> [Span] {
    let names = Set(
      scope.files.compactMap { scope.index.profile(for: $0) }.filter { !$0.bindsNames }.map(\.displayName)
    ).sorted()
    guard !names.isEmpty, !scope.stated.isEmpty else { return [] }
    return [.text("Nothing says how \(names.joined(separator: ", ")) binds names, so uses are known by name only.")]
  }

  /// Callers may be where nothing is read: outside.
  private static func exported(_ scope: TargetScope) -> [Span] {
    let exported = scope.stated.filter(scope.index.isExported)
    if exported.isEmpty { return [] }
    let subject =
      scope.stated.count == 1
      ? "it is" : "\(exported.count) of \(Count.of(scope.stated.count, "definition")) are"
    return [.text("Callers outside this repository cannot be seen: \(subject) exported.")]
  }
}
