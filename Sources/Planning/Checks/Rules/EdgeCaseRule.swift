extension PlanRule {
  /// An edge case without what is done and what is seen.
  static let edgeCase = PlanRule(
    code: "edge-case-open", severity: .error, kind: .completeness,
    why: "“If [condition] → [Action] → [User-visible result]”: every edge case has a defined action."
  ) { context in
    context.ownEntries(of: .edgeCases).filter { $0.parent == nil }.compactMap { entry in
      // Garbled arrows are arrows; that they are garbled is another rule's.
      let said = context.plan.words(of: entry)
      let text = GarbledText.mended(said) ?? said
      let parts = arrowParts(of: text)
      if parts.count >= 3, parts.allSatisfy({ !$0.isEmpty }) { return nil }
      let words = PlainWords.of(entry.content)
      if Placeholder.isOne(entry.content) || words.hasPrefix("none") || words.hasPrefix("no ") { return nil }
      if parts.count >= 2, parts[1].isEmpty == false {
        return Report(entry.line, "the edge case has an action and no result that anybody sees")
      }
      return Report(entry.line, "the edge case has no action")
    }
  }

  /// What stands between arrows, `→`, `->` or `=>`, without spaces at its ends.
  private static func arrowParts(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    func end(_ place: Int) { parts.append(PlainEnds.trimmed(String(decoding: bytes[start..<place], as: UTF8.self))) }
    var position = 0
    while position < bytes.count {
      let length = arrowLength(bytes, at: position)
      if length > 0 {
        end(position)
        start = position + length
      }
      position += max(length, 1)
    }
    end(bytes.count)
    return parts
  }

  /// 0 where none begins.
  private static func arrowLength(_ bytes: [UInt8], at place: Int) -> Int {
    switch bytes[place] {
    case 0xE2 where bytes[place...].starts(with: "→".utf8): 3
    case UInt8(ascii: "-") where bytes[place...].starts(with: "->".utf8): 2
    case UInt8(ascii: "=") where bytes[place...].starts(with: "=>".utf8): 2
    default: 0
    }
  }
}
