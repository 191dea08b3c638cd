/// Finds the places where a name stands in a text, whatever it means there.
public enum MentionFinder {
  public enum Context: Sendable, Equatable { case code, comment, string }

  /// - Parameters:
  ///   - name: whole words only; letters, digits, `_` and bytes from 0x80 are word bytes.
  ///   - scanner: tells code from comments and strings; without one everything is `code`.
  /// - Returns: one entry a line, lines from 1 in ascending order; code wins over string, string over comment.
  /// - Complexity: one pass over the bytes; the file is lexed only when the name stands in it.
  public static func lines(
    of name: String, in source: UnsafeRawBufferPointer, scanner: Scanner?, using workspace: inout ScanWorkspace
  ) -> [(line: Int, context: Context)] {
    let offsets = offsets(of: Array(name.utf8), in: source)
    guard !offsets.isEmpty else { return [] }
    guard let scanner else {
      var lines: [(line: Int, context: Context)] = []
      var line = 1
      var position = 0
      for offset in offsets {
        while position < offset {
          if source[position] == 0x0A { line += 1 }
          position += 1
        }
        if lines.last?.line != line { lines.append((line, .code)) }
      }
      return lines
    }
    Lexer.read(source, tables: scanner.tables, match: &workspace.match, into: &workspace.buffer)
    var found: [Int: Context] = [:]
    for offset in offsets {
      let line = workspace.buffer.line(at: UInt32(offset)) + 1
      let masked = workspace.buffer.masked[offset]
      let context: Context = masked == 1 ? .string : masked == source[offset] ? .code : .comment
      let known = found[line]
      if known == nil || context == .code || (context == .string && known == .comment) { found[line] = context }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func offsets(of name: [UInt8], in source: UnsafeRawBufferPointer) -> [Int] {
    var offsets: [Int] = []
    var position = 0
    while let next = name.withUnsafeBytes({ ByteSearch.firstOffset(of: $0, in: source, from: position) }) {
      position = next + 1
      if next > 0, WordTable.isWord(source[next - 1]) { continue }
      if next + name.count < source.count, WordTable.isWord(source[next + name.count]) { continue }
      offsets.append(next)
    }
    return offsets
  }
}
