/// Regular expressions between slashes, and where an expression may begin at all.
extension Lexer {
  /// Whether the last token leaves an expression to begin here, so that `/` and `<` are no operators.
  func expressionMayBegin(_ buffer: TokenBuffer) -> Bool {
    guard let last = buffer.tokens.last else { return true }
    switch last.kind {
    case .number, .string, .close: return false
    case .open: return true
    case .punctuation: return !last.flags.contains(.markup) || firstOnLine
    case .word:
      guard last.end - last.start <= 12 else { return false }
      return tables.expressionKeywords.contains(Array(source[Int(last.start)..<Int(last.end)]))
    }
  }

  /// Whether a literal that looks like an operator may begin here.
  ///
  /// - Parameter opened: offset behind its opening; a space there makes an operator of it behind a word that may take it
  ///   as an argument. Nil where what follows does not matter.
  func literalMayBegin(opened: Int?, _ buffer: TokenBuffer) -> Bool {
    // A symbol's name (`:%`), or a member's.
    let start = Int(buffer.tokens.last?.end ?? 0)
    if start == position, start > 0, source[start - 1] == UInt8(ascii: ":") || source[start - 1] == UInt8(ascii: ".") {
      return false
    }
    if let last = buffer.tokens.last, last.kind == .word,
      tables.nameKeywords.contains(where: { source[Int(last.start)..<Int(last.end)].elementsEqual($0) })
    {
      return false
    }
    if expressionMayBegin(buffer) { return true }
    // Where commands take arguments without brackets, no line goes on with an operator that opens a literal.
    if tables.wordsTakeArguments, firstOnLine { return true }
    guard tables.wordsTakeArguments, spaced, let last = buffer.tokens.last, last.kind == .word else {
      return false
    }
    guard let opened, opened < source.count else { return true }
    // An opening of several bytes is no operator: `%q{ a }`.
    return opened - position > 1 || (source[opened] != 0x20 && source[opened] != 0x0A)
  }

  /// A literal between slashes on one line; false when it does not end there.
  mutating func regex(_ buffer: inout TokenBuffer) -> Bool {
    let line = buffer.lineStarts.count
    if failedRegexes.line != line { failedRegexes = (line, 0) }
    guard failedRegexes.count < Self.regexLimit else { return false }
    var offset = position + 1
    var inClass = false
    while offset < source.count, source[offset] != 0x0A {
      switch source[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): inClass = true
      case UInt8(ascii: "]"): inClass = false
      case UInt8(ascii: "/") where !inClass:
        let start = position
        mask(start + 1..<offset, with: 1, keepingLines: false, &buffer)
        position = offset + 1
        while position < source.count, tables.classes[Int(source[position])] & 2 != 0 { position += 1 }
        emit(.string, start, position, &buffer)
        return true
      default: break
      }
      offset += 1
    }
    failedRegexes.count += 1
    return false
  }
}
