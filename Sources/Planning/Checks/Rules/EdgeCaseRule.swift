extension PlanRule {
  /// An edge case without what is done and what is seen.
  static let edgeCase = PlanRule(
    code: "edge-case-open", severity: .error, kind: .completeness,
    why: "“If [condition] → [Action] → [User-visible result]”: every edge case has a defined action."
  ) { context in
    context.ownEntries(of: .edgeCases).filter { $0.parent == nil }.compactMap { entry in
      let words = PlainWords.of(entry.content)
      if Placeholder.isOne(entry.content) || words.hasPrefix("none") || words.hasPrefix("no ") { return nil }
      // Garbled arrows are arrows; that they are garbled is another rule's.
      let text = GarbledText.mended(context.plan.words(of: entry)) ?? context.plan.words(of: entry)
      let parts = arrowParts(of: text)
      if parts.count >= 3, parts.allSatisfy({ !$0.isEmpty }) { return nil }
      if parts.count >= 2, parts[1].isEmpty == false {
        return Report(entry.line, "the edge case has an action and no result that anybody sees")
      }
      return Report(entry.line, "the edge case has no action")
    }
  }

  /// What stands between arrows, `→`, `->` or `=>`, without spaces at its ends.
  private static func arrowParts(of text: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.first {
      let isArrow = bytes.starts(with: "→".utf8)
      if isArrow || bytes.starts(with: "->".utf8) || bytes.starts(with: "=>".utf8) {
        bytes = bytes.dropFirst(isArrow ? 3 : 2)
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
        bytes = bytes.dropFirst()
      }
    }
    return parts.map { PlainEnds.trimmed(String(decoding: $0, as: UTF8.self)) }
  }
}
