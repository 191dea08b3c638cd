import Facts

/// How much past commits tie files to a phrase: by the words of their messages.
///
/// Two views of the same commits. Taken together, the messages of a file's commits are a text about the file (``texts``).
/// Taken one by one, the commits most like the phrase show what was changed the last time somebody asked for such a thing
/// (``nearest``); of those a small commit says more than a large one, and a recent one more than an old one.
struct CommitRelevance {
  /// By place in the files given, as shares of the greatest.
  let texts: [Double]
  let nearest: [Double]
  /// How often each file was changed of late, as shares of the greatest.
  let frequency: [Double]
  /// The commit most like the phrase among those that changed a file, by path.
  private(set) var likest: [String: LikeCommit] = [:]
  /// Commits like the phrase, likest first.
  let commits: [LikeCommit]

  /// A commit whose message holds words of the phrase.
  struct LikeCommit: Sendable {
    var commit: ChangeHistory.Commit
    var likeness: Double
    /// Those words, in the order of the phrase.
    var words: [String]
  }

  /// Commits of more files than these say little about each.
  private static let broad = 30
  private static let nearestLimit = 50
  /// After so many commits one counts half.
  private static let halfLife = 500.0
  private static let frequencyHalfLife = 100.0
  /// BM25's k1 and b.
  private static let saturation = 1.2
  private static let lengthShare = 0.75

  /// - Complexity: O(changes).
  init(_ files: [ScannedFile], _ phrase: SearchPhrase, _ finder: TermFinder, _ history: ChangeHistory) {
    let places = Dictionary(files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    let terms = history.commits.map { commit -> [Int] in Set(finder.terms(in: commit.subject)).sorted() }
    let lengths = history.commits.map { Double(max(1, IdentifierWords.split($0.subject).count)) }
    let rarities = (0..<finder.count).map { term in
      TermRelevance.rarity(of: terms.count { $0.contains(term) }, among: history.commits.count)
    }
    var counts = Array(repeating: Array(repeating: 0.0, count: finder.count), count: files.count)
    var lengthOf = Array(repeating: 0.0, count: files.count)
    var often = Array(repeating: 0.0, count: files.count)
    var near: [(likeness: Double, place: Int, changed: [Int], like: Int)] = []
    var like: [LikeCommit] = []
    for (place, commit) in history.commits.enumerated() {
      let known = terms[place]
      // Messages are short, so length tells little below four words.
      let likeness = known.reduce(0) { $0 + rarities[$1] } / max(4, lengths[place]).squareRoot()
      if likeness > 0 {
        like.append(LikeCommit(commit: commit, likeness: likeness, words: phrase.words(of: known)))
      }
      guard commit.changed.count <= Self.broad else { continue }
      let changed = commit.changed.compactMap { places[$0] }
      let age = Decay.weight(place, halfLife: Self.frequencyHalfLife)
      for file in changed {
        lengthOf[file] += lengths[place]
        often[file] += age
        for term in known { counts[file][term] += 1 }
      }
      if likeness > 0, !changed.isEmpty {
        near.append((likeness * Decay.weight(place, halfLife: Self.halfLife), place, changed, like.count - 1))
      }
    }
    near.sort { ($1.likeness, $0.place) < ($0.likeness, $1.place) }
    var sums = Array(repeating: 0.0, count: files.count)
    for entry in near.prefix(Self.nearestLimit) {
      for file in entry.changed {
        sums[file] += entry.likeness * entry.likeness / Double(entry.changed.count).squareRoot()
        if likest[files[file].path] == nil { likest[files[file].path] = like[entry.like] }
      }
    }
    commits = like.enumerated().sorted { ($1.element.likeness, $0.offset) < ($0.element.likeness, $1.offset) }
      .map(\.element)
    nearest = TermRelevance.shares(sums)
    frequency = TermRelevance.shares(often.map { naturalLogarithm(1 + $0) })
    texts = TermRelevance.shares(Self.relevance(counts, lengthOf))
  }

  /// BM25 of files as the messages of their commits.
  private static func relevance(_ counts: [[Double]], _ lengths: [Double]) -> [Double] {
    let spoken = lengths.count { $0 > 0 }
    guard spoken > 0, let termCount = counts.first?.count else { return lengths.map { _ in 0 } }
    let average = lengths.reduce(0, +) / Double(spoken)
    let rarities = (0..<termCount).map { term in
      TermRelevance.rarity(of: counts.count { $0[term] > 0 }, among: spoken)
    }
    return counts.indices.map { file in
      let length = saturation * (1 - lengthShare + lengthShare * lengths[file] / average)
      return (0..<termCount).reduce(0) { sum, term in
        let count = counts[file][term]
        return count > 0 ? sum + rarities[term] * count * (saturation + 1) / (count + length) : sum
      }
    }
  }
}

/// How much less an older commit counts.
enum Decay {
  /// 1 for the newest, a half after `halfLife` commits, a third after twice that.
  ///
  /// A quotient rather than a power: those of C libraries differ in their last bits, and rankings hang on them.
  static func weight(_ place: Int, halfLife: Double) -> Double { 1 / (1 + Double(place) / halfLife) }
}
