import PCRE2

/// Strings, the code inside their interpolations, and format texts behind it.
extension Lexer {
  /// Begins a string whose prefix, or the start of whose opening, is the word from `start` to `position`.
  mutating func beginsString(word start: Int, _ buffer: inout TokenBuffer) -> Bool {
    for index in tables.openings[Int(source[start])] where beginString(opening: index, start: start, &buffer) {
      return true
    }
    guard !tables.prefixed.isEmpty, tables.classes[Int(source[position])] & 32 != 0 else { return false }
    var word: [UInt8] = []
    for offset in start..<position {
      let byte = source[offset]
      word.append(byte >= 65 && byte <= 90 ? byte + 32 : byte)
    }
    for index in tables.prefixed {
      let rule = tables.strings[index]
      if rule.prefixes.contains(word), has(rule.open, at: position) {
        beginString(Literal(rule, rule: index), start: start, &buffer)
        return true
      }
    }
    return false
  }

  /// Begins a string when the pattern of its opening matches at `start`.
  mutating func beginString(opening index: Int, start: Int, _ buffer: inout TokenBuffer) -> Bool {
    let rule = tables.strings[index]
    guard let opening = rule.opening else { return false }
    // An opening is short; a pattern must not read the rest of the file at each of its candidates.
    let reach = opening.delimiter == nil ? Self.openingLimit : Self.delimitedLimit
    let subject = UnsafeRawBufferPointer(rebasing: source[..<min(source.count, start + reach)])
    // SAFETY: see ``match``.
    guard let found = try? match.pointee.matches(opening.pattern, in: subject, from: start), found,
      let whole = match.pointee.range(0), !whole.isEmpty
    else { return false }
    let fence = opening.fence.flatMap { match.pointee.range($0) }.map { Array(source[$0]) } ?? []
    let delimiter = opening.delimiter.flatMap { match.pointee.range($0) }.map { source[$0.lowerBound] } ?? 0
    if rule.isComment, rule.close.isEmpty {
      lineComment(&buffer)
      return true
    }
    if rule.whereExpression, !literalMayBegin(opened: rule.heredoc ? nil : whole.upperBound, buffer) { return false }
    if rule.close.isEmpty, !rule.heredoc, delimiter == 0 {
      // All of the literal is its opening (`?a`).
      countLines(start..<whole.upperBound, &buffer)
      position = whole.upperBound
      mask(min(start + 1, position)..<position, with: 1, keepingLines: false, &buffer)
      emit(.string, start, position, &buffer)
      return true
    }
    let literal = Literal(rule, rule: index, fence: fence, delimiter: rule.close.isEmpty ? delimiter : 0)
    if rule.heredoc {
      guard heredocs.count < Self.heredocLimit else { return false }
      heredocs.append(literal)
      emit(.string, start, whole.upperBound, &buffer)
      mask(start + 1..<whole.upperBound, with: 1, keepingLines: false, &buffer)
      position = whole.upperBound
      return true
    }
    countLines(start..<whole.upperBound, &buffer)
    position = whole.upperBound
    begin(literal, start: start, &buffer)
    return true
  }

  /// How far the pattern of an opening may look, in bytes.
  private static let openingLimit = 256
  /// The same where a first part between delimiters may belong to the opening (`s{…}{…}`).
  private static let delimitedLimit = 4096
  /// Heredocs on one line.
  private static let heredocLimit = 16

  /// Begins a string whose opening stands at `position`.
  mutating func beginString(_ literal: Literal, start: Int, _ buffer: inout TokenBuffer) {
    position += tables.strings[literal.rule].open.count
    begin(literal, start: start, &buffer)
  }

  private mutating func begin(_ literal: Literal, start: Int, _ buffer: inout TokenBuffer) {
    modes.append(.string)
    literals.append(literal)
    string(from: start, &buffer)
  }

  /// Goes on with the text of the first heredoc whose line has ended.
  mutating func beginHeredoc() {
    modes.append(.string)
    literals.append(heredocs.removeFirst())
  }

  /// Reads a string, or a piece of one up to an interpolation. `start` is where the piece's token begins.
  mutating func string(from start: Int, _ buffer: inout TokenBuffer) {
    let literal = literals[literals.count - 1]
    let rule = tables.strings[literal.rule]
    var depth = literal.depth
    let content = position
    let first = literal.close.first ?? 0
    let escape = literal.escape.first ?? 0
    while position < source.count {
      let byte = source[position]
      if !literal.interpolations.isEmpty {
        let before = position
        if let index = interpolation(literal, rule) {
          literals[literals.count - 1].depth = depth
          mask(content..<position, with: 1, keepingLines: false, &buffer)
          if position > start, !literal.isHeredoc { emit(.string, start, position, &buffer) }
          interpolate(literal.interpolations[index], format: rule.interpolations[index].format, &buffer)
          return
        }
        if position != before { continue }
      }
      if literal.isHeredoc, isHeredocEnd(literal) {
        end(literal, content..<position, start, closing: literal.close.count, &buffer)
        return
      }
      if byte == escape, escape != 0, position + literal.escape.count < source.count, has(literal.escape, at: position)
      {
        position += literal.escape.count
        if source[position] == 0x0A { buffer.lineStarts.append(UInt32(position + 1)) }
        position += 1
      } else if byte == first, !literal.isHeredoc, has(literal.close, at: position) {
        if rule.closeRun, has(Array(literal.close.dropFirst()) + [first], at: position + 1) {
          position += 1
        } else if rule.doubledClose, has(literal.close, at: position + literal.close.count) {
          position += 2 * literal.close.count
        } else if depth > 0 {
          depth -= 1
          position += 1
        } else {
          end(literal, content..<position, start, closing: literal.close.count, &buffer)
          return
        }
      } else if byte == 0x0A {
        if !literal.multiline {
          end(literal, content..<position, start, closing: 0, &buffer)
          return
        }
        position += 1
        buffer.lineStarts.append(UInt32(position))
      } else {
        if byte == literal.nests, literal.nests != 0 { depth += 1 }
        position += 1
      }
    }
    position = min(position, source.count)
    end(literal, content..<position, start, closing: 0, &buffer)
  }

  /// Leaves the innermost string; `closing` bytes of its close follow `content`.
  private mutating func end(
    _ literal: Literal, _ content: Range<Int>, _ start: Int, closing: Int, _ buffer: inout TokenBuffer
  ) {
    modes.removeLast()
    literals.removeLast()
    if tables.strings[literal.rule].isComment {
      countLines(position..<position + closing, &buffer)
      position += closing
      comment(start, isLine: false, line: UInt32(buffer.line(at: UInt32(start))), &buffer)
      return
    }
    mask(content, with: 1, keepingLines: false, &buffer)
    if literal.isHeredoc {
      // The line that ends it is no code; a token here would begin a statement.
      mask(position..<position + closing, with: 1, keepingLines: false, &buffer)
      position += closing
      return
    }
    // A close that begins with the line's end leaves that to be counted.
    countLines(position..<position + closing, &buffer)
    position += closing
    let rule = tables.strings[literal.rule]
    if closing > 0, rule.opening != nil || rule.whereExpression {
      // Flags of a regular expression, modifiers of a sigil.
      while position < source.count, tables.classes[Int(source[position])] & LexicalTables.ByteClass.word.rawValue != 0
      {
        position += 1
      }
    }
    emit(.string, start, position, &buffer)
  }

  func countLines(_ range: Range<Int>, _ buffer: inout TokenBuffer) {
    for offset in range where source[offset] == 0x0A { buffer.lineStarts.append(UInt32(offset + 1)) }
  }

  /// Whether the line at `position` begins, after blanks, with the heredoc's fence and nothing that goes on with it.
  private func isHeredocEnd(_ literal: Literal) -> Bool {
    var start = position
    while start > 0, source[start - 1] == 0x20 || source[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || source[start - 1] == 0x0A, has(literal.close, at: position) else { return false }
    let end = position + literal.close.count
    // Code may follow in some languages (`EOT, 2);`); a text may begin with the fence (`HTTP/1.1`).
    return end == source.count || Self.heredocEnds.contains(source[end])
  }

  private static let heredocEnds = Set("\n\r\t ;,)]}".utf8)

  /// The interpolation that opens at `position`. A doubled opening stands for itself and is stepped over.
  private mutating func interpolation(_ literal: Literal, _ rule: LexicalTables.StringRule) -> Int? {
    for (index, open) in literal.interpolations.enumerated() where source[position] == open.first {
      guard has(open, at: position) else { continue }
      if let before = rule.interpolations[index].before {
        let behind = position + open.count
        guard behind < source.count, source[behind] == before else { continue }
      }
      guard rule.interpolations[index].doubled, has(open, at: position + open.count) else { return index }
      position += 2 * open.count
      return nil
    }
    return nil
  }

  private mutating func interpolate(_ open: [UInt8], format: UInt8?, _ buffer: inout TokenBuffer) {
    let start = position
    position += open.count
    guard directive == nil else { return }
    emit(.open, start, position, flags: .interpolation, &buffer)
    let token = Int32(buffer.tokens.count - 1)
    brackets.append(token)
    modes.append(.code(open: token, format: format ?? 0))
  }

  /// The text between a format mark and the closing bracket of its interpolation.
  mutating func format(open: Int32, _ buffer: inout TokenBuffer) {
    let literal = literals[literals.count - 1]
    let rule = tables.strings[literal.rule]
    let bracket = buffer.tokens[Int(open)]
    // The interpolation is the one whose opening the bracket's token is.
    let text = Array(source[Int(bracket.start)..<Int(bracket.end)])
    let index = literal.interpolations.firstIndex(of: text) ?? 0
    let closing = rule.interpolations[index].close
    let start = position
    while position < source.count {
      let byte = source[position]
      if byte == closing {
        mask(start..<position, with: 1, keepingLines: false, &buffer)
        modes[modes.count - 1] = .code(open: open, format: 0)
        _ = close(byte, &buffer)
        return
      }
      if has(literal.interpolations[index], at: position) {
        mask(start..<position, with: 1, keepingLines: false, &buffer)
        interpolate(literal.interpolations[index], format: rule.interpolations[index].format, &buffer)
        return
      }
      // A format text that runs into the end of its string or line was none: leave it to the string.
      if byte == literal.close.first || (byte == 0x0A && !literal.multiline) {
        mask(start..<position, with: 1, keepingLines: false, &buffer)
        modes.removeLast()
        if brackets.last == open { brackets.removeLast() }
        return
      }
      if byte == 0x0A { buffer.lineStarts.append(UInt32(position + 1)) }
      position += 1
    }
  }
}
