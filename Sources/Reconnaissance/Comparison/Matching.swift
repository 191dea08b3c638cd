/// Pairs things of two sides, the likeliest first and each once.
///
/// Greedy, since the likeliest pair is what a reader would name first; the result is the same with the sides exchanged,
/// so that a comparison turned round is the comparison the other way.
struct Matching<Element: Hashable> {
  private struct Candidate {
    var before: Element
    var after: Element
    var weight: Int
    /// The two places in byte order, whichever side they stand on: ties must not depend on the direction.
    var first: String
    var second: String
  }

  private var candidates: [Candidate] = []

  /// - Parameters:
  ///   - weight: higher is likelier; what should not be paired at all is not to be added.
  ///   - places: where the two stand; no two elements of one side share a place.
  mutating func add(_ before: Element, _ after: Element, weight: Int, places: (String, String)) {
    let isInOrder = places.0.utf8.lexicographicallyPrecedes(places.1.utf8)
    candidates.append(
      Candidate(
        before: before, after: after, weight: weight, first: isInOrder ? places.0 : places.1,
        second: isInOrder ? places.1 : places.0))
  }

  /// The pairs, likeliest first. O(n log n) in the candidates.
  func best() -> [(before: Element, after: Element)] {
    var usedBefore: Set<Element> = []
    var usedAfter: Set<Element> = []
    var pairs: [(before: Element, after: Element)] = []
    let ordered = candidates.sorted { a, b in
      if a.weight != b.weight { return a.weight > b.weight }
      if a.first != b.first { return a.first.utf8.lexicographicallyPrecedes(b.first.utf8) }
      return a.second.utf8.lexicographicallyPrecedes(b.second.utf8)
    }
    for candidate in ordered where !usedBefore.contains(candidate.before) && !usedAfter.contains(candidate.after) {
      usedBefore.insert(candidate.before)
      usedAfter.insert(candidate.after)
      pairs.append((candidate.before, candidate.after))
    }
    return pairs
  }
}
