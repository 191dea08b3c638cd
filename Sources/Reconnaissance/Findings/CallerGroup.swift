import CodeIndex
import Facts

/// The uses of one definition that stand in one definition, one test, one handler written in place, or at the top level
/// of one file.
struct CallerGroup {
  let enclosing: FactView?
  /// The test around them where tests are no definitions: `it("…")`.
  let test: FactView?
  /// What users of the entry point around them call it, where its handler has no name: `route` `POST /orders`.
  let handler: [Span]
  /// In order of place; never empty.
  let uses: [Use]

  var tier: Tier { uses.map(\.tier).max() ?? .confirmed }
  var isTest: Bool { test != nil || uses.contains { $0.site.file.role == .test } }

  /// Those outside tests first, then in order of place.
  static func group(_ uses: [Use], _ index: CodeIndex) -> [CallerGroup] {
    struct Key: Hashable {
      let enclosing: FactView?
      let test: FactView?
      let entry: FactView?
      let file: ScannedFile
    }
    let groups = Dictionary(grouping: uses) { use in
      let test = use.enclosing == nil ? index.testLinks.test(around: use.site) : nil
      let entry = use.enclosing == nil && test == nil ? index.entryPaths.entryPoint(around: use.site) : nil
      return Key(enclosing: use.enclosing, test: test, entry: entry, file: use.site.file)
    }.map { key, uses in
      CallerGroup(
        enclosing: key.enclosing, test: key.test, handler: key.entry.map { EntryPhrase.name($0, index) } ?? [],
        uses: uses.sorted { PlaceOrder.precedes($0.site, $1.site) })
    }
    return groups.sorted { a, b in
      if a.isTest != b.isTest { return b.isTest }
      guard let first = a.uses.first, let other = b.uses.first else { return a.uses.count > b.uses.count }
      return PlaceOrder.precedes(first.site, other.site)
    }
  }

  /// `Throttle` `middleware/throttle.go:33`, with tier and reason when it is not confirmed.
  var line: AnswerLine {
    let top: [Span] = handler.isEmpty ? ["top level"] : handler
    let name: [Span] = enclosing.map { [DefinitionPhrase.name($0)] } ?? test.map { [.code($0.name)] } ?? top
    var spans = name + [" "] + Listing.spans(uses, limit: 4) { [Span.site($0.site)] }
    if isTest { spans.append(" (test)") }
    if tier != .confirmed, let doubtful = uses.first(where: { $0.tier == tier }) {
      spans += [.text(" — \(tier.rawValue): ")] + Wording.reason(doubtful.reason)
    }
    return AnswerLine(spans)
  }
}
