import Facts

/// How much each of some test files speaks of what the targets speak of.
struct TestLikeness {
  private var scores: [ScannedFile: Double] = [:]
  private var shared: [ScannedFile: [String]] = [:]

  /// BM25's k1 and b.
  private static let saturation = 1.2
  private static let lengthShare = 0.75
  /// Weights of the parts, see ``TestRanking``.
  private static let text = 2.5
  private static let names = 1.0
  private static let subjectInText = 0.7
  private static let subjectInNames = 0.5
  private static let folders = 0.1
  /// The file's name and folders count like so many mentions in its text.
  private static let pathMentions = 3

  /// - Parameter targets: the files the targets stand in.
  /// - Complexity: O(files × words of the targets).
  init(_ files: [ScannedFile], _ texts: TestTexts, targets: Set<ScannedFile>) {
    let vocabulary = texts.vocabulary
    let counts = files.map { file in
      var counts = texts.files[file.path] ?? WordCounts(counts: Array(repeating: 0, count: vocabulary.words.count))
      let path = vocabulary.counts(in: file.path.utf8)
      for place in path.counts.indices { counts.counts[place] += path.counts[place] * Self.pathMentions }
      counts.length += path.length * Self.pathMentions
      return counts
    }
    guard !files.isEmpty else { return }
    let rarity = vocabulary.words.indices.map { place in
      TermRelevance.rarity(of: counts.count { $0.counts[place] > 0 }, among: files.count)
    }
    let inText = vocabulary.frequencies.map { $0 == 0 ? 0 : 1 + naturalLogarithm(Double($0)) }
    let inNames = vocabulary.words.indices.map { $0 < vocabulary.nameCount ? 1.0 : 0 }
    let average = max(1, Double(counts.reduce(0) { $0 + $1.length }) / Double(files.count))
    func sum(_ counts: WordCounts, _ weights: [Double], _ extra: [Double]?) -> Double {
      let length = 1 - Self.lengthShare + Self.lengthShare * Double(counts.length) / average
      var sum = 0.0
      for (place, weight) in weights.enumerated() where weight > 0 && counts.counts[place] > 0 {
        let frequency = Double(counts.counts[place])
        sum +=
          weight * rarity[place] * (extra?[place] ?? 1) * frequency * (Self.saturation + 1)
          / (frequency + Self.saturation * length)
      }
      return sum
    }
    // In a text rare words count twice over: a body is full of words that all code uses.
    let byText = TermRelevance.shares(counts.map { sum($0, inText, rarity) })
    let byNames = TermRelevance.shares(counts.map { sum($0, inNames, nil) })
    let subjects = Self.subjects(of: files, vocabulary, inText)
    let targetFolders = Set(targets.flatMap { $0.folder.split(separator: "/").map(String.init) })
    for (number, file) in files.enumerated() {
      let common = Set(file.folder.split(separator: "/").map(String.init)).intersection(targetFolders).count
      scores[file] =
        Self.text * byText[number] + Self.names * byNames[number] + Self.subjectInText * subjects.inText[number]
        + Self.subjectInNames * subjects.inNames[number] + Self.folders * Double(min(common, 5))
      // Of few files no word is rare; then those of the name must do.
      let words = vocabulary.words.indices.filter { place in
        // Short words are little ones, or parts of names.
        guard vocabulary.words[place].utf8.count > 3 else { return false }
        return counts[number].counts[place] > 0
          && (rarity[place] > 0.5 || files.count < 4 && place < vocabulary.nameCount)
      }.sorted { (rarity[$1], $0) < (rarity[$0], $1) }
      shared[file] = words.prefix(4).map { vocabulary.words[$0] }
    }
  }

  func score(of file: ScannedFile) -> Double { scores[file] ?? 0 }
  func sharedWords(of file: ScannedFile) -> [String] { shared[file] ?? [] }

  /// How much of a file's name, without what makes it a test's, stands in the targets' text and in their names. A test
  /// file is called after what it is about: `redirects.ts`, `test_command_decorators.py`.
  private static func subjects(
    of files: [ScannedFile], _ vocabulary: TargetVocabulary, _ weights: [Double]
  ) -> (inText: [Double], inNames: [Double]) {
    let terms = files.map { file in
      var seen: Set<String> = []
      return vocabulary.terms(in: PathWords.testedStem(of: file.fileName)).filter { seen.insert($0.word).inserted }
    }
    var holding: [String: Int] = [:]
    for word in terms.joined() { holding[word.word, default: 0] += 1 }
    func share(_ terms: [(word: String, place: Int?)], _ weight: (Int) -> Double) -> Double {
      var sum = 0.0
      var all = 0.0
      for term in terms {
        let rarity = TermRelevance.rarity(of: holding[term.word] ?? 0, among: files.count)
        all += rarity
        if let place = term.place { sum += rarity * weight(place) }
      }
      return all > 0 ? sum / all : 0
    }
    return (
      TermRelevance.shares(terms.map { share($0) { weights[$0] } }),
      terms.map { share($0) { $0 < vocabulary.nameCount ? 1 : 0 } }
    )
  }
}
