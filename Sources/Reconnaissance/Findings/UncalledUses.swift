import CodeIndex
import Facts

/// The uses of the targets that are no calls, each kind apart: what handles a route, is passed on, extended, injected or
/// named in configuration. They are bound as calls are; what only may be a use is in the ``SafeSet``.
struct UncalledUses {
  struct Entry {
    var kind: UseKind
    var path: String
    var line: Int
    /// The fact that says so; nil for a place found by a text search.
    var site: FactView?
    var enclosing: FactView?
    var name: String
    var tier: Tier
    var reason: String
  }

  /// In order of kind, then of place; each place once.
  private(set) var entries: [Entry] = []

  /// - Parameter named: places in the text that were bound.
  init(_ tallies: [(subject: FactView, uses: UseTally)], named: [Entry], _ index: CodeIndex) {
    var found: [Entry] = []
    for (subject, uses) in tallies {
      for use in uses.references {
        found.append(
          Entry(
            kind: Self.kind(of: use.site, index), path: use.site.path, line: use.site.startLine, site: use.site,
            enclosing: use.enclosing, name: use.site.name, tier: use.tier, reason: use.reason))
      }
      for fact in index.loadingNames(of: subject) {
        found.append(
          Entry(
            kind: .configuration, path: fact.path, line: fact.startLine, site: fact, name: subject.name,
            tier: .confirmed, reason: "`\(fact.name)` names it alone"))
      }
      for entry in index.entryPaths.entries(handledBy: subject) {
        guard let kind = Self.kind(of: entry.detail) else { continue }
        found.append(
          Entry(
            kind: kind, path: entry.path, line: entry.startLine, site: entry, name: entry.name, tier: .confirmed,
            reason: "is its handler"))
      }
    }
    found += named
    var seen: Set<Place> = []
    entries = found.enumerated().sorted { a, b in
      let (first, other) = (a.element, b.element)
      let (rank, otherRank) = (Self.rank(first.kind), Self.rank(other.kind))
      if rank != otherRank { return rank < otherRank }
      if first.path != other.path { return first.path.precedesInBytes(other.path) }
      return first.line == other.line ? a.offset < b.offset : first.line < other.line
    }.map(\.element).filter { seen.insert(Place(kind: $0.kind, path: $0.path, line: $0.line, name: $0.name)).inserted }
  }

  private struct Place: Hashable {
    var kind: UseKind
    var path: String
    var line: Int
    var name: String
  }

  private static func rank(_ kind: UseKind) -> Int { UseKind.allCases.firstIndex(of: kind) ?? 0 }

  private static func kind(of entry: FactDetail) -> UseKind? {
    switch entry {
    case .route: .route
    case .command: .command
    case .job: .job
    case .consumer: .consumer
    case .event: .event
    default: nil
    }
  }

  /// What a type or function is given to on its line may be a container, by the names that the pack lists.
  private static func kind(of site: FactView, _ index: CodeIndex) -> UseKind {
    switch site.detail {
    case .decorator: return .decorator
    case .base: return .base
    default: break
    }
    let marks = index.profile(for: site.file)?.injectionMarks ?? []
    let isInjected =
      !marks.isEmpty
      && index.facts(in: site.file, lines: site.startLine...site.startLine).contains {
        $0.kind == .call && marks.contains($0.name) && $0.startColumn < site.startColumn
      }
    if isInjected { return .injection }
    return site.detail == .typeUse ? .type : .callback
  }
}
