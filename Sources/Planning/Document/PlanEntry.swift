/// An entry of a list: `- **Label:** text`, `- [ ] box`, with the lines that belong to it.
public struct PlanEntry: Sendable, Hashable {
  /// Counts from 1.
  public var line: Int
  /// The last line that belongs to it, entries below it included.
  public var lastLine: Int
  /// Position of the entry it stands below, among the entries of the document; nil at the top of a list.
  public var parent: Int?
  /// Whether its box is ticked; nil where it has none.
  public var box: Bool?
  /// Where the character between the brackets of its box stands, in bytes of the document.
  public var boxPlace: Int?
  /// `Pros` of `- **Pros:** fast`; nil where it begins with none.
  public var label: String?
  /// What stands behind box and label, continued lines joined by spaces, without spaces at its ends.
  public var text: String
  /// The whole of it, label and emphasis included, box and bullet left out.
  public var content: String
}

extension PlanEntry {
  /// Cuts a label off: `**Label:** text`, `**Label**: text`, or `Label: text` of at most five plain words.
  static func labelled(_ content: String) -> (label: String?, text: String) {
    if let strong = PlainWords.strong(content) {
      if strong.words.hasSuffix(":") { return (PlainWords.bare(strong.words.dropLast()), strong.rest) }
      if strong.rest.hasPrefix(":") { return (PlainWords.bare(strong.words), PlainWords.bare(strong.rest.dropFirst())) }
      return (nil, content)
    }
    guard let colon = content.firstIndex(of: ":") else { return (nil, content) }
    let head = content[..<colon]
    let rest = content[content.index(after: colon)...]
    guard rest.first.map(\.isWhitespace) ?? true, !head.isEmpty,
      head.allSatisfy({ $0.isLetter || $0.isNumber || " ()/&-_".contains($0) }),
      head.split(separator: " ").count <= 5
    else { return (nil, content) }
    return (PlainWords.bare(head), PlainWords.bare(rest))
  }
}
