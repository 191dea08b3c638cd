import Facts

/// Puts drafts into the order of the contract and turns them into facts.
enum FactOrdering {
  /// Position first, then kind and pack order, so that no order of evaluation shows.
  private struct Place {
    let key: UInt64
    let draft: Int

    init(_ draft: FactDraft, at index: Int) {
      key = UInt64(draft.start) << 32 | UInt64(draft.kind.ordinal) << 24 | UInt64(draft.ruleIndex + 1)
      self.draft = index
    }

    static func precedes(_ a: Place, _ b: Place) -> Bool { a.key != b.key ? a.key < b.key : a.draft < b.draft }
  }

  /// - Parameter holds: whether the condition of a rule on the whole file is met.
  static func facts(
    _ drafts: ContiguousArray<FactDraft>, _ pool: AttributePool, requiring holds: (Int) -> Bool, names: NameTable,
    lineStarts: [UInt32]
  ) -> FileFacts {
    var kept: ContiguousArray<Place> = []
    kept.reserveCapacity(drafts.count)
    for index in drafts.indices where drafts[index].ruleIndex < 0 || holds(drafts[index].ruleIndex) {
      kept.append(Place(drafts[index], at: index))
    }
    sort(&kept)
    var position = ContiguousArray(repeating: Int32(-1), count: drafts.count)
    for (new, place) in kept.enumerated() { position[place.draft] = Int32(new) }
    var result = FileFacts(names: names)
    result.facts.reserveCapacity(kept.count)
    result.attributes.reserveCapacity(pool.count)
    var line = 0
    for place in kept {
      let draft = drafts[place.draft]
      while line + 1 < lineStarts.count, Int(lineStarts[line + 1]) <= draft.start { line += 1 }
      let last = draft.end > draft.start ? Self.line(at: draft.end - 1, from: line, lineStarts) : line
      // A container that was dropped, that begins after this or ends before it, hands it on to its own container. Bodies
      // that were estimated in a broken file may overlap: a member ends where its container does.
      var outer = draft.container
      while outer >= 0 {
        let place = Int(position[outer])
        if place >= 0, place < result.facts.count, Int(result.facts[place].endLine) > line { break }
        outer = drafts[outer].container
      }
      let container = outer < 0 ? -1 : position[outer]
      var endLine = Int32(last + 1)
      if container >= 0 { endLine = min(endLine, result.facts[Int(container)].endLine) }
      let firstAttribute = UInt32(result.attributes.count)
      let attributeCount = pool.write(draft.attributes, to: &result.attributes)
      result.facts.append(
        Fact(
          kind: draft.kind, detail: draft.detail, name: draft.name, rule: draft.rule, startLine: Int32(line + 1),
          endLine: max(Int32(line + 1), endLine), startColumn: Int32(draft.start - Int(lineStarts[line]) + 1),
          container: container, firstAttribute: firstAttribute, attributeCount: UInt8(min(attributeCount, 255))))
    }
    return result
  }

  /// Drafts come nearly in order, so moving the few that do not is cheapest; when they are many, sorting is.
  private static func sort(_ places: inout ContiguousArray<Place>) {
    var moves = 8 * places.count
    for index in places.indices.dropFirst() where Place.precedes(places[index], places[index - 1]) {
      let place = places[index]
      var hole = index
      while hole > 0, Place.precedes(place, places[hole - 1]) {
        places[hole] = places[hole - 1]
        hole -= 1
      }
      places[hole] = place
      moves -= index - hole
      if moves < 0 { return places.sort(by: Place.precedes) }
    }
  }

  /// Index of the line that holds a byte, which stands in line `first` or behind it. O(log distance).
  private static func line(at offset: Int, from first: Int, _ lineStarts: [UInt32]) -> Int {
    var step = 1
    var low = first
    while low + step < lineStarts.count, Int(lineStarts[low + step]) <= offset {
      low += step
      step *= 2
    }
    var high = min(low + step, lineStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
