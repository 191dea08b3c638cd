/// How often files changed, and what was mended in them.
struct FileHistory {
  /// Commits that changed any of the files, newest first.
  let commits: [ChangeHistory.Commit]
  /// Those of them whose message says that something was mended.
  let fixes: [ChangeHistory.Commit]
  private let history: ChangeHistory

  init(_ paths: [String], _ history: ChangeHistory) {
    self.history = history
    commits = Set(paths.flatMap(history.commits(changing:))).sorted().map { history.commits[$0] }
    fixes = commits.filter { Self.mends($0.subject) }
  }

  /// `changed by 24 of 312 commits, last `1a2b3c4` "…"; 5 of them fixes, last …`.
  var line: AnswerLine {
    guard let last = commits.first else {
      return AnswerLine([.text("History: no change in \(history.extent) since it came")])
    }
    var parts: [[Span]] = [
      [.text("History: changed by \(Count.number(commits.count)) of \(history.extent), last ")] + Self.spans(last)
    ]
    if fixes.isEmpty {
      parts.append(["no fix among them by its message"])
    } else {
      parts.append(
        [
          .text(
            "\(Count.of(fixes.count, "fix", plural: "fixes")) among them by \(fixes.count == 1 ? "its message" : "their messages"): "
          )
        ]
          + Listing.spans(fixes.prefix(3), limit: 3) { $0 == last ? [.code(Self.short($0.id))] : Self.spans($0) })
    }
    return AnswerLine(Listing.joined(parts))
  }

  /// `1a2b3c4` "Fix the thing".
  static func spans(_ commit: ChangeHistory.Commit) -> [Span] {
    [.code(short(commit.id))] + (Quotation.of(commit.subject).map { [" ", .quoted($0)] } ?? [])
  }

  /// As git abbreviates by default.
  static func short(_ id: String) -> String { String(id.prefix(7)) }

  private static let mending = Set(
    ["fix", "bug", "bugfix", "hotfix", "crash", "regression", "repair", "mend", "revert", "leak", "broken", "fault"]
      .map(WordStem.of))

  private static func mends(_ subject: String) -> Bool {
    IdentifierWords.split(subject).contains { mending.contains(WordStem.of($0)) }
  }
}
