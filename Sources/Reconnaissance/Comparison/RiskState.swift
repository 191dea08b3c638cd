import CodeIndex
public import Facts

/// What became of one finding of a `risk` rule.
public struct RiskState: Sendable, Hashable {
  /// The words of SARIF 2.1.0, section 3.27.24.
  public enum State: String, CaseIterable, Sendable, Hashable { case new, unchanged, updated, absent }
  public var state: State
  /// Where it stands: after, or before for one that is absent.
  public var fact: FactView

  /// Those after in order of place, then those that are gone. Findings in tests, which guard nothing, and in code brought along are
  /// left out.
  static func all(_ pair: ScanPair) -> [RiskState] {
    let changed = Set(pair.facts.changed.filter { $0.after.kind == .risk }.map(\.after))
    let added = Set(pair.facts.added.filter { $0.kind == .risk })
    let here = pair.after.facts(.risk).filter(counts).map { fact in
      RiskState(state: changed.contains(fact) ? .updated : added.contains(fact) ? .new : .unchanged, fact: fact)
    }
    let updated = Set(pair.facts.changed.filter { $0.before.kind == .risk }.map(\.before))
    let gone = pair.facts.removed.filter { $0.kind == .risk && counts($0) && !updated.contains($0) }
    return here + gone.map { RiskState(state: .absent, fact: $0) }
  }

  /// What a rule finds, in a few words: `sql-injection`.
  public static func title(of rule: String) -> String { RiskRules.title(rule) }

  private static func counts(_ fact: FactView) -> Bool { fact.file.isOfTheProgram }
}
