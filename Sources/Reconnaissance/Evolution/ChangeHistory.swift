import CodeIndex
import Facts

/// What past commits changed, as evidence about the files that are there now.
///
/// A value made from git's objects behind one commit, so it is the same for that commit everywhere. Merges are not in it;
/// of commits that changed very many files only their subjects are.
public struct ChangeHistory: Sendable {
  public struct Commit: Sendable, Hashable {
    public var id: String
    /// First line of its message: text of the repository, neither capped nor cleaned.
    public var subject: String
    /// Paths it changed, as the files are called now; files that are gone are among them.
    public var changed: [String]
    /// Those of ``changed`` that it brought.
    public var added: [String]

    public init(id: String, subject: String, changed: [String], added: [String]) {
      self.id = id
      self.subject = subject
      self.changed = changed
      self.added = added
    }
  }

  /// Nothing is known of the past: no repository, no commit yet, or objects that cannot be read.
  public static let none = ChangeHistory(commits: [])

  /// Newest first.
  public let commits: [Commit]
  /// There are older commits that were not read.
  public let isCut: Bool
  /// The clone is shallow, so there may be.
  public let isShallow: Bool
  /// Places in ``commits`` by path, newest first.
  private let places: [String: [Int]]

  public init(commits: [Commit], isCut: Bool = false, isShallow: Bool = false) {
    self.commits = commits
    self.isCut = isCut
    self.isShallow = isShallow
    var places: [String: [Int]] = [:]
    for (place, commit) in commits.enumerated() {
      for path in commit.changed { places[path, default: []].append(place) }
    }
    self.places = places
  }

  /// The commits that changed a file, newest first, as places in ``commits``.
  func commits(changing path: String) -> [Int] { places[path] ?? [] }

  /// The test files that were changed with a file at least twice, and in a third of the commits that changed it; most
  /// often first.
  func tests(changingWith path: String, in index: CodeIndex) -> [ScannedFile] {
    let own = commits(changing: path).filter { commits[$0].changed.count <= ChangePartners.broad }
    var counts: [ScannedFile: Int] = [:]
    for place in own {
      for file in commits[place].changed.compactMap(index.file(at:)) where file.role == .test && file.language != nil {
        counts[file, default: 0] += 1
      }
    }
    return counts.filter { $0.value > 1 && $0.value * 3 >= own.count }
      .sorted { ($1.value, $0.key.path) < ($0.value, $1.key.path) }.map(\.key)
  }

  /// `2,000 newest commits`, `312 commits`.
  var extent: String {
    let count = Count.of(commits.count, "commit")
    if isCut { return "the \(Count.number(commits.count)) newest commits" }
    return isShallow ? "the \(count) of a shallow clone" : count
  }
}
