import Facts
public import Reconnaissance

/// One answer as plain text for a terminal: `recon ask` without `--format`.
///
/// Columns are aligned by counting characters; no line is wrapped or cut, whatever the terminal's width. Without
/// colour the output holds no control byte but line feeds.
public struct TextAnswerRenderer: Sendable {
  public var limit: ListLimit
  /// Whether to emit SGR escape sequences; the caller knows of `NO_COLOR` and whether stdout is a terminal.
  public var colour: Bool

  public init(limit: ListLimit = ListLimit(), colour: Bool = false) {
    self.limit = limit
    self.colour = colour
  }

  /// Ends in a line feed.
  public func render(_ answer: Answer) -> String {
    var lines = ["\(paint(answer.id.rawValue, .bold)): \(paint(answer.status.rawValue, style(of: answer.status)))"]
    lines += PlainText.lines(limit.bound(answer.lines, of: answer.id))
    lines += evidence("Evidence", answer.items, of: answer.id)
    lines += evidence("Uses without a call", answer.references, of: answer.id)
    if !answer.questions.isEmpty {
      lines += ["", paint("Questions", .bold)]
      lines += answer.questions.map { "  - " + PlainText.inline($0.spans) }
    }
    lines += ["", paint("Searched: " + TerminalText.escape(EvidenceSpans.searched(answer.searched)), .dim)]
    return lines.map { $0 + "\n" }.joined()
  }

  /// A heading with how many there are, and as many as the limit lets through; nothing for none.
  private func evidence(_ heading: String, _ items: [Evidence], of id: QuestionID) -> [String] {
    if items.isEmpty { return [] }
    let (shown, hidden) = limit.bound(items)
    return ["", "\(paint(heading, .bold)) (\(items.count))"] + table(shown)
      + (hidden > 0 ? ["  " + PlainText.inline(limit.note(hidden: hidden, of: id))] : [])
  }

  /// Why mentions are counted or not. Ends in a line feed.
  public func render(_ explanations: [Explanation]) -> String {
    if explanations.isEmpty { return "No call or reference on this line.\n" }
    return explanations.map { explanation in
      PlainText.lines(explanation.lines).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// `path:line  name in container  reason  [tier]`, the first two padded to their widest entry of up to 48 characters.
  private func table(_ items: ArraySlice<Evidence>) -> [String] {
    let places = items.map { TerminalText.escape(PlaceText.place($0.path, $0.lines)) }
    let subjects = items.map { PlainText.inline(EvidenceSpans.subject($0)) }
    let placeWidth = width(places)
    let subjectWidth = width(subjects)
    return zip(items, zip(places, subjects)).map { item, columns in
      let reason = PlainText.inline(EvidenceSpans.reason(item))
      let cells = [pad(columns.0, placeWidth), pad(columns.1, subjectWidth), reason].filter { !$0.isEmpty }
      return "  " + cells.joined(separator: "  ") + "  " + paint("[\(item.tier.rawValue)]", .dim)
    }
  }

  private func width(_ cells: [String]) -> Int { cells.map(\.count).filter { $0 <= 48 }.max() ?? 0 }

  private func pad(_ cell: String, _ width: Int) -> String {
    cell + String(repeating: " ", count: max(0, width - cell.count))
  }

  /// SGR parameters (ECMA-48, 8.3.117).
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  private func style(of status: AnswerStatus) -> Style {
    switch status {
    case .answered: .green
    case .none, .notApplicable: .dim
    case .choice: .yellow
    case .blocker: .red
    }
  }

  private func paint(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
