import CodeIndex
import Facts

/// How what may also be a use is counted, listed and cited.
enum SafeSetPhrase {
  /// Sentences that count what is not printed as a caller.
  static func sentences(_ safe: SafeSet) -> [[Span]] {
    var sentences: [[Span]] = []
    if !safe.entries.isEmpty {
      sentences.append([
        .text("May also \(verb(safe)) it, counted and listed apart: \(Count.number(safe.entries.count)).")
      ])
    }
    sentences.append(others(safe.others))
    sentences.append(passing(safe.passing.map(\.mention), isOfValues: safe.isOfValues))
    return sentences
  }

  /// One line for each way, under a line that says how many there are; none for none.
  static func lines(_ safe: SafeSet) -> [AnswerLine] {
    guard !safe.entries.isEmpty else { return [] }
    var children: [AnswerLine] = []
    for way in SafeSet.Way.allCases {
      let entries = safe.entries.filter { $0.way == way }
      // Entries of one way part by what they would mean, in the order they come.
      var heads: [FactView?] = []
      for entry in entries where !heads.contains(entry.other) { heads.append(entry.other) }
      if way == .takenFor { heads = entries.isEmpty ? [] : [nil] }
      for head in heads {
        let some = way == .takenFor ? entries : entries.filter { $0.other == head }
        children.append(AnswerLine(words(way, some, head, safe) + [": "] + places(some), isKept: true))
      }
    }
    return [
      AnswerLine(
        [.text("May also \(verb(safe)) it (\(Count.number(safe.entries.count)), not counted as callers):")],
        children: children, isKept: true)
    ]
  }

  private static func verb(_ safe: SafeSet) -> String { safe.isOfTypes || safe.isOfValues ? "use" : "call" }

  static func addEvidence(_ safe: SafeSet, to evidence: inout EvidenceList) {
    for entry in safe.entries {
      if let site = entry.site {
        var item = Evidence(site, tier: .nameOnly, reason: entry.reason)
        item.container = entry.enclosing?.qualifiedName
        evidence.add(item)
      } else {
        evidence.add(
          Evidence(
            path: entry.path, lines: entry.line...entry.line, name: entry.name,
            container: entry.enclosing?.qualifiedName, tier: .nameOnly, rule: "index.mention", reason: entry.reason))
      }
    }
    for (name, mention) in safe.passing {
      evidence.add(
        Evidence(
          path: mention.path, lines: mention.line...mention.line, name: name, tier: .nameOnly, rule: "index.mention",
          reason: "mentioned in "
            + (TestSnapshots.isSnapshot(mention.path) ? "a snapshot of tests" : place(of: mention.context))))
    }
  }

  private static func words(
    _ way: SafeSet.Way, _ entries: [SafeSet.Entry], _ head: FactView?, _ safe: SafeSet
  ) -> [Span] {
    let count = entries.count
    switch way {
    case .dispatch:
      guard let head else { return [] }
      return [.text("\(Count.of(count, "call")) of ")] + DefinitionPhrase.spans(head)
        + [", which it overrides or implements"]
    case .kept:
      let reasons = Set(entries.map(\.reason)).sorted().joined(separator: ", ")
      return [.text("\(Count.of(count, "call")) ")] + Wording.reason(reasons)
    case .byName:
      let reasons = Set(entries.map(\.reason)).sorted().joined(separator: "; ")
      return [.text("\(Count.number(count)) by name only (")] + Wording.reason(reasons) + [")"]
    case .takenFor:
      var others: [FactView] = []
      for entry in entries { if let other = entry.other, !others.contains(other) { others.append(other) } }
      return [.text("\(Count.number(count)) taken for another, not for certain (")]
        + Listing.spans(others, limit: 2) { [DefinitionPhrase.name($0), " ", Span.site($0)] } + [")"]
    case .inCode:
      return [
        .text(
          "\(Count.number(count)) in code "
            + (safe.isOfTypes
              ? "that names the type and constructs nothing"
              : safe.isOfValues ? "that may read or set it" : "where no rule reads a call"))
      ]
    case .template: return [.text("\(Count.number(count)) in the code of templates")]
    case .configuration: return [.text("\(Count.number(count)) in configuration")]
    case .string:
      return [.text("\(Count.number(count)) as a string, as reflection or registration would name it")]
    }
  }

  /// Where they stand: definitions with their lines, the rest by line alone.
  private static func places(_ entries: [SafeSet.Entry]) -> [Span] {
    Listing.spans(entries, limit: 4) { entry in
      let place = Span.place(path: entry.path, lines: entry.line...entry.line)
      return entry.enclosing.map { [DefinitionPhrase.name($0), " ", place] } ?? [place]
    }
  }

  /// `48 calls of the name mean something else: `Context.Render` (40), …`
  private static func others(_ others: [NamesakeUses.Other]) -> [Span] {
    let count = others.reduce(0) { $0 + $1.sites.count }
    guard count > 0 else { return [] }
    let head = "\(Count.of(count, "call")) of the name \(count == 1 ? "means" : "mean") something "
    if others.allSatisfy({ $0.definition == nil }) { return [.text(head + "outside, or local.")] }
    let parts = others.map { other -> [Span] in
      let count = Span.text(others.count == 1 ? "" : " (\(Count.number(other.sites.count)))")
      guard let definition = other.definition else { return ["something outside or local", count] }
      return [DefinitionPhrase.name(definition), " ", Span.site(definition), count]
    }
    return [.text(head + "else: ")] + Listing.spans(parts, limit: 2) { $0 } + ["."]
  }

  /// `Mentioned besides: 3 in comments (`a.py:4`, …), 1 in prose (`README.md:400`).`
  private static func passing(_ mentions: [Mention], isOfValues: Bool) -> [Span] {
    var parts: [[Span]] = []
    let kept = mentions.filter { TestSnapshots.isSnapshot($0.path) }
    if !kept.isEmpty {
      parts.append(
        [.text("\(Count.number(kept.count)) in snapshots of tests (")]
          + Listing.spans(kept, limit: 1) { [Span.place(path: $0.path, lines: $0.line...$0.line)] } + [")"])
    }
    for context in [Mention.Context.code, .string, .comment, .prose] {
      let some = mentions.filter { $0.context == context && !TestSnapshots.isSnapshot($0.path) }
      if some.isEmpty { continue }
      parts.append(
        [
          .text(
            "\(Count.number(some.count)) in \(isOfValues && context == .code ? "code that means something else" : place(of: context)) ("
          )
        ]
          + Listing.spans(some, limit: 1) { [Span.place(path: $0.path, lines: $0.line...$0.line)] }
          + [.text(examples(among: some) + ")")])
    }
    return parts.isEmpty ? [] : ["Mentioned besides, no use: "] + Listing.joined(parts, separator: ", ") + ["."]
  }

  /// `, 4 of them in examples that run as tests`
  private static func examples(among mentions: [Mention]) -> String {
    let count = mentions.count { $0.example != nil }
    return count == 0 ? "" : ", \(Count.number(count)) of them in examples that run as tests"
  }

  static func place(of context: Mention.Context) -> String {
    switch context {
    case .code: "code that cannot call it"
    case .comment: "comments"
    case .string: "strings"
    case .prose: "prose"
    }
  }
}
