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
  /// All edges turned round, and the components: worked out once, when first asked for.
  struct Whole: Sendable {
    var importers: [ScannedFile: [Edge]]
    var components: [[ScannedFile]]
    var fileCount: Int
  }

  let index: CodeIndex

  /// Edges out of a file, in order of the imported path. A package of many files gives an edge to each; files that
  /// share one package by living in one folder do not import each other.
  public func imports(of file: ScannedFile) -> [Edge] {
    index.memos.edges.value(file) {
      var edges: [ScannedFile: Edge] = [:]
      for fact in file.facts(.import) {
        guard case .files(let targets) = index.imports.resolve(fact) else { continue }
        let typeOnly = fact[.typeOnly] != nil
        for target in targets where target != file {
          if let known = edges[target], !known.typeOnly || typeOnly { continue }
          edges[target] = Edge(from: file, to: target, fact: fact, typeOnly: typeOnly)
        }
      }
      return edges.values.sorted { $0.to.path.utf8.lexicographicallyPrecedes($1.to.path.utf8) }
    }
  }

  /// Edges into a file, in order of the importing path.
  public func importers(of file: ScannedFile) -> [Edge] { whole.importers[file] ?? [] }

  /// Strongly connected components of two files or more, type-only edges left out. In order of their first file.
  public var components: [[ScannedFile]] { whole.components }

  /// How many files have at least one import or importer here.
  public var fileCount: Int { whole.fileCount }

  /// The cycle through a file, nil when there is none. A cycle without type-only edges is preferred.
  ///
  /// Looks only at what the file reaches.
  public func cycle(through file: ScannedFile) -> Cycle? {
    for typeOnly in [false, true] {
      let follow: (ScannedFile) -> [Edge] = { imports(of: $0).filter { typeOnly || !$0.typeOnly } }
      guard let edges = shortestWayRound(file, follow) else { continue }
      let component =
        StronglyConnected.components(of: [file]) { follow($0).map(\.to) }.first { $0.contains(file) } ?? []
      return Cycle(files: component.sorted(by: Self.precedes), edges: edges, typeOnly: typeOnly)
    }
    return nil
  }

  /// One cycle for each component that holds one of these files, in order of path.
  public func cycles(through files: [ScannedFile]) -> [Cycle] {
    var cycles: [Cycle] = []
    for file in files.sorted(by: Self.precedes) where !cycles.contains(where: { $0.files.contains(file) }) {
      if let cycle = cycle(through: file) { cycles.append(cycle) }
    }
    return cycles
  }

  private func shortestWayRound(_ file: ScannedFile, _ follow: (ScannedFile) -> [Edge]) -> [Edge]? {
    var cameBy: [ScannedFile: Edge] = [:]
    var queue = [file]
    var position = 0
    while position < queue.count {
      let current = queue[position]
      position += 1
      for edge in follow(current) {
        if edge.to == file {
          var way = [edge]
          var at = current
          while at != file, let step = cameBy[at] {
            way.append(step)
            at = step.from
          }
          return way.reversed()
        }
        if cameBy[edge.to] == nil {
          cameBy[edge.to] = edge
          queue.append(edge.to)
        }
      }
    }
    return nil
  }

  private var whole: Whole {
    index.memos.wholeGraph.value(0) {
      var importers: [ScannedFile: [Edge]] = [:]
      var connected: Set<ScannedFile> = []
      for file in index.files {
        for edge in imports(of: file) {
          importers[edge.to, default: []].append(edge)
          connected.insert(file)
          connected.insert(edge.to)
        }
      }
      let components = StronglyConnected.components(of: index.files) { file in
        imports(of: file).filter { !$0.typeOnly }.map(\.to)
      }
      return Whole(
        importers: importers,
        components: components.filter { $0.count > 1 }.map { $0.sorted(by: Self.precedes) }
          .sorted { Self.precedes($0[0], $1[0]) },
        fileCount: connected.count)
    }
  }

  private static func precedes(_ a: ScannedFile, _ b: ScannedFile) -> Bool {
    a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }
}
