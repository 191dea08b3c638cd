/// The artifact of the planning protocol (`docs/planning-protocol.md`), passage by passage as its rules divide it. What
/// the protocol tells its reader to do (role, collaboration) is no part of the artifact.
enum Skeleton {
  /// The passages behind the change log, in order.
  enum Passage: CaseIterable, Sendable {
    case requirements
    case locate, modifying, adding, dependencies, risks
    case alternatives
    case interactionMap, types, controlFlow, edgeCases, testing
    case tooling
    case checkpoint, foundation, behavior, edges
    case checklist

    var template: Template {
      switch self {
      case .requirements: Template(Skeleton.requirements)
      case .locate: Template(Skeleton.locate)
      case .modifying: Template(Skeleton.modifying)
      case .adding: Template(Skeleton.adding)
      case .dependencies: Template(Skeleton.dependencies)
      case .risks: Template(Skeleton.risks)
      case .alternatives: Template(Skeleton.alternatives)
      case .interactionMap: Template(Skeleton.interactionMap)
      case .types: Template(Skeleton.types)
      case .controlFlow: Template(Skeleton.controlFlow)
      case .edgeCases: Template(Skeleton.edgeCases)
      case .testing: Template(Skeleton.testing)
      case .tooling: Template(Skeleton.tooling)
      case .checkpoint: Template(Skeleton.checkpoint)
      case .foundation: Template(Skeleton.foundation)
      case .behavior: Template(Skeleton.behavior)
      case .edges: Template(Skeleton.edges)
      case .checklist: Template(Skeleton.checklist)
      }
    }
  }

  /// The rule between passages.
  static let rule = "\n\n---\n\n"
}
