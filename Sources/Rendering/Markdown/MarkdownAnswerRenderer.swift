import Facts
public import Reconnaissance

/// Answers as Markdown: lines for a slot of Section 2, or one answer as a document of its own.
///
/// Our words are escaped as text, everything out of the repository is a code span, so no input can become markup.
public struct MarkdownAnswerRenderer: Sendable {
  public var limit: ListLimit

  public init(limit: ListLimit = ListLimit()) { self.limit = limit }

  /// The lines of `answer` as list entries, children two spaces deeper, without line feeds.
  ///
  /// - Parameters:
  ///   - label: only the lines that carry this label of the seed, with what belongs below them; nil takes all.
  ///   - depth: how many levels of list stand around the slot; two spaces each.
  public func lines(of answer: Answer, label: String? = nil, depth: Int = 0) -> [String] {
    let lines = label.map { label in answer.lines.filter { $0.lead == .label(label) } } ?? answer.lines
    return self.lines(limit.bound(lines, of: answer.id), depth: depth)
  }

  /// The lines of `answer` with what lies beyond the limit replaced by a note, for whoever lays them out itself.
  public func bounded(_ answer: Answer) -> [AnswerLine] { limit.bound(answer.lines, of: answer.id) }

  /// Lines that belong to no answer, such as those of the interaction map: never cut short.
  public func lines(_ lines: [AnswerLine], depth: Int = 0) -> [String] {
    lines.flatMap { line in
      [String(repeating: "  ", count: depth) + "- " + entry(line)] + self.lines(line.children, depth: depth + 1)
    }
  }

  /// The lines of 2.3, `- [ ] Question 1: …`, numbered in the order given.
  public func lines(of questions: [ClarificationQuestion]) -> [String] {
    questions.enumerated().map { "- [ ] Question \($0.offset + 1): " + inline($0.element.spans) }
  }

  /// What stands behind the lead of `line`, children left out: for a slot whose label is in the document already.
  public func body(of line: AnswerLine) -> String { inline(line.spans, atLineStart: false) }

  /// One answer as a document of its own, for `recon ask --format markdown`. Ends in a line feed.
  public func document(_ answer: Answer) -> String {
    var lines = ["### \(MarkdownCodeSpan.render(answer.id.rawValue)) — \(answer.status.rawValue)", ""]
    lines += self.lines(of: answer)
    if !answer.items.isEmpty {
      let (shown, hidden) = limit.bound(answer.items)
      lines += ["", "**Evidence** (\(answer.items.count)):", ""]
      lines += shown.map { "- " + evidence($0) }
      if hidden > 0 { lines.append("- " + inline(limit.note(hidden: hidden, of: answer.id))) }
    }
    if !answer.questions.isEmpty { lines += ["", "**Questions:**", ""] + self.lines(of: answer.questions) }
    lines += ["", "Searched: " + MarkdownText.escape(EvidenceSpans.searched(answer.searched)) + "."]
    return lines.map { $0 + "\n" }.joined()
  }

  /// Why mentions are counted or not, as a document of its own. Ends in a line feed.
  public func document(_ explanations: [Explanation]) -> String {
    if explanations.isEmpty { return "No call or reference on this line.\n" }
    return explanations.flatMap { lines($0.lines) }.map { $0 + "\n" }.joined()
  }

  /// `spans` as one line of inline Markdown.
  public func inline(_ spans: [Span], atLineStart: Bool = false) -> String {
    var line = ""
    var trail = PlaceTrail()
    for span in SpanRun.separated(spans) {
      switch span {
      case .text(let words): line += MarkdownText.escape(words, atLineStart: atLineStart && line.isEmpty)
      case .code(let code): line += MarkdownCodeSpan.render(code)
      case .place(let path, let lines): line += MarkdownCodeSpan.render(trail.text(path, lines))
      case .quoted(let text): line += "\"" + MarkdownCodeSpan.render(text) + "\""
      }
    }
    // Spaces before a line feed would be a hard break.
    while line.last == " " { line.removeLast() }
    return line
  }

  private func entry(_ line: AnswerLine) -> String {
    switch line.lead {
    case .plain: return inline(line.spans, atLineStart: true)
    case .label(let label):
      let words = MarkdownText.escape(label, atLineStart: true) + ":"
      let lead = SeedLabel.isBold(label) ? "**\(words)**" : words
      return line.spans.isEmpty ? lead : lead + " " + inline(line.spans)
    case .checkbox(let words, let checked):
      let box = (checked ? "[x] " : "[ ] ") + MarkdownText.escape(words)
      return line.spans.isEmpty ? box : box + " — " + inline(line.spans)
    }
  }

  private func evidence(_ item: Evidence) -> String {
    let subject = EvidenceSpans.subject(item)
    let reason = EvidenceSpans.reason(item)
    var spans: [Span] = [.place(path: item.path, lines: item.lines)]
    if !subject.isEmpty { spans += [" "] + subject }
    if !reason.isEmpty { spans += [" — "] + reason }
    return inline(spans + [.text(" (\(item.tier.rawValue))")])
  }
}
