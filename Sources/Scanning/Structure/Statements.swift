/// Where statements begin and end.
extension TokenView {
  /// Whether a new statement begins at `index`, seen from the token before it.
  func beginsStatement(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let previous = tokens[index - 1]
    if tokens[index].flags.contains(.regionStart) { return true }
    if previous.kind == .word, Int(previous.mate) >= index, !has(.nameFollows, index - 1) { return true }
    if previous.kind == .open {
      if syntax.commandCalls == .first, previous.flags.contains(.interpolation) || byte(index - 1) == UInt8(ascii: "(")
      {
        return true
      }
      return byte(index - 1) == UInt8(ascii: "{") || tokens[index].flags.contains(.firstOnLine)
    }
    if isPunctuation(index - 1, UInt8(ascii: ";")) { return true }
    if previous.kind == .close, byte(index - 1) == UInt8(ascii: "}") {
      // An attribute, a destructor or a pointer may begin one too where lines say nothing.
      let byte = byte(index)
      let mayBegin = [91, 64, 126, 35, 42]  // [ @ ~ # *
      if tokens[index].kind == .word || (syntax.semicolons && mayBegin.contains(Int(byte))) { return true }
    }
    return breaksLine(index)
  }

  /// Whether a line end before `index` ends the statement.
  func breaksLine(_ index: Int) -> Bool {
    guard index > 0, tokens[index].flags.contains(.firstOnLine), !tokens[index].flags.contains(.continued) else {
      return false
    }
    if tokens[index].flags.contains(.regionStart) { return true }
    if syntax.semicolons { return false }
    if syntax.indented { return true }
    return !continues(after: index - 1) && !has(.continuesBefore, index)
  }

  /// Whether a line that ends with this token goes on. What closes type arguments touches what it closes, or stands alone
  /// on its line, unlike a comparison: `): Promise<void>` ends a signature.
  private func continues(after index: Int) -> Bool {
    guard has(.continuesAfter, index) else { return false }
    guard syntax.angleArguments, isPunctuation(index, UInt8(ascii: ">")) else { return true }
    if isPair(index - 1, UInt8(ascii: "="), UInt8(ascii: ">"))
      || isPair(index - 1, UInt8(ascii: "-"), UInt8(ascii: ">"))
    {
      return true
    }
    return tokens[index].flags.contains(.spaced) && !tokens[index].flags.contains(.firstOnLine)
  }

  /// The last token of the statement that goes on at `index`, at bracket depth `depth`. With `comma`, a comma at that
  /// depth ends it too.
  func statementEnd(from index: Int, depth: UInt16, comma: Bool = false) -> Int {
    if memory.pointee.statement.covers(index, depth: depth, comma: comma) { return memory.pointee.statement.end }
    var next = index
    var steps = 0
    defer { work.pointee.spend(steps) }
    while next < count {
      steps += 1
      let token = tokens[next]
      if token.depth < depth || (closes(next) && token.depth <= depth && token.mate < Int32(index)) { break }
      if next > index, token.depth == depth, breaksLine(next) { break }
      if token.kind == .punctuation, token.depth == depth {
        let byte = byte(next)
        if byte == UInt8(ascii: ";") { break }
        if comma, byte == UInt8(ascii: ",") { break }
      }
      next = opens(next) ? partner(next) + 1 : next + 1
    }
    let end = max(index, min(next, count) - 1)
    memory.pointee.statement = .init(depth: depth, comma: comma, start: index, end: end)
    return end
  }
}
