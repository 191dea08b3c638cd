import CodeIndex
import Facts

/// Definitions with other parameters, another result or another heading, and who still calls them as before.
struct SignatureSection: ComparisonSection {
  let id = SectionID.signatures

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let stale = StaleCalls(pair: pair, texts: texts)
    let changes = pair.signatureChanges.map { change -> (change: Change, rank: Int) in
      let calls = stale.calls(of: change.after)
      let fit = Fit(change, pair)
      let related =
        calls.isEmpty ? [] : [Change.Related(fit.words, items: calls.map { Self.evidence($0, pair.after) })]
      return (
        Change(
          .changed, DefinitionPhrase.text(change.after), before: Evidence(change.before, reason: "the old signature"),
          after: Evidence(change.after, reason: "the new signature"),
          spans: SignatureDifference(change: change, before: pair.before, after: pair.after).spans
            + Self.calls(calls.count, of: change.after, pair.after),
          related: related, isFinding: !calls.isEmpty && fit == .notTold),
        calls.isEmpty ? Fit.allCases.count : fit.rawValue
      )
    }
    // What can break somebody first; within that in order of place.
    return changes.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.change)
  }

  /// What is to be said of calls that were left as they were, the worst first.
  private enum Fit: Int, CaseIterable {
    case notTold, otherResult, otherTypes, fits

    init(_ change: FactChanges.Pair, _ pair: ScanPair) {
      switch pair.after.fit(of: change.before, change.after) {
      case .differs: self = .notTold
      // What is done with a result is not in the call.
      case _ where change.before[.returns] != change.after[.returns]: self = .otherResult
      case .otherTypes: self = .otherTypes
      case .fits: self = .fits
      }
    }

    var words: String {
      switch self {
      case .notTold: "call it as before"
      case .otherResult: "call it as before, for another result"
      case .otherTypes: "call it as before, where types alone differ"
      case .fits: "call it as before, which still fits"
      }
    }
  }

  /// `; 2 of 4 calls as before`
  private static func calls(_ stale: Int, of definition: FactView, _ index: CodeIndex) -> [Span] {
    let all = index.callers(of: definition).count
    if stale > 0 { return [.text("; \(Count.number(stale)) of \(Count.of(all, "call")) as before")] }
    if all > 0 { return [.text("; \(all == 1 ? "its call" : "all \(Count.number(all)) calls") changed with it")] }
    return [
      index.isExported(definition) ? "; no call of it here, but it is exported" : "; no call of it here"
    ]
  }

  static func evidence(_ use: Use, _ index: CodeIndex) -> Evidence {
    var item = Evidence(use.site, tier: use.tier, reason: use.reason)
    item.container = use.enclosing?.qualifiedName ?? index.testLinks.test(around: use.site)?.name
    return item
  }
}
