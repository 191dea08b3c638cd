import CodeIndex
import Facts

/// Lists inside a sentence.
enum Listing {
  /// At most `limit` entries, then how many are not shown. Nothing for no entries.
  static func spans<Entries: Collection>(
    _ entries: Entries, limit: Int = 6, separator: Span = ", ", _ write: (Entries.Element) -> [Span]
  ) -> [Span] {
    // One entry left out would take as much room as the words that say so.
    let shown = entries.count == limit + 1 ? entries.prefix(limit + 1) : entries.prefix(limit)
    var spans = joined(shown.map(write), separator: separator)
    let hidden = entries.count - shown.count
    if hidden > 0 { spans.append(.text(" and \(Count.number(hidden)) more")) }
    return spans
  }

  /// The places of one thing, inside a list of things: ``a.py:4`, `:9` (+7)`, since two counts of what is left out,
  /// one behind the other, cannot be told apart.
  static func sites(_ facts: [FactView], limit: Int) -> [Span] {
    let shown = facts.count == limit + 1 ? facts[...] : facts.prefix(limit)
    let hidden = facts.count - shown.count
    return spans(shown, limit: shown.count) { [Span.site($0)] }
      + (hidden > 0 ? [.text(" (+\(Count.number(hidden)))")] : [])
  }

  /// The parts that are not empty, with a separator between them.
  static func joined(_ parts: [[Span]], separator: Span = "; ") -> [Span] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [separator]))
  }
}
