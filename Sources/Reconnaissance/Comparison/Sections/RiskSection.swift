import CodeIndex
import Facts

/// Findings of risk rules that are new, gone or different.
struct RiskSection: ComparisonSection {
  let id = SectionID.risks

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let states = RiskState.all(pair)
    let earlier = Dictionary(
      pair.facts.changed.filter { $0.after.kind == .risk }.map { ($0.after, $0.before) },
      uniquingKeysWith: { first, _ in first })
    func change(_ state: RiskState) -> Change {
      let title = RiskRules.title(state.fact.rule)
      let place = Evidence(state.fact, reason: title)
      let within: [Span] = state.fact.containerName.map { [" in ", .code($0)] } ?? []
      let spans = [Span.text(title)] + within + (state.fact[.within] == "loop" ? [", in a loop"] : [])
      switch state.state {
      case .new: return Change(.added, state.fact.name, after: place, spans: spans)
      case .absent: return Change(.removed, state.fact.name, before: place, spans: spans, isFinding: false)
      case .updated, .unchanged:
        return Change(
          .changed, state.fact.name, before: earlier[state.fact].map { Evidence($0, reason: title) }, after: place,
          spans: spans, isFinding: false)
      }
    }
    return [.new, .updated, .absent].flatMap { wanted in states.filter { $0.state == wanted }.map(change) }
  }
}
