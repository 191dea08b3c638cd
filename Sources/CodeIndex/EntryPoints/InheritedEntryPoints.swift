public import Facts

/// Types that are entry points by what they extend: a repository's own base of its jobs, which alone says that it is one.
public struct InheritedEntryPoints: Sendable {
  public struct Inherited: Sendable, Hashable {
    public var type: FactView
    /// The base's entry point.
    public var entry: FactView
    /// The method that is run, when it is seen.
    public var handler: FactView?
  }

  let index: CodeIndex

  /// Whether an entry point is a base that nothing runs itself.
  public static func isBase(_ entry: FactView) -> Bool { entry.detail != .route && entry[.value] == "abstract" }

  /// Whether what extends an entry point's type is one as well, though there are objects of that type too: a hosted service of which
  /// others take the start and the stop.
  private static func isInherited(_ entry: FactView) -> Bool { entry.detail != .route && entry[.value] == "inherited" }

  /// In order of place; tests' own, further bases and what says itself that it is one left out.
  public var all: [Inherited] {
    var found: [FactView: Inherited] = [:]
    for entry in index.facts(.entryPoint)
    where (Self.isBase(entry) || Self.isInherited(entry)) && entry.file.role == .source {
      guard let base = index.entryPaths.owner(of: entry) else { continue }
      for type in index.overrides.subtypes(of: base) where type.file.role == .source && found[type] == nil {
        // There is no object of such a type, but of what extends it in turn.
        if type.detail == .interface || type.isAbstract { continue }
        let own = type.file.facts(.entryPoint).contains {
          $0.detail == entry.detail && $0.name == type.name && $0.startLine == type.startLine
        }
        if own { continue }
        let method = entry[.target].flatMap { name in index.overrides.method(of: type) { $0.name == name } }
        found[type] = Inherited(type: type, entry: entry, handler: method)
      }
    }
    return found.values.sorted { FactView.precedes($0.type, $1.type) }
  }
}

extension CodeIndex {
  public var inheritedEntryPoints: InheritedEntryPoints { InheritedEntryPoints(index: self) }
}
