import Facts

/// How much each of some test files speaks of what the targets speak of.
struct TestLikeness {
  private var scores: [ScannedFile: Double] = [:]
  private var shared: [ScannedFile: [String]] = [:]

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
  init(_ files: [ScannedFile], _ texts: SharedTexts, targets: Set<ScannedFile>) {
    let vocabulary = texts.vocabulary
    let counts = files.map { file in
      var counts = texts.files[file.path] ?? WordCounts(counts: Array(repeating: 0, count: vocabulary.words.count))
      let path = vocabulary.counts(in: file.path.utf8)
      for place in path.counts.indices { counts.counts[place] += path.counts[place] * Self.pathMentions }
      counts.length += path.length * Self.pathMentions
      return counts
    }
    guard !files.isEmpty else { return }
    let relevance = VocabularyRelevance(vocabulary, among: counts)
    let byText = TermRelevance.shares(counts.map(relevance.ofText))
    let byNames = TermRelevance.shares(counts.map(relevance.ofNames))
    let subjects = Self.subjects(of: files, vocabulary, VocabularyRelevance.textWeights(vocabulary))
    let targetFolders = Set(targets.flatMap { $0.folder.split(separator: "/").map(String.init) })
    for (number, file) in files.enumerated() {
      let common = Set(file.folder.split(separator: "/").map(String.init)).intersection(targetFolders).count
      scores[file] =
        Self.text * byText[number] + Self.names * byNames[number] + Self.subjectInText * subjects.inText[number]
        + Self.subjectInNames * subjects.inNames[number] + Self.folders * Double(min(common, 5))
      // Of few files no word is rare; then those of the name must do.
      shared[file] = relevance.shared(counts[number], orNamed: files.count < 4)
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
