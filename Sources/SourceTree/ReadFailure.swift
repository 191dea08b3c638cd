public import Facts

/// Why the bytes of one file could not be had. Reading goes on after it.
public enum ReadFailure: Error, Sendable, Hashable {
  /// Larger than the limit; `bytes` is the size seen, a lower bound when the file was growing.
  case oversized(bytes: Int)
  /// A link, FIFO, device or folder stands where the file was listed, or a link in the folders that lead to it.
  case notRegular
  /// Gone since the list was made.
  case vanished
  /// The operating system's reason, in its words.
  case unreadable(String)
  /// A partial clone does not have the blob, and nothing is fetched.
  case notLocal
  /// The object is corrupt, or its bytes do not hash to its id.
  case damaged
  /// git could not be started or gave up.
  case git(GitError)

  /// The rule that leaves the file out; nil when it belonged to the scan, which is then partial.
  public var skipReason: SkipReason? {
    switch self {
    case .oversized: .oversized
    case .notRegular: .notRegular
    case .vanished, .unreadable, .notLocal, .damaged, .git: nil
    }
  }

  /// The warning to show for a file that belonged to the scan.
  public func diagnostic(path: String) -> Diagnostic {
    let code =
      switch self {
      case .oversized: "file-oversized"
      case .notRegular: "file-not-regular"
      case .vanished: "file-vanished"
      case .unreadable: "file-unreadable"
      case .notLocal: "blob-not-local"
      case .damaged: "blob-damaged"
      case .git: "git-failed"
      }
    return Diagnostic(.warning, code: code, message: description, path: path)
  }
}

extension ReadFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .oversized(let bytes): "larger than the size limit (\(bytes) bytes); raise it with --max-file-size"
    case .notRegular: "not a regular file any more, or a symbolic link leads to it"
    case .vanished: "gone since the files were listed; run again"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notLocal: "not in this partial clone; fetch it with `git fetch --refetch` or check it out"
    case .damaged: "the object does not match its id; see `git fsck`"
    case .git(let error): error.description
    }
  }
}
