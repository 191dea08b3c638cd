import CodeIndex
public import Facts
import Rendering

/// A diagnostic as one line for a terminal.
public struct DiagnosticLine: Sendable, Hashable {
  public var text: String
  /// Worth saying unasked.
  public var isWarning: Bool

  public init(_ diagnostic: Diagnostic) {
    let place = diagnostic.path.map { TerminalText.escape($0) + ": " } ?? ""
    text = "\(diagnostic.severity.rawValue): \(place)\(TerminalText.escape(diagnostic.message))"
    isWarning = diagnostic.severity != .note
  }
}

extension Survey {
  public var diagnosticLines: [DiagnosticLine] { scan.diagnostics.map(DiagnosticLine.init) }
}

extension SurveyError {
  /// One line a candidate: what it is and where.
  public var candidateLines: [String] {
    guard case .ambiguous(_, let candidates) = self else { return [] }
    let shown = candidates.prefix(20).map {
      TerminalText.escape("\($0.path):\($0.startLine)  \($0.detail.rawValue) \($0.qualifiedName)")
    }
    return shown + (candidates.count > 20 ? ["…and \(candidates.count - 20) more"] : [])
  }

  /// By the contract: 2 usage, unknown or ambiguous target, bad configuration; 4 not a repository, or no such revision.
  public var exitCode: Int32 {
    switch self {
    case .location: 4
    case .empty: 4
    case .pack, .ambiguous, .notFound: 2
    case .outOfMemory: 70
    }
  }
}
