/// What every rule looks at: the document, what is known of the repository, and the phase it is held to.
struct CheckContext: Sendable {
  let plan: ParsedPlan
  let regions: OwnedRegions
  let ground: PlanGround
  /// The sections up to this one must be complete.
  let phase: PlanPhase
  /// The phase the document says it is in, whatever it is held to.
  let ownPhase: PlanPhase
  let status: PlanStatus?
  let commits: [PlannedCommit]
  let designedFiles: [PlannedFile]
  /// Whether a line is the protocol's own instruction, its example or its template: no words of this plan.
  private let isProtocol: [Bool]
  private let kept = KeptReports()

  init(_ plan: ParsedPlan, ground: PlanGround, phase: PlanPhase) {
    self.plan = plan
    self.ground = ground
    self.phase = phase
    ownPhase = plan.phase ?? .requirements
    regions = OwnedRegions(in: plan)
    status = plan.status
    commits = plan.commits
    designedFiles = plan.designedFiles
    isProtocol = ProtocolText.marks(plan)
  }

  /// What a rule finds here.
  func reports(of rule: PlanRule) -> [PlanRule.Report] { kept.reports(of: rule) { rule.check(self) } }

  /// A line of prose: its number, counting from 1, its text, and the same with code spans and comments blanked.
  struct ProseLine {
    var number: Int
    var text: String
    var section: PlanSection
  }

  /// The lines that are this plan's own words: no code, no comments, none of the protocol's. In order.
  ///
  /// - Parameter isIncluded: of the sections; by default those that are a part of the plan, no log, no commands.
  func prose(_ isIncluded: (PlanSection) -> Bool = { $0.phase != nil }) -> [ProseLine] {
    plan.sections.filter { isIncluded($0.section) }.flatMap { found in
      (found.line..<found.body.upperBound).compactMap { line -> ProseLine? in
        guard plan.kinds[line] == .text || plan.kinds[line] == .heading, !isProtocol[line] else { return nil }
        return ProseLine(number: line, text: plan.text.line(line), section: found.section)
      }
    }
  }

  /// Whether a line is the protocol's own.
  func isProtocol(_ line: Int) -> Bool { isProtocol.indices.contains(line) && isProtocol[line] }

  /// Whether a section says by itself that it does not apply: `**Step 2b: …** — not applicable: …`.
  func isNotApplicable(_ section: PlanSection) -> Bool {
    guard let found = plan.found(section) else { return false }
    let heading = plan.text.line(found.line)
    return PlainWords.of(heading).contains("not applicable") || PlainWords.of(heading).contains("n/a")
  }

  /// The entries of a section that are this plan's own.
  func ownEntries(of section: PlanSection) -> [PlanEntry] {
    plan.entries(of: section).filter { !isProtocol($0.line) }
  }

  /// The line to show for a section: its heading, or the document's end where it has none.
  func place(of section: PlanSection) -> Int { plan.found(section)?.line ?? max(1, plan.text.lines.count) }
}
