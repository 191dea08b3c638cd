import CodeIndex
import Facts

/// Folders for the new source files of a phrase, best first.
///
/// What speaks for a folder, each as a share of the greatest: that it holds what resembles the phrase, that its path or its
/// files' names hold words of the phrase, that it is called what the phrase says such things are, that such files stand
/// there (`…Middleware` beside `…Middleware`), that commits like the phrase brought files to it, that it is in the language
/// that grows, and a little that files were added to it of late and its size. Migrations are ranked with the rest, for past
/// commits tell when a change brings one; who says where code goes leaves them out (``homes``).
struct FolderRanking: Sendable {
  struct Candidate: Sendable {
    var folder: FolderCensus.Folder
    var score: Double
    /// Files there that resemble the phrase, best first.
    var similar: [ScannedFile]
    /// Words of the phrase in its path.
    var words: [String]
    /// Commits that brought source files there, newest first, and the one of them that is most like the phrase.
    var additions: [ChangeHistory.Commit]
    var likeAddition: CommitRelevance.LikeCommit?
    /// At least half of its files are migrations, which answers tell apart.
    var holdsMigrations: Bool
  }

  /// The folders where code stands that is no migration.
  var homes: [Candidate] { candidates.filter { !$0.holdsMigrations } }

  /// Best first, ties in order of path. Every folder with source files.
  let candidates: [Candidate]
  let additions: PastAdditions?

  private static let weights = (
    similar: 1.0, path: 0.5, additions: 0.6, likeAdditions: 0.8, size: 0.1, fileNames: 0.3, kind: 0.6,
    called: 0.8, language: 0.3
  )
  private static let matchLimit = 20
  private static let likeLimit = 10
  private static let halfLife = 40.0

  init(_ search: FeatureSearch, _ census: FolderCensus, _ index: CodeIndex) {
    let all = MigrationFolder.all(in: index)
    let migrations = Set(all.flatMap(\.files))
    let (folders, places) = Self.folders(census, all)
    let finder = TermFinder(search.phrase.terms)
    var similar = Array(repeating: 0.0, count: folders.count)
    var likeness = Array(repeating: [ScannedFile](), count: folders.count)
    // By likeness alone: that a file is large or busy draws nothing new to its folder.
    let alike = search.matches.filter { $0.likeness > 0 }.sorted {
      ($1.likeness, $0.file.path) < ($0.likeness, $1.file.path)
    }
    for (rank, match) in alike.prefix(Self.matchLimit).enumerated() {
      guard let place = places[match.file.folder] else { continue }
      similar[place] += match.likeness / naturalLogarithm(Double(rank + 2))
      likeness[place].append(match.file)
    }
    let inPaths = folders.map { Set(finder.terms(in: $0.path)) }
    let pathScores = inPaths.map { terms in
      terms.reduce(0) { sum, term in
        sum + TermRelevance.rarity(of: inPaths.count { $0.contains(term) }, among: folders.count)
      }
    }
    let names = Self.names(in: folders, finder)
    let kinds = Self.kinds(in: folders, search.phrase)
    let called = Self.called(folders, search.phrase)
    let past = search.history.map { PastAdditions(index, $0) }
    additions = past
    var added = Array(repeating: [ChangeHistory.Commit](), count: folders.count)
    var recent = Array(repeating: 0.0, count: folders.count)
    var byCommit: [String: [Int]] = [:]
    for (age, addition) in (past?.additions ?? []).enumerated() where addition.sources.count <= 30 {
      let own = Set(addition.sources.compactMap { places[$0.folder] }).sorted()
      byCommit[addition.commit.id] = own
      for place in own {
        added[place].append(addition.commit)
        recent[place] += Decay.weight(age, halfLife: Self.halfLife)
      }
    }
    var like = Array(repeating: 0.0, count: folders.count)
    var likest = Array(repeating: CommitRelevance.LikeCommit?.none, count: folders.count)
    for entry in search.commits.filter({ byCommit[$0.commit.id] != nil }).prefix(Self.likeLimit) {
      for place in byCommit[entry.commit.id] ?? [] {
        like[place] += entry.likeness
        if likest[place] == nil { likest[place] = entry }
      }
    }
    let parts: [(weight: Double, shares: [Double])] = [
      (Self.weights.similar, similar), (Self.weights.path, pathScores), (Self.weights.fileNames, names),
      (Self.weights.kind, kinds), (Self.weights.called, called), (Self.weights.likeAdditions, like),
      (Self.weights.language, Self.languages(of: folders, past?.additions ?? [])),
      (Self.weights.additions, recent.map { naturalLogarithm(1 + 4 * $0) }),
      (Self.weights.size, folders.map { naturalLogarithm(Double(1 + $0.sources.count)) }),
    ].map { ($0, TermRelevance.shares($1)) }
    candidates = folders.indices.map { place in
      Candidate(
        folder: folders[place], score: parts.reduce(0) { $0 + $1.weight * $1.shares[place] },
        similar: likeness[place], words: search.phrase.words(of: inPaths[place].sorted()), additions: added[place],
        likeAddition: likest[place],
        holdsMigrations: folders[place].sources.count(where: migrations.contains) * 2 >= folders[place].sources.count)
    }.sorted { ($1.score, $0.folder.path) < ($0.score, $1.folder.path) }
  }

  /// The folders to choose from, and the place of each folder of the census among them. Where every migration has a folder
  /// of its own, the new one goes beside those.
  private static func folders(
    _ census: FolderCensus, _ migrations: [MigrationFolder]
  ) -> (folders: [FolderCensus.Folder], places: [String: Int]) {
    var around: [String: String] = [:]
    for folder in migrations {
      for file in folder.files where MigrationNaming.isFolderPerMigration(file) { around[file.folder] = folder.path }
    }
    var folders: [FolderCensus.Folder] = []
    var places: [String: Int] = [:]
    for folder in census.folders {
      let path = around[folder.path] ?? folder.path
      if let place = places[path] {
        folders[place].sources += folder.sources
      } else {
        var folder = folder
        folder.path = path
        places[path] = folders.count
        folders.append(folder)
      }
      places[folder.path] = places[path]
    }
    return (folders, places)
  }

  /// How much of the phrase stands in the names of a folder's files.
  private static func names(in folders: [FolderCensus.Folder], _ finder: TermFinder) -> [Double] {
    let terms = folders.map { $0.sources.map { Set(finder.terms(in: PathWords.stem(of: $0.fileName))) } }
    let total = terms.reduce(0) { $0 + $1.count }
    let rarities = (0..<finder.count).map { term in
      TermRelevance.rarity(of: terms.reduce(0) { $0 + $1.count { $0.contains(term) } }, among: total)
    }
    return terms.map { files in
      files.reduce(0) { $0 + $1.reduce(0) { $0 + rarities[$1] } } / Double(max(1, files.count)).squareRoot()
    }
  }

  /// How many files of a folder end in what the phrase's new names end in: `RetryMiddleware` goes to middlewares. A word
  /// of the phrase that is no name counts half.
  private static func kinds(in folders: [FolderCensus.Folder], _ phrase: SearchPhrase) -> [Double] {
    let named = Set(
      phrase.identifiers.compactMap { name in
        let words = IdentifierWords.split(name)
        return words.count > 1 ? words.last.map(WordStem.of) : nil
      })
    let said = Set(phrase.words.map(WordStem.of))
    return folders.map { folder in
      folder.sources.reduce(0.0) { sum, file in
        let words = IdentifierWords.split(PathWords.stem(of: file.fileName))
        guard words.count > 1, let last = words.last.map(WordStem.of) else { return sum }
        return sum + (named.contains(last) ? 1 : said.contains(last) ? 0.5 : 0)
      } / Double(folder.sources.count + 1).squareRoot()
    }
  }

  /// Whether a folder is called what the phrase says such things are: a new `MockTransport` goes to `transports/`, a model
  /// to `models/`. A word of the phrase that is no name counts half.
  private static func called(_ folders: [FolderCensus.Folder], _ phrase: SearchPhrase) -> [Double] {
    let named = Set(phrase.identifiers.compactMap { IdentifierWords.split($0).last.map(WordStem.of) })
    let said = Set(phrase.words.map(WordStem.of))
    return folders.map { folder in
      let own = IdentifierWords.split(PathWords.components(folder.path).last ?? "").map(WordStem.of)
      guard let last = own.last else { return 0 }
      if named.contains(last) { return 1 }
      return own.allSatisfy(said.contains) ? 0.5 : 0
    }
  }

  /// How much of what was added of late is in the language of a folder: a repository with a server, a client and some
  /// scripts grows in one of them more than in the others.
  private static func languages(of folders: [FolderCensus.Folder], _ additions: [PastAdditions.Addition]) -> [Double] {
    var shares: [String: Double] = [:]
    for (age, addition) in additions.enumerated() where addition.sources.count <= 30 {
      let weight = Decay.weight(age, halfLife: halfLife) / Double(addition.sources.count)
      for file in addition.sources { shares[file.language ?? "", default: 0] += weight }
    }
    if shares.isEmpty {
      for file in folders.flatMap(\.sources) { shares[file.language ?? "", default: 0] += 1 }
    }
    return folders.map { folder in
      folder.sources.reduce(0) { $0 + (shares[$1.language ?? ""] ?? 0) } / Double(max(1, folder.sources.count))
    }
  }
}
