import CodeIndex
import Facts

/// Whether the packs that took part could have found what was not found.
struct RuleCoverage {
  /// Of all packs that took part; empty where that is not known.
  private let counts: [FactKind: Int]
  /// What the packs of the targets' languages look for; nil without targets, or where that is not known.
  private let targeted: Set<FactKind>?

  init(_ inquiry: Inquiry) {
    counts = inquiry.ruleCounts
    let kinds = inquiry.targets.compactMap { inquiry.index.profile(for: $0.file)?.foundKinds }
    targeted = kinds.isEmpty || kinds.contains(where: \.isEmpty) ? nil : kinds.reduce(into: []) { $0.formUnion($1) }
  }

  /// Whether a rule could have found such a fact. Also true when the rules are not known.
  func finds(_ kind: FactKind) -> Bool {
    targeted.map { $0.contains(kind) } ?? (counts.isEmpty || counts[kind, default: 0] > 0)
  }

  /// Empty, or a warning that "none" says little: no rule makes facts of these kinds, or of some of them.
  func doubt(_ kinds: FactKind...) -> String {
    let lacking = kinds.filter { !finds($0) }
    if lacking.isEmpty { return "" }
    if lacking.count == kinds.count { return "; the packs of these languages have no rule that would find one" }
    return "; the packs of these languages have no rule that would find "
      + lacking.map(Self.noun).joined(separator: " or ")
  }

  private static func noun(_ kind: FactKind) -> String {
    switch kind {
    case .external: "an outside call"
    case .data: "a query or table"
    case .error: "a handler"
    case .risk: "a risk"
    case .config: "a setting"
    case .entryPoint: "an entry point"
    default: "a fact of kind \(kind.rawValue)"
    }
  }
}
