/// Strings, the code inside their interpolations, and format texts behind it.
extension Lexer {
  /// The string rule whose prefix is the word from `start` to `position` and whose opening stands at `position`.
  func prefixedString(_ start: Int) -> Int? {
    var word: [UInt8] = []
    for offset in start..<position {
      let byte = source[offset]
      word.append(byte >= 65 && byte <= 90 ? byte + 32 : byte)
    }
    return tables.strings.firstIndex { $0.prefixes.contains(word) && has($0.open, at: position) }
  }

  mutating func beginString(_ rule: Int, start: Int, _ buffer: inout TokenBuffer) {
    position += tables.strings[rule].open.count
    modes.append(.string(rule: rule))
    string(rule, from: start, &buffer)
  }

  /// Reads a string, or a piece of one up to an interpolation. `start` is where the piece's token begins.
  mutating func string(_ index: Int, from start: Int, _ buffer: inout TokenBuffer) {
    let rule = tables.strings[index]
    let content = position
    let first = rule.close.first ?? 0
    while position < source.count {
      let byte = source[position]
      if byte == rule.escape, position + 1 < source.count {
        if source[position + 1] == 0x0A { buffer.lineStarts.append(UInt32(position + 2)) }
        position += 2
      } else if byte == first, has(rule.close, at: position) {
        mask(content..<position, with: 1, keepingLines: false, &buffer)
        position += rule.close.count
        modes.removeLast()
        emit(.string, start, position, &buffer)
        return
      } else if byte == 0x0A {
        if !rule.multiline {
          modes.removeLast()
          mask(content..<position, with: 1, keepingLines: false, &buffer)
          emit(.string, start, position, &buffer)
          return
        }
        position += 1
        buffer.lineStarts.append(UInt32(position))
      } else if let inner = rule.interpolation, has(inner.open, at: position) {
        if inner.doubled, has(inner.open, at: position + inner.open.count) {
          position += 2 * inner.open.count
          continue
        }
        mask(content..<position, with: 1, keepingLines: false, &buffer)
        if position > start { emit(.string, start, position, &buffer) }
        interpolate(inner, string: index, &buffer)
        return
      } else {
        position += 1
      }
    }
    mask(content..<min(position, source.count), with: 1, keepingLines: false, &buffer)
    position = min(position, source.count)
    modes.removeLast()
    emit(.string, start, position, &buffer)
  }

  mutating func interpolate(_ inner: LexicalTables.InterpolationRule, string: Int, _ buffer: inout TokenBuffer) {
    let start = position
    position += inner.open.count
    emit(.open, start, position, flags: .interpolation, &buffer)
    let token = Int32(buffer.tokens.count - 1)
    brackets.append(token)
    modes.append(.code(open: token, string: string))
  }

  /// The text between a format mark and the closing bracket of its interpolation.
  mutating func format(_ rule: Int, open: Int32, _ buffer: inout TokenBuffer) {
    guard let inner = tables.strings[rule].interpolation else { return }
    let start = position
    while position < source.count {
      let byte = source[position]
      if byte == inner.close {
        mask(start..<position, with: 1, keepingLines: false, &buffer)
        modes[modes.count - 1] = .code(open: open, string: -1)
        _ = close(byte, &buffer)
        return
      }
      if has(inner.open, at: position) {
        mask(start..<position, with: 1, keepingLines: false, &buffer)
        interpolate(inner, string: rule, &buffer)
        return
      }
      // A format text that runs into the end of its string or line was none: leave it to the string.
      if byte == tables.strings[rule].close.first || (byte == 0x0A && !tables.strings[rule].multiline) {
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
