/// A line that heads what follows: a heading, or a paragraph that is nothing but strong emphasis, as the protocol's steps,
/// commits and groups are.
public struct PlanHeading: Sendable, Hashable {
  /// Counts from 1.
  public var line: Int
  /// Without hashes and emphasis.
  public var words: String
  /// What stands behind the emphasis: ` — not applicable: …`.
  public var rest: String
  /// 1 to 6; nil for a paragraph.
  public var level: Int?
  /// The section it begins; nil for any other.
  public var section: PlanSection?
}
