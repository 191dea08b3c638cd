/// A checkpoint of the protocol beyond which nothing goes on without a person's approval.
public enum Checkpoint: Int, CaseIterable, Sendable, Hashable {
  /// After Section 3: the recommended option.
  case design = 3
  /// After Section 5: the implementation plan.
  case implementation = 5

  /// What is approved: the sections whose change makes an approval stale.
  public var sections: [PlanSection] {
    switch self {
    case .design: [.requirements, .research, .alternatives]
    case .implementation: [.requirements, .research, .alternatives, .design, .implementation]
    }
  }

  /// The phase that ends with it.
  public var phase: PlanPhase { self == .design ? .alternatives : .implementationPlan }

  /// What was approved, in a sentence.
  var name: String { self == .design ? "Sections 1 to 3" : "the plan" }
}
