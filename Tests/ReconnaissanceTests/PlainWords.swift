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
    spans.map { span in
      switch span {
      case .text(let text): text
      case .code(let code): "`\(code)`"
      case .place(let path, nil): path
      case .place(let path, .some(let lines)): "\(path):\(of(lines))"
      case .line(let lines): ":\(of(lines))"
      case .quoted(let text): "\"\(text)\""
      }
    }.joined()
  }

  private static func of(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
  }
}
