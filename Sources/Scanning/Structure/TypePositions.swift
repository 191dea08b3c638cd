/// Where types are written, in languages whose types stand behind colons and in angle brackets (TypeScript).
extension TokenView {
  /// Whether the word at `index` stands where only a type can: it is not needed when the program runs. False where that cannot be
  /// told.
  func isTypePosition(_ index: Int, steps: Int = 0) -> Bool {
    guard steps < 12 else { return false }
    work.pointee.spend(4)
    return isDirectTypePosition(index, steps) || isInTypeStatement(index)
  }

  private func isDirectTypePosition(_ index: Int, _ steps: Int) -> Bool {
    guard index > 0 else { return false }
    let before = index - 1
    switch tokens[before].kind {
    case .word: return isTypeWord(before, steps)
    case .open:
      // `[A, B]`, `(A | B)[]`
      return !isOpen(before, UInt8(ascii: "{")) && isDirectTypePosition(before, steps + 1)
    case .punctuation:
      switch byte(before) {
      case UInt8(ascii: ":"): return isAnnotation(before, steps)
      case UInt8(ascii: "<"): return opensTypeArguments(before)
      case UInt8(ascii: "|"), UInt8(ascii: "&"):
        if isPunctuation(before - 1, byte(before)) || isPunctuation(before + 1, byte(before)) { return false }
        return operandStart(endingAt: before - 1).map { isDirectTypePosition($0, steps + 1) } ?? false
      case UInt8(ascii: ","): return isInTypeList(before, steps)
      case UInt8(ascii: ">") where isArrow(before - 1) && before >= 2:
        // `(a: A) => B` as a type.
        guard tokens[before - 2].kind == .close, tokens[before - 2].mate >= 0 else { return false }
        return isDirectTypePosition(Int(tokens[before - 2].mate), steps + 1)
      default: return false
      }
    default: return false
    }
  }

  /// Words behind which a type stands.
  private func isTypeWord(_ index: Int, _ steps: Int) -> Bool {
    func isWord(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { bytes(index).elementsEqual($0) }
    }
    if isWord("implements") || isWord("as") || isWord("satisfies") || isWord("keyof") || isWord("is")
      || isWord("infer") || isWord("asserts")
    {
      return memberOperator(endingAt: index - 1) == 0 && index > 0 && !breaksLine(index)
    }
    // `typeof value` asks for a type where one is written, and for a text elsewhere.
    if isWord("typeof") || isWord("readonly") || isWord("unique") { return isTypePosition(index, steps: steps + 1) }
    // A class extends a value; what extends in angle brackets is a type parameter.
    if isWord("extends") { return enclosingAngle(before: index) != nil }
    return false
  }

  /// The first token of a type's operand that ends at `end`: `A.B<C>[]`, `"text"`, `(x)`.
  private func operandStart(endingAt end: Int) -> Int? {
    var first = end
    for _ in 0..<8 {
      guard first >= 0 else { return nil }
      if tokens[first].kind == .close {
        guard tokens[first].mate >= 0 else { return nil }
        let open = Int(tokens[first].mate)
        guard isOpen(open, UInt8(ascii: "[")), open + 1 == first, open > 0 else { return open }
        first = open - 1
        continue
      }
      if isPunctuation(first, UInt8(ascii: ">")) {
        guard let name = wordBeforeTypeArguments(first) else { return nil }
        first = name
      }
      guard tokens[first].kind == .word || tokens[first].kind == .string || tokens[first].kind == .number else {
        return nil
      }
      let length = memberOperator(endingAt: first - 1)
      if length == 0 { return first }
      first -= length + 1
    }
    return nil
  }

  /// Whether a colon says the type of a name or of a result.
  private func isAnnotation(_ colon: Int, _ steps: Int) -> Bool {
    var name = colon - 1
    if isPunctuation(name, UInt8(ascii: "?")) || isPunctuation(name, UInt8(ascii: "!")) { name -= 1 }
    guard name > 0 else { return false }
    if tokens[name].kind == .close, tokens[name].mate >= 0 {
      let open = Int(tokens[name].mate)
      if isOpen(open, UInt8(ascii: "(")) { return declaresFunction(before: open) || returnsType(behind: colon) }
      // `({a, b}: Pair)`
      return beginsParameter(open)
    }
    guard isWord(name), !isKeyword(name) else { return false }
    if isWord(name - 1), isDeclaration(name - 1) { return true }
    return beginsParameter(name) || isField(name)
  }

  private func isDeclaration(_ index: Int) -> Bool {
    ["const", "let", "var"].contains { bytes(index).elementsEqual($0.utf8) }
  }

  /// A name with a colon behind it, first in parentheses or behind a comma there, is a parameter: no expression looks so.
  private func beginsParameter(_ first: Int) -> Bool {
    var before = first - 1
    while before > 0, isModifier(before) || isPunctuation(before, UInt8(ascii: ".")) { before -= 1 }
    if isOpen(before, UInt8(ascii: "(")) { return true }
    guard isPunctuation(before, UInt8(ascii: ",")), let open = enclosing(before) else { return false }
    return isOpen(open, UInt8(ascii: "("))
  }

  /// A name with a colon behind it directly in the body of a class.
  private func isField(_ name: Int) -> Bool {
    var first = name
    while first > 0, isModifier(first - 1) { first -= 1 }
    guard beginsStatement(first), let open = enclosing(name), isOpen(open, UInt8(ascii: "{")) else { return false }
    var next = open
    while next > 0, open - next < 48, !beginsStatement(next) {
      next -= 1
      if isWord(next), bytes(next).elementsEqual("class".utf8) { return true }
    }
    return false
  }

  /// Whether the parentheses are a function's or a method's, also one that only states a further signature.
  private func declaresFunction(before open: Int) -> Bool {
    guard let name = isWord(open - 1) ? open - 1 : wordBeforeTypeArguments(open - 1) else { return false }
    return (isWord(name - 1) && bytes(name - 1).elementsEqual("function".utf8)) || isField(name)
  }

  private func isModifier(_ index: Int) -> Bool {
    isWord(index)
      && ["public", "private", "protected", "readonly", "static", "declare", "override", "abstract", "async"].contains {
        bytes(index).elementsEqual($0.utf8)
      }
  }

  /// Whether a body or an arrow follows what stands behind a colon: the colon says what a function gives.
  private func returnsType(behind colon: Int) -> Bool {
    var next = colon + 1
    for _ in 0..<48 where next < count {
      if isOpen(next, UInt8(ascii: "{")) { return next > colon + 1 }
      if isArrow(next) { return true }
      switch tokens[next].kind {
      case .open: next = partner(next) + 1
      case .word, .string: next += 1
      case .punctuation where [46, 124, 38, 60, 62, 44].contains(byte(next)): next += 1  // . | & < > ,
      default: return false
      }
    }
    return false
  }

  /// Whether a comma parts types: in angle brackets, behind `implements`, in a tuple.
  private func isInTypeList(_ comma: Int, _ steps: Int) -> Bool {
    if enclosingAngle(before: comma) != nil { return true }
    if let open = enclosing(comma), isOpen(open, UInt8(ascii: "[")) { return isDirectTypePosition(open, steps + 1) }
    var next = comma - 1
    while next > 0, comma - next < 32, !beginsStatement(next) {
      if isWord(next), bytes(next).elementsEqual("implements".utf8) { return true }
      next = closes(next) ? Int(tokens[next].mate) - 1 : next - 1
      if next >= 0, tokens[next].kind == .open { return false }
    }
    return false
  }

  private func opensTypeArguments(_ angle: Int) -> Bool {
    guard isWord(angle - 1), tokens[angle - 1].end == tokens[angle].start, !isKeyword(angle - 1) else { return false }
    return behindTypeArguments(angle) != nil
  }

  /// The angle bracket that is open at a token of its own level.
  private func enclosingAngle(before index: Int) -> Int? {
    var next = index - 1
    var open = 0
    while next > 0, index - next < 64 {
      if tokens[next].kind == .open { return nil }
      if tokens[next].kind == .close {
        guard tokens[next].mate >= 0 else { return nil }
        next = Int(tokens[next].mate) - 1
        continue
      }
      if isPunctuation(next, UInt8(ascii: ">")), !isArrow(next - 1) { open += 1 }
      if isPunctuation(next, UInt8(ascii: "<")) {
        if open == 0 { return opensTypeArguments(next) ? next : nil }
        open -= 1
      }
      next -= 1
    }
    return nil
  }

  /// The bracket around a token.
  private func enclosing(_ index: Int) -> Int? {
    var next = index - 1
    var steps = 0
    defer { work.pointee.spend(steps / 4) }
    while next >= 0, steps < 4096 {
      steps += 1
      if tokens[next].kind == .open { return next }
      next = tokens[next].kind == .close && tokens[next].mate >= 0 ? Int(tokens[next].mate) - 1 : next - 1
    }
    return nil
  }

  /// Whether a statement around declares a type: all names in `interface A { … }` and `type A = …` are types.
  private func isInTypeStatement(_ index: Int) -> Bool {
    var at = index
    for _ in 0..<6 {
      var first = at
      var steps = 0
      while first > 0, steps < 512, !beginsStatement(first), tokens[first - 1].kind != .open {
        let isClose = tokens[first - 1].kind == .close && tokens[first - 1].mate >= 0
        first = isClose ? Int(tokens[first - 1].mate) : first - 1
        steps += 1
      }
      work.pointee.spend(steps / 4)
      while isWord(first), ["export", "declare", "default"].contains(where: { bytes(first).elementsEqual($0.utf8) }) {
        first += 1
      }
      if isWord(first), isWord(first + 1), !breaksLine(first + 1) {
        if bytes(first).elementsEqual("interface".utf8) { return true }
        // Not `export { type Name, value }`.
        let isNamed = isPunctuation(first + 2, UInt8(ascii: "=")) || isPunctuation(first + 2, UInt8(ascii: "<"))
        if isNamed, bytes(first).elementsEqual("type".utf8) { return true }
      }
      guard let open = enclosing(at), open > 0 else { return false }
      at = open
    }
    return false
  }
}
