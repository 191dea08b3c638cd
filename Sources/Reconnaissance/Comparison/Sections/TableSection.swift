import CodeIndex
import Facts

/// Tables and models by name, and the fields of models that stand in types.
struct TableSection: ComparisonSection {
  let id = SectionID.tables

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let pairing = KeyedPairing(Self.tables(pair.before), Self.tables(pair.after)) { [$0.detail.rawValue, $0.name] }
    return pairing.added.map { Change(.added, $0.name, after: Evidence($0, reason: "a new \($0.detail.rawValue)")) }
      + pairing.both.compactMap { Self.change($0, $1, pair) }
      + pairing.removed.map { Change(.removed, $0.name, before: Evidence($0, reason: "is gone")) }
  }

  /// The first place of each name, in order of place; what stands in a migration is told there.
  private static func tables(_ index: CodeIndex) -> [FactView] {
    var seen: Set<[String]> = []
    return index.facts(.data).filter {
      ($0.detail == .table || $0.detail == .model) && $0.file.role != .test && !$0.name.isEmpty
        && seen.insert([$0.detail.rawValue, $0.name]).inserted
    }
  }

  private static func change(_ old: FactView, _ new: FactView, _ pair: ScanPair) -> Change? {
    guard let before = old.container, let after = new.container, before.detail.isTypeLike, after.detail.isTypeLike
    else {
      return nil
    }
    func fields(_ type: FactView, _ index: CodeIndex) -> [FactView] {
      index.members(of: type).filter { [.field, .property, .variable, .constant].contains($0.detail) }
    }
    let pairing = KeyedPairing(fields(before, pair.before), fields(after, pair.after), by: \.name)
    if pairing.added.isEmpty, pairing.removed.isEmpty { return nil }
    var parts: [[Span]] = []
    if !pairing.added.isEmpty { parts.append(["new: "] + Wording.cited(pairing.added)) }
    if !pairing.removed.isEmpty { parts.append(["gone: "] + Wording.names(pairing.removed.map(\.name))) }
    return Change(
      .changed, new.name, before: Evidence(old, reason: "as it was"), after: Evidence(new, reason: "as it is"),
      spans: Listing.joined(parts))
  }
}
