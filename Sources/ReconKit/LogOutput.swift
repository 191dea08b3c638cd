import Facts
public import Reconnaissance
import Rendering

/// The commits at which an answer changed, ready to be printed.
public struct LogOutput: Sendable {
  private let history: AnswerHistory
  /// One line why facts are not kept between runs, though they were to be.
  public let cacheProblem: String?

  /// - Parameters:
  ///   - target: a file or a definition, as `--modify` takes it.
  ///   - question: an id of `recon questions`; see ``isQuestion(_:)``.
  ///   - range: `A..B`, or one revision for all that leads to it.
  ///   - limit: the most commits to look at.
  public init(
    of target: String, question: QuestionID, range: String, limit: Int, _ request: SurveyRequest,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) {
    (history, cacheProblem) = try await HistoryWalk(
      request: request, query: target, question: question, range: range, limit: limit
    ).run(progress: progress)
  }

  /// The question of an id, nil when there is none.
  public static func question(_ id: String) -> QuestionID? { QuestionID(rawValue: id) }

  /// One complete JSON document.
  public var json: [UInt8] { JSONLogRenderer().render(history) }

  /// - Parameter limit: the most entries of a list; 0 shows all, nil a dozen.
  public func text(limit: Int?) -> String {
    let most = limit ?? 12
    return TextLogRenderer(limit: most == 0 ? nil : most).render(history)
  }

  public var diagnosticLines: [DiagnosticLine] { history.diagnostics.map(DiagnosticLine.init) }
  /// A file that belonged to the scan could not be read.
  public var isPartial: Bool { history.diagnostics.contains { $0.severity != .note } }
}
