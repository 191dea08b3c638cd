import CodeIndex
import Facts

/// Sorts `risk` facts by what their rule ids say. A rule that says nothing known counts as security: that is what risk
/// rules are written for first, and a finding in the wrong row is better than one in none.
enum RiskRules {
  enum Category: Sendable { case security, performance, operational }

  static func category(of rule: String) -> Category {
    let words = Set(IdentifierWords.split(rule))
    if !words.isDisjoint(with: performance) { return .performance }
    if !words.isDisjoint(with: operational) { return .operational }
    return .security
  }

  /// Findings at hand, without those in code that runs once: nobody outside reaches it. Only a secret is known there as well.
  /// What a page leaves no trace of is no operator's business.
  static func findings(_ wanted: Category, _ hand: FilesAtHand) -> [FactView] {
    hand.facts(.risk).map(\.fact).filter {
      $0.file.role != .test && category(of: $0.rule) == wanted && (!RunsOnce.holds($0.file) || names(aSecret: $0.rule))
        && (wanted != .operational || !BrowserCode.holds($0.file, hand.index))
    }
  }

  /// `python.risk.sql-injection` and `python.sql-injection` for people: `sql-injection`.
  static func title(_ rule: String) -> String {
    let parts = rule.split(separator: ".")
    let rest = parts.dropFirst(parts.count > 1 ? 1 : 0).drop { $0 == "risk" }
    let title = rest.joined(separator: ".")
    return title.hasPrefix("risk-") ? String(title.dropFirst("risk-".count)) : title.isEmpty ? rule : title
  }

  /// The title, and why where the pack says so.
  static func reason(_ fact: FactView, _ index: CodeIndex) -> String {
    let why = why(fact, index).map { ": " + $0 } ?? ""
    return title(fact.rule) + why
  }

  static func why(_ fact: FactView, _ index: CodeIndex) -> String? {
    index.profile(for: fact.file)?.riskReasons[fact.rule]
  }

  private static func names(aSecret rule: String) -> Bool {
    !Set(IdentifierWords.split(rule)).isDisjoint(with: ["secret", "password"])
  }

  private static let performance: Set<String> = [
    "unbounded", "loop", "nplusone", "allocation", "performance", "slow", "blocking", "quadratic",
    "unpaginated",
  ]
  private static let operational: Set<String> = [
    "timeout", "swallow", "swallowed", "empty", "retry", "operational", "panic", "exit", "ignored", "leak", "unclosed",
  ]
}
