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

  /// `python.risk.sql-injection` and `python.sql-injection` for people: `sql-injection`.
  static func title(_ rule: String) -> String {
    let parts = rule.split(separator: ".")
    let rest = parts.dropFirst(parts.count > 1 ? 1 : 0).drop { $0 == "risk" }
    let title = rest.joined(separator: ".")
    return title.hasPrefix("risk-") ? String(title.dropFirst("risk-".count)) : title.isEmpty ? rule : title
  }

  private static let performance: Set<String> = [
    "unbounded", "loop", "nplusone", "allocation", "performance", "slow", "blocking", "quadratic",
    "unpaginated",
  ]
  private static let operational: Set<String> = [
    "timeout", "swallow", "swallowed", "empty", "retry", "operational", "panic", "exit", "ignored", "leak", "unclosed",
  ]
}
