/// Why a file was not written; the old one is as it was.
public enum FileWriteError: Error, Sendable, Hashable {
  case symbolicLink(String)
  case notAFile(String)
  case readOnly(String)
  /// Somebody else wrote to it.
  case changed(String)
  case alreadyExists(String)
  case failed(String, step: String, reason: String)
}

extension FileWriteError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .symbolicLink(let path): "\(oneLine(path)): is a symbolic link; name the file it leads to"
    case .notAFile(let path): "\(oneLine(path)): not a regular file; name another"
    case .readOnly(let path): "\(oneLine(path)): read-only; change its mode or name another file"
    case .changed(let path): "\(oneLine(path)): changed since it was read; nothing was written, run again"
    case .alreadyExists(let path): "\(oneLine(path)): exists already; nothing was written"
    case .failed(let path, let step, let reason): "\(oneLine(path)): could not \(step): \(reason); nothing was changed"
    }
  }
}
