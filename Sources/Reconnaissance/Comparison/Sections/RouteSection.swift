import CodeIndex
import Facts

/// Routes by verb and full path: new, gone, under another path, with other guards or another handler.
struct RouteSection: ComparisonSection {
  let id = SectionID.routes

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let byTitle = KeyedPairing(RouteTable(pair.before).routes, RouteTable(pair.after).routes, by: \.title)
    // What is left under another title may be the same route: the same handler for the same verb.
    let byHandler = KeyedPairing(
      byTitle.removed, byTitle.added, before: { Self.handler($0, pair) }, after: { Self.handler($0, nil) })
    let changed = (byTitle.both + byHandler.both).compactMap { Self.change($0.before, $0.after) }
      .sorted { Self.precedes($0.after, $1.after) }
    return byHandler.added.map { route in
      Change(
        .added, route.title, after: Evidence(route.fact, reason: "a new route"),
        spans: route.guards.isEmpty
          ? ["no guard found"] : ["guarded by "] + Wording.names(Self.guards(route)))
    } + changed + byHandler.removed.map { Change(.removed, $0.title, before: Evidence($0.fact, reason: "is gone")) }
  }

  private static func change(_ old: RouteTable.Route, _ new: RouteTable.Route) -> Change? {
    var parts: [[Span]] = []
    if old.title != new.title { parts.append(["was ", .code(old.title)]) }
    let (before, after) = (guards(old), guards(new))
    let lost = before.filter { !after.contains($0) }
    let gained = after.filter { !before.contains($0) }
    if !lost.isEmpty { parts.append(["no longer guarded by "] + Wording.names(lost)) }
    if !gained.isEmpty { parts.append(["now guarded by "] + Wording.names(gained)) }
    if let was = old.fact[.target], let target = new.fact[.target], was != target {
      parts.append(["handled by ", .code(target), ", before by ", .code(was)])
    }
    if parts.isEmpty { return nil }
    return Change(
      .changed, new.title, before: Evidence(old.fact, reason: "as it was"),
      after: Evidence(new.fact, reason: "as it is"),
      spans: Listing.joined(parts))
  }

  private static func guards(_ route: RouteTable.Route) -> [String] { Set(route.guards.map(\.name)).sorted() }

  /// What stays when a prefix or the path changes; a route without a handler of its own is known by its path alone.
  private static func handler(_ route: RouteTable.Route, _ pair: ScanPair?) -> [String] {
    guard let handler = route.handler else { return [route.title] }
    return [route.fact[.verb] ?? "", pair?.pathAfter(handler.path) ?? handler.path, handler.qualifiedName]
  }

  private static func precedes(_ a: Evidence?, _ b: Evidence?) -> Bool {
    guard let a, let b else { return false }
    if a.path != b.path { return a.path.precedesInBytes(b.path) }
    return (a.lines?.lowerBound ?? 0, a.name) < (b.lines?.lowerBound ?? 0, b.name)
  }
}
