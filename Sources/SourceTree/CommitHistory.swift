/// Commits in a line, each with what it changed against the one before.
public struct CommitHistory: Sendable {
  public struct Commit: Sendable, Hashable {
    public var id: String
    /// Nil for the first commit of a history, and where a shallow clone ends.
    public var parent: String?
    /// Seconds since 1970, as its author recorded it.
    public var authored: Int
    /// Minutes east of Greenwich, where its author was.
    public var offset: Int
    /// First line of its message; bytes that are not UTF-8 are replaced. Anything may stand there.
    public var subject: String
    /// What it changed against ``parent``, in order of path; every file when it has none.
    public var changes: [FileChange]
  }

  /// One path of one commit. Nil sides are no regular files: absent, links, submodules.
  public struct FileChange: Sendable, Hashable {
    public var before: TreeEntry?
    public var after: TreeEntry?
  }

  /// Newest first.
  public var commits: [Commit]
  /// There are older commits in the range, left out for being too many.
  public var isCut: Bool
  /// The oldest commit is where a shallow clone ends: what it changed is not known.
  public var endsShallow: Bool
}

/// Reads what git says of a history.
enum CommitHistoryReader {
  /// - Parameter output: of ``GitPlumbing/history(from:to:limit:)``: for each commit its id with its parents, the lines
  ///   of the commit object, an empty line, the indented message, NUL.
  /// - Returns: nil when it is not what is expected.
  static func commits(_ output: [UInt8]) -> [CommitHistory.Commit]? {
    var commits: [CommitHistory.Commit] = []
    for record in output.split(separator: 0) {
      let lines = record.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      guard let first = lines.first else { return nil }
      let ids = String(decoding: first, as: UTF8.self).split(separator: " ").map(String.init)
      guard let id = ids.first, ids.allSatisfy({ BlobID(hexadecimal: $0) != nil }) else { return nil }
      var commit = CommitHistory.Commit(
        id: id, parent: ids.dropFirst().first, authored: 0, offset: 0, subject: "", changes: [])
      let headers = lines.dropFirst().prefix { !$0.isEmpty }
      for line in headers where line.starts(with: "author ".utf8) {
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        commit.authored = words.dropLast().last.flatMap { Int($0) } ?? 0
        commit.offset = words.last.map(minutes) ?? 0
      }
      let message = lines.dropFirst(1 + headers.count).drop { $0.isEmpty }
      commit.subject = String(decoding: (message.first ?? []).drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
      commits.append(commit)
    }
    return commits
  }

  /// `+0130` is 90.
  private static func minutes(_ zone: Substring) -> Int {
    guard let number = Int(zone) else { return 0 }
    return number / 100 * 60 + number % 100
  }

  /// Adds what each commit changed.
  ///
  /// - Parameter output: of ``GitPlumbing/changes``: for each commit with changes its id, NUL, then for each path
  ///   `:MODE MODE ID ID STATUS`, NUL, the path, NUL.
  /// - Returns: false when it is not what is expected.
  static func addChanges(_ output: [UInt8], to commits: inout [CommitHistory.Commit]) -> Bool {
    let numbers = Dictionary(commits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var current: Int?
    var fields = output.split(separator: 0)[...]
    while let field = fields.popFirst() {
      guard field.first == UInt8(ascii: ":") else {
        guard let number = numbers[String(decoding: field, as: UTF8.self)] else { return false }
        current = number
        continue
      }
      let words = field.dropFirst().split(separator: UInt8(ascii: " "))
      guard let number = current, words.count == 5, let path = fields.popFirst() else { return false }
      let change = CommitHistory.FileChange(
        before: entry(path, mode: words[0], id: words[2]), after: entry(path, mode: words[1], id: words[3]))
      if change.before != nil || change.after != nil { commits[number].changes.append(change) }
    }
    return true
  }

  private static func entry(
    _ path: ArraySlice<UInt8>, mode: ArraySlice<UInt8>, id: ArraySlice<UInt8>
  ) -> TreeEntry? {
    let kind = IndexRecord.Kind(mode: mode)
    guard kind == .regular || kind == .executable, TreePath.isSafe(path),
      let blob = BlobID(hexadecimal: String(decoding: id, as: UTF8.self))
    else { return nil }
    return TreeEntry(path: path, isExecutable: kind == .executable, blob: blob)
  }
}
