import CodeIndex
import Facts

/// Files that change when the targets do, best first.
///
/// Mainly what past commits changed together (Zimmermann, Weißgerber, Diehl, Zeller, "Mining Version Histories to Guide
/// Software Changes", IEEE TSE 31(6), 2005): a small commit says more than a large one, a recent one more than an old one,
/// and one whose message names the target more than others. Beside it what calls the target or is called by it, and a
/// little where a file stands and what it is called; the order is better for it, but what nothing ties to the target by
/// commits or calls is left out.
struct ChangePartners {
  struct Partner: Sendable {
    var path: String
    var score: Double
    /// Commits that changed both.
    var support: Int
    /// It is called or named by the target; it calls the target.
    var isCallee: Bool
    var isCaller: Bool
  }

  /// Best first, ties in order of path.
  let partners: [Partner]
  /// Commits that changed a target's file, those of very many files left out.
  let changes: Int

  /// Commits of more files than these say little about each.
  static let broad = 30
  /// After so many commits one counts half.
  static let halfLife = 200.0
  private static let weights = (callee: 0.5, caller: 0.2, folder: 0.2, name: 0.1, spoken: 0.2)

  init(_ scope: TargetScope, _ history: ChangeHistory) {
    self.init(of: scope.subjects, in: scope.files, scope.index, history)
  }

  /// - Parameters:
  ///   - subjects: definitions whose callers and callees count.
  ///   - files: those they stand in.
  init(of subjects: [FactView], in files: [ScannedFile], _ index: CodeIndex, _ history: ChangeHistory) {
    let own = Set(files.map(\.path))
    let words = Set(subjects.flatMap { Self.stems($0.qualifiedName) })
    var support: [String: Int] = [:]
    var weight: [String: Double] = [:]
    var spoken: [String: Double] = [:]
    var changes = 0
    let places = Set(own.flatMap(history.commits(changing:))).sorted()
    for place in places {
      let commit = history.commits[place]
      guard commit.changed.count <= Self.broad else { continue }
      changes += 1
      let partners = commit.changed.filter { !own.contains($0) && index.file(at: $0) != nil }
      let sources = partners.count { index.file(at: $0)?.role == .source }
      // In twofold steps, so that a pair alone counts about whole.
      let breadth = naturalLogarithm(Double(2 + max(1, sources))) / naturalLogarithm(2)
      let share = words.isEmpty ? 0 : Double(words.intersection(Self.stems(commit.subject)).count) / Double(words.count)
      for partner in partners {
        support[partner, default: 0] += 1
        weight[partner, default: 0] += Decay.weight(place, halfLife: Self.halfLife) / breadth
        spoken[partner, default: 0] += share / breadth
      }
    }
    self.changes = changes
    var callees: [String: Int] = [:]
    var callers: Set<String> = []
    for subject in subjects {
      for use in index.callees(of: subject) where !own.contains(use.definition.path) {
        callees[use.definition.path, default: 0] += 1
      }
      for use in index.callers(of: subject) where !own.contains(use.site.path) && use.site.file.role != .test {
        callers.insert(use.site.path)
      }
      for named in Self.named(in: subject, index) where !own.contains(named.path) {
        callees[named.path, default: 0] += 1
      }
    }
    let stems = Set(files.flatMap { Self.stems(PathWords.stem(of: $0.fileName)) })
    let folders = Set(files.map(\.folder))
    partners = Set(support.keys).union(callees.keys).union(callers).compactMap { path -> Partner? in
      guard let file = index.file(at: path) else { return nil }
      let names = Set(Self.stems(PathWords.stem(of: file.fileName)))
      let likeness = Double(names.intersection(stems).count) / Double(max(1, names.union(stems).count))
      var score =
        naturalLogarithm(1 + (weight[path] ?? 0)) + Self.weights.spoken * naturalLogarithm(1 + (spoken[path] ?? 0))
      score += Self.weights.callee * Double(min(2, callees[path] ?? 0))
      if callers.contains(path) { score += Self.weights.caller }
      if folders.contains(file.folder) { score += Self.weights.folder }
      score += Self.weights.name * likeness
      return Partner(
        path: path, score: score, support: support[path] ?? 0, isCallee: callees[path] != nil,
        isCaller: callers.contains(path))
    }.sorted { ($1.score, $0.path) < ($0.score, $1.path) }
  }

  /// Types that a definition names without calling them, where one definition alone can be meant.
  private static func named(in subject: FactView, _ index: CodeIndex) -> [FactView] {
    var seen: Set<String> = []
    return index.facts(in: subject).filter { $0.kind == .reference && seen.insert($0.name).inserted }.compactMap {
      let defined = index.definitions(named: $0.name).filter { $0.detail.isTypeLike && $0.file.role == .source }
      return defined.count == 1 ? defined.first : nil
    }
  }

  static func stems(_ text: String) -> [String] { IdentifierWords.split(text).map(WordStem.of) }

  /// `changed in 9 of the 24 commits that changed the target's file; called by the target`.
  func reason(_ partner: Partner) -> String {
    var parts: [String] = []
    if partner.support > 0 {
      parts.append("changed in \(partner.support) of the \(Count.of(changes, "commit")) that changed the target's file")
    }
    if partner.isCallee { parts.append("called or named by the target") }
    if partner.isCaller { parts.append("calls the target") }
    return parts.joined(separator: "; ")
  }
}
