/// How sure we are that two names mean the same thing.
public enum Tier: String, CaseIterable, Sendable, Hashable, Comparable {
  /// Bound by scope, import, qualified name or a receiver whose type is in sight.
  case confirmed
  /// One definition fits and nothing contradicts it.
  case likely
  /// The name matches and no more. Never printed as a caller.
  case nameOnly
  /// Resolved to something outside the repository.
  case external

  private var rank: Int {
    switch self {
    case .confirmed: 0
    case .likely: 1
    case .nameOnly: 2
    case .external: 3
    }
  }
  public static func < (a: Tier, b: Tier) -> Bool { a.rank < b.rank }
}
