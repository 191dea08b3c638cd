public import Reconnaissance

/// A report in the form that another tool of planning reads: the same findings under its headings. What only a person can
/// say is left open in the tool's own way of leaving things open.
public enum ReportExport: String, CaseIterable, Sendable {
  /// `plan.md` of GitHub's Spec Kit: its Technical Context and Project Structure.
  case speckit
  /// `design.md` of an OpenSpec change.
  case openspec
  /// `AGENTS.md`: what somebody must know who works here.
  case agentsMD = "agents-md"

  private struct Section {
    var heading: String
    var parts: [(label: String?, questions: [QuestionID])]
  }

  /// UTF-8 Markdown ending in a line feed. What no question answers is said to be open.
  public func render(_ report: Report, limit: ListLimit) -> String {
    let renderer = MarkdownAnswerRenderer(limit: limit)
    let answers = Dictionary(report.answers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var lines = [title(of: report), ""]
    for section in sections {
      lines += ["## \(section.heading)", ""]
      for part in section.parts {
        if let label = part.label { lines += ["**\(label)**:", ""] }
        let found = part.questions.compactMap { answers[$0] }.filter { $0.status != .notApplicable }
        var body = found.flatMap { $0.id == .questions ? renderer.lines(of: $0.questions) : renderer.lines(of: $0) }
        if self == .speckit { body = body.map { $0.replacing("- [ ] Question ", with: "- NEEDS CLARIFICATION ") } }
        lines += (body.isEmpty ? [open(part.questions)] : body) + [""]
      }
    }
    return lines.dropLast().map { $0 + "\n" }.joined()
  }

  private func title(of report: Report) -> String {
    let targets = report.targets.map { MarkdownCodeSpan.render($0.query) }
    let what = targets.isEmpty ? MarkdownText.escape(report.repository.name) : targets.joined(separator: ", ")
    return switch self {
    case .speckit: "# Implementation Plan: \(what)"
    case .openspec: "# Design: \(what)"
    case .agentsMD: "# AGENTS.md"
    }
  }

  private func open(_ questions: [QuestionID]) -> String {
    if questions == [.questions] { return "- none open" }
    return self == .speckit
      ? "- NEEDS CLARIFICATION" : questions.isEmpty ? "- to be decided by the author" : "- nothing found"
  }

  private var sections: [Section] {
    switch self {
    case .speckit:
      [
        Section(heading: "Summary", parts: [(nil, [.locate, .implementation])]),
        Section(
          heading: "Technical Context",
          parts: [
            ("Primary Dependencies", [.externalDependencies, .internalDependencies]),
            ("Storage", [.integration]), ("Testing", [.tests, .tooling]),
            ("Constraints", [.deployment, .constraints]), ("Performance Goals", [.performanceRisk]),
            ("Scale/Scope", [.callers, .indirect]),
          ]),
        Section(heading: "Project Structure", parts: [(nil, [.structure, .naming, .placement, .similar])]),
        Section(heading: "Open Questions", parts: [(nil, [.questions])]),
      ]
    case .openspec:
      [
        Section(
          heading: "Context",
          parts: [(nil, [.locate, .implementation, .entryPoints, .callers, .indirect, .similar, .tests])]),
        Section(heading: "Goals / Non-Goals", parts: [(nil, [])]),
        Section(
          heading: "Decisions", parts: [("Patterns to follow", [.errorHandling, .configuration, .structure, .naming])]),
        Section(
          heading: "Risks / Trade-offs",
          parts: [(nil, [.regressionRisk, .performanceRisk, .securityRisk, .operationalRisk, .constraints])]),
        Section(heading: "Migration Plan", parts: [(nil, [.deployment])]),
        Section(heading: "Open Questions", parts: [(nil, [.questions])]),
      ]
    case .agentsMD:
      [
        Section(heading: "Commands", parts: [(nil, [.tooling])]),
        Section(heading: "Project structure", parts: [(nil, [.structure, .placement])]),
        Section(heading: "Code style", parts: [(nil, [.naming, .errorHandling])]),
        Section(heading: "Configuration", parts: [(nil, [.configuration])]),
        Section(heading: "Testing", parts: [(nil, [.tests])]),
        Section(heading: "Dependencies", parts: [(nil, [.externalDependencies])]),
        Section(
          heading: "Before you change something", parts: [(nil, [.constraints, .securityRisk, .operationalRisk])]),
      ]
    }
  }
}
