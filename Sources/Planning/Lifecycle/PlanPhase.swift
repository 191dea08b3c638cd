/// `Current Phase` of the header: the part that is being worked on. All before it is complete.
public enum PlanPhase: Int, CaseIterable, Sendable, Hashable, Comparable {
  case requirements = 1
  case research, alternatives, design, implementationPlan, implementation

  /// As the header has it: `Section 1` … `Section 5`, `Implementation`.
  public var name: String { self == .implementation ? "Implementation" : "Section \(rawValue)" }

  /// - Parameter name: whatever its case and emphasis; what stands behind the name is a person's remark.
  public init?(name: String) {
    let words = PlainWords.of(name)
    guard
      let phase = Self.allCases.first(where: { phase in
        let known = phase.name.lowercased()
        return words.hasPrefix(known) && words.dropFirst(known.count).first?.isNumber != true
          && words.dropFirst(known.count).first?.isLetter != true
      })
    else { return nil }
    self = phase
  }

  public static func < (left: PlanPhase, right: PlanPhase) -> Bool { left.rawValue < right.rawValue }
  public var next: PlanPhase? { PlanPhase(rawValue: rawValue + 1) }
}
