/// What a place of the document is filled from. Raw values are the ids of `recon ask` and the JSON, so that answers come
/// in by id and this room needs to know nothing else about them.
public enum SlotID: String, CaseIterable, Sendable, Hashable {
  case locate, implementation, entryPoints, reason, errorHandling, tests, configuration, callers, indirect
  case placement, similar, structure, naming, integration
  case externalDependencies, internalDependencies, deployment
  case regressionRisk, performanceRisk, securityRisk, operationalRisk
  case constraints, tooling, questions
  /// 4.1's suggestion: lines of plain text, leaves first, in the seed's `↓ calls` form.
  case interactionMap
}
