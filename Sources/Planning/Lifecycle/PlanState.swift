/// Where a document stands: its header's word, and what its approvals say to that.
public struct PlanState: Sendable, Hashable {
  public var status: PlanStatus
  public var phase: PlanPhase
  public var design: Approval.State
  public var implementation: Approval.State

  public subscript(checkpoint: Checkpoint) -> Approval.State {
    checkpoint == .design ? design : implementation
  }
}

extension ParsedPlan {
  /// The largest document that is read, in bytes; a plan of 2,000 lines has 200,000.
  public static let sizeLimit = 4 << 20

  /// A file's bytes as a plan.
  /// - Throws: ``PlanRefusal`` for what is no text, or no plan of the protocol.
  public static func reading(_ bytes: [UInt8]) throws(PlanRefusal) -> ParsedPlan {
    guard bytes.count <= sizeLimit else {
      throw .notText(reason: "\(bytes.count) bytes; a plan has at most \(sizeLimit)")
    }
    let isBinary = bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    guard !isBinary else { throw .notText(reason: "not text: it holds bytes that no text has") }
    let plan = ParsedPlan(bytes)
    guard plan.field(.status) != nil || Set(plan.sections.map(\.section)).count >= 3 else { throw .notAPlan }
    return plan
  }

  /// - Throws: ``PlanRefusal`` when the header does not say, or says what cannot be.
  public func state() throws(PlanRefusal) -> PlanState {
    var seen: Set<PlanSection> = []
    for found in sections where !seen.insert(found.section).inserted {
      throw .sectionTwice(found.section, line: found.line)
    }
    for name in HeaderField.Name.allCases where field(name) == nil { throw .missingField(name) }
    guard let status else { throw .unknownStatus(field(.status)?.value ?? "") }
    guard let phase else { throw .unknownPhase(field(.currentPhase)?.value ?? "") }
    guard status.phases.contains(phase) else { throw .statusAndPhase(status, phase) }
    return PlanState(
      status: status, phase: phase, design: approval(of: .design), implementation: approval(of: .implementation))
  }

  /// The header's fields set; none that is missing is put in.
  func setting(_ values: [(HeaderField.Name, String)]) -> [PlanEdit] {
    values.compactMap { name, value in
      guard let field = field(name), field.value != value else { return nil }
      let space = field.range.isEmpty && text.bytes[..<field.range.lowerBound].last != 0x20 ? " " : ""
      return PlanEdit(field.range, space + value)
    }
  }
}
