/// What stands before a member operator.
extension TokenView {
  /// Whether the chain from `start` to `end` calls or indexes on its way. Its first bracket says so: a walk to a closing
  /// one would cross everything in between.
  func hasBrackets(_ start: Int, _ end: Int) -> Bool {
    (start...end).contains { tokens[$0].kind == .open || tokens[$0].kind == .close }
  }

  /// Something stands here whose member can be asked for; a leading `::` or `.` has nothing before it.
  private func endsExpression(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word: return !has(.expression, index) || memberOperator(endingAt: index - 1) > 0
    case .open: return false
    case .number, .string, .close: return true
    // `a ? .b : .c` asks `a`, not its member.
    case .punctuation where byte(index) == UInt8(ascii: "?") && tokens[index].flags.contains(.spaced): return false
    case .punctuation: return [33, 63, 62].contains(byte(index))  // ! ? >
    }
  }

  /// Whether a member operator begins at `index`.
  func isMemberOperator(from index: Int) -> Bool {
    (0..<3).contains { memberOperator(endingAt: index + $0) == $0 + 1 }
  }

  /// How many punctuation tokens of a member operator end at `index`; 0 when none does.
  func memberOperator(endingAt index: Int) -> Int {
    guard index >= 0, index < count, tokens[index].kind == .punctuation, syntax.mayEndMember(byte(index)) else {
      return 0
    }
    for place in 0..<syntax.memberOperators.count {
      let operatorBytes = syntax.memberOperators[place]
      let length = operatorBytes.count
      guard index - length + 1 >= 0 else { continue }
      var matches = true
      for offset in 0..<length where matches {
        let place = index - length + 1 + offset
        matches =
          isPunctuation(place, operatorBytes[offset]) && (offset == 0 || tokens[place - 1].end == tokens[place].start)
      }
      // Three dots spread or collect; they take no member.
      if matches, !isPunctuation(index - length, UInt8(ascii: ".")) { return length }
    }
    return 0
  }

  /// Whether the word at `index` is looked up in a type or namespace, or in the outermost one (`::f`).
  func isScoped(_ index: Int) -> Bool {
    let length = syntax.scopeOperator.count
    return length > 0 && memberOperator(endingAt: index - 1) == length
      && (0..<length).allSatisfy { isPunctuation(index - length + $0, syntax.scopeOperator[$0]) }
  }

  /// The first token of the expression before the member operator in front of `index`; nil without one.
  func receiverStart(before index: Int) -> (start: Int, end: Int)? {
    let length = memberOperator(endingAt: index - 1)
    guard length > 0 else { return nil }
    let end = index - length - 1
    var start = end
    guard start >= 0, endsExpression(end) else { return nil }
    // `{ … } ::close(x)`: what is looked up in the outermost namespace begins anew.
    if isScoped(index), !isWord(end), !isPunctuation(end, UInt8(ascii: ">")) { return nil }
    for _ in 0..<Self.receiverLimit {
      let token = tokens[start]
      switch token.kind {
      case .word, .string, .number:
        if closes(start) { return (Int(token.mate), end) }
        if token.kind == .word, isKeyword(start) { return (start, end) }
        guard let next = link(before: start) else { return (start, end) }
        start = next
      case .close:
        guard token.mate >= 0 else { return (start, end) }
        start = Int(token.mate)
        // What stands before the bracket is called or indexed, unless it is a keyword or nothing.
        guard start > 0, !breaksLine(start) else { return (start, end) }
        if isWord(start - 1), !isKeyword(start - 1) || tokens[start].flags.contains(.spaced) == false {
          start -= 1
          guard let next = link(before: start) else { return (start, end) }
          start = next
        } else if tokens[start - 1].kind == .close {
          start -= 1
        } else if let callee = wordBeforeTypeArguments(start - 1) {
          start = callee
          guard let next = link(before: start) else { return (start, end) }
          start = next
        } else {
          return (start, end)
        }
      case .punctuation:
        if byte(start) == UInt8(ascii: "!") || byte(start) == UInt8(ascii: "?"), start > 0 {
          start -= 1
          continue
        }
        if byte(start) == UInt8(ascii: ">"), let name = wordBeforeTypeArguments(start) {
          start = name
          guard let next = link(before: start) else { return (start, end) }
          start = next
          continue
        }
        return (min(start + 1, end), end)
      case .open: return (min(start + 1, end), end)
      }
    }
    return (start, end)
  }

  /// How many tokens in front of `index` are a member operator that begins its name: `\A`, `::A`; 0 without one.
  func rootOperator(before index: Int) -> Int {
    guard syntax.rootOperators.count > 0 else { return 0 }
    let length = memberOperator(endingAt: index - 1)
    guard length > 0, index - length == 0 || !endsExpression(index - length - 1) else { return 0 }
    for place in 0..<syntax.rootOperators.count {
      let root = syntax.rootOperators[place]
      if root.count == length, (0..<length).allSatisfy({ byte(index - length + $0) == root[$0] }) { return length }
    }
    return 0
  }

  /// The last token of what stands before the member operator in front of `index`; nil when nothing does.
  private func link(before index: Int) -> Int? {
    let length = memberOperator(endingAt: index - 1)
    guard length > 0, index - length - 1 >= 0, endsExpression(index - length - 1) else { return nil }
    return index - length - 1
  }

  /// The word in front of the type arguments that end at `index`: `bind` of `bind<Weapon>`.
  func wordBeforeTypeArguments(_ index: Int) -> Int? {
    guard syntax.angleArguments, isPunctuation(index, UInt8(ascii: ">")) else { return nil }
    var next = index - 1
    while next > 0, index - next < 40 {
      if tokens[next].kind == .open { return nil }
      if tokens[next].kind == .close { next = max(0, Int(tokens[next].mate)) }
      if isPunctuation(next, UInt8(ascii: "<")), behindTypeArguments(next) == index + 1 {
        // `Store::<u8>`
        let name = isPair(next - 2, UInt8(ascii: ":"), UInt8(ascii: ":")) ? next - 3 : next - 1
        return isWord(name) && !isKeyword(name) ? name : nil
      }
      next -= 1
    }
    return nil
  }

  /// How many links of a chain `a.b.c` are followed back; each link looks back itself, so a chain without end would take
  /// quadratic time.
  private static let receiverLimit = 128
}
