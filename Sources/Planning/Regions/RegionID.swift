/// What an owned region is told by: the question it answers, and where a question is answered twice (Steps 2a and 2b share
/// some) or in several places, which of them. `errorHandling`, `errorHandling-2`; the steps themselves are `step-2a`.
public struct RegionID: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let name: String

  /// Nil for what is no name: letters, digits and hyphens.
  public init?(_ name: some StringProtocol) {
    let isName = name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isName, !name.isEmpty, name.utf8.count <= 64 else { return nil }
    self.name = String(name)
  }

  init(_ slot: SlotID, occurrence: Int) { name = slot.rawValue + (occurrence > 1 ? "-\(occurrence)" : "") }

  static let modifying = RegionID("step-2a")!
  static let adding = RegionID("step-2b")!

  public var description: String { name }
  public static func < (left: RegionID, right: RegionID) -> Bool { left.name < right.name }
}
