import Planning
import Reconnaissance

/// Findings as one JSON document: `recon plan check --format json`. Schema: `docs/schema/plan-check.schema.json`.
public struct JSONFindingRenderer: Sendable {
  public init() {}

  /// UTF-8, keys sorted, a line a finding, a line feed at the end.
  public func render(_ report: PlanCheckReport) -> [UInt8] {
    let reasons = Dictionary(uniqueKeysWithValues: PlanCheck.rules.map { ($0.code, $0.why) })
    var json = JSONWriter(brokenDepth: .max)
    json.object {
      $0.key("counts")
      $0.object {
        $0.member("error", report.check.count(.error))
        $0.member("note", report.check.count(.note))
        $0.member("warning", report.check.count(.warning))
      }
      $0.member("document", report.document)
      $0.key("findings")
      $0.lines(report.check.findings) { json, finding in
        json.object {
          $0.member("code", finding.code)
          $0.member("fixable", finding.isFixable)
          $0.member("line", finding.line)
          $0.member("message", finding.message)
          $0.member("severity", finding.severity.rawValue)
          $0.member("why", reasons[finding.code] ?? "")
        }
      }
      $0.member("phase", report.check.phase.name)
      $0.member("schemaVersion", HeaderJSON.schemaVersion)
      $0.key("tool")
      HeaderJSON.tool(report.tool, to: &$0)
    }
    json.endLine()
    return json.bytes
  }
}
