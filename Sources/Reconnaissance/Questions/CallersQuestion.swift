import CodeIndex
import Facts

/// Step 2a: who calls this directly? Callers by name only are counted, never printed as callers.
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
    let tallies = scope.subjects.map { subject in
      Tally(
        subject: subject,
        uses: inquiry.index.tally(of: subject, mentions: inquiry.mentions[subject.name] ?? []))
    }
    var evidence = EvidenceList()
    for tally in tallies { for use in tally.printable { evidence.add(use) } }
    let found = evidence.items.count
    for tally in tallies { for use in tally.uses.nameOnly { evidence.add(use) } }
    let byName = evidence.items.count - found
    let mentions = Self.mentions(of: tallies)
    for (name, mention) in mentions {
      evidence.add(
        Evidence(
          path: mention.path, lines: mention.line...mention.line, name: name, tier: .nameOnly, rule: "index.mention",
          reason: "mentioned in " + Self.place(of: mention.context)))
    }
    let searched = Searched(inquiry, ["definitions": scope.subjects.count])
    let apart = Self.notCounted(tallies, byName: byName, mentions.map(\.mention))
    let hidden = Self.hidden(scope)
    let uncalled = Self.uncalled(tallies)
    if found == 0 {
      let head =
        "0 callers in \(searched.words); "
        + (byName + mentions.count == 0
          ? "no mention by name either." : "\(Count.of(byName + mentions.count, "mention")) by name not counted.")
      let reflection: [Span] = ["Dynamic dispatch, callbacks or reflection could hide a caller."]
      return Answer(
        id, .none,
        lines: [
          AnswerLine(
            .label("Direct callers"),
            Sentence.run([[.text(head)], TargetPhrase.withoutDefinition(scope), uncalled, apart, hidden, reflection]))
        ],
        items: evidence.items, searched: searched.counts)
    }
    return Answer(
      id, .answered,
      lines: [
        AnswerLine(
          .label("Direct callers"),
          Sentence.run([[.text(Self.head(tallies, inquiry.index))], uncalled, apart, hidden]),
          children: Self.children(tallies, inquiry.index))
      ], items: evidence.items, searched: searched.counts)
  }

  private struct Tally {
    let subject: FactView
    let uses: UseTally
    /// What is printed as a caller: calls and constructions, nothing else.
    var printable: [Use] { uses.callers.sorted { PlaceOrder.precedes($0.site, $1.site) } }
    /// Bound to it as surely, but no call: a type in a signature, a function passed on, a base class.
    var references: [Use] { uses.references.sorted { PlaceOrder.precedes($0.site, $1.site) } }
  }

  /// `4 confirmed, 1 likely (6 calls in 3 files; 2 callers are tests).`
  private static func head(_ tallies: [Tally], _ index: CodeIndex) -> String {
    let groups = tallies.flatMap { CallerGroup.group($0.printable, index) }
    let uses = tallies.flatMap(\.printable)
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
    return used.map { tally in
      let groups = CallerGroup.group(tally.printable, index)
      return AnswerLine(
        DefinitionPhrase.spans(tally.subject) + [.text(": " + Count.of(groups.count, "caller"))],
        children: groups.map(\.line))
    } + unused(tallies.filter(\.printable.isEmpty))
  }

  private static func unused(_ tallies: [Tally]) -> [AnswerLine] {
    if tallies.isEmpty { return [] }
    return [
      AnswerLine(
        ["No caller found: "]
          + Listing.spans(tallies) { [DefinitionPhrase.name($0.subject), " ", Span.site($0.subject)] })
    ]
  }

  /// `Used without a call: 3 (`a.ts:4`, `b.ts:9`: names it as a type).`
  private static func uncalled(_ tallies: [Tally]) -> [Span] {
    var seen: Set<FactView> = []
    let uses = tallies.flatMap(\.references).filter { seen.insert($0.site).inserted }
    guard !uses.isEmpty else { return [] }
    let words = Set(uses.map { CallerGroup.word($0.site.detail) }).sorted().joined(separator: ", ")
    return [.text("Used without a call: \(Count.number(uses.count)) (")]
      + Listing.spans(uses, limit: 3) { [Span.site($0.site)] } + [.text(": \(words)).")]
  }

  /// Mentions by name and place; overloads share theirs.
  private static func mentions(of tallies: [Tally]) -> [(name: String, mention: Mention)] {
    var seen: Set<Mention> = []
    return tallies.flatMap { tally in
      tally.uses.mentions.filter { seen.insert($0).inserted }.map { (tally.subject.name, $0) }
    }
  }

  /// `Not counted: 3 by name only (`a.py:4`: 2 definitions fit), 1 mention in prose (`README.md:400`).`
  private static func notCounted(_ tallies: [Tally], byName: Int, _ mentions: [Mention]) -> [Span] {
    var parts: [[Span]] = []
    if byName > 0 {
      var seen: Set<FactView> = []
      let uses = tallies.flatMap(\.uses.nameOnly).filter { seen.insert($0.site).inserted }
      let reason = uses.first.map(\.reason) ?? ""
      parts.append(
        [.text("\(Count.number(byName)) by name only (")] + Listing.spans(uses, limit: 3) { [Span.site($0.site)] }
          + [.text(reason.isEmpty ? ")" : ": \(reason))")])
    }
    for context in [Mention.Context.code, .comment, .string, .prose] {
      let some = mentions.filter { $0.context == context }
      if some.isEmpty { continue }
      parts.append(
        [.text("\(Count.of(some.count, "mention")) in \(place(of: context)) (")]
          + Listing.spans(some, limit: 3) { [Span.place(path: $0.path, lines: $0.line...$0.line)] } + [")"])
    }
    return parts.isEmpty ? [] : ["Not counted: "] + Listing.joined(parts, separator: ", ") + ["."]
  }

  private static func place(of context: Mention.Context) -> String {
    switch context {
    case .code: "code"
    case .comment: "comments"
    case .string: "strings"
    case .prose: "prose"
    }
  }

  /// Where callers may be that cannot be listed: outside, or behind a method of a supertype.
  private static func hidden(_ scope: TargetScope) -> [Span] {
    var sentences: [[Span]] = []
    let exported = scope.subjects.filter(scope.index.isExported)
    if !exported.isEmpty {
      let subject: [Span] =
        scope.subjects.count == 1
        ? ["it is"] : [.text("\(exported.count) of \(Count.of(scope.subjects.count, "definition")) are")]
      sentences.append(["Callers outside this repository cannot be seen: "] + subject + [" exported."])
    }
    let bases = scope.subjects.filter { $0.detail == .method }
      .flatMap { scope.index.overrides.overridden(by: $0) }
    if !bases.isEmpty {
      sentences.append(
        ["Calls to "]
          + Listing.spans(bases, limit: 3) { base in
            DefinitionPhrase.spans(base)
              + [.text(" (\(Count.of(scope.index.callers(of: base).count, "call")))")]
          } + [" may arrive here."])
    }
    return Sentence.run(sentences)
  }
}
