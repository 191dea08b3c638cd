/// How much texts have to do with what a vocabulary was made of: BM25, with the words of the targets as the query.
struct VocabularyRelevance {
  let vocabulary: TargetVocabulary
  /// How much each word says, by place in the vocabulary.
  let rarity: [Double]
  private let averageLength: Double
  private let inText: [Double]
  private let inNames: [Double]

  /// BM25's k1 and b.
  private static let saturation = 1.2
  private static let lengthShare = 0.75

  /// - Parameter texts: those among which a word is rare or common; not empty.
  init(_ vocabulary: TargetVocabulary, among texts: [WordCounts]) {
    self.vocabulary = vocabulary
    rarity = vocabulary.words.indices.map { place in
      TermRelevance.rarity(of: texts.count { $0.counts[place] > 0 }, among: texts.count)
    }
    averageLength = max(1, Double(texts.reduce(0) { $0 + $1.length }) / Double(max(1, texts.count)))
    inText = Self.textWeights(vocabulary)
    inNames = vocabulary.words.indices.map { $0 < vocabulary.nameCount ? 1.0 : 0 }
  }

  /// How much each word counts for standing in the targets' text.
  static func textWeights(_ vocabulary: TargetVocabulary) -> [Double] {
    vocabulary.frequencies.map { $0 == 0 ? 0 : 1 + naturalLogarithm(Double($0)) }
  }

  /// How much a text speaks of what the targets' text speaks of. Rare words count twice over: a body is full of words
  /// that all code uses.
  func ofText(_ counts: WordCounts) -> Double { sum(counts, inText, rarity) }

  /// How much it speaks of what the targets are called.
  func ofNames(_ counts: WordCounts) -> Double { sum(counts, inNames, nil) }

  private func sum(_ counts: WordCounts, _ weights: [Double], _ extra: [Double]?) -> Double {
    let length = 1 - Self.lengthShare + Self.lengthShare * Double(counts.length) / averageLength
    var sum = 0.0
    for (place, weight) in weights.enumerated() where weight > 0 && counts.counts[place] > 0 {
      let frequency = Double(counts.counts[place])
      sum +=
        weight * rarity[place] * (extra?[place] ?? 1) * frequency * (Self.saturation + 1)
        / (frequency + Self.saturation * length)
    }
    return sum
  }

  /// The words a text shares that fewest of the others have, at most `limit`.
  func shared(_ counts: WordCounts, orNamed: Bool = false, limit: Int = 4) -> [String] {
    let words = vocabulary.words.indices.filter { place in
      // Short words are little ones, or parts of names.
      guard vocabulary.words[place].utf8.count > 3 else { return false }
      return counts.counts[place] > 0 && (rarity[place] > 0.5 || orNamed && place < vocabulary.nameCount)
    }.sorted { (rarity[$1], $0) < (rarity[$0], $1) }
    return words.prefix(limit).map { vocabulary.words[$0] }
  }
}
