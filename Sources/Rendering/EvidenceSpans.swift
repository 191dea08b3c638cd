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

  /// `78 files, 11 rules`: what was looked through, nouns in byte order; `entryPoints` is two words, and one of a thing
  /// has no plural.
  static func searched(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { noun, count in
      var words = ""
      for character in noun { words += character.isUppercase ? " " + character.lowercased() : String(character) }
      if count == 1, words.hasSuffix("s") { words.removeLast() }
      return "\(count) \(words)"
    }.joined(separator: ", ")
  }
}
