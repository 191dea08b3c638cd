import Facts
import Reconnaissance
import Rendering

/// How often this program's predictions were right in a repository's past, ready to be printed.
public struct BacktestOutput: Sendable {
  private let report: BacktestReport
  /// One line why facts are not kept between runs, though they were to be.
  public let cacheProblem: String?

  public static let standardLimit = BacktestResult.standardLimit
  public static let standardSeed = BacktestResult.standardSeed

  /// - Parameters:
  ///   - limit: the most cases of a prediction, at least 1.
  ///   - seed: chooses the sample where all cases would be too much work.
  ///   - progress: told how many of how many commits are done.
  public init(
    limit: Int, seed: Int, _ request: SurveyRequest, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) {
    (report, cacheProblem) = try await Backtest(request: request, limit: limit, seed: seed).run(progress: progress)
  }

  /// One complete JSON document.
  public var json: [UInt8] { JSONBacktestRenderer().render(report) }
  public var text: String { TextBacktestRenderer().render(report) }
  public var diagnosticLines: [DiagnosticLine] { report.diagnostics.map(DiagnosticLine.init) }
}
