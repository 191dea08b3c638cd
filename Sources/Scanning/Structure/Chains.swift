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

  /// The chain `a.b(…).c` that is the whole expression from `index` on; nil for any other. A construction's keyword in
  /// front is left out, a cast behind it is part of it.
  func wholeChain(from index: Int) -> ClosedRange<Int>? {
    var first = index
    if first < count, has(.construction, first) { first += 1 }
    guard first < count else { return nil }
    var next = first
    let limit = first + 256
    var steps = 0
    defer { work.pointee.spend(steps) }
    // One link: a word or something in brackets, with its type arguments, arguments and indices.
    links: while next < count, next < limit {
      steps += 1
      if isOpen(next, UInt8(ascii: "(")), next == first {
        next = partner(next) + 1
      } else {
        guard isWord(next), !isKeyword(next) || next > first || bytes(next).elementsEqual("this".utf8) else {
          return nil
        }
        next += 1
      }
      while next < count, next < limit {
        steps += 1
        if tokens[next].kind == .open, !breaksLine(next) {
          next = partner(next) + 1
        } else if syntax.angleArguments, isPunctuation(next, UInt8(ascii: "<")), let behind = behindTypeArguments(next)
        {
          next = behind
        } else if isPair(next, UInt8(ascii: "!"), UInt8(ascii: "!")) {
          next += 2
        } else {
          break
        }
      }
      for length in 1...2 where memberOperator(endingAt: next + length - 1) == length {
        next += length
        continue links
      }
      break
    }
    guard next > first, next <= count, endsWhole(before: next) else { return nil }
    return first...(next - 1)
  }

  /// Whether an expression can end where `index` begins.
  private func endsWhole(before index: Int) -> Bool {
    guard index < count else { return true }
    if tokens[index].kind == .close || breaksLine(index) { return true }
    if isPunctuation(index, UInt8(ascii: ";")) || isPunctuation(index, UInt8(ascii: ",")) { return true }
    // `load() ?: return`: what is left has the type of the left side.
    return isPair(index, UInt8(ascii: "?"), UInt8(ascii: ":"))
  }

  /// What a function literal that begins at `index` is given to: the word that is called, and which argument it is; nil
  /// for a block behind the brackets.
  /// - Parameter enclosing: the innermost open bracket.
  func callee(ofClosure index: Int, enclosing: Int?) -> (word: Int, argument: Int?)? {
    if isOpen(index, UInt8(ascii: "{")), index > 0, !breaksLine(index) {
      var before = index - 1
      if tokens[before].kind == .close, byte(before) == UInt8(ascii: ")") {
        before = Int(tokens[before].mate) - 1
      }
      if before >= 0, let name = wordBeforeTypeArguments(before) { before = name }
      if before >= 0, before != index - 1 || isWord(before), isWord(before), !isKeyword(before) {
        return (before, nil)
      }
    }
    // A block of a statement among the arguments is none.
    if isOpen(index, UInt8(ascii: "{")), index > 0, tokens[index - 1].kind != .open,
      !isPunctuation(index - 1, UInt8(ascii: ",")), !isPunctuation(index - 1, UInt8(ascii: "="))
    {
      return nil
    }
    guard let open = enclosing, open > 0, isOpen(open, UInt8(ascii: "(")) else { return nil }
    var word = open - 1
    if let name = wordBeforeTypeArguments(word) { word = name }
    guard isWord(word), !isKeyword(word) else { return nil }
    var argument = 0
    var next = open + 1
    var steps = 0
    defer { work.pointee.spend(steps) }
    while next < index, steps < 512 {
      steps += 1
      if isPunctuation(next, UInt8(ascii: ",")) { argument += 1 }
      next = tokens[next].kind == .open ? max(partner(next), next) + 1 : next + 1
    }
    return next == index || steps < 512 ? (word, argument) : nil
  }
}
