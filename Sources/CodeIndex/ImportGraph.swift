public import Facts

/// File to file edges with the imports that make them.
public struct ImportGraph: Sendable {
  public struct Edge: Sendable, Hashable {
    public var from: ScannedFile
    public var to: ScannedFile
    /// The first import that makes the edge; one that is not for types alone when there is one.
    public var fact: FactView
    /// Every import that makes it exists for types alone.
    public var typeOnly: Bool
  }
  /// Files that import each other, and a shortest way round.
  public struct Cycle: Sendable, Hashable {
    /// Every file of the strongly connected component, in order of path.
    public var files: [ScannedFile]
    /// A shortest cycle through the file asked for, beginning there.
    public var edges: [Edge]
    /// Without type-only imports there would be no cycle.
    public var typeOnly: Bool
  }

  let index: CodeIndex
  struct Whole: Sendable {}

  public func imports(of file: ScannedFile) -> [Edge] { [] }
  public func importers(of file: ScannedFile) -> [Edge] { [] }
  /// Strongly connected components of two files or more, type-only edges left out.
  public var components: [[ScannedFile]] { [] }
  /// The cycle through a file, nil when there is none. A cycle without type-only edges is preferred.
  public func cycle(through file: ScannedFile) -> Cycle? { nil }
  /// One cycle for each component that holds one of these files, in order of path.
  public func cycles(through files: [ScannedFile]) -> [Cycle] { [] }
  /// How many files have at least one import or importer here.
  public var fileCount: Int { 0 }
}
