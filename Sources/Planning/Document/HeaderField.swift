/// A field of the header: `**Document Status:** DRAFT`.
public struct HeaderField: Sendable, Hashable {
  public enum Name: String, CaseIterable, Sendable {
    case status = "Document Status"
    case lastUpdated = "Last Updated"
    case approvedBy = "Approved By"
    case currentPhase = "Current Phase"
  }
  public var name: Name
  /// Counts from 1.
  public var line: Int
  /// Without emphasis and spaces at its ends.
  public var value: String
  /// Where the value stands, in bytes of the document; empty where there is none.
  public var range: Range<Int>

  /// Nil when the line is no field. The name's case and emphasis do not matter, nor does a bullet before it.
  init?(line number: Int, of text: PlanText) {
    guard text.lines.indices.contains(number - 1) else { return nil }
    let range = text.lines[number - 1]
    guard let colon = text.bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var words = PlainWords.of(String(decoding: text.bytes[range.lowerBound..<colon], as: UTF8.self))
    if words.hasPrefix("- ") || words.hasPrefix("+ ") { words.removeFirst(2) }
    guard let name = Name.allCases.first(where: { $0.rawValue.lowercased() == words }) else { return nil }
    let edges = Array(" *\t\\".utf8)
    var start = colon + 1
    var end = range.upperBound
    while start < end, edges.contains(text.bytes[start]) { start += 1 }
    while end > start, edges.contains(text.bytes[end - 1]) { end -= 1 }
    if start == end { (start, end) = (min(range.upperBound, start), min(range.upperBound, start)) }
    self.name = name
    line = number
    self.range = start..<end
    value = String(decoding: text.bytes[start..<end], as: UTF8.self)
  }
}
