import Scanning

/// The result of checking packs on disk.
public struct PackCheck: Sendable {
  /// One line a problem: file, line, severity, what to do.
  public let problems: [String]
  public let hasErrors: Bool
  public let summary: String

  public init(_ path: String) throws(PackFiles.ReadError) {
    let packs = try PackFiles.read([path], configuration: nil)
    guard !packs.isEmpty else { throw PackFiles.ReadError(description: "\(path): no language pack (*.yml)") }
    let found = PackChecker.check(packs)
    problems = found.map(\.description)
    let errors = found.count { $0.severity == .error }
    hasErrors = errors > 0
    summary = "\(packs.count) packs, \(errors) errors, \(found.count - errors) warnings"
  }
}
