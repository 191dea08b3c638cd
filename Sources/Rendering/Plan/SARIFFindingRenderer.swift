import Planning
import Reconnaissance

/// Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), with every rule and its reason.
public struct SARIFFindingRenderer: Sendable {
  public init() {}

  /// UTF-8, keys sorted, a line for every result, a line feed at the end.
  public func render(_ report: PlanCheckReport) -> [UInt8] {
    let rules = PlanCheck.rules
    let numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    return SARIFLog.bytes(
      tool: report.tool, rules: rules, results: report.check.findings,
      writeRule: { json, rule in
        json.object {
          $0.key("defaultConfiguration")
          $0.object { $0.member("level", rule.severity.rawValue) }
          $0.member("id", rule.code)
          $0.key("shortDescription")
          $0.object { $0.member("text", rule.why) }
        }
      }, writeResult: { Self.result($1, report.document, numbers, to: &$0) })
  }

  private static func result(
    _ finding: Finding, _ document: String, _ numbers: [String: Int], to json: inout JSONWriter
  ) {
    json.object {
      $0.member("level", finding.severity.rawValue)
      $0.key("locations")
      $0.array {
        $0.object {
          $0.key("physicalLocation")
          $0.object {
            SARIFLog.artifact(Array(document.utf8), to: &$0)
            $0.key("region")
            $0.object { $0.member("startLine", finding.line) }
          }
        }
      }
      $0.key("message")
      $0.object { $0.member("text", finding.message) }
      $0.member("ruleId", finding.code)
      $0.member("ruleIndex", numbers[finding.code] ?? 0)
    }
  }
}
