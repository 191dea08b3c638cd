public import Planning

/// Findings for a terminal, one a line, as compilers write them: `PLANNING.md:12: error: … [placeholder]`.
public struct TextFindingRenderer: Sendable {
  public init() {}

  public func render(_ report: PlanCheckReport) -> String {
    let name = TerminalText.escape(report.document)
    let lines = report.check.findings.map { "\(name):\(line($0))" }
    return (lines + [summary(report.check)]).map { $0 + "\n" }.joined()
  }

  /// A finding without the document's name.
  public func line(_ finding: Finding) -> String {
    "\(finding.line): \(finding.severity.rawValue): \(TerminalText.escape(finding.message)) [\(finding.code)]"
      + (finding.isFixable ? " (--fix mends it)" : "")
  }

  private func summary(_ check: PlanCheck) -> String {
    func count(_ severity: Finding.Severity, _ one: String, _ many: String) -> String? {
      let count = check.count(severity)
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    let parts = [
      count(.error, "error", "errors"), count(.warning, "warning", "warnings"), count(.note, "note", "notes"),
    ].compactMap { $0 }
    return "held to \(check.phase.name): " + (parts.isEmpty ? "no findings" : parts.joined(separator: ", "))
  }
}
