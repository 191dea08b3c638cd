import PCRE2

/// Files of which only some regions are code: templates around scripts.
extension Lexer {
  /// Steps over the text up to and with the opening of the next region.
  mutating func outside(_ buffer: inout TokenBuffer) {
    guard let region = tables.region else { return }
    // SAFETY: see ``match``.
    let found = (try? match.pointee.matches(region.open, in: source, from: position)) ?? false
    let end = found ? max(match.pointee.range(0)?.upperBound ?? source.count, position) : source.count
    blank(position..<end, &buffer)
    // An opening that matches nothing would be found again and again.
    position = end
    modes[modes.count - 1] = .code(open: -1, format: 0)
    firstOnLine = true
    spaced = true
    regionBegins = true
  }

  /// Leaves a region at `position`, where its close stands.
  mutating func endRegion(_ buffer: inout TokenBuffer) -> Bool {
    guard modes.count == 1, let region = tables.region else { return false }
    blank(position..<position + region.close.count, &buffer)
    position += region.close.count
    modes[0] = .outside
    return true
  }

  private mutating func blank(_ range: Range<Int>, _ buffer: inout TokenBuffer) {
    for offset in range where source[offset] == 0x0A { buffer.lineStarts.append(UInt32(offset + 1)) }
    mask(range, with: UInt8(ascii: " "), keepingLines: true, &buffer)
  }
}
