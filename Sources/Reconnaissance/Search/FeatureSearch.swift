import CodeIndex
import Facts

/// Ranks the source files of a repository for a phrase.
///
/// Four kinds of evidence, each as a share of the greatest: what a file holds (``FieldRelevance``), what past commits say
/// of it (``CommitRelevance``), whether it defines a name that the phrase spells out, and, least, how much code it is and
/// how often it changes, for of two files alike it is mostly the larger and busier one that is meant. The weights were
/// chosen on a set of real commits; on repositories outside of it they gain less.
struct FeatureSearch: Sendable {
  /// One file that has to do with the phrase.
  struct Match: Sendable {
    var file: ScannedFile
    var score: Double
    /// What the file itself holds of the phrase, from 0 to 1.
    var likeness: Double
    /// The user's words found in it, in the order of the phrase.
    var words: [String]
    /// Functions and types of the file that hold the words, best first; may be empty.
    var definitions: [FactView]
    /// The past commit most like the phrase among those that changed the file.
    var commit: CommitRelevance.LikeCommit?
  }

  let phrase: SearchPhrase
  /// Best first; ties in order of path.
  let matches: [Match]
  /// Commits whose message speaks of the phrase, likest first.
  let commits: [CommitRelevance.LikeCommit]
  /// Source files looked through.
  let fileCount: Int
  /// Their texts were read as well.
  let hasTexts: Bool
  /// Commits looked through; nil when there was no history.
  let history: ChangeHistory?

  /// The best match holds less than half of the words.
  var isWeak: Bool { matches.first.map { $0.words.count * 2 < phrase.words.count } ?? true }

  private static let weights = (
    fields: 1.0, named: 0.6, commitTexts: 0.3, nearestCommits: 0.3, size: 0.3, frequency: 0.2
  )
  /// Definitions are looked for in so many matches; beyond, a file will do.
  private static let definitionLimit = 20

  init(_ phrases: [String], in index: CodeIndex, texts: PhraseTexts? = nil, history: ChangeHistory? = nil) {
    let phrase = SearchPhrase(phrases)
    self.phrase = phrase
    self.history = history
    hasTexts = texts != nil
    let files = index.files.filter { $0.role == .source && $0.language != nil }
    fileCount = files.count
    guard !phrase.terms.isEmpty, !files.isEmpty else {
      (matches, commits) = ([], [])
      return
    }
    let finder = TermFinder(phrase.terms)
    let fields = FieldRelevance(files, phrase.terms, finder, in: index, texts: texts)
    let past = history.map { CommitRelevance(files, phrase, finder, $0) }
    commits = past?.commits ?? []
    let byFields = TermRelevance.shares(fields.scores)
    let named = Self.named(phrase.identifiers, files, index)
    let sizes = TermRelevance.shares(files.map { naturalLogarithm(Double(1 + $0.content.lineCount)) })
    let migrations = Set(MigrationFolder.all(in: index).flatMap(\.files))
    let weights = Self.weights
    let scores = files.indices.map { place -> Double in
      var score = weights.fields * byFields[place] + weights.named * named[place]
      if let past {
        score += weights.commitTexts * past.texts[place] + weights.nearestCommits * past.nearest[place]
      }
      // What only a common size or frequency speaks for does not resemble anything.
      guard score > 0 else { return 0 }
      score += weights.size * sizes[place] + weights.frequency * (past?.frequency[place] ?? 0)
      // Examples and benchmarks show a feature, migrations lay its ground; they are not where it lives.
      return PathWords.isExample(files[place].folder) || migrations.contains(files[place]) ? score * 0.6 : score
    }
    let definitions = MatchedDefinitions(
      finder: finder, terms: phrase.terms, rarities: fields.rarities, texts: texts)
    let ranked = files.indices.filter { scores[$0] > 0 }.sorted {
      (scores[$1], files[$0].path) < (scores[$0], files[$1].path)
    }
    matches = ranked.enumerated().map { rank, place in
      let file = files[place]
      return Match(
        file: file, score: scores[place], likeness: byFields[place],
        words: phrase.words(of: phrase.terms.indices.filter { fields.held[place][$0] }),
        definitions: rank < Self.definitionLimit ? definitions.best(in: file) : [], commit: past?.likest[file.path])
    }
  }

  /// 1 for files that define a name spelled out in the phrase.
  private static func named(_ identifiers: [String], _ files: [ScannedFile], _ index: CodeIndex) -> [Double] {
    guard !identifiers.isEmpty else { return files.map { _ in 0 } }
    let defining = Set(identifiers.flatMap { index.definitions(named: $0) }.map(\.file))
    return files.map { defining.contains($0) ? 1 : 0 }
  }
}
