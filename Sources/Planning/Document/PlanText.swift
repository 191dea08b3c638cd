/// The bytes of a document, cut into lines as the Markdown parser cuts them: at LF, CRLF and a lone CR.
public struct PlanText: Sendable, Equatable {
  public let bytes: [UInt8]
  /// Byte range of each line without its end, in order. A line feed at the end of the document begins no further line.
  public let lines: [Range<Int>]

  /// O(length).
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A || byte == 0x0D {
        lines.append(start..<position)
        position += byte == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
        start = position
      } else {
        position += 1
      }
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    self.lines = lines
  }

  /// A line without its end; what is not UTF-8 is replaced.
  /// - Parameter number: counts from 1; a line the document does not have is empty.
  public func line(_ number: Int) -> String {
    guard lines.indices.contains(number - 1) else { return "" }
    return String(decoding: bytes[lines[number - 1]], as: UTF8.self)
  }

  /// Where a line begins, in bytes; behind the last line, the length.
  public func start(of number: Int) -> Int {
    lines.indices.contains(number - 1) ? lines[number - 1].lowerBound : number < 1 ? 0 : bytes.count
  }

  /// The bytes of whole lines, their ends with them.
  public func range(of numbers: Range<Int>) -> Range<Int> {
    let start = start(of: numbers.lowerBound)
    return start..<max(start, self.start(of: numbers.upperBound))
  }

  /// How the document ends its lines: as it ends the first.
  public var lineEnd: [UInt8] {
    guard let first = lines.first, first.upperBound < bytes.count else { return [0x0A] }
    if bytes[first.upperBound] == 0x0A { return [0x0A] }
    return first.upperBound + 1 < bytes.count && bytes[first.upperBound + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }
}
