import Reconnaissance

/// One piece of evidence in words, for the outputs that list it for people.
enum EvidenceSpans {
  /// What stands there: `Throttle` in `middleware`.
  static func subject(_ item: Evidence) -> [Span] {
    var spans: [Span] = item.name.isEmpty ? [] : [.code(item.name)]
    if let container = item.container, !container.isEmpty { spans += [" in ", .code(container)] }
    return spans
  }

  /// Why it counts, and the quotation if there is one.
  static func reason(_ item: Evidence) -> [Span] {
    var spans: [Span] = item.reason.isEmpty ? [] : [.text(item.reason)]
    if let quoted = item.quoted { spans += spans.isEmpty ? [.quoted(quoted)] : [": ", .quoted(quoted)] }
    return spans
  }

  /// `78 files, 11 rules`: what was looked through, nouns in byte order.
  static func searched(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }
}
