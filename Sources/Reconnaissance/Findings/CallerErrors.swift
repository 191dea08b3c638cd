import CodeIndex
import Facts

/// What the functions that call a target do when it fails: handlers around the call, and comparisons of what it returns.
struct CallerErrors {
  private let scope: TargetScope
  private let calling: [(caller: FactView, calls: [FactView])]

  init(_ scope: TargetScope) {
    self.scope = scope
    var calls: [FactView: [FactView]] = [:]
    for use in scope.callers where use.site.file.role != .test {
      guard let caller = use.enclosing, caller.detail.isFunctionLike, !scope.contains(caller) else { continue }
      calls[caller, default: []].append(use.site)
    }
    calling = calls.sorted { PlaceOrder.precedes($0.key, $1.key) }.map {
      ($0.key, $0.value.sorted(by: PlaceOrder.precedes))
    }
  }

  func lines(_ evidence: inout EvidenceList) -> [AnswerLine] {
    if calling.isEmpty { return [] }
    let values = ErrorValues(scope.index)
    var handling: [(caller: FactView, handlers: [FactView])] = []
    var comparing: [(caller: FactView, checks: [FactView])] = []
    var passing: [(caller: FactView, checks: [FactView])] = []
    for (caller, calls) in calling {
      let facts = scope.index.facts(in: caller)
      let guarded = GuardedCalls(facts)
      var seen: Set<FactView> = []
      let handlers = calls.flatMap(guarded.handlers).filter { seen.insert($0).inserted }
      let checks = calls.compactMap { call in values.check(of: call, among: facts) }
      let compared = checks.filter { !ErrorValues.passesOn($0) }
      if !handlers.isEmpty { handling.append((caller, handlers)) }
      if !compared.isEmpty {
        comparing.append((caller, compared))
      } else if !checks.isEmpty, handlers.isEmpty {
        passing.append((caller, checks))
      }
    }
    evidence.add(handling.flatMap(\.handlers), reason: "handler around the call in a direct caller")
    evidence.add(comparing.flatMap(\.checks), reason: "compares what the target returns")
    evidence.add(passing.flatMap(\.checks), reason: "hands on what the target returns")
    let counted = Count.of(calling.count, "direct caller")
    if handling.isEmpty, comparing.isEmpty, passing.isEmpty {
      let areValues = scope.files.allSatisfy { scope.index.profile(for: $0)?.practice.errorsAreValues == true }
      let what = areValues ? "is seen to compare what it returns" : "handles an error around the call"
      return [AnswerLine([.text("Callers: none of \(counted) outside tests \(what).")])]
    }
    var parts: [[Span]] = []
    if !handling.isEmpty {
      parts.append(
        [.text("\(handling.count) of \(counted) outside tests \(handling.count == 1 ? "handles" : "handle") errors: ")]
          + Listing.spans(handling, separator: "; ") { entry in
            [DefinitionPhrase.name(entry.caller), " "]
              + NamedFacts.clause("handles", entry.handlers, limit: 3, unnamed: "any error")
          })
    }
    func places(_ entries: [(caller: FactView, checks: [FactView])]) -> [Span] {
      Listing.spans(entries) { entry in
        [DefinitionPhrase.name(entry.caller), " "] + Listing.sites(entry.checks, limit: 2)
      }
    }
    if !comparing.isEmpty {
      parts.append(
        [
          .text(
            "\(comparing.count) of \(counted) outside tests \(comparing.count == 1 ? "compares" : "compare") what it returns: "
          )
        ] + places(comparing))
    }
    if !passing.isEmpty {
      parts.append(
        [
          .text(
            "\(passing.count) of \(counted) outside tests \(passing.count == 1 ? "hands" : "hand") on what it returns: "
          )
        ] + places(passing))
    }
    return [AnswerLine(["Callers: "] + Listing.joined(parts))]
  }
}
