import CodeIndex
import Facts

/// Evidence in the order it was found, each place and statement once.
struct EvidenceList {
  private(set) var items: [Evidence] = []
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    let path: String
    let lines: ClosedRange<Int>?
    let kind: FactKind?
    let name: String
    let rule: String
    /// One line may declare several routes of one path.
    let verb: String?
    let paths: [String]
  }

  mutating func add(_ item: Evidence) {
    let key = Key(
      path: item.path, lines: item.lines, kind: item.kind, name: item.name, rule: item.rule,
      verb: item.entry?.verb, paths: item.entry?.paths ?? [])
    if seen.insert(key).inserted { items.append(item) }
  }

  mutating func add(_ fact: FactView, tier: Tier = .confirmed, reason: String, quoted: String? = nil) {
    add(Evidence(fact, tier: tier, reason: reason, quoted: quoted))
  }

  mutating func add(_ facts: [FactView], reason: String) {
    for fact in facts { add(fact, reason: reason) }
  }

  /// A use stands in the definition that runs it, which need not be the innermost one around it.
  mutating func add(_ use: Use, reason: String? = nil) {
    var item = Evidence(use.site, tier: use.tier, reason: reason ?? use.reason)
    item.container = use.enclosing?.qualifiedName
    add(item)
  }
}
