/// What somebody who opens the document has to know: `recon plan status`.
public struct PlanStanding: Sendable {
  /// Who has to do something before the next step.
  public struct Block: Sendable, Hashable {
    public enum Who: String, Sendable { case user, author }
    public var who: Who
    public var what: String
    /// The line of the document, counting from 1.
    public var line: Int
  }
  public var state: PlanState
  public var lastUpdated: String
  /// Empty while nobody has approved.
  public var approvedBy: String
  /// The log's last entries, oldest first.
  public var log: [LogEntry]
  public var blocks: [Block]
  /// What can be done now, as commands.
  public var nextSteps: [String]
  /// The protocol's line for this moment; nil while a section is being written.
  public var protocolLine: String?
  public var commits: [PlannedCommit]
  /// The commit of Section 5 that comes next; nil before it is written and when all are done.
  public var nextCommit: PlannedCommit? { commits.first { !$0.isDone } }
  public var errors: Int
  public var warnings: Int

  public init(_ plan: ParsedPlan, ground: PlanGround, logEntries: Int = 3) throws(PlanRefusal) {
    let state = try plan.state()
    let check = PlanCheck(plan, ground: ground)
    let open = check.findings.filter { $0.severity == .error && !PlanAdvance.approvalCodes.contains($0.code) }
    self.state = state
    lastUpdated = plan.field(.lastUpdated)?.value ?? ""
    let name = plan.field(.approvedBy)?.value ?? ""
    approvedBy = name.hasPrefix("[") ? "" : name
    log = Array(plan.log.suffix(logEntries))
    // The skeleton shows the form of one commit a phase; those are nobody's.
    commits = plan.commits.filter { !Placeholder.isOne($0.title) }
    errors = check.count(.error)
    warnings = check.count(.warning)
    protocolLine = ProtocolLine.now(plan, state, isOpen: !open.isEmpty)

    var blocks: [Block] = []
    for question in plan.questions where !question.isAnswered && state.phase >= .research {
      blocks.append(Block(who: .user, what: "Question \(question.number): \(question.text)", line: question.line))
    }
    blocks += open.filter { $0.code != "question-open" }.map { Block(who: .author, what: $0.message, line: $0.line) }
    for checkpoint in Checkpoint.allCases {
      let isDue = checkpoint.phase == state.phase && open.isEmpty || checkpoint.phase < state.phase
      guard isDue, !state[checkpoint].isCurrent else { continue }
      let line = plan.field(.status)?.line ?? 1
      let isStale = state[checkpoint].isStale
      blocks.append(
        Block(
          who: .user, what: "\(isStale ? "approval stale" : "approval") of checkpoint \(checkpoint.rawValue)",
          line: line))
    }
    self.blocks = blocks
    nextSteps = Self.steps(plan, state, open)
  }

  private static func steps(_ plan: ParsedPlan, _ state: PlanState, _ open: [Finding]) -> [String] {
    if PlanFallback.target(of: state) != nil { return ["recon plan advance"] }
    if state.status == .complete { return [] }
    var steps: [String] = []
    if state.phase == .research {
      steps += plan.questions.filter { !$0.isAnswered }.map { "recon plan answer \($0.number) \"…\"" }
    }
    let rest = open.filter { $0.code != "question-open" }
    if !rest.isEmpty { steps.append("recon plan check") }
    if open.isEmpty {
      if let checkpoint = Checkpoint.allCases.first(where: { $0.phase == state.phase }), !state[checkpoint].isCurrent {
        steps.append("recon plan approve --by NAME")
      } else if state.status == .implementing, let next = plan.commits.first(where: { !$0.isDone }) {
        steps.append("recon plan done \(next.number)")
      } else {
        steps.append("recon plan advance")
      }
    }
    return steps
  }
}
