import CodeIndex
import Facts

/// Definitions with other parameters, another result or another heading, and who still calls them as before.
struct SignatureSection: ComparisonSection {
  let id = SectionID.signatures

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let stale = StaleCalls(pair: pair, texts: texts)
    let changes = pair.signatureChanges.map { change -> (change: Change, count: Int) in
      let calls = stale.calls(of: change.after)
      let fits = pair.after.takesCalls(of: change.before, as: change.after)
      let words = fits ? "call it as before, which still fits" : "call it as before"
      var spans = Self.difference(change)
      let all = pair.after.callers(of: change.after).count
      if !calls.isEmpty {
        spans.append(.text("; \(Count.number(calls.count)) of \(Count.of(all, "call")) as before"))
        if fits { spans.append(", which still fit") }
      } else if all > 0 {
        spans.append(.text("; \(all == 1 ? "its call" : "all \(Count.number(all)) calls") changed with it"))
      } else {
        spans.append(
          pair.after.isExported(change.after) ? "; no call of it here, but it is exported" : "; no call of it here")
      }
      let related = calls.isEmpty ? [] : [Change.Related(words, items: calls.map { Self.evidence($0, pair.after) })]
      return (
        Change(
          .changed, DefinitionPhrase.text(change.after), before: Evidence(change.before, reason: "the old signature"),
          after: Evidence(change.after, reason: "the new signature"), spans: spans, related: related,
          isFinding: !calls.isEmpty && !fits), calls.count
      )
    }
    // What can break somebody first; within that in order of place.
    return changes.enumerated().sorted { a, b in
      let first = (a.element.change.isFinding ? 0 : 1, a.element.count == 0 ? 1 : 0, a.offset)
      return first < (b.element.change.isFinding ? 0 : 1, b.element.count == 0 ? 1 : 0, b.offset)
    }.map(\.element.change)
  }

  private static func difference(_ change: FactChanges.Pair) -> [Span] {
    var parts: [[Span]] = []
    func differs(_ key: FactAttribute) -> Bool { change.before[key] != change.after[key] }
    if differs(.parameters) {
      parts.append([list(change.before), " → ", list(change.after)])
    }
    if differs(.returns) {
      parts.append([
        "returns ", change.before[.returns].map(quoted) ?? "nothing stated", " → ",
        change.after[.returns].map(quoted) ?? "nothing stated",
      ])
    }
    if parts.isEmpty {
      parts.append([
        change.before[.signature].map(quoted) ?? "no heading", " → ",
        change.after[.signature].map(quoted) ?? "no heading",
      ])
    }
    return Listing.joined(parts)
  }

  private static func list(_ definition: FactView) -> Span {
    definition[.parameters].map { quoted("(\($0))") } ?? "no parameters"
  }

  private static func quoted(_ text: String) -> Span { .quoted(Quotation.of(text) ?? "") }

  static func evidence(_ use: Use, _ index: CodeIndex) -> Evidence {
    var item = Evidence(use.site, tier: use.tier, reason: use.reason)
    item.container = use.enclosing?.qualifiedName ?? index.testLinks.test(around: use.site)?.name
    return item
  }
}
