internal import GRDB

/// Why the cache is not used, or no longer. Never the reason of a wrong or missing answer.
public struct FactCacheProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Absolute path of the cache's folder.
  public var folder: String
  /// In a few words.
  public var reason: String
  /// The database is not what SQLite wrote.
  var isDamage = false

  /// One line.
  public var description: String { "facts are not kept: \(folder): \(reason)" }

  init(folder: String, reason: String) {
    self.folder = folder
    self.reason = reason
  }

  init(_ error: any Error, _ folder: CacheFolder) {
    self.folder = folder.path
    guard let error = error as? DatabaseError else {
      reason = "\(error)".split(whereSeparator: \.isNewline).first.map(String.init) ?? "unknown"
      return
    }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      reason = "damaged, begun anew"
      isDamage = true
    // A table of ours that lacks what this version wrote.
    case .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_SCHEMA:
      reason = "not a database of this program, begun anew"
      isDamage = true
    case .SQLITE_FULL: reason = "the disk is full"
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: reason = "cannot be written"
    case .SQLITE_BUSY, .SQLITE_LOCKED: reason = "another process is writing"
    default: reason = error.message ?? "error \(error.resultCode.rawValue) of SQLite"
    }
  }
}
