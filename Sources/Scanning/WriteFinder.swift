/// A name that code gives something, or whose content it changes.
public struct NameWrite: Sendable, Hashable {
  /// From 1.
  public var line: Int
  /// With the sigils before it: `@count`.
  public var name: String
  /// What stands before the member operator, as ``MentionFinder`` has it; nil for a bare name.
  public var receiver: String?
}

/// Finds what the lines of a text write.
public enum WriteFinder {
  /// - Parameter lines: 1-based, both ends inclusive.
  /// - Returns: in order of place, one entry a name and line. What is declared in the lines, and so known to them alone, is none.
  /// - Complexity: one pass of the lexer, then over the bytes of the lines.
  public static func writes(
    in source: UnsafeRawBufferPointer, lines: ClosedRange<Int>, scanner: Scanner, using workspace: inout ScanWorkspace
  ) -> [NameWrite] {
    Lexer.read(source, tables: scanner.tables, match: &workspace.match, into: &workspace.buffer)
    let starts = workspace.buffer.lineStarts
    guard lines.lowerBound <= starts.count else { return [] }
    let end = lines.upperBound < starts.count ? Int(starts[lines.upperBound]) : source.count
    var offset = Int(starts[lines.lowerBound - 1])
    var found: [NameWrite] = []
    var declared: Set<String> = []
    while offset < end {
      guard WordTable.isWord(source[offset]), workspace.buffer.masked[offset] == source[offset] else {
        offset += 1
        continue
      }
      var length = 1
      while offset + length < end, WordTable.isWord(source[offset + length]) { length += 1 }
      defer { offset += length }
      if (48...57).contains(source[offset]) { continue }
      guard MentionFinder.isWritten(offset, length, source, scanner.profile) else { continue }
      var start = offset
      while start > 0, source[start - 1] == UInt8(ascii: "@") || source[start - 1] == UInt8(ascii: "$") { start -= 1 }
      let name = String(decoding: source[start..<offset + length], as: UTF8.self)
      let receiver = MentionFinder.receiver(offset, source)
      if receiver == nil, start == offset, isDeclared(offset, source) { declared.insert(name) }
      let write = NameWrite(line: workspace.buffer.line(at: UInt32(offset)) + 1, name: name, receiver: receiver)
      if !found.contains(write) { found.append(write) }
    }
    return found.filter { $0.receiver != nil || !declared.contains($0.name) }
  }

  /// Whether a type or a word that declares stands directly before a name: `int count = 0`, `let count = 0`, `List<A> all = x`.
  private static func isDeclared(_ offset: Int, _ source: UnsafeRawBufferPointer) -> Bool {
    guard offset > 1, source[offset - 1] == 0x20 else { return false }
    var before = offset - 1
    while before > 0, source[before] == 0x20 { before -= 1 }
    return WordTable.isWord(source[before]) || [UInt8(ascii: ">"), UInt8(ascii: "]")].contains(source[before])
  }
}
