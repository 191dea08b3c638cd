/// Something the reader of an answer must know about how it came to be.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable { case note, warning, error }
  public var severity: Severity
  /// Stable, in kebab-case: `file-unreadable`, `file-partial`.
  public var code: String
  /// One line, without the path.
  public var message: String
  public var path: String?

  public init(_ severity: Severity, code: String, message: String, path: String? = nil) {
    self.severity = severity
    self.code = code
    self.message = message
    self.path = path
  }
}

/// Why a file of the tree was left out by rule; these are counted, not warned about.
public enum SkipReason: String, CaseIterable, Sendable, Hashable {
  case binary, oversized, symbolicLink, submodule, notRegular
}
