/// The four fields at the head of the document.
public struct PlanHeader: Sendable, Hashable {
  /// `DRAFT`, `DESIGN_APPROVED`, `IMPLEMENTATION_IN_PROGRESS` or `COMPLETE`.
  public var status: String
  /// `YYYY-MM-DD HH:MM UTC`. The caller's clock, so that the document is a function of its input.
  public var lastUpdated: String
  /// The user's name; nil while nobody has approved.
  public var approvedBy: String?
  /// `Section 1` … `Section 5` or `Implementation`: the first part that is not finished.
  public var currentPhase: String

  public init(status: String, lastUpdated: String, approvedBy: String?, currentPhase: String) {
    self.status = status
    self.lastUpdated = lastUpdated
    self.approvedBy = approvedBy
    self.currentPhase = currentPhase
  }

  /// A document fresh from `recon draft`: Section 2 is filled, Section 1 is the author's to write, so that is the phase.
  public static func draft(at timestamp: String) -> PlanHeader {
    PlanHeader(status: "DRAFT", lastUpdated: timestamp, approvedBy: nil, currentPhase: "Section 1")
  }

  /// What stands for the name while nobody has approved.
  static let nobody = "[nobody yet]"

  /// Brackets say of a value that it is still to be given, as everywhere in the seed.
  var text: String {
    """
    **Document Status:** \(status)
    **Last Updated:** \(lastUpdated)
    **Approved By:** \(approvedBy ?? Self.nobody)
    **Current Phase:** \(currentPhase)
    """
  }
}
