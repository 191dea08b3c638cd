import Facts
import Rendering
import SourceTree

/// The facts of a repository, ready to be printed or written.
public struct ScanOutput: Sendable {
  private let document: ScanDocument
  private let workers: Int
  /// One line why facts are not kept between runs, though they were to be.
  public let cacheProblem: String?

  public init(
    _ request: SurveyRequest, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) {
    workers = request.workers
    (document, cacheProblem) = try await Survey.scan(request, progress: progress)
  }

  public var diagnosticLines: [DiagnosticLine] { document.diagnostics.map(DiagnosticLine.init) }
  public var isPartial: Bool { document.diagnostics.contains { $0.severity != .note } }

  /// Hands the text over in pieces.
  public func render<Failure: Error>(
    as format: ScanFormat, to write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    try format.render(document, workers: workers, to: write)
  }

  /// Replaces a file as a whole.
  public func write(to path: String, as format: ScanFormat) throws(OutputError) {
    var bytes: [UInt8] = []
    render(as: format) { bytes += $0 }
    do { try FileWriter.write(bytes, to: path) } catch {
      throw OutputError(description: error.description, exitCode: 2)
    }
  }
}
