public import Reconnaissance

/// The commits at which an answer changed, for people: newest first as `git log` has them, then how far was looked.
public struct TextLogRenderer: Sendable {
  /// The most entries of a list; nil shows all.
  public var limit: Int?

  public init(limit: Int? = nil) { self.limit = limit }

  /// Ends in a line feed.
  public func render(_ history: AnswerHistory) -> String {
    let renderer = TextAnswerChangeRenderer(limit: limit)
    var lines: [String] = []
    for event in history.events {
      let change = event.change
      let status =
        change.from == change.to
        ? "" : "  (\(TextAnswerChangeRenderer.word(change.from)) → \(TextAnswerChangeRenderer.word(change.to)))"
      lines += [heading(event.commit) + status] + renderer.details(of: change, indent: "  ")
    }
    if let since = history.since {
      lines += [heading(since), "  + \(TerminalText.escape(history.query)) is here since this commit"]
    }
    if !lines.isEmpty { lines.append("") }
    lines.append(summary(history))
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(_ commit: AnswerHistory.Commit) -> String {
    "\(commit.id.prefix(10))  \(commit.date)  \(TerminalText.quote(CommitSubject.capped(commit.subject)))"
  }

  private func summary(_ history: AnswerHistory) -> String {
    let target = TerminalText.escape(history.query)
    let times = history.events.count == 1 ? "once" : "\(history.events.count) times"
    let changed = history.events.isEmpty ? "did not change" : "changed \(times)"
    var words = "\(history.question.rawValue) of \(target) \(changed) in \(history.commits) commit"
    words += (history.commits == 1 ? "" : "s") + ", now \(history.status.rawValue) with \(history.total) "
    words += (history.total == 1 ? "place" : "places") + "."
    if history.since == nil, !history.isCut { words += " It was there before the oldest of them." }
    if history.isCut { words += " Older commits were not looked at (--max)." }
    return words
  }
}
