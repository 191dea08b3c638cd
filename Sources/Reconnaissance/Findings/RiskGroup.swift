import CodeIndex
import Facts

/// Risk findings of one rule.
struct RiskGroup {
  let rule: String
  /// In order of place.
  let facts: [FactView]
  var title: String { RiskRules.title(rule) }

  /// Most findings first, then by rule.
  static func group(_ facts: [FactView]) -> [RiskGroup] {
    Dictionary(grouping: facts, by: \.rule).map { RiskGroup(rule: $0.key, facts: $0.value) }.sorted {
      ($1.facts.count, $0.rule) < ($0.facts.count, $1.rule)
    }
  }

  /// `sql-built: text put into a statement …`; nil where the pack says nothing.
  func why(_ index: CodeIndex) -> AnswerLine? {
    facts.first.flatMap { RiskRules.why($0, index) }.map { AnswerLine([.text("\(title): \($0)")]) }
  }
}
