extension PlanRule {
  /// A question is ticked and nobody can read what was decided.
  static let answerMissing = PlanRule(
    code: "answer-missing", severity: .warning, kind: .completeness,
    why: "The worker needs the answer, not the fact that there was one."
  ) { context in
    context.plan.questions.filter { $0.isAnswered && $0.answer.isEmpty }.map { question in
      Report(question.line, "question \(question.number) is ticked and has no answer below it", in: .questions)
    }
  }
}
