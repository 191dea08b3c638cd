import Synchronization

/// The searches of one inquiry. Half a dozen questions draw from the same one.
final class FeatureSearches: Sendable {
  private let known = Mutex<[[String]: FeatureSearch]>([:])

  /// `make` must be a pure function of the phrases.
  func search(_ phrases: [String], _ make: () -> FeatureSearch) -> FeatureSearch {
    if let search = known.withLock({ $0[phrases] }) { return search }
    let search = make()
    known.withLock { $0[phrases] = search }
    return search
  }
}

extension Inquiry {
  /// What resembles some of its phrases, or all of them taken together.
  func search(_ phrases: [String]) -> FeatureSearch {
    searches.search(phrases) { FeatureSearch(phrases, in: index, texts: phraseTexts, history: history) }
  }
}
