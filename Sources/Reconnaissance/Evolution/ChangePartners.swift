import CodeIndex
import Facts

/// Files that change when the targets do, best first.
///
/// What past commits changed together (Zimmermann, Weißgerber, Diehl, Zeller, "Mining Version Histories to Guide Software
/// Changes", IEEE TSE 31(6), 2005): a small commit says more than a large one, and one of the target's latest more than an
/// earlier one. Whether a file was changed a moment ago, with the target or without: work goes on where it is. How much
/// its text speaks of what the target's text speaks of, and whether it names the target, for history is silent of
/// what is new (Kagdi, Gethers, Poshyvanyk, "Integrating Conceptual and Logical Couplings for Change Impact Analysis in
/// Software", Empirical Software Engineering 18, 2013). A little what calls the target or is called by it, and where
/// a file stands. The weights were set on 325 commits of 24 repositories, and tried on each with those of the others;
/// the optimum is flat. What nothing ties to the target is left out.
struct ChangePartners {
  struct Partner: Sendable {
    var path: String
    var score: Double
    /// Commits that changed both.
    var support: Int
    /// It is called or named by the target; it calls the target; it names the target.
    var isCallee: Bool
    var isCaller: Bool
    var isNaming: Bool
    /// The words it shares with the target that few files have.
    var sharedWords: [String]
  }

  /// Best first, ties in order of path.
  let partners: [Partner]
  /// Commits that changed a target's file, those of very many files left out.
  let changes: Int

  /// Commits of more files than these say little about each.
  static let broad = 30
  /// After so many commits one counts half: of all, for tests.
  static let halfLife = 200.0
  /// Of those that changed a target's file.
  private static let ownHalfLife = 5.0
  /// Of all, for whether a file was changed a moment ago.
  private static let momentHalfLife = 5.0
  private static let weights = (
    together: 1.5, moment: 1.5, text: 1.2, naming: 0.9, callee: 0.4, caller: 0.2, folder: 0.6
  )

  init(_ scope: TargetScope, _ history: ChangeHistory, _ likeness: PartnerLikeness? = nil) {
    self.init(of: scope.subjects, in: scope.files, scope.index, history, likeness)
  }

  /// - Parameters:
  ///   - subjects: definitions whose callers and callees count.
  ///   - files: those they stand in.
  ///   - likeness: nil when no text was read.
  init(
    of subjects: [FactView], in files: [ScannedFile], _ index: CodeIndex, _ history: ChangeHistory,
    _ likeness: PartnerLikeness? = nil
  ) {
    let own = Set(files.map(\.path))
    var support: [String: Int] = [:]
    var weight: [String: Double] = [:]
    let places = Set(own.flatMap(history.commits(changing:))).sorted()
      .filter { history.commits[$0].changed.count <= Self.broad }
    changes = places.count
    for (age, place) in places.enumerated() {
      let partners = history.commits[place].changed.filter { !own.contains($0) && index.file(at: $0) != nil }
      let sources = partners.count { index.file(at: $0)?.role == .source }
      // In twofold steps, so that a pair alone counts about whole.
      let breadth = naturalLogarithm(Double(2 + max(1, sources))) / naturalLogarithm(2)
      for partner in partners {
        support[partner, default: 0] += 1
        weight[partner, default: 0] += Decay.weight(age, halfLife: Self.ownHalfLife) / breadth
      }
    }
    var callees: Set<String> = []
    var callers: Set<String> = []
    for subject in subjects {
      callees.formUnion(index.callees(of: subject).map(\.definition.path))
      callees.formUnion(Self.named(in: subject, index).map(\.path))
      for use in index.callers(of: subject) where use.site.file.role != .test { callers.insert(use.site.path) }
    }
    let folders = Set(files.map(\.folder))
    let tied = Set(support.keys).union(callees).union(callers).union(likeness?.near ?? []).subtracting(own)
    partners = tied.compactMap { path -> Partner? in
      guard let file = index.file(at: path) else { return nil }
      var score = Self.weights.together * naturalLogarithm(1 + (weight[path] ?? 0))
      let latest = history.commits(changing: path).first { history.commits[$0].changed.count <= Self.broad }
      if let latest { score += Self.weights.moment * Decay.weight(latest, halfLife: Self.momentHalfLife) }
      if let likeness {
        score += Self.weights.text * naturalLogarithm(1 + likeness.text(of: path))
        score += Self.weights.naming * naturalLogarithm(1 + likeness.naming(of: path))
      }
      if callees.contains(path) { score += Self.weights.callee }
      if callers.contains(path) { score += Self.weights.caller }
      if folders.contains(file.folder) { score += Self.weights.folder }
      return Partner(
        path: path, score: score, support: support[path] ?? 0, isCallee: callees.contains(path),
        isCaller: callers.contains(path), isNaming: likeness?.namesTarget(path) ?? false,
        sharedWords: likeness?.sharedWords(of: path) ?? [])
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

  /// `changed in 9 of the 24 commits that changed the target's file; called or named by the target`.
  func reason(_ partner: Partner) -> String {
    var parts: [String] = []
    if partner.support > 0 {
      parts.append("changed in \(partner.support) of the \(Count.of(changes, "commit")) that changed the target's file")
    }
    if partner.isCallee { parts.append("called or named by the target") }
    if partner.isCaller { parts.append("calls the target") }
    if partner.isNaming, !partner.isCaller { parts.append("names the target") }
    if parts.isEmpty { parts.append("no commit or call is seen to tie it") }
    if !partner.sharedWords.isEmpty { parts.append("shares words: \(partner.sharedWords.joined(separator: ", "))") }
    return parts.joined(separator: "; ")
  }
}
