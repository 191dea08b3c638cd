public import Facts
public import Reconnaissance
import Rendering
public import Scanning
public import SourceTree

/// Why a survey has no answers. Each is one line that says what to do; candidates of an ambiguous target follow apart.
public enum SurveyError: Error, Sendable {
  case location(LocationError)
  /// Of two commits, not of one.
  case comparison(ComparisonError)
  case pack(PackError)
  case target(TargetFailure)
  case empty(name: String)
  /// A range of commits with none in it.
  case emptyRange(String)
  case outOfMemory
}

/// A target that is no one thing in this repository.
public struct TargetFailure: Sendable {
  public enum Problem: Sendable {
    /// Several definitions fit; none is picked in silence.
    case ambiguous([FactView])
    /// Nothing here defines it, but it is imported or used from outside: where.
    case external([FactView])
    case notFound(reason: String, nearMisses: [String])
  }
  public var query: String
  public var problem: Problem
  /// What a program gets: the header, and the target with its candidates.
  public var report: Report
}

extension TargetFailure {
  /// The target as the header of a report.
  static func header(_ query: String, _ problem: Problem) -> TargetHeader {
    switch problem {
    case .ambiguous(let candidates):
      TargetHeader(
        query: query, kind: "modify", status: .ambiguous,
        resolved: candidates.map { Evidence($0, tier: .nameOnly, reason: "fits the name") })
    case .external(let sites):
      TargetHeader(
        query: query, kind: "modify", status: .notFound,
        resolved: sites.map { Evidence($0, tier: .external, reason: "shows that it comes from outside") })
    case .notFound: TargetHeader(query: query, kind: "modify", status: .notFound, resolved: [])
    }
  }

  /// The problem as a diagnostic of the report.
  static func diagnostic(_ query: String, _ problem: Problem) -> Diagnostic {
    let code =
      switch problem {
      case .ambiguous: "target-ambiguous"
      case .external: "target-external"
      case .notFound: "target-not-found"
      }
    return Diagnostic(.error, code: code, message: words(query, problem))
  }

  static func words(_ query: String, _ problem: Problem) -> String {
    switch problem {
    case .ambiguous(let candidates):
      "“\(query)” fits \(candidates.count) definitions; name one of them by PATH:LINE or by a longer name"
    case .external(let sites):
      "“\(query)” is external: nothing in this repository defines it, "
        + (sites.count == 1 ? "1 place imports or uses it" : "\(sites.count) places import or use it")
    case .notFound(let reason, let nearMisses):
      "“\(query)”: \(reason)"
        + (nearMisses.isEmpty ? "" : "; did you mean \(nearMisses.prefix(3).joined(separator: ", "))?")
    }
  }
}

extension SurveyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .location(let error): error.description
    case .comparison(let error): error.description
    case .pack(let error): error.description
    case .target(let failure): TargetFailure.words(failure.query, failure.problem)
    case .empty(let name): "\(name): no files to scan"
    case .emptyRange(let range):
      "no commits in \(TerminalText.escape(range)); is it the wrong way round? OLDER..NEWER"
    case .outOfMemory: "out of memory"
    }
  }
}
