public import Planning
import Rendering

/// The forms in which `recon plan check` prints.
public enum FindingFormat: String, CaseIterable, Sendable { case text, json, sarif, github }

/// A plan's standing and findings, ready to be printed.
public enum PlanOutput {
  public static func findings(_ check: PlanCheck, of document: String, as format: FindingFormat) -> [UInt8] {
    let report = PlanCheckReport(tool: Tool.header, document: document, check: check)
    switch format {
    case .text: return Array(TextFindingRenderer().render(report).utf8)
    case .json: return JSONFindingRenderer().render(report)
    case .sarif: return SARIFFindingRenderer().render(report)
    case .github: return Array(AnnotationRenderer().render(report).utf8)
    }
  }

  /// One line a finding, for stderr.
  public static func lines(_ findings: [Finding], of document: String) -> [String] {
    findings.map { "\(TerminalText.escape(document)):" + TextFindingRenderer().line($0) }
  }

  public static func standing(_ standing: PlanStanding, of document: String, asJSON: Bool) -> [UInt8] {
    asJSON
      ? JSONStandingRenderer().render(standing, document: document, tool: Tool.header)
      : Array(TextStandingRenderer().render(standing, document: document).utf8)
  }

  /// Text for a terminal.
  public static func visible(_ text: String) -> String { TerminalText.escape(text) }
}
