import CodeIndex
import Facts

/// Whether what costs runs in every turn of its loop, one turn behind the other: not only where something failed, not what
/// a cache keeps, and no requests that are sent beside each other.
struct EveryTurn {
  let index: CodeIndex

  /// - Parameters:
  ///   - site: what stands in the loop.
  ///   - cost: the query or outside call, the site itself or in the definition that it calls.
  func runs(_ site: FactView, _ cost: FactView) -> Bool {
    guard !isFailure(site), !isFailure(cost), let around = index.enclosingDefinition(of: site) else { return false }
    if isKept(site, in: around, { $0[.within] == "loop" }) { return false }
    if cost != site, let callee = index.enclosingDefinition(of: cost), isKept(cost, in: callee, { _ in true }) {
      return false
    }
    return cost.kind != .external || cost.detail != .http || !waitsForAll(around)
  }

  /// It stands in what runs when something has failed.
  private func isFailure(_ fact: FactView) -> Bool {
    fact.file.facts(.error).contains {
      $0.detail == .handle && $0.startLine < fact.startLine && fact.startLine <= $0.endLine
    }
  }

  /// A cache was asked before it, or keeps what the function gives.
  private func isKept(_ fact: FactView, in definition: FactView, _ counts: (FactView) -> Bool) -> Bool {
    let before = index.facts(
      in: definition.file, lines: definition.startLine...max(definition.startLine, fact.startLine))
    if before.contains(where: { isLookup($0) && counts($0) && $0 != fact }) { return true }
    return definition.file.facts(.reference).contains {
      $0.detail == .decorator && $0[.target] == definition.name && definition.startLine - $0.startLine < Self.decorators
        && !Self.caches.isDisjoint(with: IdentifierWords.split($0.name))
    }
  }

  private func isLookup(_ fact: FactView) -> Bool {
    let words: [String]
    switch fact.kind {
    case .external where fact.detail == .cache: words = IdentifierWords.split(fact.name)
    case .call:
      words = IdentifierWords.split(fact.name)
      guard !Self.caches.isDisjoint(with: words + IdentifierWords.split(fact[.receiver] ?? "")) else { return false }
    default: return false
    }
    return Self.clearing.isDisjoint(with: words)
  }

  /// Calls of the function wait for several at once.
  private func waitsForAll(_ definition: FactView) -> Bool {
    guard let together = index.profile(for: definition.file)?.practice.togetherCalls, !together.isEmpty else {
      return false
    }
    return index.facts(in: definition).contains { fact in
      fact.kind == .call
        && (together.contains(fact.name) || fact[.receiver].map { together.contains($0 + "." + fact.name) } ?? false)
    }
  }

  private static let caches: Set<String> = ["cache", "cached", "caching", "memoize", "memoized", "memo", "cacheable"]
  private static let clearing: Set<String> = [
    "forget", "delete", "del", "clear", "invalidate", "flush", "remove", "evict", "set", "put", "store", "purge",
    "bust",
    "touch", "update", "refresh", "write", "save", "add", "expire", "reset", "warm",
  ]
  /// How many lines above a definition its decorators stand.
  private static let decorators = 8
}
