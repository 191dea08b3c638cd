/// What the scan of one file may cost, counted so that the same bytes always stop at the same place.
///
/// Walks from one candidate may cross what walks from another cross too, so that a hostile file can ask for work that
/// grows with the square of its length (`type a type a …`). Wall time would bound that as well, but facts are a pure
/// function of bytes.
struct WorkBudget {
  /// Tokens walked over so far, or what costs about as much.
  private(set) var spent = 0
  private let limit: Int

  static let perByte = 16
  /// A match that ran into PCRE2's limits costs this much.
  static let matchLimit = 50_000

  /// - Parameter bytes: length of the file.
  init(bytes: Int) { limit = Self.limit(bytes: bytes) }

  /// What a file of that length may cost; the shortest may cost something too.
  static func limit(bytes: Int) -> Int { perByte * bytes + 65_536 }

  var isExhausted: Bool { spent > limit }

  mutating func spend(_ steps: Int) { spent += steps }
}
