/// Comments, to the end of the line or to their close, nested where the language nests them.
extension Lexer {
  /// Whether a line comment may begin at `position`: everywhere, or where the pack says so only behind white space and
  /// separators.
  func commentMayBegin() -> Bool {
    guard tables.spacedComments, position > 0 else { return true }
    let before = source[position - 1]
    return before <= 0x20 || Self.separators.contains(before)
  }

  private static let separators = Set(";()|&<>`".utf8)

  mutating func lineComment(_ buffer: inout TokenBuffer) {
    let start = position
    let close = modes.count == 1 ? tables.region?.close : nil
    if let close {
      while position < source.count, source[position] != 0x0A, !has(close, at: position) { position += 1 }
    } else {
      position = ByteSearch.firstOffset(of: 0x0A, in: source, from: position) ?? source.count
    }
    comment(start, isLine: true, line: UInt32(buffer.lineStarts.count - 1), &buffer)
  }

  mutating func blockComment(_ rule: LexicalTables.BlockRule, _ buffer: inout TokenBuffer) {
    let start = position
    let line = UInt32(buffer.lineStarts.count - 1)
    var depth = 1
    position += rule.open.count
    let (open, close) = (rule.open.first ?? 0, rule.close.first ?? 0)
    while position < source.count, depth > 0 {
      let byte = source[position]
      if byte != 0x0A, byte != close, byte != open {
        position += 1
        continue
      }
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
