public import Facts

/// Everything the renderers of a comparison need.
public struct ComparisonReport: Sendable {
  public var tool: ToolHeader
  /// The sides as they were asked for and what they are.
  public var before: RepositoryHeader
  public var after: RepositoryHeader
  /// The later side are the files on disk, whatever commit is checked out there.
  public var isOfWorkTree: Bool
  /// The packs that took part on either side, by language.
  public var scanners: [ScannerHeader]
  /// What the target options mean after, or before where they are gone; empty without any.
  public var targets: [TargetHeader]
  public var comparison: Comparison
  public var diagnostics: [Diagnostic]

  public init(
    tool: ToolHeader, before: RepositoryHeader, after: RepositoryHeader, isOfWorkTree: Bool, scanners: [ScannerHeader],
    targets: [TargetHeader] = [], comparison: Comparison, diagnostics: [Diagnostic] = []
  ) {
    self.tool = tool
    self.before = before
    self.after = after
    self.isOfWorkTree = isOfWorkTree
    self.scanners = scanners
    self.targets = targets
    self.comparison = comparison
    self.diagnostics = diagnostics
  }

  /// How many changes the sections of these names fail for.
  public func findings(in sections: Set<SectionID>) -> Int {
    comparison.sections.reduce(0) { $0 + (sections.contains($1.id) ? $1.findings : 0) }
  }
}
