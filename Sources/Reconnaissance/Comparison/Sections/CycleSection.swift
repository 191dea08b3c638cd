import CodeIndex
import Facts

/// Groups of files that import each other when they are loaded: opened, closed, grown and shrunk.
struct CycleSection: ComparisonSection {
  let id = SectionID.cycles

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    guard Self.mayDiffer(pair) else { return [] }
    let before = pair.before.importGraph.components
    let after = pair.after.importGraph.components
    var matching = Matching<[ScannedFile]>()
    for old in before {
      let kept = Set(old.compactMap { pair.files.after($0) })
      for new in after {
        let shared = new.count(where: kept.contains)
        // One file that goes from group to group makes no cycle old.
        if shared > 1 { matching.add(old, new, weight: shared, places: (old[0].path, new[0].path)) }
      }
    }
    let pairs = matching.best()
    let known = Dictionary(pairs.map { ($0.after, $0.before) }, uniquingKeysWith: { first, _ in first })
    let opened = after.filter { known[$0] == nil }.map { Self.opened($0, pair.after) }
    let changed = after.compactMap { group in known[group].flatMap { Self.changed($0, group, pair) } }
    let survivors = Set(pairs.map(\.before))
    let closed = before.filter { !survivors.contains($0) }.map { group in
      Change(
        .removed, Self.name(group), before: Self.evidence(group, "no longer import each other"),
        spans: [.text("\(Count.of(group.count, "file")) no longer import each other")], isFinding: false)
    }
    return opened + changed + closed
  }

  /// Where imports lead is a matter of imports, of the files there are, of packages and of manifests. While none of them
  /// differs the graph is the same, and both need not be worked out.
  private static func mayDiffer(_ pair: ScanPair) -> Bool {
    let files = pair.files
    if !(files.added.isEmpty && files.removed.isEmpty && files.renamed.isEmpty) { return true }
    if files.changed.contains(where: { $0.after.role == .config || $0.after.language == nil }) { return true }
    return (pair.facts.added + pair.facts.removed).contains { fact in
      fact.kind == .import || fact.kind == .reference && fact.detail == .binding && fact[.typeOnly] != nil
        || fact.kind == .definition && (fact.detail == .namespace || fact.detail == .module)
    }
  }

  private static func opened(_ group: [ScannedFile], _ index: CodeIndex) -> Change {
    let cycle = index.importGraph.cycle(through: group[0])
    return Change(
      .added, name(group), after: evidence(group, "import each other"),
      spans: cycle.map { CyclePhrase.steps($0) + CyclePhrase.group($0) } ?? [])
  }

  private static func changed(_ old: [ScannedFile], _ new: [ScannedFile], _ pair: ScanPair) -> Change? {
    let was = Set(old.compactMap { pair.files.after($0) })
    let joined = new.filter { !was.contains($0) }
    let stays = Set(new)
    let left = old.filter { file in pair.files.after(file).map { !stays.contains($0) } ?? true }
    if joined.isEmpty, left.isEmpty { return nil }
    var parts: [[Span]] = []
    if !joined.isEmpty { parts.append(["joined by "] + Wording.places(joined)) }
    if !left.isEmpty { parts.append(["left by "] + Wording.names(left.map(\.path))) }
    parts.append([.text("\(Count.of(new.count, "file")) now, \(Count.number(old.count)) before")])
    return Change(
      .changed, name(new), before: evidence(old, "as it was"), after: evidence(new, "as it is"),
      spans: Listing.joined(parts), isFinding: !joined.isEmpty)
  }

  /// By its first file and how many more there are.
  private static func name(_ group: [ScannedFile]) -> String {
    group.count == 2 ? "\(group[0].path) ↔ \(group[1].path)" : "\(group[0].path) and \(group.count - 1) more"
  }

  private static func evidence(_ group: [ScannedFile], _ reason: String) -> Evidence {
    Evidence(
      path: group[0].path, lines: nil, name: group[0].fileName, rule: "index.import-cycle", reason: reason)
  }
}
