/// `Document Status` of the header.
public enum PlanStatus: String, CaseIterable, Sendable, Hashable, Comparable {
  case draft = "DRAFT"
  case designApproved = "DESIGN_APPROVED"
  case implementing = "IMPLEMENTATION_IN_PROGRESS"
  case complete = "COMPLETE"

  public init?(name: String) {
    let bare = name.filter { !$0.isWhitespace && $0 != "*" && $0 != "`" }.uppercased()
    self.init(rawValue: bare)
  }

  /// The phases that go with it. The design is approved when Section 5 begins ("proceed directly to Section 5").
  public var phases: [PlanPhase] {
    switch self {
    case .draft: [.requirements, .research, .alternatives, .design]
    case .designApproved: [.implementationPlan]
    case .implementing, .complete: [.implementation]
    }
  }

  public static func < (left: PlanStatus, right: PlanStatus) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self)! }
}
