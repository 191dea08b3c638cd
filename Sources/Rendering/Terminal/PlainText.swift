import Reconnaissance

/// Spans and lines as plain text: for terminals, and for `text` in JSON.
enum PlainText {
  /// `spans` on one line; quotations stand in `“…”`.
  static func inline(_ spans: [Span]) -> String {
    var trail = PlaceTrail()
    return SpanRun.separated(spans).map { span in
      switch span {
      case .text(let words): TerminalText.escape(String(words.map { $0.isNewline ? " " : $0 }))
      case .code(let code): TerminalText.escape(code)
      case .place(let path, let lines): TerminalText.escape(trail.text(path, lines))
      case .quoted(let text): TerminalText.quote(text)
      }
    }.joined()
  }

  /// One line of text each, children indented by two spaces and marked by a dash.
  static func lines(_ lines: [AnswerLine], depth: Int = 0) -> [String] {
    lines.flatMap { line in
      let indent = depth == 0 ? "" : String(repeating: "  ", count: depth) + "- "
      return [indent + entry(line)] + self.lines(line.children, depth: depth + 1)
    }
  }

  private static func entry(_ line: AnswerLine) -> String {
    let words = inline(line.spans)
    switch line.lead {
    case .plain: return words
    case .label(let label):
      let lead = TerminalText.escape(label) + ":"
      return words.isEmpty ? lead : lead + " " + words
    case .checkbox(let box, let checked):
      let lead = (checked ? "[x] " : "[ ] ") + TerminalText.escape(box)
      return words.isEmpty ? lead : lead + " — " + words
    }
  }
}
