import Facts

/// What runs many times: its first and last token, and the number of scopes open where it begins.
struct OpenLoop {
  enum Kind {
    /// A turn for each of many.
    case plain
    /// A turn for some hundred of them at once: what runs in it runs seldom.
    case batches
  }
  var start: Int
  var end: Int
  var scopes: Int
  var kind = Kind.plain
  /// What it walks, and what the loops around it walk, as receivers are written (``FileScan/walked(by:_:_:)``).
  var over = NameID.empty
  /// What runs in it once more only because the last time gave no end (``FileScan/retries(of:_:_:)``), or is followed by its
  /// end (``FileScan/departures(in:_:)``).
  var once: [ClosedRange<Int>] = []
}

extension FileScan {
  /// The loop that the token runs in within one run of its definition; the innermost, which says how much is done at once.
  func loop(around index: Int) -> OpenLoop? {
    loops.last { loop in
      loop.scopes >= scopes.count && loop.start <= index && !loop.once.contains { $0.contains(index) }
    }
  }

  /// - Parameter walked: whether to say as well what the loop walks.
  mutating func appendLoop(around index: Int, walked: Bool, to attributes: inout AttributePool.Chain) {
    guard let loop = loop(around: index) else { return }
    pool.append(.within, loop.kind == .plain ? loopName() : names.intern("batches"), to: &attributes)
    if walked, loop.kind == .plain, loop.over != .empty { pool.append(.over, loop.over, to: &attributes) }
  }

  /// A loop repeats its block. Its header runs once, so `for x in query()` is no query in a loop, unless it is a condition.
  ///
  /// What waits for its next turn, or has no condition, runs by the clock, asks again or works a queue off, and a list that
  /// is written out, in the header or where its name gets it, is as long as it is: no growing list makes these turn more
  /// often, so they are none.
  mutating func openLoop(_ index: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer) {
    if view.syntax.indented, !brackets.isEmpty { return }
    guard let block = view.block(from: index + 1, first: index, depth: view.tokens[index].depth) else { return }
    let header = LoopHeader(index + 1, before: block.header, view)
    if header.isWrittenOut || header.isEndless || header.triesAgain { return }
    if let source = header.source,
      isWrittenOut(source, at: index, view) || isKnown(.queue, source, at: index, view)
        || isSetting(source, view) || isFew(source, view) || isQueueMember(source, view)
    {
      return
    }
    // Whoever goes through a list and waits after each goes through it all the same.
    if pauses(in: index...(header.walksList ? block.header : block.end)) { return }
    let repeats = view.has(.repeatedHeader, index)
    var once = departures(in: block.header...block.end, view)
    if repeats, index < block.header, block.header < block.end {
      once += retries(of: index + 1..<block.header, block.header...block.end, view)
    }
    let takesParts =
      header.source == nil
      && (takesParts(index...block.end, view)
        || index + 1 < block.header && followsPages(index + 1..<block.header, block.header...block.end, view))
    enterLoop(
      repeats ? index : block.header, block.end, header.takesBatches || takesParts ? .batches : .plain, once: once,
      over: walked(by: header, or: index + 1 < block.header ? index + 1...block.header - 1 : nil, view, masked))
  }

  /// Values of the names that the header asks, where they come from other names alone: `while taken { taken = find(draw()) }`
  /// asks until one is free, however many rows there are.
  private func retries(of header: Range<Int>, _ block: ClosedRange<Int>, _ view: TokenView) -> [ClosedRange<Int>] {
    let asked = header.filter { view.isWord($0) && !view.isKeyword($0) && view.memberOperator(endingAt: $0 - 1) == 0 }
    guard !asked.isEmpty, asked.count <= 8, block.upperBound < view.count else { return [] }
    view.work.pointee.spend(block.count)
    let free = asksForFree(header, block, view) ? [header.lowerBound...header.upperBound] : []
    func isSame(_ one: Int, _ other: Int) -> Bool { view.bytes(one).elementsEqual(view.bytes(other)) }
    return free
      + block.compactMap { name in
        guard view.isWord(name), view.isPunctuation(name + 1, UInt8(ascii: "=")), !view.isPartOfOperator(name + 1),
          view.beginsStatement(name), name + 2 < view.count, let word = asked.first(where: { isSame($0, name) })
        else { return nil }
        let end = min(view.statementEnd(from: name + 2, depth: view.tokens[name].depth), block.upperBound)
        guard name + 2 <= end, !(name + 2...end).contains(where: { view.isWord($0) && isSame($0, word) }) else {
          return nil
        }
        return name + 2...end
      }
  }

  /// The arguments of a call that runs the function among them many times: `list.forEach(x => …)`.
  mutating func openCalledLoop(_ index: Int, _ open: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer) {
    if view.has(.batchCall, index) {
      enterLoop(open, view.partner(open), .batches, over: asked(by: index, view, masked))
    } else if view.has(.loopCall, index), view.functionValue(at: open + 1) != nil, repeats(index, view) {
      enterLoop(open, view.partner(open), kind(of: index, view), over: asked(by: index, view, masked))
    }
  }

  /// A closure or block behind a call that runs it many times (`list.each { … }`).
  mutating func openLoopBlock(
    _ index: Int, behind last: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer
  ) {
    let open = last + 1
    guard open < view.count, view.opens(open), !view.tokens[open].flags.contains(.firstOnLine) else { return }
    let isBlock = view.has(.argumentBlock, open) && view.isWord(open)
    let isClosure = view.syntax.trailingClosures && view.isOpen(open, UInt8(ascii: "{")) && !bodies.contains(open)
    guard isBlock || isClosure, repeats(index, view) else { return }
    // A `return` in such a block leaves the function around it where blocks are words.
    let once = view.syntax.blocks == .words ? departures(in: open...view.partner(open), view) : []
    enterLoop(open, view.partner(open), kind(of: index, view), once: once, over: asked(by: index, view, masked))
  }

  /// A comprehension repeats what stands before its first loop word: `[load(id) for id in ids()]` calls `ids` once.
  mutating func openComprehension(_ open: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer) {
    var next = open + 1
    let end = view.partner(open)
    var steps = 0
    defer { view.work.pointee.spend(steps) }
    while next < end {
      if view.has(.loop, next), next > open + 1 {
        let header = LoopHeader(next + 1, before: end, view)
        if !header.isWrittenOut,
          header.source.map({ !isWrittenOut($0, at: next, view) && !isSetting($0, view) && !isFew($0, view) }) ?? true
        {
          let over = walked(by: header, or: nil, view, masked)
          enterLoop(open, next, header.takesBatches ? .batches : .plain, over: over)
        }
        break
      }
      steps += 1
      next = view.tokens[next].kind == .open ? view.partner(next) + 1 : next + 1
    }
  }

  private mutating func enterLoop(
    _ start: Int, _ end: Int, _ kind: OpenLoop.Kind, once: [ClosedRange<Int>] = [], over: [UInt8]
  ) {
    guard loops.count < Self.loopLimit else { return }
    var text = over
    if let around = loop(around: start), around.over != .empty, text.count < SourceText.cap {
      text += [UInt8(ascii: ";")] + names.utf8(around.over)
    }
    loops.append(
      OpenLoop(start: start, end: end, scopes: scopes.count, kind: kind, over: names.intern(text), once: once))
  }

  /// What a header walks, as receivers are written; where it has a condition that asks something, the condition. `?` for what
  /// is long, and for a condition that is a name alone: it says when the loop ends, not how long a list is.
  private func walked(
    by header: LoopHeader, or condition: ClosedRange<Int>?, _ view: TokenView, _ masked: UnsafeRawBufferPointer
  ) -> [UInt8] {
    var (start, end) =
      header.source.map { unwrapped($0, view) } ?? condition.map { ($0.lowerBound, $0.upperBound) } ?? (0, -1)
    // `while (rows.next()) {`
    if start < end, view.isOpen(start, UInt8(ascii: "(")), view.partner(start) == end, start + 1 < end {
      (start, end) = (start + 1, end - 1)
    }
    guard start <= end, end - start < Self.walkedLimit, header.source != nil || view.hasBrackets(start, end) else {
      return [UInt8(ascii: "?")]
    }
    return receiverText((start, end), view, masked)
  }

  /// What a call that runs its function many times is asked of, and the call: `orders.where().each`.
  private func asked(by index: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer) -> [UInt8] {
    let start = view.receiverStart(before: index)?.start ?? index
    return index - start < Self.walkedLimit * 8 ? receiverText((start, index), view, masked) : [UInt8(ascii: "?")]
  }

  /// How many tokens of a header are looked at.
  private static let walkedLimit = 64

  /// What the call is asked of: one that only puts a query together runs no closure, a list that is written out is as long
  /// as it is, and a value that is there later runs it once.
  private func repeats(_ index: Int, _ view: TokenView) -> Bool {
    guard let receiver = view.receiverStart(before: index) else { return true }
    // `10.times do`
    if receiver.start == receiver.end, view.tokens[receiver.start].kind == .number { return false }
    return !isWrittenOut(receiver, at: index, view) && !isSetting(receiver, view) && !isFew(receiver, view)
      && !isQuery(receiver, view)
      && !(returnsOneValue && isOneValue(receiver, view))
  }

  /// The function around gives a future, an optional and the like.
  private var returnsOneValue: Bool {
    let types = scanner.definition.syntax.onceTypes
    guard !types.isEmpty, let function = scopes.last(where: { $0.detail.isFunction }), function.draft >= 0,
      let returned = pool.value(.returns, in: drafts[function.draft].attributes)
    else { return false }
    let head = names.utf8(returned).prefix { WordTable.isWord($0) || $0 == UInt8(ascii: ".") }
    let name = head.lastIndex(of: UInt8(ascii: ".")).map { head[($0 + 1)...] } ?? head
    return types.contains { name.elementsEqual($0.utf8) }
  }

  /// A chain that ends with a call, where the function gives such a value, is one; unless the call hands out a list, makes one,
  /// or goes through what is none.
  private func isOneValue(_ receiver: (start: Int, end: Int), _ view: TokenView) -> Bool {
    guard view.tokens[receiver.end].kind == .close else { return false }
    var name = Int(view.tokens[receiver.end].mate) - 1
    // `load().map { … }`, `load(x) { … }`
    if view.tokens[max(0, name)].kind == .close { name = Int(view.tokens[name].mate) - 1 }
    guard view.isWord(name), !view.isKeyword(name), !view.has(.listCall, name) else { return false }
    if view.has(.loopCall, name) {
      guard let inner = view.receiverStart(before: name) else { return false }
      return isOneValue(inner, view)
    }
    return view.receiverStart(before: name) != nil || !(65...90).contains(view.bytes(name).first ?? 0)
  }

  private func kind(of index: Int, _ view: TokenView) -> OpenLoop.Kind {
    if view.has(.batchCall, index) { return .batches }
    guard let receiver = view.receiverStart(before: index) else { return .plain }
    return LoopHeader.takesBatches(receiver.start, receiver.end + 1, view) ? .batches : .plain
  }

  /// `_context.Orders.Where(…)`: until it is asked for its rows, what follows becomes part of its statement.
  private func isQuery(_ receiver: (start: Int, end: Int), _ view: TokenView) -> Bool {
    // `query.Where(…)`, of a name that is one.
    var begins = isKnown(.query, (receiver.start, receiver.start), at: receiver.end, view)
    var next = receiver.start
    while next <= receiver.end {
      if view.has(.queryEnd, next) { return false }
      // The root of the chain, or the member of what holds it: `this._context`.
      if view.has(.queryRoot, next), next <= receiver.start + 2 { begins = true }
      next = view.opens(next) ? view.partner(next) + 1 : next + 1
    }
    return begins
  }

  /// Where a word stands by which a loop waits: `sleep(1)`, `select {`.
  mutating func notePauses(_ view: TokenView) {
    guard view.syntax.hasPauses else { return }
    pauses = view.tokens.indices.filter { index in
      guard view.has(.pause, index), index + 1 < view.count, !view.tokens[index + 1].flags.contains(.firstOnLine) else {
        return false
      }
      let next = view.tokens[index + 1].kind
      return next == .open || next == .number || next == .word && !view.isKeyword(index + 1)
    }
  }

  private func pauses(in range: ClosedRange<Int>) -> Bool {
    var low = 0
    var high = pauses.count
    while low < high {
      let middle = (low + high) / 2
      if pauses[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < pauses.count && pauses[low] <= range.upperBound
  }

  /// Loops nested deeper say nothing new: what stands in them is in a loop already.
  private static let loopLimit = 64
}
