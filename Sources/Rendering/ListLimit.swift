public import Reconnaissance

/// How much of a list is shown, and what is said about the rest.
public struct ListLimit: Sendable, Hashable {
  /// The most entries shown; nil shows all.
  public var maximum: Int?
  /// The target options of this run as they were given, `["--modify", "Throttle"]`, for the command that shows all.
  public var targetOptions: [String]

  /// - Parameter maximum: nil and 0 show everything, as `--limit 0` does.
  public init(_ maximum: Int? = 8, targetOptions: [String] = []) {
    self.maximum = maximum.flatMap { $0 > 0 ? $0 : nil }
    self.targetOptions = targetOptions
  }

  /// The entries shown and how many are not.
  func bound<Entry>(_ entries: [Entry]) -> (shown: ArraySlice<Entry>, hidden: Int) {
    let shown = entries.prefix(maximum ?? entries.count)
    return (shown, entries.count - shown.count)
  }

  /// The command that shows the whole answer, its words quoted for a POSIX shell.
  public func command(showing id: QuestionID) -> String {
    (["recon", "ask", id.rawValue] + targetOptions + ["--limit", "0"]).map(ShellWord.quote).joined(separator: " ")
  }

  /// `…and 41 more (recon ask callers --modify Throttle --limit 0)`, the command as code.
  func note(hidden: Int, of id: QuestionID) -> [Span] {
    [.text("…and \(hidden) more ("), .code(command(showing: id)), ")"]
  }

  /// `lines` with what lies beyond the limit replaced by ``note(hidden:of:)``, at every depth. Only plain lines are
  /// counted and left out: the seed's labels and boxes, and lines that are kept, always stand. The note stands where the
  /// first line was left out.
  func bound(_ lines: [AnswerLine], of id: QuestionID) -> [AnswerLine] {
    guard let maximum else { return lines }
    let plain = lines.count { $0.lead == .plain && !$0.isKept }
    var shown: [AnswerLine] = []
    var seen = 0
    for line in lines {
      if line.lead == .plain, !line.isKept {
        seen += 1
        if seen == maximum + 1 { shown.append(AnswerLine(.plain, note(hidden: plain - maximum, of: id))) }
        if seen > maximum { continue }
      }
      var line = line
      line.children = bound(line.children, of: id)
      shown.append(line)
    }
    return shown
  }
}
