/// A file's lines as bytes, without their line feeds, for telling what a cited place says.
public struct TextLines: Sendable, Hashable {
  /// From 0; a line of the file is one less.
  let lines: [ArraySlice<UInt8>]

  public init(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // The last line feed ends a line and begins none.
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  var count: Int { lines.count }

  /// The lines of a place, counting from 1, both inclusive; what lies beyond the end is left out.
  subscript(range: ClosedRange<Int>) -> ArraySlice<ArraySlice<UInt8>> {
    let low = min(max(range.lowerBound - 1, 0), lines.count)
    return lines[low..<min(max(range.upperBound, low), lines.count)]
  }

  /// How alike two passages are, 0 to 1: twice the lines they share by those they have (Dice), without indentation and
  /// without lines that hold no word.
  static func likeness(_ a: some Sequence<ArraySlice<UInt8>>, _ b: some Sequence<ArraySlice<UInt8>>) -> Double {
    let first = a.map(trimmed).filter(hasWord)
    let second = b.map(trimmed).filter(hasWord)
    return dice(first, second)
  }

  /// How alike two lines are, 0 to 1, by their words.
  static func likeness(ofLine a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Double { dice(words(a), words(b)) }

  /// How alike two passages are, 0 to 1, by their words.
  static func likeness(ofWords a: some Sequence<ArraySlice<UInt8>>, _ b: some Sequence<ArraySlice<UInt8>>) -> Double {
    dice(a.flatMap(words), b.flatMap(words))
  }

  private static func dice(_ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]) -> Double {
    guard !a.isEmpty || !b.isEmpty else { return 1 }
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for line in a { counts[line, default: 0] += 1 }
    var shared = 0
    for line in b {
      guard let count = counts[line], count > 0 else { continue }
      counts[line] = count - 1
      shared += 1
    }
    return 2 * Double(shared) / Double(a.count + b.count)
  }

  /// Without white space at its ends.
  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    var line = line.drop(while: isSpace)
    while let last = line.last, isSpace(last) { line.removeLast() }
    return line
  }

  private static func hasWord(_ line: ArraySlice<UInt8>) -> Bool { line.contains(where: isWordByte) }

  private static func words(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] { line.split { !isWordByte($0) } }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte >= 128
  }
}
