public import Planning
public import Reconnaissance

/// The findings of a check with the names that every form of them shows.
public struct PlanCheckReport: Sendable {
  public var tool: ToolHeader
  /// The document as its reader knows it, a path relative to where the check was run.
  public var document: String
  public var check: PlanCheck

  public init(tool: ToolHeader, document: String, check: PlanCheck) {
    self.tool = tool
    self.document = document
    self.check = check
  }
}
