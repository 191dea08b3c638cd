import CodeIndex
import Facts

/// How much other files speak of what the targets speak of: by the words of their texts, and by naming a target.
///
/// What has to be changed with a target often does the same thing elsewhere, holds what it needs, or names it where no call
/// is seen. Past commits cannot know that of a file that is new or was seldom changed.
struct PartnerLikeness {
  /// Source files that tell as much of it as these may be changed with the targets without any other tie.
  private(set) var near: [String] = []
  private var text: [String: Double] = [:]
  private var naming: [String: Double] = [:]
  private var words: [String: [String]] = [:]

  /// Of the greatest likeness, what a file needs that nothing else ties to the targets.
  private static let nearShare = 0.5
  /// Half of the files hold a name of this rarity; one that more hold is no name for one thing.
  private static let leastRarity = 0.7

  /// Nil when the texts were not read, or there is no other source file.
  init?(_ inquiry: Inquiry) {
    guard let texts = inquiry.sharedTexts else { return nil }
    let own = Set(inquiry.targets.map(\.file.path))
    let files = SharedTexts.candidates(for: inquiry.targets, [.test, .source], in: inquiry.index).filter {
      !own.contains($0.path)
    }
    let sources = files.filter { $0.role == .source }
    // Rare is what few source files hold: tests say the same words over and over.
    let relevance = VocabularyRelevance(texts.vocabulary, among: sources.compactMap { texts.files[$0.path] })
    for file in files {
      guard let counts = texts.files[file.path] else { continue }
      let value = relevance.ofText(counts)
      guard value > 0 else { continue }
      text[file.path] = value
      words[file.path] = relevance.shared(counts)
    }
    let known = Set(files.map(\.path))
    let sourcePaths = Set(sources.map(\.path))
    for name in inquiry.mentions.keys.sorted() {
      let holding = Set(inquiry.mentions[name, default: []].map(\.path)).intersection(known)
      let rarity = TermRelevance.rarity(of: holding.intersection(sourcePaths).count, among: sources.count)
      for path in holding { naming[path] = max(naming[path] ?? 0, rarity) }
    }
    let greatest = sources.compactMap { text[$0.path] }.max() ?? 0
    near = sources.map(\.path).filter { path in
      namesTarget(path) || !(words[path] ?? []).isEmpty && text[path, default: 0] > greatest * Self.nearShare
    }
  }

  /// From 0, without a bound.
  func text(of path: String) -> Double { text[path] ?? 0 }
  /// How much it says that a file names a target, from 0; 0 for one that does not.
  func naming(of path: String) -> Double { naming[path] ?? 0 }
  /// It names a target by a name that few files hold.
  func namesTarget(_ path: String) -> Bool { naming(of: path) > Self.leastRarity }
  /// The words it shares with the targets that fewest source files have, at most four.
  func sharedWords(of path: String) -> [String] { words[path] ?? [] }
}
