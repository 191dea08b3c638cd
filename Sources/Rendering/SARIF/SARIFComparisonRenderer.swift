import Facts
public import Reconnaissance

/// The findings of risk rules in a comparison as SARIF 2.1.0 (OASIS Standard, 27 March 2020): each result says by
/// `baselineState` whether it is new against the earlier side.
public struct SARIFComparisonRenderer: Sendable {
  public init() {}

  /// UTF-8, keys sorted, a line for every result, a line feed at the end.
  public func render(_ report: ComparisonReport) -> [UInt8] {
    let risks = report.comparison.risks
    let rules = Set(risks.map(\.fact.rule)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let numbers = Dictionary(rules.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // Columns of facts are bytes, for which SARIF has no word: results have lines alone.
    return SARIFLog.bytes(
      tool: report.tool, rules: rules, results: risks,
      writeRule: { json, rule in
        json.object {
          $0.member("id", rule)
          $0.key("shortDescription")
          $0.object { $0.member("text", RiskState.title(of: rule)) }
        }
      }, writeResult: { Self.result($1, numbers, to: &$0) })
  }

  private static func result(_ risk: RiskState, _ numbers: [String: Int], to json: inout JSONWriter) {
    let fact = risk.fact
    let name = fact.name.isEmpty ? "" : ": " + VisibleText.clean(fact.name)
    json.object {
      $0.member("baselineState", risk.state.rawValue)
      $0.member("level", "warning")
      $0.key("locations")
      $0.array {
        $0.object {
          if let container = fact.containerName {
            $0.key("logicalLocations")
            $0.array { $0.object { $0.member("fullyQualifiedName", container) } }
          }
          $0.key("physicalLocation")
          $0.object {
            SARIFLog.artifact(fact.file.pathBytes ?? Array(fact.file.path.utf8), to: &$0)
            $0.key("region")
            $0.object {
              $0.member("endLine", fact.lines.upperBound)
              $0.member("startLine", fact.startLine)
            }
          }
        }
      }
      $0.key("message")
      $0.object { $0.member("text", RiskState.title(of: fact.rule) + name) }
      $0.member("ruleId", fact.rule)
      $0.member("ruleIndex", numbers[fact.rule] ?? 0)
    }
  }
}
