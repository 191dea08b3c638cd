import CodeIndex
import Facts

/// Puts the test files of a target in the order in which a person would run them.
///
/// Calls alone do not order them: in a library of one door every test reaches everything behind it. So a file's rank sums
/// what can be said of it: whether its tests reach the target, how near and how surely; whether its name is the target's;
/// how much its text speaks of what the target's text speaks of (BM25: Robertson & Zaragoza, 2009), words that every
/// test file uses counting for nothing; and which part of the past changes of the target's file came with a change of it.
/// The weights were set on 315 commits of eleven repositories that changed a definition with its tests; those of all but
/// the past held on 318 of nine others. The optimum is flat.
struct TestRanking {
  /// Where a language imports whole modules, a file of its own cannot be imported.
  enum Imported: String { case file, module }

  struct Entry {
    var file: ScannedFile
    var score: Double
    /// Nearest first; empty for a file that only words or imports tie to the target.
    var links: [TestLinks.Link]
    /// What it imports of the target's code, nil for nothing.
    var imported: Imported?
    /// In how many past commits it was changed with the target's file, and in how many that was changed at all.
    var support: (both: Int, all: Int)
    /// The words it shares with the target that fewest test files have, at most four.
    var sharedWords: [String]

    /// Tests of it are seen to reach the target, by calls or by routes.
    var isReached: Bool { links.contains(where: \.isSeen) }
    var isNamed: Bool { links.contains { !$0.isSeen } }
    /// More than once: once is chance.
    var wasChangedWithTarget: Bool { support.both > 1 }
  }

  /// Best first; ties in order of path.
  let entries: [Entry]

  /// Files that no call ties to the target are listed until there are so many.
  private static let enough = 10
  /// What past commits that changed a test file with the target's are worth; flat between 3 and 5.
  private static let pastShare = 3.0
  /// Of the best file's score, what one without a call needs.
  private static let leastShare = 0.2

  init(_ links: [TestLinks.Link], _ inquiry: Inquiry) {
    let index = inquiry.index
    var byFile: [ScannedFile: [TestLinks.Link]] = [:]
    for link in links { byFile[link.file, default: []].append(link) }
    let targetFiles = Set(inquiry.targets.map(\.file))
    let testFiles = SharedTexts.candidates(for: inquiry.targets, [.test], in: index)
    let known = Set(testFiles)
    // Helpers cannot be run, but tell which words all tests use.
    let likeness = inquiry.sharedTexts.map {
      TestLikeness(testFiles + byFile.keys.filter { !known.contains($0) }, $0, targets: targetFiles)
    }
    let all =
      testFiles.filter { byFile[$0] != nil || !targetFiles.contains($0) && index.testLinks.canRun($0) }
      + byFile.keys.filter { !known.contains($0) }
    let importing = Set(targetFiles.flatMap { index.importGraph.importers(of: $0) }.map(\.from))
    func imported(by file: ScannedFile) -> Imported? {
      if importing.contains(file) { return .file }
      return targetFiles.contains { index.importsTarget(of: $0, from: file) } ? .module : nil
    }
    let partners = inquiry.history.map {
      TestPartners(of: targetFiles, named: inquiry.definitions.map(\.qualifiedName), index, $0)
    }
    let definitionNames = Set(inquiry.definitions.map { Self.folded($0.name) }.filter { $0.count > 2 })
    var entries: [Entry] = all.map { file in
      let links = byFile[file] ?? []
      let named = links.contains { $0.way == .namingConvention || $0.way == .ownFile }
      var score = Self.reach(links) + (likeness?.score(of: file) ?? 0)
      let naming = targetFiles.compactMap { index.testLinks.naming(of: file, after: $0) }
      if named || naming.contains(.file) { score += 1.5 } else if !naming.isEmpty { score += 0.5 }
      if definitionNames.contains(Self.folded(PathWords.testedStem(of: file.fileName))) { score += 0.7 }
      score += Self.pastShare * (partners?.share(of: file) ?? 0)
      return Entry(
        file: file, score: score, links: links, imported: imported(by: file),
        support: partners.map { ($0.support(of: file), $0.changes) } ?? (0, 0),
        sharedWords: likeness?.sharedWords(of: file) ?? [])
    }
    entries.sort { a, b in
      a.score == b.score ? a.file.path.precedesInBytes(b.file.path) : a.score > b.score
    }
    let least = (entries.first?.score ?? 0) * Self.leastShare
    var room = Self.enough
    self.entries = entries.filter { entry in
      room -= 1
      if !entry.links.isEmpty { return true }
      // Where no text speaks of the target, what imports its code is all there is.
      let isNear = entry.score > least || least == 0 && entry.imported != nil
      return room >= 0 && isNear && (entry.imported != nil || entry.wasChangedWithTarget || !entry.sharedWords.isEmpty)
    }
  }

  private static func folded(_ name: String) -> String { name.filter { $0 != "_" && $0 != "-" }.lowercased() }

  /// How sure it is that some test of a file reaches the target: each link may fail, the further and the weaker the
  /// sooner.
  private static func reach(_ links: [TestLinks.Link]) -> Double {
    1 - links.reduce(1.0) { missing, link in missing * (1 - min(0.95, strength(of: link))) }
  }

  private static func strength(of link: TestLinks.Link) -> Double {
    let tier = link.tier == .confirmed ? 1 : 0.8
    switch link.way {
    case .direct, .uses: return tier
    case .through(let way): return tier * power(way.count)
    case .routes(let way): return tier * 0.5 * power(way.count)
    case .ownFile, .namingConvention: return 0
    }
  }

  private static func power(_ distance: Int) -> Double { (0..<distance).reduce(1) { value, _ in value * 0.8 } }
}
