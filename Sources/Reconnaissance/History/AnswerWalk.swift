public import CodeIndex
public import Facts

/// Walks a history backwards with one question, and asks it anew only where the answer can have changed.
///
/// The answer is drawn from facts alone. What `recon ask` reads besides, mentions in prose and the words that tests share
/// with a target, would be read from every file of every commit.
public struct AnswerWalk: Sendable {
  /// What a step back found.
  public enum Step: Sendable, Hashable {
    case same
    /// The commit that was stepped over made this of the answer.
    case changed(AnswerChange)
    /// The target is not in the older tree: the commit that was stepped over brought it.
    case absent
  }

  public let question: QuestionID
  public private(set) var target: FollowedTarget
  /// The answer in the tree the walk stands at.
  public private(set) var answer: Answer
  /// How often it was asked.
  public private(set) var asked = 1
  private var files: [String: ScannedFile]
  private var reads: ReadLog
  /// Commits were stepped over since the answer was asked for: it is the same but for its lines.
  private var hasStaleLines = false
  private let profiles: [LanguageProfile]
  private let ruleCounts: [FactKind: Int]
  /// Asks at every commit, whatever it changed.
  private let asksAlways: Bool
  /// Coverage reports name lines of other files.
  private var comparesLines: Bool

  /// - Parameters:
  ///   - files: the newest tree, each path once.
  ///   - profiles: of all languages of the history.
  ///   - asksAlways: for tests: the answers must be the same.
  /// - Returns: nil when the target is not there.
  public init?(
    from files: [ScannedFile], target: FollowedTarget, question: QuestionID, profiles: [LanguageProfile],
    ruleCounts: [FactKind: Int] = [:], asksAlways: Bool = false
  ) {
    self.question = question
    self.target = target
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.profiles = profiles
    self.ruleCounts = ruleCounts
    self.asksAlways = asksAlways
    comparesLines = files.contains(where: Self.holdsCoverage)
    guard
      let first = Self.ask(question, target, self.files, profiles, ruleCounts)
    else { return nil }
    (answer, reads) = first
  }

  /// Steps over one commit, from the tree after it to the tree before it.
  public mutating func step(back changes: [FileChange]) -> Step {
    guard !changes.isEmpty else { return .same }
    let newer = files
    let newerTarget = target
    apply(changes)
    var renamed: [String: String] = [:]
    if target.targets(in: files[target.path]).isEmpty {
      guard
        let before = target.before(Self.index(newer, profiles), Self.index(files, profiles))
      else { return .absent }
      renamed[before.path] = target.path
      target = before
    } else if !asksAlways, !changes.contains(where: { $0.bears(on: reads, comparesLines: comparesLines) }) {
      hasStaleLines = true
      return .same
    }
    guard let older = Self.ask(question, target, files, profiles, ruleCounts) else { return .absent }
    asked += 1
    var change = AnswerChange(from: older.answer, to: answer, renamed: { renamed[$0] })
    if hasStaleLines, !change.isNone,
      let exact = Self.ask(question, newerTarget, newer, profiles, ruleCounts)
    {
      // What was added is shown on the lines it has in the commit that added it.
      change = AnswerChange(from: older.answer, to: exact.answer, renamed: { renamed[$0] })
      asked += 1
    }
    (answer, reads) = older
    hasStaleLines = false
    return change.isNone ? .same : .changed(change)
  }

  private mutating func apply(_ changes: [FileChange]) {
    for change in changes {
      if let after = change.after { files[after.path] = nil }
      if let before = change.before {
        files[before.path] = before
        if Self.holdsCoverage(before) { comparesLines = true }
      }
    }
  }

  private static func holdsCoverage(_ file: ScannedFile) -> Bool {
    file.content.facts.contains { $0.kind == .test && $0.detail == .coverage }
  }

  private static func index(
    _ files: [String: ScannedFile], _ profiles: [LanguageProfile], reads: ReadLog? = nil
  ) -> CodeIndex {
    // As a scan of that very tree would have them.
    let languages = Set(files.values.compactMap(\.language))
    return CodeIndex(files: Array(files.values), profiles: profiles.filter { languages.contains($0.id) }, reads: reads)
  }

  private static func ask(
    _ question: QuestionID, _ target: FollowedTarget, _ files: [String: ScannedFile], _ profiles: [LanguageProfile],
    _ ruleCounts: [FactKind: Int]
  ) -> (answer: Answer, reads: ReadLog)? {
    let reads = ReadLog()
    let index = index(files, profiles, reads: reads)
    let targets = target.targets(in: index.file(at: target.path))
    guard !targets.isEmpty else { return nil }
    let inquiry = Inquiry(index: index, targets: targets, ruleCounts: ruleCounts)
    return Questions.answers(to: inquiry, only: [question]).first.map { ($0, reads) }
  }
}
