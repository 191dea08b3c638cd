/// Which term of a phrase a word means, by its stem. Each word is stemmed once: code says the same few over and over, and
/// stemming costs ten times what finding a word again does.
struct TermStems {
  private let stems: [String: Int]
  private var known: [String: Int] = [:]

  /// - Parameter stems: places of the terms by their stems.
  init(_ stems: [String: Int]) { self.stems = stems }

  /// - Parameter word: lower case.
  mutating func term(of word: String) -> Int? {
    if let place = known[word] { return place < 0 ? nil : place }
    let place = stems[WordStem.of(word)]
    known[word] = place ?? -1
    return place
  }
}
