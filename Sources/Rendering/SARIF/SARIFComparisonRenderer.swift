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
    var json = JSONWriter(brokenDepth: .max)
    json.object {
      $0.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      $0.key("runs")
      $0.array {
        $0.object {
          // Columns of facts are bytes, for which SARIF has no word: results have lines alone.
          $0.key("results")
          $0.lines(risks) { Self.result($1, numbers, to: &$0) }
          $0.key("tool")
          $0.object {
            $0.key("driver")
            $0.object {
              $0.member("name", report.tool.name)
              $0.key("rules")
              $0.lines(rules) { json, rule in
                json.object {
                  $0.member("id", rule)
                  $0.key("shortDescription")
                  $0.object { $0.member("text", RiskState.title(of: rule)) }
                }
              }
              $0.member("version", report.tool.version)
            }
          }
        }
      }
      $0.member("version", "2.1.0")
    }
    json.endLine()
    return json.bytes
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
            $0.key("artifactLocation")
            $0.object {
              $0.member("uri", RelativeReference.text(fact.file.pathBytes ?? Array(fact.file.path.utf8)))
              $0.member("uriBaseId", "%SRCROOT%")
            }
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
