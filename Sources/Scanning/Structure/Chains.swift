/// Expressions that are nothing but a chain of names, calls and indexes.
extension TokenView {
  /// The chain that begins at `index` where it is all of an expression: `a.b(x)[0].c`, `(&T{}).c`. Nil for anything else,
  /// such as one operand of several.
  /// - Parameter enders: words that end the expression as punctuation does: `for x in xs if x`.
  func chain(from index: Int, until enders: [[UInt8]]) -> ClosedRange<Int>? {
    guard index < count else { return nil }
    var next = index
    if isOpen(next, UInt8(ascii: "(")) {
      // Markup, a text or a list in parentheses is no chain.
      let inner = next + 1
      guard
        isWord(inner) || isOpen(inner, UInt8(ascii: "(")) || isPunctuation(inner, UInt8(ascii: "&"))
          || isPunctuation(inner, UInt8(ascii: "*"))
      else { return nil }
      next = partner(next) + 1
      if isArrow(next) { return nil }
    } else if isWord(next), !isKeyword(next) {
      next += 1
    } else {
      return nil
    }
    for _ in 0..<Self.chainLimit {
      guard next < count, !breaksLine(next), let behind = behindLink(at: next) else { break }
      next = behind
    }
    work.pointee.spend(next - index)
    return endsExpression(before: next, enders) ? index...(next - 1) : nil
  }

  /// The token behind a call's arguments, an index, or a member with its operator; nil when none begins here.
  private func behindLink(at index: Int) -> Int? {
    if let length = (1...3).first(where: { memberOperator(endingAt: index + $0 - 1) == $0 }) {
      let member = index + length
      // `x.(T)`, `a?.(b)`, `a?.[0]`
      if isOpen(member, UInt8(ascii: "(")) || isOpen(member, UInt8(ascii: "[")) { return partner(member) + 1 }
      return isWord(member) ? member + 1 : nil
    }
    let isAttached = !tokens[index].flags.contains(.spaced)
    if isOpen(index, UInt8(ascii: "(")) || isOpen(index, UInt8(ascii: "[")) { return partner(index) + 1 }
    // `Point{x: 1}`; with a space before it, a block.
    if isAttached, isOpen(index, UInt8(ascii: "{")) { return partner(index) + 1 }
    if isAttached, isPunctuation(index, UInt8(ascii: "!")), !isPunctuation(index + 1, UInt8(ascii: "=")) {
      return index + 1
    }
    if syntax.angleArguments, isPunctuation(index, UInt8(ascii: "<")), let behind = behindTypeArguments(index),
      isOpen(behind, UInt8(ascii: "("))
    {
      return behind
    }
    return nil
  }

  private func endsExpression(before next: Int, _ enders: [[UInt8]]) -> Bool {
    guard next < count, !breaksLine(next) else { return true }
    switch tokens[next].kind {
    case .close: return true
    case .open: return byte(next) == UInt8(ascii: "{")
    case .punctuation: return [44, 58, 59].contains(byte(next))  // , : ;
    case .word: return enders.contains { bytes(next).elementsEqual($0) }
    default: return false
    }
  }

  /// A chain of more links is followed no further.
  private static let chainLimit = 32
}
