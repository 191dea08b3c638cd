import Reconnaissance
import SourceTree

/// Reads what past commits changed, for the questions that draw from it. It is kept by commit, since for one commit it is
/// always the same.
struct HistoryReading: Sendable {
  let path: String
  let store: TreeStore?
  /// The newest commits that are read. What more of them would add costs more time than it is worth: files that belong
  /// together now were mostly changed together of late.
  static let limit = 2_000
  /// Questions that draw from it.
  static let asking: Set<QuestionID> = PhraseTextSearch.asking.union([.indirect, .tests])

  /// - Parameter asked: nil for every question.
  /// - Returns: nil when nobody asks; none where there are no commits, or they cannot be read.
  func history(of tree: any SourceTree, asked: [QuestionID]?) async -> ChangeHistory? {
    guard asked.map({ !Self.asking.isDisjoint(with: $0) }) ?? true else { return nil }
    guard let head = tree.header.head else { return ChangeHistory.none }
    // Another clone may have left more than this one has, and an answer may not depend on what was asked elsewhere.
    if !tree.header.isShallow, let known = store?.past(of: head, limit: Self.limit) { return Self.history(known) }
    guard let past = try? await RepositoryLocator().past(of: head, in: path, limit: Self.limit) else {
      return ChangeHistory.none
    }
    store?.keep(past, of: head, limit: Self.limit)
    return Self.history(past)
  }

  /// Who answers for files, where the tree says it.
  static func owners(in tree: any SourceTree) async -> CodeOwnership? {
    for path in CodeOwners.paths {
      guard let entry = tree.entry(at: path), case .success(let bytes) = await tree.contents(of: entry) else {
        continue
      }
      let owners = CodeOwners(bytes)
      return CodeOwnership(path: path) { owners.owners(of: $0) }
    }
    return nil
  }

  private static func history(_ past: PastCommits) -> ChangeHistory {
    ChangeHistory(
      commits: past.commits.map { commit in
        ChangeHistory.Commit(
          id: commit.id, subject: commit.subject, changed: commit.changes.map { past.paths[$0.path] },
          added: commit.changes.filter { $0.kind == .added }.map { past.paths[$0.path] })
      }, isCut: past.isCut, isShallow: past.isShallow)
  }
}
