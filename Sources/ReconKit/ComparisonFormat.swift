import Reconnaissance
import Rendering
import SourceTree

/// The forms in which `recon diff` prints: a new one is a case here and a renderer of its own.
public enum ComparisonFormat: String, CaseIterable, Sendable {
  case markdown, json, sarif
}

extension ComparisonSurvey {
  /// The whole document.
  /// - Parameter limit: bounds the lists of Markdown; nil takes the default, 0 shows everything. JSON and SARIF are
  ///   complete.
  public func document(_ format: ComparisonFormat, limit: Int?) -> [UInt8] {
    switch format {
    case .markdown:
      let renderer = MarkdownComparisonRenderer(limit: limit ?? MarkdownComparisonRenderer.usual, arguments: arguments)
      return Array(renderer.render(report).utf8)
    case .json: return JSONComparisonRenderer(paths: paths).render(report)
    case .sarif: return SARIFComparisonRenderer().render(report)
    }
  }

  /// Replaces a file as a whole.
  public func write(_ document: [UInt8], to path: String) throws(OutputError) {
    do { try FileWriter.write(document, to: path) } catch {
      throw OutputError(description: error.description, exitCode: 2)
    }
  }

  public var isEmpty: Bool { report.comparison.isEmpty }
  /// How many changes `--fail-on` counts for.
  public func findings(in watched: WatchedSections) -> Int { report.findings(in: watched.sections) }
  public var diagnosticLines: [DiagnosticLine] {
    report.diagnostics.filter { !notices.contains($0) }.map(DiagnosticLine.init)
  }
  public var noticeLines: [DiagnosticLine] { notices.map(DiagnosticLine.init) }
}
