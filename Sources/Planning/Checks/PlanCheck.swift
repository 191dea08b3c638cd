/// The checks of a document. `recon plan check` shows what they find, and `recon plan advance` takes no step while there is
/// an error among it: the same rules for both.
public struct PlanCheck: Sendable {
  /// In order of line, then of the rules.
  public let findings: [Finding]
  /// The phase the document was held to.
  public let phase: PlanPhase

  /// - Parameters:
  ///   - ground: what is known of the repository.
  ///   - phase: the sections up to this one must be complete; nil takes the document's own phase, and the first where it
  ///     says none.
  public init(_ plan: ParsedPlan, ground: PlanGround, asOf phase: PlanPhase? = nil) {
    self.phase = phase ?? plan.phase ?? .requirements
    let context = CheckContext(plan, ground: ground, phase: self.phase)
    var findings: [(finding: Finding, rank: Int)] = []
    for (rank, rule) in PlanRules.all.enumerated() {
      for report in context.reports(of: rule) {
        let section = report.section ?? plan.section(at: report.line)
        if rule.kind == .completeness, let turn = section?.phase, turn > self.phase { continue }
        findings.append(
          (
            Finding(
              code: rule.code, severity: rule.severity, line: report.line, message: report.message, fix: report.fix),
            rank
          ))
      }
    }
    self.findings = findings.sorted { ($0.finding.line, $0.rank) < ($1.finding.line, $1.rank) }.map(\.finding)
  }

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
  public func count(_ severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }

  /// Every rule by its code, with its severity and reason, in the order of the list.
  public static var rules: [(code: String, severity: Finding.Severity, why: String)] {
    PlanRules.all.map { ($0.code, $0.severity, $0.why) }
  }

  /// The document with every fix made that touches bytes no fix before it touched; the same bytes where there is none.
  public func fixed(_ plan: ParsedPlan) -> [UInt8] {
    var edits: [PlanEdit] = []
    for finding in findings where finding.isFixable {
      let isFree = finding.fix.allSatisfy { fix in
        !edits.contains { $0.range.overlaps(fix.range) || $0 == fix || $0.range == fix.range }
      }
      if isFree { edits += finding.fix }
    }
    return plan.text.applying(edits)
  }
}
