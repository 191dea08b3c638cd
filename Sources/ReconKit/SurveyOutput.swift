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
    PlanAssembly.document(
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

  /// Writes a document as a whole.
  ///
  /// - Parameters:
  ///   - path: nil for PLANNING.md at the repository's root.
  ///   - isPlan: an existing file is then replaced only when this program drafted it and nobody edited it; other output
  ///     goes where it is told.
  /// - Returns: the path as a person knows it.
  public func write(_ document: [UInt8], to path: String?, isPlan: Bool) throws(OutputError) -> String {
    let place: String
    if let path {
      place = path
    } else {
      guard let root = tree.root else {
        throw OutputError(description: "a bare repository has no place for PLANNING.md; name one with -o", exitCode: 2)
      }
      place = root + "/" + OwnDocument.defaultName
    }
    var expectation = FileWriter.Expectation.anything
    if isPlan {
      let existing = FileManager.default.contents(atPath: place).map { [UInt8]($0) }
      let name = (place as NSString).lastPathComponent
      if case .refuse(let reason) = ExistingPlan(existing: existing, name: name) {
        throw OutputError(description: reason, exitCode: 1)
      }
      expectation = existing.map { .bytes($0) } ?? .nothing
    }
    do { try FileWriter.write(document, to: place, expecting: expectation) } catch {
      throw OutputError(description: error.description, exitCode: 2)
    }
    return place
  }
}
