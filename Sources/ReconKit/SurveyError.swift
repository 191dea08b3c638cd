public import Facts
public import Scanning
public import SourceTree

/// Why a survey has no answers. Each is one line that says what to do; candidates of an ambiguous target follow apart.
public enum SurveyError: Error, Sendable {
  case location(LocationError)
  case pack(PackError)
  /// Several definitions fit; none is picked in silence.
  case ambiguous(query: String, candidates: [FactView])
  case notFound(query: String, reason: String, nearMisses: [String])
  case empty(name: String)
  case outOfMemory
}

extension SurveyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .location(let error): error.description
    case .pack(let error): error.description
    case .ambiguous(let query, let candidates):
      "“\(query)” fits \(candidates.count) definitions; name one of them by PATH:LINE or by a longer name"
    case .notFound(let query, let reason, let nearMisses):
      "“\(query)”: \(reason)"
        + (nearMisses.isEmpty ? "" : "; did you mean \(nearMisses.prefix(3).joined(separator: ", "))?")
    case .empty(let name): "\(name): no files to scan"
    case .outOfMemory: "out of memory"
    }
  }
}
