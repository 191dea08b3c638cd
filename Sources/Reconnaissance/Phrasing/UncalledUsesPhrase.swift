import CodeIndex
import Facts

/// How uses that are no calls are counted, listed and cited.
enum UncalledUsesPhrase {
  /// `Used without a call: 3, listed apart.`
  static func sentence(_ uses: UncalledUses) -> [Span] {
    uses.entries.isEmpty ? [] : [.text("Used without a call, listed apart: \(Count.number(uses.entries.count)).")]
  }

  /// One line for each kind, under a line that says how many there are; none for none.
  static func lines(_ uses: UncalledUses) -> [AnswerLine] {
    guard !uses.entries.isEmpty else { return [] }
    let children = UseKind.allCases.compactMap { kind -> AnswerLine? in
      let entries = uses.entries.filter { $0.kind == kind }
      if entries.isEmpty { return nil }
      return AnswerLine([.text("\(words(kind, entries.count)): ")] + places(entries), isKept: true)
    }
    return [
      AnswerLine(
        [.text("Used without a call (\(Count.number(uses.entries.count))):")], children: children, isKept: true)
    ]
  }

  static func evidence(_ uses: UncalledUses) -> [Evidence] {
    uses.entries.map { entry in
      var item =
        entry.site.map { Evidence($0, tier: entry.tier, reason: entry.reason) }
        ?? Evidence(
          path: entry.path, lines: entry.line...entry.line, name: entry.name, tier: entry.tier,
          rule: "index.mention", reason: entry.reason)
      item.container = entry.enclosing?.qualifiedName
      item.use = entry.kind
      return item
    }
  }

  private static func words(_ kind: UseKind, _ count: Int) -> String {
    switch kind {
    case .route, .command, .job, .consumer, .event: "handles \(Count.of(count, kind.rawValue))"
    case .injection: "\(Count.number(count)) as what a container injects"
    case .decorator: "\(Count.number(count)) as a decorator"
    case .callback: "\(Count.number(count)) passed on uncalled"
    case .read: "read at \(Count.of(count, "place"))"
    case .set: "set at \(Count.of(count, "place"))"
    case .value: "\(Count.number(count)) named as a value"
    case .base: "\(Count.number(count)) extended"
    case .type: "\(Count.number(count)) named as a type"
    case .configuration: "\(Count.number(count)) named in configuration"
    case .string: "\(Count.number(count)) named in full in a string"
    }
  }

  /// Each with the definition around it, named once for all its places in a row.
  private static func places(_ entries: [UncalledUses.Entry]) -> [Span] {
    var before: FactView?
    return Listing.spans(entries, limit: 4) { entry in
      var spans: [Span] = []
      if let site = entry.site, site.kind == .entryPoint {
        spans = [.code(site.name), " "]
      } else if let enclosing = entry.enclosing, enclosing != before {
        spans = [DefinitionPhrase.name(enclosing), " "]
      }
      before = entry.enclosing
      spans.append(.place(path: entry.path, lines: entry.line...entry.line))
      return entry.tier == .likely ? spans + [" (likely)"] : spans
    }
  }
}
