/// What the protocol has its reader say at each moment, word for word; `[N]` and `[Option X]` are filled.
public enum ProtocolLine {
  static let requirements = "✓ Requirements documented. Proceed to research? [Y/N]"
  static let design = "✓ Design complete. Proceed to implementation plan? [Y/N]"
  static let plan = "🔒 PLANNING.MD COMPLETE. Awaiting approval to begin implementation."
  /// The same moment in the words of Section 5's checkpoint.
  static let checkpoint = "PLANNING.md is complete. Awaiting User approval before implementation."
  static let resume = "Which commit in Section 5 should I start/resume?"

  static func blocked(on count: Int) -> String { "⏸ Blocked on \(count) questions. Awaiting answers." }
  static func recommendation(_ option: String) -> String { "✓ Recommendation: \(option). Approve? [Y/N/Revise]" }

  /// The line for this moment; nil while a section is being written.
  /// - Parameter isOpen: whether the rules of the phase have errors.
  static func now(_ document: ParsedPlan, _ state: PlanState, isOpen: Bool) -> String? {
    let questions = document.questions.count { !$0.isAnswered }
    if state.status == .implementing { return resume }
    if state.phase == .research, questions > 0 { return blocked(on: questions) }
    if isOpen || state.status == .complete { return nil }
    switch state.phase {
    case .requirements: return requirements
    case .research: return nil
    case .alternatives:
      let letter = document.saysNoAlternatives ? nil : document.recommendation?.letter
      return recommendation(letter.map { "Option \($0)" } ?? "the canonical approach")
    case .design: return design
    case .implementationPlan: return Self.plan
    case .implementation: return resume
    }
  }
}
