import CodeIndex
import Facts

/// The uses of one definition that stand in one definition, or at the top level of one file.
struct CallerGroup {
  let enclosing: FactView?
  /// In order of place; never empty.
  let uses: [Use]

  var tier: Tier { uses.map(\.tier).max() ?? .confirmed }
  var isTest: Bool { uses.contains { $0.site.file.role == .test } }

  /// Those outside tests first, then in order of place.
  static func group(_ uses: [Use]) -> [CallerGroup] {
    struct Key: Hashable {
      let enclosing: FactView?
      let file: ScannedFile
    }
    let groups = Dictionary(grouping: uses) { Key(enclosing: $0.enclosing, file: $0.site.file) }
      .map { key, uses in
        CallerGroup(enclosing: key.enclosing, uses: uses.sorted { PlaceOrder.precedes($0.site, $1.site) })
      }
    return groups.sorted { a, b in
      if a.isTest != b.isTest { return b.isTest }
      guard let first = a.uses.first, let other = b.uses.first else { return a.uses.count > b.uses.count }
      return PlaceOrder.precedes(first.site, other.site)
    }
  }

  /// `Throttle` `middleware/throttle.go:33`, with tier and reason when it is not confirmed.
  var line: AnswerLine {
    var citations = Citations()
    let name: [Span] = enclosing.map { [DefinitionPhrase.name($0)] } ?? ["top level"]
    var spans = name + [" "] + Listing.spans(uses, limit: 4) { [citations.site($0.site)] }
    let calls = Set(uses.map(\.site.kind))
    if calls == [.reference] {
      let words = Set(uses.map { Self.word($0.site.detail) }).sorted().joined(separator: ", ")
      spans.append(.text(" (\(words))"))
    }
    if isTest { spans.append(" (test)") }
    if tier != .confirmed, let doubtful = uses.first(where: { $0.tier == tier }) {
      spans.append(.text(" — \(tier.rawValue): \(doubtful.reason)"))
    }
    return AnswerLine(spans)
  }

  static func word(_ detail: FactDetail) -> String {
    switch detail {
    case .typeUse: "names it as a type"
    case .callback: "passes it on uncalled"
    case .base: "extends it"
    case .decorator: "decorates with it"
    default: detail.rawValue
    }
  }
}
