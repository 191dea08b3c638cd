/// The questions of Section 2 in its order: this list is its table of contents.
public enum Questions {
  public static let all: [any Question] = [
    // Step 1: Locate the Change
    LocateQuestion(),
    // Step 2a: Modifying Existing Code
    ImplementationQuestion(),
    EntryPointsQuestion(),
    ReasonQuestion(),
    ErrorHandlingQuestion(),
    TestsQuestion(),
    ConfigurationQuestion(),
    CallersQuestion(),
    IndirectQuestion(),
    // Step 2b: Adding New Functionality
    PlacementQuestion(),
    SimilarQuestion(),
    StructureQuestion(),
    NamingQuestion(),
    IntegrationQuestion(),
    // Step 3: Dependencies & Constraints
    ExternalDependenciesQuestion(),
    InternalDependenciesQuestion(),
    DeploymentQuestion(),
    // Step 4: Risk Assessment
    RegressionRiskQuestion(),
    PerformanceRiskQuestion(),
    SecurityRiskQuestion(),
    OperationalRiskQuestion(),
    // 2.2 Risks & Constraints, TOOLING, 2.3 Clarification Questions
    ConstraintsQuestion(),
    ToolingQuestion(),
    QuestionsQuestion(),
  ]

  /// The answers in the order of Section 2.
  /// - Parameter only: the questions asked; nil asks all. What they are drawn from is worked out as well, and left out
  ///   of the result unless it was asked for itself.
  public static func answers(to inquiry: Inquiry, only asked: [QuestionID]? = nil) -> [Answer] {
    let wanted = asked.map(Set.init) ?? Set(all.map(\.id))
    let needed = closure(of: wanted)
    var answers: [Answer] = []
    for question in all where needed.contains(question.id) {
      answers.append(question.answer(inquiry, earlier: answers))
    }
    return answers.filter { wanted.contains($0.id) }
  }

  private static func closure(of wanted: Set<QuestionID>) -> Set<QuestionID> {
    var needed = wanted
    // A question draws from earlier ones only, so one walk from the last to the first finds all.
    for question in all.reversed() where needed.contains(question.id) { needed.formUnion(question.drawsFrom) }
    return needed
  }
}
