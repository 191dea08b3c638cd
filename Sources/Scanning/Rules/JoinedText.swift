import Facts

/// What is joined to a text: names and calls between its parts, within its interpolations, or behind it.
extension FileScan {
  /// Each chain as receivers are written, parted by commas; nil where nothing is joined.
  /// - Parameters:
  ///   - index: the token that the rule stands at.
  ///   - extent: what the rule has matched, the beginning of the text in it.
  func joined(
    _ kind: RuleDefinition.Joined, from index: Int, _ extent: Range<Int>, _ view: TokenView,
    _ masked: UnsafeRawBufferPointer
  ) -> [UInt8]? {
    guard let region = joinedRegion(kind, from: index, extent, view) else { return nil }
    view.work.pointee.spend(region.count)
    var texts: [[UInt8]] = []
    var next = region.lowerBound
    while next < region.upperBound, texts.count < Self.joinedLimit {
      guard view.isWord(next), !view.isKeyword(next), view.memberOperator(endingAt: next - 1) == 0,
        view.tokens[next].kind == .word
      else {
        next += 1
        continue
      }
      let end = joinedChain(from: next, before: region.upperBound, view)
      // `params=[…]` is an argument's label.
      let isLabel = end == next && view.isPunctuation(next + 1, UInt8(ascii: "=")) && !view.isPartOfOperator(next + 1)
      if !isLabel {
        let text = receiverText((next, end), view, masked)
        if !texts.contains(text) { texts.append(text) }
      }
      next = end + 1
    }
    return texts.isEmpty ? nil : Array(texts.joined(separator: [UInt8(ascii: ",")]))
  }

  /// In the brackets that the text stands in, up to the next argument or to their end; else to the end of its statement.
  private func joinedRegion(
    _ kind: RuleDefinition.Joined, from index: Int, _ extent: Range<Int>, _ view: TokenView
  ) -> Range<Int>? {
    var open: [Int] = []
    var next = index
    while next < view.count, view.tokens[next].kind != .string, Int(view.tokens[next].start) < extent.upperBound {
      if view.isOpen(next, UInt8(ascii: "(")) { open.append(next) }
      if view.tokens[next].kind == .close, let last = open.last, view.partner(last) == next { open.removeLast() }
      next += 1
    }
    guard next < view.count, view.tokens[next].kind == .string else { return nil }
    guard let bracket = open.last else {
      let end = view.statementEnd(from: next, depth: view.tokens[index].depth)
      return next..<max(next, end + 1)
    }
    let close = view.partner(bracket)
    if kind == .all { return next..<close }
    var end = next
    while end < close, !view.isPunctuation(end, UInt8(ascii: ",")) {
      end = view.opens(end) ? view.partner(end) + 1 : end + 1
    }
    return next..<min(end, close)
  }

  private func joinedChain(from start: Int, before limit: Int, _ view: TokenView) -> Int {
    var end = start
    while end + 1 < limit {
      if view.isOpen(end + 1, UInt8(ascii: "(")) || view.isOpen(end + 1, UInt8(ascii: "[")),
        !view.breaksLine(end + 1)
      {
        end = view.partner(end + 1)
      } else if let length = (1...3).first(where: { view.memberOperator(endingAt: end + $0) == $0 }),
        view.isWord(end + length + 1)
      {
        end += length + 1
      } else {
        break
      }
    }
    return min(end, limit - 1)
  }

  private static let joinedLimit = 12
}
