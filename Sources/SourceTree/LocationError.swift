/// Why a path and a revision lead to no tree. Each is one line that says what to do.
public enum LocationError: Error, Sendable, Hashable {
  case noSuchPath(String)
  case notADirectory(String)
  case unreadable(String, reason: String)
  /// A revision was asked for where there is no repository.
  case notARepository(String)
  case bareNeedsRevision(String)
  case insideGitDirectory(String)
  /// The repository's `core.worktree` leads away from the folder it stands in.
  case workTreeElsewhere(String, root: String)
  case noSuchRevision(String, isShallow: Bool)
  case ambiguousRevision(String)
  case dubiousOwnership(String)
  case git(GitError)

  /// Whether the revision is to blame, not the path.
  public var concernsRevision: Bool {
    switch self {
    case .noSuchRevision, .ambiguousRevision: true
    default: false
    }
  }
}

extension LocationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchPath(let path): "\(oneLine(path)): no such folder"
    case .notADirectory(let path): "\(oneLine(path)): not a folder; name the repository's folder"
    case .unreadable(let path, let reason): "\(oneLine(path)): cannot be opened: \(reason)"
    case .notARepository(let path): "\(oneLine(path)): not a git repository, so it has no revisions; leave out --at"
    case .bareNeedsRevision(let path): "\(oneLine(path)): a bare repository has no files of its own; add --at HEAD"
    case .insideGitDirectory(let path):
      "\(oneLine(path)): inside git's own folder; name the folder above it, or add --at HEAD"
    case .workTreeElsewhere(let path, let root):
      "\(oneLine(path)): its core.worktree leads to \(oneLine(root)); name that folder if you mean it"
    case .noSuchRevision(let revision, let isShallow):
      "no such commit: \(oneLine(revision))"
        + (isShallow ? "; this clone is shallow, `git fetch --unshallow` brings the rest" : "")
    case .ambiguousRevision(let revision):
      "ambiguous revision: \(oneLine(revision)); write more digits, or the full name such as refs/heads/NAME"
    case .dubiousOwnership(let path):
      "\(oneLine(path)): belongs to another user and git refuses it; if you trust it, run "
        + "`git config --global --add safe.directory` with its full path"
    case .git(let error): error.description
    }
  }
}
