import Facts

/// What a handler of errors guards, and whether it says why it does nothing.
extension FileScan {
  /// - Parameter index: the handler's first token.
  mutating func addHandled(
    _ attributes: inout AttributePool.Chain, _ rule: CompiledRule, _ index: Int, _ extent: Extent,
    _ matcher: RuleMatcher
  ) {
    guard rule.definition.fact == .error, rule.definition.detail == .handle else { return }
    let view = matcher.view
    if let (start, end) = guarded(by: index, view, hasBody: rule.definition.body != .match) {
      let last = end.map { Self.lines(from: $0, to: index, view) } ?? 0
      let tried = String(Self.lines(from: start, to: index, view)) + (last > 0 ? "-\(last)" : "")
      pool.append(.tried, names.intern(tried), to: &attributes)
    }
    guard rule.definition.body != .match else { return }
    if isExplained(index, extent, matcher) || keepsError(index, extent, view) || counts(index, extent, view) {
      pool.append(.explained, names.intern("true"), to: &attributes)
    }
  }

  /// Where what the handler guards begins, the word that opens it (`try`, over the handlers between), or the chain of calls that the
  /// handler ends, or the word whose cases it is one of; and where it ends, nil for at the handler. Nil where nothing says so.
  private func guarded(by index: Int, _ view: TokenView, hasBody: Bool) -> (start: Int, end: Int?)? {
    if view.memberOperator(endingAt: index - 1) > 0 {
      return view.receiverStart(before: index).map { ($0.start, nil) }
    }
    if !hasBody { return matched(around: index, view) }
    switch view.syntax.blocks {
    case .braces: return bracedTry(before: index, view)
    case .indentation: return indentedTry(before: index, view).map { ($0, nil) }
    case .words: return blockTry(around: index, view).map { ($0, nil) }
    }
  }

  /// `match f() { … Err(e) => …`: from the word to the block whose case the handler is.
  private func matched(around index: Int, _ view: TokenView) -> (start: Int, end: Int?)? {
    var next = index - 1
    var steps = 0
    defer { view.work.pointee.spend(steps) }
    while next >= 0, steps < Self.blockLimit {
      steps += 1
      if view.tokens[next].kind == .close, view.tokens[next].mate >= 0 {
        next = Int(view.tokens[next].mate) - 1
        continue
      }
      if view.isOpen(next, UInt8(ascii: "{")) { break }
      if view.tokens[next].kind == .open { return nil }
      next -= 1
    }
    let block = next
    next -= 1
    while next >= 0, block - next < Self.headLimit {
      if view.has(.matchWord, next) { return (next, block) }
      if view.isOpen(next, UInt8(ascii: "{")) || view.isPunctuation(next, UInt8(ascii: ";")) { return nil }
      next =
        view.tokens[next].kind == .close && view.tokens[next].mate >= 0 ? Int(view.tokens[next].mate) - 1 : next - 1
    }
    return nil
  }

  private func bracedTry(before index: Int, _ view: TokenView) -> (start: Int, end: Int?)? {
    var close = index - 1
    for _ in 0..<Self.handlerLimit {
      guard close > 0, view.tokens[close].kind == .close, view.byte(close) == UInt8(ascii: "}"),
        view.tokens[close].mate > 0
      else { return nil }
      // What stands before the block is the word itself, or the head of a handler: `catch (A)`, `try (open())`.
      var next = Int(view.tokens[close].mate) - 1
      let head = next
      while next >= 0, head - next < Self.headLimit {
        if view.has(.tryWord, next) { return (next, close) }
        if view.tokens[next].kind == .close {
          if view.byte(next) == UInt8(ascii: "}") { break }
          next = Int(view.tokens[next].mate) - 1
        } else {
          next -= 1
        }
      }
      guard next >= 0, head - next < Self.headLimit else { return nil }
      close = next
    }
    return nil
  }

  private func indentedTry(before index: Int, _ view: TokenView) -> Int? {
    let margin = view.width(index)
    var next = index - 1
    var steps = 0
    defer { view.work.pointee.spend(steps) }
    while next >= 0, steps < Self.blockLimit {
      steps += 1
      if view.tokens[next].kind == .close, view.tokens[next].mate >= 0 { next = Int(view.tokens[next].mate) }
      if view.breaksLine(next) || next == 0 {
        let width = view.width(next)
        if width < margin { return nil }
        if width == margin, view.has(.tryWord, next) { return next }
      }
      next -= 1
    }
    return nil
  }

  /// `begin` of `begin … rescue`, or the definition whose body the handler ends.
  private func blockTry(around index: Int, _ view: TokenView) -> Int? {
    var next = index - 1
    var steps = 0
    defer { view.work.pointee.spend(steps) }
    while next >= 0, steps < Self.blockLimit {
      steps += 1
      if view.closes(next) {
        next = Int(view.tokens[next].mate) - 1
        continue
      }
      if view.opens(next) { return view.partner(next) > index ? next : nil }
      next -= 1
    }
    return nil
  }

  private static func lines(from start: Int, to end: Int, _ view: TokenView) -> Int {
    let (first, last) = (view.tokens[start].start, view.tokens[end].start)
    func line(_ offset: UInt32) -> Int {
      var low = 0
      var high = view.lineStarts.count
      while low < high {
        let middle = (low + high) / 2
        if view.lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return line(last) - line(first)
  }

  /// A comment in the handler says more than that nothing is done: more than two words that are no code, no mark for a tool
  /// and nothing that is still to be done.
  private func isExplained(_ index: Int, _ extent: Extent, _ matcher: RuleMatcher) -> Bool {
    let view = matcher.view
    let first = view.tokens[index].end
    var last = view.tokens[min(extent.end, view.count - 1)].end
    if view.syntax.indented {
      while Int(last) < source.count, source[Int(last)] != 0x0A { last += 1 }
    }
    var low = 0
    var high = matcher.comments.count
    while low < high {
      let middle = (low + high) / 2
      if matcher.comments[middle].start < first { low = middle + 1 } else { high = middle }
    }
    var words = 0
    while low < matcher.comments.count, matcher.comments[low].start < last {
      let comment = matcher.comments[low]
      words += Self.plainWords(UnsafeRawBufferPointer(rebasing: source[Int(comment.start)..<Int(comment.end)]))
      if words > 2 { return true }
      low += 1
    }
    return false
  }

  /// The words of a comment; none where it is code or something that is still to be done.
  private static func plainWords(_ comment: UnsafeRawBufferPointer) -> Int {
    var count = 0
    var isFirst = true
    for word in comment.split(whereSeparator: { $0 <= 32 }) {
      let word = word.drop { !WordTable.isWord($0) && $0 != UInt8(ascii: "(") }
      if word.starts(with: "TODO".utf8) || word.starts(with: "FIXME".utf8) { return 0 }
      guard !word.isEmpty else { continue }
      // `logger.error "lost"`
      if isFirst, let dot = word.firstIndex(of: UInt8(ascii: ".")),
        word[dot...].dropFirst().first.map(WordTable.isWord) == true
      {
        return 0
      }
      isFirst = false
      // `log.warn(error)`, `retry();`
      if word.dropFirst().contains(UInt8(ascii: "(")) || word.last == UInt8(ascii: ";") && word.dropLast().last == 0x29
      {
        return 0
      }
      let letters = word.reversed().drop { !WordTable.isWord($0) }
      // `disable=broad-except`, `pragma:` are for tools.
      let isPlain = letters.allSatisfy { WordTable.isWord($0) || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-") }
      if isPlain, letters.count >= 1, word.last != UInt8(ascii: ":") { count += 1 }
    }
    return count
  }

  /// The error itself becomes part of what the code goes on with: `error = e`, `return (null, ex.Message)`.
  private func keepsError(_ index: Int, _ extent: Extent, _ view: TokenView) -> Bool {
    guard let name = Self.boundError(index, view), name + 1 < view.count else { return false }
    view.work.pointee.spend((extent.end - name) / 4)
    let body = name + 1...max(name + 1, min(extent.end, view.count - 1))
    var returned = 0
    return body.contains { use in
      if view.has(.leave, use), view.isKeyword(use) {
        returned = min(view.statementEnd(from: use, depth: view.tokens[use].depth), body.upperBound)
      }
      guard view.isWord(use), view.bytes(use).elementsEqual(view.bytes(name)),
        view.memberOperator(endingAt: use - 1) == 0
      else { return false }
      if use <= returned { return true }
      var next = use - 1
      while next > name, use - next < Self.headLimit {
        if view.has(.leave, next) { return true }
        if view.isPunctuation(next, UInt8(ascii: "=")) { return !view.isPartOfOperator(next) }
        if view.isPunctuation(next, UInt8(ascii: ";")) || view.isOpen(next, UInt8(ascii: "{"))
          || view.breaksLine(next + 1)
        {
          return false
        }
        next -= 1
      }
      return false
    }
  }

  /// What failed is counted: `failures++`, `failed += 1`.
  private func counts(_ index: Int, _ extent: Extent, _ view: TokenView) -> Bool {
    let last = min(extent.end, view.count - 2)
    guard index + 1 < last, last - index < Self.headLimit else { return false }
    return (index + 1..<last).contains { next in
      guard view.isWord(next - 1), view.isPunctuation(next, UInt8(ascii: "+")) else { return false }
      return view.isPair(next, UInt8(ascii: "+"), UInt8(ascii: "+"))
        || view.isPair(next, UInt8(ascii: "+"), UInt8(ascii: "=")) && LoopHeader.isOne(next + 2, view)
    }
  }

  /// The name that a handler gives the error: `as e`, `=> e`, `(e)`, `(IOException e)`, `(e: Error)`.
  private static func boundError(_ index: Int, _ view: TokenView) -> Int? {
    if view.isOpen(index + 1, UInt8(ascii: "(")) {
      let close = view.partner(index + 1)
      let colon = (index + 1..<close).first {
        view.isPunctuation($0, UInt8(ascii: ":")) && view.memberOperator(endingAt: $0) == 0
      }
      let name = (colon ?? close) - 1
      guard name > index + 1, view.isWord(name) else { return nil }
      // A type alone is no name: `catch (IOException)`.
      return name == index + 2 && (65...90).contains(view.bytes(name).first ?? 0) ? nil : name
    }
    for next in index + 1..<max(index + 1, min(index + headLimit, view.count - 1)) {
      if view.breaksLine(next) || view.isOpen(next, UInt8(ascii: "{")) { return nil }
      if view.isWord(next + 1),
        view.bytes(next).elementsEqual("as".utf8) || view.isPair(next - 1, UInt8(ascii: "="), UInt8(ascii: ">"))
      {
        return next + 1
      }
    }
    return nil
  }

  private static let handlerLimit = 16
  private static let headLimit = 48
  private static let blockLimit = 4096
}
