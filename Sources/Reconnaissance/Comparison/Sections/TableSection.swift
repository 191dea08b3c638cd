import CodeIndex
import Facts

/// Tables and models by name, and the fields of models that stand in types.
struct TableSection: ComparisonSection {
  let id = SectionID.tables

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let pairing = KeyedPairing(Self.tables(pair.before), Self.tables(pair.after)) { [$0.detail.rawValue, $0.name] }
    var told: Set<FactView> = []
    let changed = pairing.both.compactMap { old, new -> Change? in
      guard let before = Self.type(of: old, pair.before), let after = Self.type(of: new, pair.after),
        told.insert(after).inserted
      else { return nil }
      return Self.change(old, new, Self.fields(before, pair.before), Self.fields(after, pair.after))
    }
    return pairing.added.map { Change(.added, $0.name, after: Evidence($0, reason: "a new \($0.detail.rawValue)")) }
      + changed + pairing.removed.map { Change(.removed, $0.name, before: Evidence($0, reason: "is gone")) }
  }

  /// One place for each name, in order of place: the first outside migrations, which tell their own story.
  private static func tables(_ index: CodeIndex) -> [FactView] {
    let facts = index.facts(.data)
    let migrations = Set(facts.filter { $0.detail == .migration }.map(\.file))
    let tables = facts.filter {
      ($0.detail == .table || $0.detail == .model) && $0.file.isOfTheProgram && !$0.name.isEmpty
    }
    var seen: Set<[String]> = []
    let ordered = tables.filter { !migrations.contains($0.file) } + tables.filter { migrations.contains($0.file) }
    return ordered.filter { seen.insert([$0.detail.rawValue, $0.name]).inserted }.sorted(by: PlaceOrder.precedes)
  }

  /// The type that a model is, or in which its table is named.
  private static func type(of table: FactView, _ index: CodeIndex) -> FactView? {
    if let container = table.container { return container.detail.isTypeLike ? container : nil }
    return index.definition(at: table.path, line: table.startLine).flatMap { $0.detail.isTypeLike ? $0 : nil }
  }

  private static func fields(_ type: FactView, _ index: CodeIndex) -> [FactView] {
    index.members(of: type).filter { [.field, .property, .variable].contains($0.detail) }
  }

  private static func change(
    _ old: FactView, _ new: FactView, _ before: [FactView], _ after: [FactView]
  ) -> Change? {
    let pairing = KeyedPairing(before, after, by: \.name)
    if pairing.added.isEmpty, pairing.removed.isEmpty { return nil }
    var parts: [[Span]] = []
    if !pairing.added.isEmpty { parts.append(["new fields "] + Wording.cited(pairing.added)) }
    if !pairing.removed.isEmpty { parts.append(["gone fields "] + Wording.names(pairing.removed.map(\.name))) }
    return Change(
      .changed, new.name, before: Evidence(old, reason: "as it was"), after: Evidence(new, reason: "as it is"),
      spans: Listing.joined(parts))
  }
}
