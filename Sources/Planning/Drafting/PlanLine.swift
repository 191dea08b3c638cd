/// One line of an answer, ready for the document: what it leads with, its text in Markdown, and the lines below it.
///
/// A line is one line: a line break in any of its strings becomes a space, so that no text out of a repository can begin
/// a heading or a box of its own.
public struct PlanLine: Sendable, Hashable {
  public enum Lead: Sendable, Hashable {
    case plain
    /// One of the seed's labels, without colon and asterisks: `File(s)`, `Circular Dependencies`.
    case label(String)
    /// One of the seed's checkboxes, word for word.
    case checkbox(String, checked: Bool)
  }
  public let lead: Lead
  /// Markdown, already escaped. Inside ``SlotID/interactionMap`` plain text, for it stands in a code fence.
  public let text: String
  public let children: [PlanLine]

  public init(_ text: String, lead: Lead = .plain, children: [PlanLine] = []) {
    self.lead =
      switch lead {
      case .plain: .plain
      case .label(let label): .label(Self.folded(label))
      case .checkbox(let words, let checked): .checkbox(Self.folded(words), checked: checked)
      }
    self.text = Self.folded(text)
    self.children = children
  }

  private static func folded(_ text: String) -> String {
    text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }

  /// The line as an entry of a list, with its children below it.
  /// - Parameter indent: columns before the dash; each level below stands two further in.
  func listed(indent: Int, dropping label: String? = nil) -> [String] {
    let below = children.flatMap { $0.listed(indent: indent + 2) }
    let entry: String
    switch lead {
    case .plain: entry = text
    case .label(label) where label != nil:
      guard !text.isEmpty else { return children.flatMap { $0.listed(indent: indent) } }
      entry = text
    case .label(let label): entry = text.isEmpty ? "\(label):" : "\(label): \(text)"
    case .checkbox(let words, let checked): entry = Self.box(words, checked: checked, text)
    }
    return [String(repeating: " ", count: indent) + "- " + entry] + below
  }

  /// `[x] words — text`, without the dash and text where there is none.
  static func box(_ words: String, checked: Bool, _ text: String) -> String {
    "[\(checked ? "x" : " ")] \(words)" + (text.isEmpty ? "" : " — \(text)")
  }
}
