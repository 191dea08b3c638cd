import Rendering
import SourceTree

/// Why two commits cannot be compared although each could be scanned. One line that says what to do.
public enum ComparisonError: Error, Sendable, Hashable {
  case needsRepository(String)
  case bareNeedsBothSides(String)
  case unrelated(String, String)
}

extension ComparisonError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .needsRepository(let path):
      "\(TerminalText.escape(path)): not a git repository, so it has no commits to compare"
    case .bareNeedsBothSides(let path):
      "\(TerminalText.escape(path)): has no files of its own to compare with; name both sides, A..B"
    case .unrelated(let from, let to):
      "no common ancestor of \(TerminalText.escape(from)) and \(TerminalText.escape(to)): compare them by `..`, or bring more history of a shallow clone by "
        + "`git fetch --unshallow`"
    }
  }

  /// The words of this command for what another says of one commit.
  init?(_ error: LocationError) {
    switch error {
    case .notARepository(let path): self = .needsRepository(path)
    case .bareNeedsRevision(let path), .insideGitDirectory(let path): self = .bareNeedsBothSides(path)
    default: return nil
    }
  }
}
