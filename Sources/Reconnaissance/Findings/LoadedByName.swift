import CodeIndex
import Facts

/// Settings that name a definition, or the type it belongs to, in full, so that a framework loads it.
enum LoadedByName {
  static func settings(_ definitions: [FactView], _ index: CodeIndex) -> [FactView] {
    var found: [FactView] = []
    for definition in definitions {
      let type = definition.container.flatMap { $0.detail.isTypeLike ? $0 : nil }
      for fact in [definition, type].compactMap({ $0 }).flatMap(index.loadingNames) where !found.contains(fact) {
        found.append(fact)
      }
    }
    return found.sorted(by: PlaceOrder.precedes)
  }

  /// ``loaded by its name, from `MIDDLEWARE` `settings.py:12```
  static func spans(_ settings: [FactView]) -> [Span] {
    ["loaded by its name, from "]
      + Listing.spans(settings, limit: 3) { fact in [.code(fact[.target] ?? fact.name), " ", Span.site(fact)] }
  }
}
