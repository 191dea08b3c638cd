/// A person's approval put into the document, or taken back: `recon plan approve`.
public enum PlanApproval {
  /// The words that approve, as the protocol has them.
  public static let words = ["Approved", "Proceed"]

  /// The word in the protocol's spelling; nil when it approves nothing. Case, spaces and a full stop do not matter.
  public static func word(_ typed: String) -> String? {
    let bare = PlainEnds.trimmed(typed).lowercased().filter { $0 != "." && $0 != "!" }
    return words.first { $0.lowercased() == bare }
  }

  /// What can be approved now.
  /// - Returns: the checkpoint, and the errors that stand against it.
  public static func due(_ plan: ParsedPlan, ground: PlanGround) throws(PlanRefusal) -> (Checkpoint, [Finding]) {
    let state = try plan.state()
    guard let checkpoint = Checkpoint.allCases.first(where: { $0.phase == state.phase }) else {
      throw .nothingToApprove(state.phase)
    }
    let open = PlanCheck(plan, ground: ground).findings.filter {
      $0.severity == .error && !PlanAdvance.approvalCodes.contains($0.code)
    }
    return (checkpoint, open)
  }

  /// - Parameters:
  ///   - name: the person's, one line without `<` and `>`.
  ///   - statement: the word, or what a script says in the person's name.
  public static func approve(
    _ plan: ParsedPlan, _ checkpoint: Checkpoint, by name: String, statement: String, way: Approval.Way,
    at timestamp: String
  ) -> [PlanEdit] {
    let approval = Approval(
      checkpoint: checkpoint, by: name, way: way, digest: ApprovalDigest.of(checkpoint, in: plan))
    let source = way == .terminal ? "" : ", by statement"
    let words: String
    switch checkpoint {
    case .design:
      let option = plan.saysNoAlternatives ? nil : plan.recommendation?.letter
      words = "User approved \(option.map { "Option \($0) in Section 3" } ?? "the canonical approach in Section 3")"
    case .implementation: words = "Implementation plan approved. Ready for execution."
    }
    let entry = ChangeLogEntry(
      timestamp: timestamp, text: "\(words) (\(name): \"\(statement)\"\(source)) \(approval.comment)")
    let boxes = plan.entries(of: .checklist).filter { $0.box == false && ChecklistItem($0) == .approved }
    return plan.setting([(.approvedBy, name)]) + PlanLog.edits(plan, entry)
      + boxes.compactMap { $0.boxPlace.map { PlanEdit($0..<$0 + 1, "x") } }
  }

  /// The approval given last is taken back, and the document falls back to before it.
  public static func withdraw(
    _ plan: ParsedPlan, by name: String, why: String, at timestamp: String
  ) throws(PlanRefusal) -> [PlanEdit] {
    let state = try plan.state()
    guard let checkpoint = Checkpoint.allCases.last(where: { state[$0] != .missing && state[$0] != .withdrawn }) else {
      throw .nothingToWithdraw
    }
    return edits(
      withdrawing: [checkpoint], plan, state,
      words: "\(name) withdrew the approval of checkpoint \(checkpoint.rawValue): \(why)", timestamp)
  }

  /// What was approved is opened again, back to the phase of what is changed.
  public static func reopen(
    _ plan: ParsedPlan, _ phase: PlanPhase, why: String, at timestamp: String
  ) throws(PlanRefusal) -> [PlanEdit] {
    let state = try plan.state()
    let taken = Checkpoint.allCases.filter { state[$0] != .missing && state[$0] != .withdrawn }
    var edits = edits(withdrawing: taken, plan, state, words: "\(phase.name) reopened: \(why)", timestamp, to: phase)
    if edits.isEmpty {
      edits = PlanLog.edits(plan, ChangeLogEntry(timestamp: timestamp, text: "\(phase.name) reopened: \(why)"))
    }
    return edits
  }

  private static func edits(
    withdrawing checkpoints: [Checkpoint], _ plan: ParsedPlan, _ state: PlanState, words: String, _ timestamp: String,
    to phase: PlanPhase? = nil
  ) -> [PlanEdit] {
    guard let first = checkpoints.first else { return [] }
    let target = min(phase ?? first.phase, state.phase)
    let status = PlanStatus.allCases.first { $0.phases.contains(target) } ?? .draft
    let comments = checkpoints.map { Approval.withdrawal(of: $0) }.joined(separator: " ")
    let boxes = plan.entries(of: .checklist).filter { $0.box == true && ChecklistItem($0) == .approved }
    var values: [(HeaderField.Name, String)] = [(.status, status.rawValue), (.currentPhase, target.name)]
    if first == .design { values.append((.approvedBy, PlanHeader.nobody)) }
    return plan.setting(values)
      + PlanLog.edits(plan, ChangeLogEntry(timestamp: timestamp, text: "\(words) \(comments)"))
      + (first == .design ? boxes.compactMap { $0.boxPlace.map { PlanEdit($0..<$0 + 1, " ") } } : [])
  }
}
