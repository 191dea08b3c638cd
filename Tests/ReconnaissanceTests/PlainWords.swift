@testable import Reconnaissance

/// An answer as one string, so that a test reads like the document.
enum PlainWords {
  static func of(_ answer: Answer) -> String { answer.lines.map(of).joined(separator: "\n") }

  static func of(_ line: AnswerLine) -> String {
    let lead =
      switch line.lead {
      case .plain: ""
      case .label(let label): label + ": "
      case .checkbox(let words, let checked): (checked ? "[x] " : "[ ] ") + words + " "
      }
    return ([lead + of(line.spans)] + line.children.map { "- " + of($0) }).joined(separator: "\n")
  }

  static func of(_ spans: [Span]) -> String {
    var named: String?
    return spans.map { span in
      switch span {
      case .text(let text): return text
      case .code(let code): return "`\(code)`"
      case .quoted(let text): return "\"\(text)\""
      case .place(let path, let lines):
        // A file named just before is not named again, as in the document.
        defer { named = path }
        guard let lines else { return path }
        return (path == named ? ":" : path + ":") + of(lines)
      }
    }.joined()
  }

  private static func of(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
  }
}
