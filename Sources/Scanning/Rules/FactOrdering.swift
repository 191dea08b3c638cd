import Facts

/// Puts drafts into the order of the contract and turns them into facts.
enum FactOrdering {
  /// Position first, then kind and pack order, so that no order of evaluation shows.
  static func facts(
    _ drafts: [FactDraft], requiring holds: (Int) -> Bool, names: NameTable, buffer: borrowing TokenBuffer
  ) -> FileFacts {
    var kept: [Int] = []
    kept.reserveCapacity(drafts.count)
    var decided: [Int: Bool] = [:]
    for (index, draft) in drafts.enumerated() {
      if draft.ruleIndex >= 0 {
        let keep = decided[draft.ruleIndex] ?? holds(draft.ruleIndex)
        decided[draft.ruleIndex] = keep
        if !keep { continue }
      }
      kept.append(index)
    }
    kept.sort {
      let a = drafts[$0]
      let b = drafts[$1]
      if a.start != b.start { return a.start < b.start }
      if a.kind != b.kind { return order(a.kind) < order(b.kind) }
      if a.ruleIndex != b.ruleIndex { return a.ruleIndex < b.ruleIndex }
      return $0 < $1
    }
    var position = Array(repeating: Int32(-1), count: drafts.count)
    for (new, old) in kept.enumerated() { position[old] = Int32(new) }
    var result = FileFacts(names: names)
    result.facts.reserveCapacity(kept.count)
    for old in kept {
      let draft = drafts[old]
      let line = buffer.line(at: UInt32(draft.start))
      let last = draft.end > draft.start ? buffer.line(at: UInt32(draft.end - 1)) : line
      // A container that was dropped, that begins after this or ends before it, hands it on to its own container. Bodies
      // that were estimated in a broken file may overlap: a member ends where its container does.
      var outer = draft.container
      while outer >= 0 {
        let place = Int(position[outer])
        if place >= 0, place < result.facts.count, Int(result.facts[place].endLine) > line { break }
        outer = drafts[outer].container
      }
      let container = outer < 0 ? -1 : position[outer]
      var endLine = Int32(max(line, last) + 1)
      if container >= 0 { endLine = min(endLine, result.facts[Int(container)].endLine) }
      result.facts.append(
        Fact(
          kind: draft.kind, detail: draft.detail, name: draft.name, rule: draft.rule, startLine: Int32(line + 1),
          endLine: max(Int32(line + 1), endLine), startColumn: Int32(draft.start - Int(buffer.lineStarts[line]) + 1),
          container: container,
          firstAttribute: UInt32(result.attributes.count), attributeCount: UInt8(min(draft.attributes.count, 255))))
      result.attributes += draft.attributes
    }
    return result
  }

  private static let kindOrder: [FactKind: Int] = Dictionary(
    uniqueKeysWithValues: FactKind.allCases.enumerated().map { ($1, $0) })
  private static func order(_ kind: FactKind) -> Int { kindOrder[kind] ?? 0 }
}
