import Reconnaissance

/// The spans of one line made ready for an escaper.
enum SpanRun {
  /// Neighbouring texts become one, so that no markup can arise across their seam, and two spans shown as code are kept
  /// apart by a space: their backticks would run together.
  static func separated(_ spans: [Span]) -> [Span] {
    var run: [Span] = []
    for span in spans {
      switch (run.last, span) {
      case (_, .text("")): continue
      case (.text(let before), .text(let text)): run[run.count - 1] = .text(before + text)
      case (.some(let before), _) where isCode(before) && isCode(span): run += [.text(" "), span]
      default: run.append(span)
      }
    }
    return run
  }

  private static func isCode(_ span: Span) -> Bool {
    switch span {
    case .code, .place: true
    case .text, .quoted: false
    }
  }
}
