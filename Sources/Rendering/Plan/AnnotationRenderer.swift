import Planning

/// Findings as GitHub's workflow commands, which a runner shows beside the line of the file ("Workflow commands for GitHub
/// Actions"): `::error file=PLANNING.md,line=12,title=placeholder::…`.
public struct AnnotationRenderer: Sendable {
  public init() {}

  public func render(_ report: PlanCheckReport) -> String {
    report.check.findings.map { finding in
      let command =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
      return "::\(command) file=\(property(report.document)),line=\(finding.line),title=\(property(finding.code))::"
        + data(finding.message) + "\n"
    }.joined()
  }

  /// What ends a command or begins another is percent-encoded.
  private func data(_ text: String) -> String {
    VisibleText.clean(text).replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
