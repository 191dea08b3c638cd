public import Reconnaissance

/// A report as one JSON document: `recon draft --format json`, and with one answer `recon ask --format json`.
/// Schema: `docs/schema/report.schema.json`.
public struct JSONReportRenderer: Sendable {
  /// Bounds `items`; JSON is complete by default.
  public var limit: ListLimit
  public var paths: UndecodablePaths

  public init(limit: ListLimit = ListLimit(nil), paths: UndecodablePaths = UndecodablePaths()) {
    self.limit = limit
    self.paths = paths
  }

  /// UTF-8, keys sorted, two spaces of indentation, a line feed at the end.
  public func render(_ report: Report) -> [UInt8] {
    let answers = AnswerJSON(limit: limit, paths: paths)
    var json = JSONWriter(brokenDepth: .max)
    json.object {
      $0.key("answers")
      $0.array(report.answers) { answers.answer($1, to: &$0) }
      $0.key("diagnostics")
      $0.array(report.diagnostics) { HeaderJSON.diagnostic($1, paths: paths, to: &$0) }
      if let explanations = report.explanations {
        $0.key("explanations")
        $0.array(explanations) { answers.explanation($1, to: &$0) }
      }
      $0.key("interactionMap")
      answers.lines(report.interactionMap, to: &$0)
      $0.key("questions")
      answers.questions(Self.questions(of: report), to: &$0)
      $0.key("repository")
      HeaderJSON.repository(report.repository, to: &$0)
      $0.key("scanners")
      HeaderJSON.scanners(report.scanners, to: &$0)
      $0.member("schemaVersion", HeaderJSON.schemaVersion)
      $0.key("target")
      if report.targets.count == 1 { Self.target(report.targets[0], answers, to: &$0) } else { $0.null() }
      $0.key("targets")
      $0.array(report.targets) { Self.target($1, answers, to: &$0) }
      $0.key("tool")
      HeaderJSON.tool(report.tool, to: &$0)
    }
    json.endLine()
    return json.bytes
  }

  /// The answer to `questions` has them ranked; where it was not asked for, they stand in the order of the answers.
  private static func questions(of report: Report) -> [ClarificationQuestion] {
    report.answers.first { $0.id == .questions }?.questions ?? report.answers.flatMap(\.questions)
  }

  static func target(_ target: TargetHeader, _ answers: AnswerJSON, to json: inout JSONWriter) {
    json.object {
      $0.member("kind", target.kind)
      $0.member("query", target.query)
      $0.key("resolved")
      $0.array(target.resolved) { answers.evidence($1, to: &$0) }
      $0.member("status", target.status.rawValue)
    }
  }
}
