/// Why a document cannot be worked with, or a step not taken. Each is one line that says what to do; nothing was written.
public enum PlanRefusal: Error, Sendable, Hashable {
  /// Binary, or too large to be a plan.
  case notText(reason: String)
  /// Another document of that name.
  case notAPlan
  case missingField(HeaderField.Name)
  case unknownStatus(String)
  case unknownPhase(String)
  case statusAndPhase(PlanStatus, PlanPhase)
  /// Two documents in one file.
  case sectionTwice(PlanSection, line: Int)
  case noQuestion(Int, of: [Int])
  case answered(Int, line: Int)
  case noCommit(Int, of: [Int])
  case done(Int)
  /// A commit before it is not done.
  case outOfOrder(Int, first: Int)
  case notImplementing(PlanStatus)
  case nothingToApprove(PlanPhase)
  case nothingToWithdraw
  case empty(what: String)
  case noSection(PlanSection)

  /// Whether the document or the work stands in the way, not the way it was asked.
  public var isUnmet: Bool {
    switch self {
    case .outOfOrder, .notImplementing, .nothingToApprove: true
    default: false
    }
  }
}

extension PlanRefusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notText(let reason): reason
    case .notAPlan: "no plan of the protocol: it has no “Document Status” and none of its sections"
    case .missingField(let name): "the header has no “\(name.rawValue)”; `recon plan check` says what else is missing"
    case .unknownStatus(let value):
      "“\(value)” is no status; it is one of \(PlanStatus.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unknownPhase(let value): "“\(value)” is no phase; it is one of Section 1 to Section 5, Implementation"
    case .statusAndPhase(let status, let phase):
      "\(status.rawValue) does not go with \(phase.name), but with "
        + status.phases.map(\.name).joined(separator: ", ")
    case .sectionTwice(let section, let line):
      "line \(line): “\(section.name)” is there twice; are these two documents?"
    case .noQuestion(let number, let known):
      known.isEmpty ? "2.3 has no question" : "2.3 has no question \(number), but \(Self.list(known))"
    case .answered(let number, let line): "question \(number) is answered in line \(line); edit it there"
    case .noCommit(let number, let known):
      known.isEmpty ? "Section 5 plans no commit" : "Section 5 has no Commit \(number), but \(Self.list(known))"
    case .done(let number): "Commit \(number) is done already"
    case .outOfOrder(let number, let first):
      "Commit \(number) comes after Commit \(first), which is not done; Section 5 is the order of execution"
    case .notImplementing(let status):
      "the status is \(status.rawValue); commits are done in IMPLEMENTATION_IN_PROGRESS"
    case .nothingToApprove(let phase):
      "\(phase.name) has nothing to approve; approval is asked for after Section 3 and after Section 5"
    case .nothingToWithdraw: "no approval is in force"
    case .empty(let what): "\(what) is empty"
    case .noSection(let section): "the document has no section “\(section.name)”"
    }
  }

  private static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }
}
