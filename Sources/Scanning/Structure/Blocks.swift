/// Where blocks begin and end: between braces or words, or by indentation.
extension TokenView {
  /// The last token of the block a header opens, and the token that ends the header, seen from `index` behind the
  /// header's name. Nil when the statement ends without a block.
  ///
  /// - Parameter first: the header's first token, where it may open the block itself (`def`).
  func block(from index: Int, first: Int? = nil, depth: UInt16) -> (header: Int, end: Int)? {
    switch syntax.blocks {
    case .indentation: indentedBlock(from: index, depth: depth)
    case .braces: bracedBlock(from: index, depth: depth)
    case .words: wordBlock(from: first ?? index, name: index, depth: depth)
    }
  }

  /// A block between words. Its opener stands in the header (`def f`), or behind it (`def f do`).
  private func wordBlock(from first: Int, name: Int, depth: UInt16) -> (header: Int, end: Int)? {
    if memory.pointee.headerWithoutBlock.covers(first, depth: depth) { return nil }
    var next = first
    var steps = 0
    defer { work.pointee.spend(steps) }
    func none() -> (header: Int, end: Int)? {
      // Braces are blocks only where the header itself opens none, so that such a header's failure says less.
      if !has(.blockOpens, first) {
        memory.pointee.headerWithoutBlock = .init(depth: depth, start: first, end: next - 1)
      }
      return nil
    }
    while next < count, steps < Self.headerLimit {
      steps += 1
      let token = tokens[next]
      if token.depth < depth || closes(next) || (next > first && breaksLine(next)) { return none() }
      if isPunctuation(next, UInt8(ascii: ";")) { return none() }
      if next > name, !has(.blockOpens, first), isOpen(next, UInt8(ascii: "{")),
        tokens[next - 1].kind == .word || tokens[next - 1].kind == .close
      {
        return (next, partner(next))
      }
      if token.kind == .word, Int(token.mate) > next, !has(.valueBlock, next) {
        return next < name ? (bodyStart(behind: next), partner(next)) : (next, partner(next))
      }
      next = opens(next) ? partner(next) + 1 : next + 1
    }
    return none()
  }

  /// The first token of the body of a block whose opener begins its header: behind the parameters or on the next line.
  private func bodyStart(behind opener: Int) -> Int {
    let end = partner(opener)
    var next = opener + 1
    while next < end, next - opener < Self.headerLimit {
      if isOpen(next, UInt8(ascii: "(")) { return partner(next) + 1 }
      if breaksLine(next) || isPunctuation(next, UInt8(ascii: ";")) { return next }
      next = opens(next) ? partner(next) + 1 : next + 1
    }
    return min(next, end)
  }

  private func bracedBlock(from index: Int, depth: UInt16) -> (header: Int, end: Int)? {
    if memory.pointee.headerWithoutBlock.covers(index, depth: depth) { return nil }
    var next = index
    var steps = 0
    defer { work.pointee.spend(steps) }
    func none() -> (header: Int, end: Int)? {
      memory.pointee.headerWithoutBlock = .init(depth: depth, start: index, end: next - 1)
      return nil
    }
    while next < count, steps < Self.headerLimit {
      steps += 1
      let token = tokens[next]
      if token.depth < depth || token.kind == .close { return none() }
      if token.kind == .open {
        if byte(next) == UInt8(ascii: "{"), !(next > 0 && has(.typeBraceAfter, next - 1)) {
          return (next, partner(next))
        }
        next = partner(next) + 1
        continue
      }
      // No body stands among type parameters: `class Box<T = {}> {`.
      if syntax.angleArguments, isPunctuation(next, UInt8(ascii: "<")), next > 0, isWord(next - 1),
        let behind = behindTypeArguments(next)
      {
        next = behind
        continue
      }
      if breaksLine(next) { return none() }
      if isPunctuation(next, UInt8(ascii: ";")) { return none() }
      if let value = expressionBody(at: next) {
        return (next, statementEnd(from: value, depth: depth))
      }
      next += 1
    }
    return none()
  }

  /// The `=` at `index` is a part of `==`, `=>`, `<=`, `>=` or `!=`.
  func isPartOfOperator(_ index: Int) -> Bool {
    if index + 1 < count, tokens[index + 1].kind == .punctuation, tokens[index + 1].start == tokens[index].end,
      byte(index + 1) == UInt8(ascii: "=") || byte(index + 1) == UInt8(ascii: ">")
    {
      return true
    }
    return index > 0 && tokens[index - 1].kind == .punctuation && tokens[index - 1].end == tokens[index].start
      && [61, 60, 62, 33].contains(byte(index - 1))  // = < > !
  }

  /// The first token of the expression that is a definition's body, when the token at `index` says that one follows.
  func expressionBody(at index: Int) -> Int? {
    guard has(.expressionBody, index) || syntax.arrowBodies, tokens[index].kind == .punctuation else { return nil }
    if syntax.arrowBodies, isArrow(index), index + 2 < count { return index + 2 }
    guard has(.expressionBody, index), index + 1 < count else { return nil }
    guard !isPartOfOperator(index) else { return nil }
    return index + 1
  }

  private func indentedBlock(from index: Int, depth: UInt16) -> (header: Int, end: Int)? {
    var colon = index
    var steps = 0
    defer { work.pointee.spend(steps) }
    while colon < count, !(tokens[colon].depth == depth && isPunctuation(colon, UInt8(ascii: ":"))) {
      if tokens[colon].depth < depth || (colon > index && tokens[colon].depth == depth && breaksLine(colon)) {
        return nil
      }
      colon = tokens[colon].kind == .open ? partner(colon) + 1 : colon + 1
      steps += 1
      if steps == Self.headerLimit { return nil }
    }
    guard colon < count else { return nil }
    var next = colon + 1
    guard next < count else { return (colon, colon) }
    if !breaksLine(next) {
      // The body stands on the header's own line.
      while next < count, !(tokens[next].depth <= depth && breaksLine(next)), tokens[next].depth >= depth {
        next = tokens[next].kind == .open ? partner(next) + 1 : next + 1
        steps += 1
      }
      return (colon, next - 1)
    }
    let margin = indentation(index)
    while next < count {
      if tokens[next].depth < depth || (breaksLine(next) && width(next) <= margin) { break }
      steps += 1
      next = tokens[next].kind == .open ? partner(next) + 1 : next + 1
    }
    return (colon, max(colon, next - 1))
  }

  /// Columns before the first token of the logical line that holds `index`.
  func indentation(_ index: Int) -> Int {
    var first = min(index, count - 1)
    let depth = tokens[first].depth
    var steps = 0
    defer { work.pointee.spend(steps) }
    while first > 0 {
      steps += 1
      if tokens[first].kind == .close, tokens[first].mate >= 0 { first = Int(tokens[first].mate) }
      if tokens[first].depth <= depth, breaksLine(first) { break }
      first -= 1
    }
    // The partner of a bracket may be the file's first token.
    return width(max(first, 0))
  }

  /// Columns before a token on its line; a tab goes to the next multiple of 8 (Python's reference, "Indentation").
  func width(_ index: Int) -> Int {
    let start = Int(tokens[index].start)
    var offset = start
    while offset > 0, source[offset - 1] != 0x0A { offset -= 1 }
    work.pointee.spend((start - offset) / 8)
    var width = 0
    while offset < start {
      width = source[offset] == 0x09 ? (width / 8 + 1) * 8 : width + 1
      offset += 1
    }
    return width
  }

  /// Tokens of a header's own level, brackets counting as one, that are looked through for its block.
  static let headerLimit = 512
}
