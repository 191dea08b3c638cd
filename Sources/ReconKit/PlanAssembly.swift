import Planning
import Reconnaissance
import Rendering

/// Joins the two rooms that know nothing of each other: answers become the lines of the plan's slots.
enum PlanAssembly {
  /// The whole document, as `recon draft` writes it, without its stamp.
  /// - Parameters:
  ///   - origin: what it is made from, for ``PlanVerification``.
  ///   - timestamp: `YYYY-MM-DD HH:MM UTC`.
  ///   - limit: bounds the lists.
  static func draft(
    _ report: Report, origin: PlanOrigin?, timestamp: String, limit: ListLimit
  ) -> PlanRedraft.Draft {
    var answers: [SlotID: [PlanLine]] = [:]
    let renderer = MarkdownAnswerRenderer(limit: limit)
    for answer in report.answers {
      guard let slot = SlotID(rawValue: answer.id.rawValue) else { continue }
      answers[slot] =
        answer.id == .questions
        ? answer.questions.map { PlanLine(renderer.inline($0.spans)) }
        : renderer.bounded(answer).map { line($0, renderer) }
    }
    answers[.interactionMap] = report.interactionMap.map { PlanLine(plain($0.spans)) }
    var notApplicable: [PlanDocument.Step: String] = [:]
    if !report.targets.contains(where: { $0.kind == "modify" }) {
      notApplicable[.modifying] = "not applicable: no existing code was named (`--modify`)."
    }
    if !report.targets.contains(where: { $0.kind == "add" }) {
      notApplicable[.adding] = "not applicable: nothing new was named (`--add`)."
    }
    if report.targets.isEmpty { notApplicable = [:] }
    let document = PlanDocument(
      header: .draft(at: timestamp),
      log: [
        .drafted(
          at: timestamp, by: "\(report.tool.name) \(report.tool.version)", commit: report.repository.head,
          dirty: report.repository.dirty)
      ],
      answers: answers, notApplicable: notApplicable)
    let text = document.text(.regions(commit: report.repository.head))
    var origin = origin
    if let uncommitted = origin?.uncommitted, !uncommitted.isEmpty {
      let shown = Dictionary(uncommitted.keys.map { (VisibleText.clean($0), $0) }, uniquingKeysWith: { min($0, $1) })
      let cited = Set(CitationReader { shown[$0] != nil }.citations(in: Array(text.utf8)).compactMap { shown[$0.path] })
      origin?.uncommitted = uncommitted.filter { cited.contains($0.key) }
    }
    return PlanRedraft.Draft(text: text, origin: origin)
  }

  private static func line(_ line: AnswerLine, _ renderer: MarkdownAnswerRenderer) -> PlanLine {
    let lead: PlanLine.Lead =
      switch line.lead {
      case .plain: .plain
      case .label(let label): .label(label)
      case .checkbox(let words, let checked): .checkbox(words, checked: checked)
      }
    return PlanLine(renderer.body(of: line), lead: lead, children: line.children.map { Self.line($0, renderer) })
  }

  private static func plain(_ spans: [Span]) -> String {
    spans.map { span in
      switch span {
      case .text(let text), .code(let text), .quoted(let text): VisibleText.clean(text)
      case .place(let path, let lines): path + (lines.map { ":\($0.lowerBound)" } ?? "")
      }
    }.joined()
  }
}
