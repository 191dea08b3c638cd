/// Comments, to the end of the line or to their close, nested where the language nests them.
extension Lexer {
  mutating func lineComment(_ buffer: inout TokenBuffer) {
    let start = position
    while position < source.count, source[position] != 0x0A { position += 1 }
    comment(start, isLine: true, line: UInt32(buffer.lineStarts.count - 1), &buffer)
  }

  mutating func blockComment(_ rule: LexicalTables.BlockRule, _ buffer: inout TokenBuffer) {
    let start = position
    let line = UInt32(buffer.lineStarts.count - 1)
    var depth = 1
    position += rule.open.count
    while position < source.count, depth > 0 {
      if has(rule.close, at: position) {
        depth -= 1
        position += rule.close.count
      } else if rule.nested, has(rule.open, at: position) {
        depth += 1
        position += rule.open.count
      } else {
        if source[position] == 0x0A { buffer.lineStarts.append(UInt32(position + 1)) }
        position += 1
      }
    }
    comment(start, isLine: false, line: line, &buffer)
  }

  mutating func comment(_ start: Int, isLine: Bool, line: UInt32, _ buffer: inout TokenBuffer) {
    buffer.comments.append(
      Comment(
        start: UInt32(start), end: UInt32(position), firstLine: line, lastLine: UInt32(buffer.lineStarts.count - 1),
        isLine: isLine, trailing: !firstOnLine))
    mask(start..<position, with: UInt8(ascii: " "), keepingLines: true, &buffer)
    spaced = true
  }
}
