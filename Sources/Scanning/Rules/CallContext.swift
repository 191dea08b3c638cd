import Facts

/// Whether a name with arguments is called where it stands, or declared, matched against, or part of a macro.
extension FileScan {
  /// Whether a word with arguments is called and not declared.
  mutating func mayBeCalled(_ index: Int, arguments: Int, _ view: TokenView) -> Bool {
    if view.syntax.opaqueMacros, arguments > index + 1, view.isPunctuation(index + 1, UInt8(ascii: "!")) {
      opaqueEnd = max(opaqueEnd, view.partner(arguments))
    }
    // A variable that holds a function says nothing about which.
    if view.tokens[index].flags.contains(.named), !CallFinder.isCallable(index, view) { return false }
    if scanner.tables.hasWordSigils, let receiver = view.receiverStart(before: index),
      view.tokens[receiver.start].flags.contains(.named),
      receiver.start > 0, view.has(.construction, receiver.start - 1), !CallFinder.isCallable(receiver.start, view),
      !view.hasBrackets(receiver.start, receiver.end)
    {
      // `new $this->parser(…)` constructs what only running tells.
      return false
    }
    if view.syntax.lowercaseCalls {
      let first = view.source[Int(view.tokens[index].start)]
      if first >= 65 && first <= 90 { return false }
    }
    if index > 0, view.has(.uncalledAfter, index - 1), view.isWord(index - 1) { return false }
    if view.isDeclared(index) { return false }
    guard view.syntax.callsInBodiesOnly else { return true }
    return isInBody(index, view) || isBehindAssignment(index, view)
  }

  /// Whether the token stands in the body of a function, or in braces that are no body of a type or namespace.
  private func isInBody(_ index: Int, _ view: TokenView) -> Bool {
    guard let scope = scopes.last else { return brackets.contains { view.isOpen($0, UInt8(ascii: "{")) } }
    if scope.detail.isFunction { return true }
    return brackets.contains { view.isOpen($0, UInt8(ascii: "{")) && view.tokens[$0].depth >= scope.depth }
  }

  /// Whether a `=` stands before the token in its statement, seen from outside of bodies.
  private func isBehindAssignment(_ index: Int, _ view: TokenView) -> Bool {
    var next = index - 1
    var steps = 0
    defer { view.work.pointee.spend(steps) }
    while next >= 0, steps < 256 {
      steps += 1
      let token = view.tokens[next]
      if token.kind == .close {
        if view.byte(next) == UInt8(ascii: "}") { return false }
        next = token.mate >= 0 ? Int(token.mate) - 1 : next - 1
        continue
      }
      // The length of an array is an expression; `[[…]]` holds attributes.
      if view.isOpen(next, UInt8(ascii: "[")), next > 0, !view.isOpen(next - 1, UInt8(ascii: "[")) { return true }
      if view.isOpen(next, UInt8(ascii: "{")) || view.isPunctuation(next, UInt8(ascii: ";")) { return false }
      if view.isPunctuation(next, UInt8(ascii: "=")) {
        // The name of an operator (`operator=`).
        let isOperator = next > 0 && view.has(.function, next - 1)
        return !isOperator && !view.isPair(next, UInt8(ascii: "="), UInt8(ascii: "="))
          && !view.isPair(next - 1, UInt8(ascii: "="), UInt8(ascii: "="))
      }
      next -= 1
    }
    return false
  }

  /// The token that ends the pattern a word opens: one of the pack's at the word's own depth.
  func endOfPattern(from index: Int, _ view: TokenView) -> Int {
    let depth = view.tokens[index].depth
    var next = index + 1
    while next < view.count, next - index < 512 {
      let token = view.tokens[next]
      if token.depth < depth || token.kind == .close { return next }
      if view.has(.patternCloses, next), !(view.isPunctuation(next, UInt8(ascii: "=")) && isEquality(next, view)) {
        return next
      }
      next = token.kind == .open ? view.partner(next) + 1 : next + 1
    }
    return next
  }

  /// In a pattern, a name that is no member is an expression to compare with, where the pack says so.
  func isExpression(_ index: Int, _ view: TokenView) -> Bool {
    guard view.syntax.patternsAreMembers, view.memberOperator(endingAt: index - 1) == 0 else { return false }
    // What stands in the brackets of a member is a pattern as well.
    guard let open = brackets.last, open > 0, open < patternEnd, view.isOpen(open, UInt8(ascii: "(")) else {
      return true
    }
    return !view.isWord(open - 1) || view.memberOperator(endingAt: open - 2) == 0
  }

  /// `=` of `==`.
  private func isEquality(_ index: Int, _ view: TokenView) -> Bool {
    view.isPair(index, UInt8(ascii: "="), UInt8(ascii: "="))
      || view.isPair(index - 1, UInt8(ascii: "="), UInt8(ascii: "="))
  }
}
