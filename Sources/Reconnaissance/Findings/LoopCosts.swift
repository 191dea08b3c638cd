import CodeIndex
import Facts

/// Queries and outside calls that run once for each turn of a loop: in sight, or one call away.
struct LoopCosts: Sendable {
  struct Cost: Sendable, Hashable {
    /// What stands in the loop: the query itself, or the call of a definition that holds one.
    var site: FactView
    /// The query or outside call.
    var cost: FactView
    /// The definition called in the loop; nil when the cost stands in the loop itself.
    var callee: FactView?
    var tier: Tier
  }

  /// In the code at hand first, then around it.
  let costs: [Cost]
  /// Calls in loops that were looked at.
  let callCount: Int

  init(_ hand: FilesAtHand) {
    let index = hand.index
    func inLoop(_ fact: FactView) -> Bool { fact[.within] == "loop" && fact.file.role != .test }
    var costs: [Cost] = []
    for placed in Self.costly(hand) where inLoop(placed) {
      costs.append(Cost(site: placed, cost: placed, callee: nil, tier: .confirmed))
    }
    // The definitions that query are few, the calls in loops many: names first, binding only for those that agree.
    var queriesByDefinition: [FactView: FactView] = [:]
    for kind in [FactKind.data, .external] {
      for fact in index.facts(kind) where Self.isCostly(fact) && fact.file.role != .test {
        guard let holder = index.enclosingDefinition(of: fact), holder.detail.isFunctionLike else { continue }
        if queriesByDefinition[holder] == nil { queriesByDefinition[holder] = fact }
      }
    }
    let names = Set(queriesByDefinition.keys.map(\.name))
    let direct = Set(costs.map { Site($0.site) })
    let calls = hand.facts(.call).map(\.fact).filter(inLoop)
    for call in calls where names.contains(call.name) && !direct.contains(Site(call)) {
      let binding = index.binding(of: call)
      guard binding.tier <= .likely, let callee = binding.definitions.first(where: { queriesByDefinition[$0] != nil }),
        let cost = queriesByDefinition[callee]
      else { continue }
      costs.append(Cost(site: call, cost: cost, callee: callee, tier: binding.tier))
    }
    self.costs = costs
    callCount = calls.count
  }

  /// A query or an outside call may be a call fact at the same place too.
  private struct Site: Hashable {
    let file: ScannedFile
    let line: Int
    init(_ fact: FactView) { (file, line) = (fact.file, fact.startLine) }
  }

  private static func costly(_ hand: FilesAtHand) -> [FactView] {
    (hand.facts(.data) + hand.facts(.external)).map(\.fact).filter(isCostly)
  }

  private static func isCostly(_ fact: FactView) -> Bool {
    switch fact.kind {
    case .data: fact.detail == .query
    case .external: true
    default: false
    }
  }
}
