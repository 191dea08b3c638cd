/// A call as it is written, for telling whether it was touched.
public enum CallExpression {
  /// Longer calls are cut here, in bytes: what is given to a call seldom takes more, and a body given as a closure is no
  /// part of how a function is called.
  private static let cap = 4096

  /// From the callee's name to the bracket that closes its arguments, without white space and comments; to the end of
  /// the line where no arguments stand in brackets.
  ///
  /// - Parameter places: of `call` facts of this text: line and column in bytes, both from 1.
  /// - Returns: one text for each place, nil where no word stands there.
  public static func texts(
    at places: [(line: Int, column: Int)], in source: UnsafeRawBufferPointer, scanner: Scanner,
    using workspace: inout ScanWorkspace
  ) -> [String?] {
    Lexer.read(source, tables: scanner.tables, match: &workspace.match, into: &workspace.buffer)
    let buffer = workspace.buffer
    return places.map { place in
      guard place.line >= 1, place.line <= buffer.lineStarts.count else { return nil }
      let start = Int(buffer.lineStarts[place.line - 1]) + place.column - 1
      let first = buffer.token(at: start)
      guard first < buffer.tokens.count, Int(buffer.tokens[first].start) == start else { return nil }
      return text(from: first, in: source, buffer)
    }
  }

  private static func text(from first: Int, in source: UnsafeRawBufferPointer, _ buffer: TokenBuffer) -> String {
    let start = Int(buffer.tokens[first].start)
    let line = buffer.line(at: buffer.tokens[first].start)
    var end = line + 1 < buffer.lineStarts.count ? Int(buffer.lineStarts[line + 1]) : source.count
    // The first bracket behind the name on its line; type arguments may stand between.
    var next = first + 1
    while next < buffer.tokens.count, Int(buffer.tokens[next].start) < end {
      let token = buffer.tokens[next]
      if token.kind == .open, source[Int(token.start)] == UInt8(ascii: "(") {
        if token.mate >= 0 { end = Int(buffer.tokens[Int(token.mate)].end) }
        break
      }
      next += 1
    }
    var bytes: [UInt8] = []
    for offset in start..<min(end, start + cap, source.count) {
      let byte = source[offset]
      // Comments are blank in the masked copy; spaces inside a string are masked and stay.
      let masked = buffer.masked[offset]
      if masked == 0x20 || (masked >= 9 && masked <= 13) { continue }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
