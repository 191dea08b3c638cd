public import Facts

/// File to file edges with the imports that make them.
public struct ImportGraph: Sendable {
  /// When an import takes effect, the soonest first.
  public enum Effect: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// While the importing file is loaded.
    case atLoadTime
    /// When what it names is first used: an autoloader waits for that.
    case onFirstUse
    /// When a function is called: the import stands inside one, or loads its module later itself.
    case deferred
    /// Never: it exists for types alone.
    case typesOnly

    public static func < (a: Effect, b: Effect) -> Bool { a.rawValue < b.rawValue }
  }
  public struct Edge: Sendable, Hashable {
    public var from: ScannedFile
    public var to: ScannedFile
    /// The first import with the edge's effect.
    public var fact: FactView
    /// The soonest effect of the imports that make it.
    public var effect: Effect
  }
  /// Files that import each other, and a shortest way round.
  public struct Cycle: Sendable, Hashable {
    /// Every file of the strongly connected component, in order of path.
    public var files: [ScannedFile]
    /// A shortest cycle through the file asked for, beginning there.
    public var edges: [Edge]
    /// The latest effect that an edge has to have for the cycle to close: a cycle at load time can break a start, one
    /// that is deferred or of types only cannot.
    public var effect: Effect
    /// Edges inside the component without which it would have no cycle: those that lead back in a walk from its least
    /// imported file. In order of place.
    public var closing: [Edge]
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
      var found: [(to: Int, edge: Edge)] = []
      let typeBlocks = Self.typeBlocks(of: file)
      let imported = ImportedFiles(index: index)
      // Whether imports that are used as types alone take effect all the same.
      var keepsTypes: Bool?
      for fact in file.facts(.import) {
        let targets = imported.files(fact)
        if targets.isEmpty { continue }
        var effect = max(imported.effect(of: fact), Self.effect(of: fact, typeBlocks: typeBlocks))
        if effect < .typesOnly, fact[.typeOnly] == "uses" {
          let keeps = keepsTypes ?? CompilerPaths(tree: index.tree).keepsImportsOfTypes(of: file)
          keepsTypes = keeps
          if !keeps { effect = .typesOnly }
        }
        for target in targets where target != file {
          guard let number = index.number(of: target) else { continue }
          found.append((number, Edge(from: file, to: target, fact: fact, effect: effect)))
        }
      }
      for (fact, target) in imported.named(in: file) where target != file {
        guard let number = index.number(of: target) else { continue }
        found.append((number, Edge(from: file, to: target, fact: fact, effect: .onFirstUse)))
      }
      // A package has hundreds of files: numbers are compared instead of paths. The first import of the soonest effect
      // stays, since facts come in order of place.
      found.sort { a, b in
        (a.to, a.edge.effect.rawValue, a.edge.fact.index) < (b.to, b.edge.effect.rawValue, b.edge.fact.index)
      }
      return found.indices.compactMap { $0 > 0 && found[$0 - 1].to == found[$0].to ? nil : found[$0].edge }
    }
  }

  private static func effect(of fact: FactView, typeBlocks: [ClosedRange<Int>]) -> Effect {
    if let mark = fact[.typeOnly], mark != "uses" { return .typesOnly }
    if typeBlocks.contains(where: { $0.contains(fact.startLine) }) { return .typesOnly }
    // `import("./x")` gives a promise: the importing file does not wait.
    if fact.rule.hasSuffix(".import-dynamic") { return .deferred }
    // A module may hand out others' names when they are asked for.
    if fact.rule.contains(".import-lazy") { return .onFirstUse }
    var next = fact.container
    while let current = next {
      if current.detail.isFunctionLike { return .deferred }
      next = current.container
    }
    return .atLoadTime
  }

  /// What no program runs: `if TYPE_CHECKING:` is a reference that reaches over its block.
  private static func typeBlocks(of file: ScannedFile) -> [ClosedRange<Int>] {
    let content = file.content
    return content.facts.compactMap { fact in
      guard fact.kind == .reference, fact.detail == .binding, fact.endLine > fact.startLine,
        content.attribute(.typeOnly, of: fact) != nil
      else { return nil }
      return Int(fact.startLine)...Int(fact.endLine)
    }
  }

  /// Edges into a file, in order of the importing path.
  public func importers(of file: ScannedFile) -> [Edge] { whole.importers[file] ?? [] }

  /// Strongly connected components of two files or more over edges that take effect at load time. In order of their
  /// first file.
  public var components: [[ScannedFile]] { whole.components }

  /// How many files have at least one import or importer here.
  public var fileCount: Int { whole.fileCount }

  /// The cycle through a file, nil when there is none. One at load time is preferred, then one that is deferred.
  ///
  /// Looks only at what the file reaches.
  public func cycle(through file: ScannedFile) -> Cycle? {
    for effect in Effect.allCases {
      let follow: (ScannedFile) -> [Edge] = { imports(of: $0).filter { $0.effect <= effect } }
      guard let edges = shortestWayRound(file, follow) else { continue }
      let component =
        StronglyConnected.components(of: [file]) { follow($0).map(\.to) }.first { $0.contains(file) } ?? []
      return Cycle(
        files: component.sorted(by: Self.precedes), edges: edges, effect: effect,
        closing: Self.closing(component, follow))
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

  /// The edges that lead back to a file the walk is still inside of. The walk begins at the file that the
  /// fewest others of the component import, so that what many build on comes to stand below.
  private static func closing(_ component: [ScannedFile], _ follow: (ScannedFile) -> [Edge]) -> [Edge] {
    let members = Set(component)
    var inside: [ScannedFile: [Edge]] = [:]
    var importers: [ScannedFile: Int] = [:]
    for file in component {
      inside[file] = follow(file).filter { members.contains($0.to) }
      for edge in inside[file] ?? [] { importers[edge.to, default: 0] += 1 }
    }
    let roots = component.sorted { a, b in
      let (first, other) = (importers[a] ?? 0, importers[b] ?? 0)
      return first == other ? precedes(a, b) : first < other
    }
    var closing: [Edge] = []
    var isDone: Set<ScannedFile> = []
    var isOpen: Set<ScannedFile> = []
    var work: [(file: ScannedFile, next: Int)] = []
    for root in roots where !isDone.contains(root) {
      work.append((root, 0))
      isOpen.insert(root)
      while let (file, next) = work.last {
        let edges = inside[file] ?? []
        guard next < edges.count else {
          work.removeLast()
          isOpen.remove(file)
          isDone.insert(file)
          continue
        }
        work[work.count - 1].next += 1
        let edge = edges[next]
        if isOpen.contains(edge.to) {
          closing.append(edge)
        } else if !isDone.contains(edge.to) {
          isOpen.insert(edge.to)
          work.append((edge.to, 0))
        }
      }
    }
    return closing.sorted { FactView.precedes($0.fact, $1.fact) }
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
      var importing = 0
      for file in index.files {
        let edges = imports(of: file)
        if !edges.isEmpty { importing += 1 }
        for edge in edges { importers[edge.to, default: []].append(edge) }
      }
      let imported = importers.keys.count { imports(of: $0).isEmpty }
      let components = StronglyConnected.components(of: index.files) { file in
        imports(of: file).filter { $0.effect == .atLoadTime }.map(\.to)
      }
      return Whole(
        importers: importers,
        components: components.filter { $0.count > 1 }.map { $0.sorted(by: Self.precedes) }
          .sorted { Self.precedes($0[0], $1[0]) },
        fileCount: importing + imported)
    }
  }

  private static func precedes(_ a: ScannedFile, _ b: ScannedFile) -> Bool {
    a.path.precedesInBytes(b.path)
  }
}
