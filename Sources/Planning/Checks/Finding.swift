/// Something in a document that the protocol forbids or asks for.
public struct Finding: Sendable, Hashable {
  public enum Severity: String, CaseIterable, Sendable, Hashable, Comparable {
    case error, warning, note
    public static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }
    private var order: Int { Self.allCases.firstIndex(of: self)! }
  }

  /// The rule's stable name: `placeholder`.
  public var code: String
  public var severity: Severity
  /// Counts from 1; where something is missing, the line it is missed at.
  public var line: Int
  /// One line that names what is wrong. Words of the document in it stand between “ and ”.
  public var message: String
  /// What mends it without a choice being made; empty where only a person can.
  public var fix: [PlanEdit]

  public var isFixable: Bool { !fix.isEmpty }
}
