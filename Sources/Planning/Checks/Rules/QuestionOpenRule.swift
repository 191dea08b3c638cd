extension PlanRule {
  /// A question of 2.3 is not answered.
  static let questionOpen = PlanRule(
    code: "question-open", severity: .error, kind: .completeness,
    why: "“If any of these are unanswered, STOP and ask the User before proceeding.”"
  ) { context in
    context.plan.questions.filter { !$0.isAnswered }.map { question in
      Report(question.line, "question \(question.number) is not answered", in: .questions)
    }
  }
}
