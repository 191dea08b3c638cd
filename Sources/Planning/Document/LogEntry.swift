/// An entry of the Change Log as it stands in a document.
public struct LogEntry: Sendable, Hashable {
  /// Counts from 1.
  public var line: Int
  public var lastLine: Int
  /// As written between the brackets; nil where there are none.
  public var timestamp: String?
  /// Comments left out.
  public var text: String
  /// The whole line, comments included.
  public var source: String

  init(_ entry: PlanEntry) {
    line = entry.line
    lastLine = entry.lastLine
    source = entry.content
    let content = entry.content.filter { $0 != "*" }
    var rest = Substring(content)
    timestamp = nil
    if rest.first == "[", let close = rest.firstIndex(of: "]") {
      timestamp = String(rest[rest.index(after: rest.startIndex)..<close])
      rest = rest[rest.index(after: close)...]
    }
    while let open = rest.firstRange(of: "<!--"), let close = rest[open.upperBound...].firstRange(of: "-->") {
      rest = rest[..<open.lowerBound] + rest[close.upperBound...]
    }
    text = PlainWords.bare(rest)
  }
}
