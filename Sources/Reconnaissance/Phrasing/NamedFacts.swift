import Facts

/// Facts of one name, in order of place.
struct NamedFacts {
  let name: String
  let facts: [FactView]

  /// Facts gathered by name, names in the order of their first fact.
  static func group(_ facts: [FactView]) -> [NamedFacts] {
    var order: [String] = []
    var groups: [String: [FactView]] = [:]
    for fact in facts {
      let name = fact.name
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(fact)
    }
    return order.map { NamedFacts(name: $0, facts: groups[$0] ?? []) }
  }

  /// `KeyError` `a.py:4`, `:9`: at most `limit` places, then how many more there are, `(+3)`.
  func spans(limit: Int = 2, unnamed: String = "unnamed") -> [Span] {
    (name.isEmpty ? [.text(unnamed), " "] : [.code(name), " "])
      + Listing.sites(facts, limit: limit)
  }

  /// `raises `KeyError` `a.py:4`; nothing for no facts.
  static func clause(
    _ verb: String, _ facts: [FactView], limit: Int = 6, unnamed: String = "unnamed"
  ) -> [Span] {
    let groups = group(facts)
    if groups.isEmpty { return [] }
    return [.text(verb + " ")] + Listing.spans(groups, limit: limit) { $0.spans(unnamed: unnamed) }
  }
}
