import Facts

/// Whether the packs that took part could have found what was not found.
struct RuleCoverage {
  private let counts: [FactKind: Int]

  init(_ inquiry: Inquiry) { counts = inquiry.ruleCounts }

  /// Empty, or a warning that "none" says little: no rule of the languages scanned makes facts of these kinds. Also
  /// empty when the rules are not known.
  func doubt(_ kinds: FactKind...) -> String {
    guard !counts.isEmpty, kinds.allSatisfy({ counts[$0, default: 0] == 0 }) else { return "" }
    return "; the packs of these languages have no rule that would find one"
  }
}
