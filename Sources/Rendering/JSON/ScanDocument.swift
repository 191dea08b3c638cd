public import Facts
public import Reconnaissance

/// Everything `recon scan` has to say, for the renderers of its formats.
public struct ScanDocument: Sendable {
  public var tool: ToolHeader
  public var repository: RepositoryHeader
  public var scanners: [ScannerHeader]
  /// In byte order of path, as they shall be printed.
  public var files: [ScannedFile]
  public var diagnostics: [Diagnostic]
  /// How many files were left out by rule, by reason.
  public var skipped: [SkipReason: Int]

  public init(
    tool: ToolHeader, repository: RepositoryHeader, scanners: [ScannerHeader], files: [ScannedFile],
    diagnostics: [Diagnostic] = [], skipped: [SkipReason: Int] = [:]
  ) {
    self.tool = tool
    self.repository = repository
    self.scanners = scanners
    self.files = files
    self.diagnostics = diagnostics
    self.skipped = skipped
  }
}
