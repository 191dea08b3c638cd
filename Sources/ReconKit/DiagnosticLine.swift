import CodeIndex
public import Facts
import Reconnaissance
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
  public var diagnosticLines: [DiagnosticLine] { report.diagnostics.map(DiagnosticLine.init) }
}

extension SurveyError {
  /// One line a candidate: what it is and where.
  public var candidateLines: [String] {
    guard case .target(let failure) = self else { return [] }
    if case .external(let sites) = failure.problem {
      let shown = sites.prefix(12).map {
        TerminalText.escape("\($0.path):\($0.startLine)  \($0.kind.rawValue) \(Self.words(for: $0))  [external]")
      }
      return shown + (sites.count > 12 ? ["…and \(sites.count - 12) more"] : [])
    }
    guard case .ambiguous(let candidates) = failure.problem else { return [] }
    let shown = candidates.prefix(20).map {
      TerminalText.escape("\($0.path):\($0.startLine)  \($0.detail.rawValue) \($0.qualifiedName)")
    }
    return shown + (candidates.count > 20 ? ["…and \(candidates.count - 20) more"] : [])
  }

  /// `from requests import get`, `requests.get`.
  private static func words(for site: FactView) -> String {
    if site.kind == .import { return site.name + (site[.imported].map { " → " + $0 } ?? "") }
    return (site[.receiver].map { $0 + "." } ?? "") + site.name
  }

  /// By the contract: 2 usage, unknown or ambiguous target, bad configuration; 4 not a repository, or no such revision.
  public var exitCode: Int32 {
    switch self {
    case .location, .comparison: 4
    case .empty: 4
    case .pack, .target, .emptyRange: 2
    case .outOfMemory: 70
    }
  }
}
