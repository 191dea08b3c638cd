import Foundation
import Planning
import Reconnaissance
import Rendering
import SourceTree

/// A document that could not be written.
public struct OutputError: Error, CustomStringConvertible {
  /// One line that says what to do.
  public var description: String
  /// 1 when an edited document stands in the way, 2 when the place cannot be written.
  public var exitCode: Int32
}

extension TargetFailure {
  /// The header and the candidates as JSON.
  public var json: [UInt8] { JSONReportRenderer().render(report) }
}

extension Survey {
  private var targetOptions: [String] { request.targetOptions }

  /// The plan as Markdown, with its stamp.
  public func plan(timestamp: String, limit: Int?) -> [UInt8] {
    let draft = draft(timestamp: timestamp, limit: limit)
    return DraftStamp.sealed(draft.text, origin: draft.origin)
  }

  /// The plan as it is drafted into a document.
  func draft(timestamp: String, limit: Int?) -> PlanRedraft.Draft {
    PlanAssembly.draft(
      report, origin: origin, timestamp: timestamp,
      limit: ListLimit(limit ?? ListLimit().maximum, targetOptions: targetOptions))
  }

  /// What lets `recon plan verify` ask the same again; nil where there is no commit.
  private var origin: PlanOrigin? {
    report.repository.head.map {
      PlanOrigin(
        commit: $0, dirty: report.repository.dirty, modify: request.modify, add: request.add,
        reason: request.reason?.rawValue, uncommitted: uncommitted)
    }
  }

  /// The findings in the form of another planning tool, by its name; nil for a name that is none of them.
  public func export(_ form: String, limit: Int?) -> [UInt8]? {
    ReportExport(rawValue: form).map {
      Array($0.render(report, limit: ListLimit(limit ?? ListLimit().maximum, targetOptions: targetOptions)).utf8)
    }
  }

  /// The names that ``export(_:limit:)`` knows.
  public static var exportForms: [String] { ReportExport.allCases.map(\.rawValue) }

  /// The report as JSON; complete unless bounded.
  public func json(limit: Int?) -> [UInt8] {
    JSONReportRenderer(
      limit: ListLimit(limit, targetOptions: targetOptions), paths: UndecodablePaths(of: scan.files)
    ).render(report)
  }

  /// The answers for a terminal.
  public func text(limit: Int?, colour: Bool) -> String {
    let renderer = TextAnswerRenderer(
      limit: ListLimit(limit ?? ListLimit().maximum, targetOptions: targetOptions), colour: colour)
    if let explanations = report.explanations { return renderer.render(explanations) }
    return report.answers.map { renderer.render($0) }.joined(separator: "\n")
  }

  /// The answers as Markdown, each a document of its own.
  public func markdown(limit: Int?) -> String {
    let renderer = MarkdownAnswerRenderer(
      limit: ListLimit(limit ?? ListLimit().maximum, targetOptions: targetOptions))
    if let explanations = report.explanations { return renderer.document(explanations) }
    return report.answers.map { renderer.document($0) }.joined(separator: "\n")
  }

  /// Brings the plan to its file; see ``PlanWriting``.
  public func writePlan(
    to path: String?, timestamp: String, limit: Int?, _ options: PlanWriting.Options
  ) async throws(OutputError) -> PlanWriting {
    try await PlanWriting(self, to: path, timestamp: timestamp, limit: limit, options)
  }

  /// Writes output that is no plan where it is told.
  /// - Returns: the path as a person knows it.
  public func write(_ document: [UInt8], to path: String) throws(OutputError) -> String {
    do { try FileWriter.write(document, to: path) } catch {
      throw OutputError(description: error.description, exitCode: 2)
    }
    return path
  }
}
