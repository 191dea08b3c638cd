import Facts

/// How far what a rule found reaches, and where a name may declare.
extension FileScan {
  /// What a match covers beyond itself.
  struct Extent {
    /// The token that ends the header: the opening of a body.
    var header: Int
    /// The last token.
    var end: Int
    var hasBody: Bool
  }

  func extent(of rule: CompiledRule, _ index: Int, matchEnd: Int, _ view: TokenView) -> Extent? {
    var behind = index
    while behind < view.count, Int(view.tokens[behind].start) < matchEnd { behind += 1 }
    view.work.pointee.spend(behind - index)
    let last = max(index, behind - 1)
    let none = Extent(header: behind, end: last, hasBody: false)
    let depth = view.tokens[index].depth
    switch rule.definition.body {
    case .match, .function: return none
    case .statement:
      // A match that ends with a bracket has the statement's rest behind it.
      let isRest = view.closes(last) && behind < view.count && !view.breaksLine(behind)
      return Extent(header: behind, end: view.statementEnd(from: isRest ? behind : last, depth: depth), hasBody: false)
    case .rest:
      let end =
        view.syntax.blocks == .words
        ? restOfWords(from: behind, first: index, view)
        : brackets.last.map { view.partner($0) - 1 } ?? view.count - 1
      return Extent(header: behind, end: max(last, end), hasBody: true)
    case .scope:
      return Extent(header: behind, end: max(last, scopeEnd(from: index, behind: behind, view)), hasBody: false)
    case .until:
      var end = behind
      while end < view.count,
        !(view.isWord(end) && rule.untilWords.contains(where: { view.bytes(end).elementsEqual($0) })
          && (!rule.endsBeforeNext || view.beginsStatement(end)))
      { end += 1 }
      view.work.pointee.spend((end - behind) / 4)
      // The next of its kind is no part of it.
      if end < view.count, rule.endsBeforeNext { end -= 1 }
      return Extent(header: behind, end: max(last, min(end, view.count - 1)), hasBody: true)
    case .declaration:
      guard let open = CallFinder.arguments(of: index, view), view.isOpen(open, UInt8(ascii: "(")),
        case .declared(let end) = view.callableBody(behind: view.partner(open) + 1, depth: depth)
      else { return nil }
      return Extent(header: end, end: end, hasBody: false)
    case .chain:
      return Extent(header: behind, end: max(last, chainEnd(from: index, behind: behind, view)), hasBody: false)
    case .arm:
      guard behind < view.count else { return none }
      let end =
        view.isOpen(behind, UInt8(ascii: "{"))
        ? view.partner(behind)
        : view.statementEnd(from: behind, depth: view.tokens[behind - 1].depth, comma: true)
      return Extent(header: behind, end: max(last, end), hasBody: false)
    case .indented:
      let column = self.column(view.tokens[index])
      var end = behind
      func isOutside(_ token: Token) -> Bool { token.flags.contains(.firstOnLine) && self.column(token) <= column }
      while end < view.count, !isOutside(view.tokens[end]) { end += 1 }
      view.work.pointee.spend(end - behind)
      return Extent(header: behind, end: max(last, end - 1), hasBody: end > behind)
    case .brackets:
      var open = index
      while open < view.count, open < index + 12, view.tokens[open].kind != .open { open += 1 }
      guard open < view.count, view.tokens[open].kind == .open else { return rule.definition.requiresBody ? nil : none }
      return Extent(header: open, end: view.partner(open), hasBody: true)
    case .block:
      if rule.definition.anchor == .callable {
        guard let open = CallFinder.arguments(of: index, view), view.isOpen(open, UInt8(ascii: "(")) else { return nil }
        let next = view.partner(open) + 1
        if view.syntax.semicolons {
          switch view.callableBody(behind: next, depth: depth) {
          case .body(let header, let end): return Extent(header: header, end: end, hasBody: true)
          case .declared where rule.definition.requiresBody: return nil
          case .declared(let end): return Extent(header: end, end: end, hasBody: false)
          case .neither: return nil
          }
        }
        if view.isOpen(next, UInt8(ascii: "{")) { return Extent(header: next, end: view.partner(next), hasBody: true) }
        if view.syntax.angleArguments, view.isPunctuation(next, UInt8(ascii: ":")),
          let block = view.block(from: next + 1, depth: depth)
        {
          return Extent(header: block.header, end: block.end, hasBody: true)
        }
        if rule.definition.requiresBody { return nil }
        return Extent(header: behind, end: view.statementEnd(from: index, depth: depth), hasBody: false)
      }
      if let block = view.block(from: behind, first: index, depth: depth) {
        return Extent(header: block.header, end: block.end, hasBody: true)
      }
      if rule.definition.requiresBody { return nil }
      let end = view.statementEnd(from: last, depth: depth)
      return Extent(header: end + 1, end: end, hasBody: false)
    case .value:
      guard let value = view.assigned(from: behind), value < view.count else {
        if rule.definition.value != nil || rule.definition.requiresBody { return nil }
        return Extent(header: behind, end: view.statementEnd(from: last, depth: depth, comma: true), hasBody: false)
      }
      switch rule.definition.value {
      case .function:
        guard let function = view.functionValue(at: value) else { return nil }
        return Extent(header: function.header, end: function.end, hasBody: true)
      case .class:
        guard view.isWord(value), view.bytes(value).elementsEqual("class".utf8),
          let block = view.block(from: value + 1, depth: view.tokens[value].depth)
        else { return nil }
        return Extent(header: block.header, end: block.end, hasBody: true)
      case nil:
        return Extent(
          header: value, end: view.statementEnd(from: value, depth: depth, comma: true), hasBody: false)
      }
    }
  }

  /// The last token before what ends the block around, where words or brackets end blocks.
  private func restOfWords(from behind: Int, first index: Int, _ view: TokenView) -> Int {
    var next = behind
    var steps = 0
    defer { view.work.pointee.spend(steps) }
    while next < view.count, !(view.closes(next) && view.tokens[next].mate < Int32(index)) {
      next = view.opens(next) ? view.partner(next) + 1 : next + 1
      steps += 1
    }
    return min(next, view.count) - 1
  }

  /// The last token of the calls and members that go on from a match.
  private func chainEnd(from index: Int, behind: Int, _ view: TokenView) -> Int {
    // Brackets that the match opened are stepped over as a whole.
    var next = index
    while next < behind { next = view.opens(next) ? view.partner(next) + 1 : next + 1 }
    var end = next - 1
    let start = next
    while next < view.count {
      if view.tokens[next].kind == .open {
        // A closure is the last argument of the call before it, where they may stand behind the brackets.
        let isClosure = view.syntax.trailingClosures && next > start && !view.tokens[next].flags.contains(.firstOnLine)
        guard isClosure || !view.isOpen(next, UInt8(ascii: "{")) else { break }
        next = view.partner(next) + 1
      } else if view.isPunctuation(next, UInt8(ascii: "?")) {
        next += 1
      } else if let length = (1...3).first(where: { view.memberOperator(endingAt: next + $0 - 1) == $0 }),
        view.isWord(next + length)
      {
        next += length + 1
      } else {
        break
      }
      end = next - 1
    }
    view.work.pointee.spend(next - start)
    return end
  }

  /// The last token at which a name declared at `index` is known.
  private func scopeEnd(from index: Int, behind: Int, _ view: TokenView) -> Int {
    let heads = scanner.definition.syntax.headScopes
    func isOne(of words: [String], _ index: Int) -> Bool {
      view.isWord(index) && words.contains { view.bytes(index).elementsEqual($0.utf8) }
    }
    let around = brackets.last { view.isOpen($0, UInt8(ascii: "{")) }
    let rest = around.map { view.partner($0) - 1 } ?? view.count - 1
    var next = index
    var steps = 0
    defer { view.work.pointee.spend(steps) }
    while next > around ?? -1, steps < 96 {
      steps += 1
      if isOne(of: heads.block, next) {
        return view.block(from: behind, depth: view.tokens[next].depth)?.end ?? rest
      }
      let isCondition = isOne(of: heads.block, next - 1) || view.isPunctuation(next - 1, UInt8(ascii: ","))
      if isOne(of: heads.branch, next), !isCondition, view.beginsStatement(next) {
        var end = behind
        while end < rest + 1, !(isOne(of: heads.branch, end) && view.beginsStatement(end)) {
          end = view.opens(end) ? view.partner(end) + 1 : end + 1
          steps += 1
        }
        return end - 1
      }
      let token = view.tokens[next]
      if token.kind == .close, view.byte(next) == UInt8(ascii: "}"), view.beginsStatement(next + 1) { break }
      if view.isPunctuation(next, UInt8(ascii: ";")) { break }
      if view.breaksLine(next), !isOne(of: heads.block, next), !isOne(of: heads.branch, next) { break }
      next = token.kind == .close && token.mate >= 0 ? Int(token.mate) - 1 : next - 1
    }
    return rest
  }

  /// Bytes of its line before a token; so far in that nothing is indented any more, it is as good as that far.
  private func column(_ token: Token) -> Int {
    var start = Int(token.start)
    let limit = start - 1024
    while start > max(0, limit), source[start - 1] != 0x0A { start -= 1 }
    return Int(token.start) - start
  }

  /// A declaration's name may stand behind words, a comma, a statement's end, a bracket that closes, or what ends a type:
  /// never behind an operator.
  func mayDeclare(_ index: Int, _ view: TokenView) -> Bool {
    // Where a line ended the statement before, what that ended with says nothing: `next: () => void`.
    guard index > 0, !view.breaksLine(index) else { return true }
    switch view.tokens[index - 1].kind {
    case .punctuation:
      let length = view.memberOperator(endingAt: index - 1)
      // `Type::name` declares where types have members outside of them; `a.name` does not.
      if length > 0 {
        if view.syntax.qualifiedDeclarations, let receiver = view.receiverStart(before: index),
          !view.hasBrackets(receiver.start, receiver.end), receiver.start < index
        {
          return mayDeclare(receiver.start, view)
        }
        return view.syntax.typedDeclarations && view.byte(index - 1) == UInt8(ascii: ":")
          && !view.isKeyword(max(0, index - length - 1))
      }
      return [44, 59, 42].contains(view.byte(index - 1)) || view.endsType(index - 1)  // , ; *
    case .open: return view.byte(index - 1) == UInt8(ascii: "{")
    case .word: return !view.has(.expression, index - 1)
    default: return true
    }
  }

  /// A prototype's name stands behind its type: what begins a statement is a macro, or called.
  func mayBeDeclared(_ index: Int, _ view: TokenView) -> Bool {
    index > 0 && !view.beginsStatement(index) && mayDeclare(index, view) && view.tokens[index - 1].kind != .open
      && !view.isPunctuation(index - 1, UInt8(ascii: ","))
  }

  /// What is assigned is no type annotation: `a: Handler = …` assigns `a`.
  func mayBeAssigned(_ index: Int, _ view: TokenView) -> Bool {
    let first = view.receiverStart(before: index)?.start ?? index
    guard first > 0, view.tokens[first - 1].kind == .punctuation else { return true }
    return [44, 59, 61].contains(view.byte(first - 1))  // , ; =
  }
}
