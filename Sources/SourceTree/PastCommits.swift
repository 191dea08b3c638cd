/// What the newest commits that lead to one commit changed, merges left out, with renamed files under the name they have
/// at the end.
///
/// Only ids, paths and messages are read, never a file. Nobody's name is kept.
public struct PastCommits: Sendable, Equatable {
  public struct Commit: Sendable, Equatable {
    public var id: String
    /// Nil for the first commit of a history, and where a shallow clone ends.
    public var parent: String?
    /// Seconds since 1970, as its author recorded it.
    public var authored: Int
    /// First line of its message; bytes that are not UTF-8 are replaced. Anything may stand there.
    public var subject: String
    /// In order of path in git's tree; empty when ``isMass``.
    public var changes: [Change]
    /// It is the first commit, or changed more than ``PastCommits/massLimit`` paths: a reformatting, a move, an import of
    /// foreign code. What such a commit holds together is no sign of anything.
    public var isMass: Bool
  }

  public struct Change: Sendable, Hashable {
    public enum Kind: Character, Sendable { case added = "A", modified = "M", deleted = "D" }
    /// Place in ``PastCommits/paths``.
    public var path: Int
    public var kind: Kind
  }

  /// More changed paths than these make a mass commit.
  public static let massLimit = 60

  /// Newest first.
  public var commits: [Commit]
  /// Every path of the changes, each once, as it is called after all renames.
  public var paths: [String]
  /// There are older commits, left out for being too many.
  public var isCut: Bool
  /// The repository is a shallow clone: what its oldest commits changed is not known.
  public var isShallow: Bool

  /// Of a tree without history.
  public static let none = PastCommits(commits: [], paths: [], isCut: false, isShallow: false)
}

extension PastCommits {
  /// A form to be kept: fields ended by NUL, which stands neither in a path nor in the first line of a message.
  public var bytes: [UInt8] {
    var fields = ["\(isCut ? 1 : 0)", "\(isShallow ? 1 : 0)", "\(paths.count)", "\(commits.count)"] + paths
    for commit in commits {
      fields += [
        commit.id, commit.parent ?? "", "\(commit.authored)", commit.isMass ? "1" : "0", commit.subject,
        commit.changes.map { "\($0.kind.rawValue)\($0.path)" }.joined(separator: " "),
      ]
    }
    return fields.flatMap { Array($0.utf8) + [0] }
  }

  /// - Returns: nil for bytes that are not of ``bytes``.
  public init?(bytes: [UInt8]) {
    guard bytes.last == 0 else { return nil }
    var fields = bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false)[...]
    func number(_ field: ArraySlice<UInt8>?) -> Int? { field.flatMap { Int(String(decoding: $0, as: UTF8.self)) } }
    guard let isCut = number(fields.popFirst()), let isShallow = number(fields.popFirst()),
      let pathCount = number(fields.popFirst()), let commitCount = number(fields.popFirst()),
      pathCount >= 0, commitCount >= 0, pathCount <= fields.count, commitCount <= fields.count,
      fields.count == pathCount + commitCount * 6
    else { return nil }
    self.isCut = isCut == 1
    self.isShallow = isShallow == 1
    paths = fields.prefix(pathCount).map { String(decoding: $0, as: UTF8.self) }
    fields = fields.dropFirst(pathCount)
    commits = []
    commits.reserveCapacity(commitCount)
    while let id = fields.popFirst() {
      guard let parent = fields.popFirst(), let authored = number(fields.popFirst()),
        let isMass = number(fields.popFirst()),
        let subject = fields.popFirst(), let words = fields.popFirst()
      else { return nil }
      var commit = Commit(
        id: String(decoding: id, as: UTF8.self), parent: parent.isEmpty ? nil : String(decoding: parent, as: UTF8.self),
        authored: authored, subject: String(decoding: subject, as: UTF8.self), changes: [], isMass: isMass == 1)
      for word in words.split(separator: UInt8(ascii: " ")) {
        guard let kind = word.first.flatMap({ Change.Kind(rawValue: Character(Unicode.Scalar($0))) }),
          let path = number(word.dropFirst()), paths.indices.contains(path)
        else { return nil }
        commit.changes.append(Change(path: path, kind: kind))
      }
      commits.append(commit)
    }
  }
}
