import Facts
import Reconnaissance

/// What has become of one answer, for people: a line with the question, then one for each thing added or lost.
struct TextAnswerChangeRenderer {
  /// The most entries of each list; nil shows all.
  var limit: Int?

  /// Indented by two spaces.
  func lines(of change: AnswerChange) -> [String] {
    let status = change.from == change.to ? "" : ": \(Self.word(change.from)) before, \(Self.word(change.to)) now"
    return ["  \(change.id.rawValue)\(status)"] + details(of: change, indent: "    ")
  }

  /// What was added and lost, each on a line.
  func details(of change: AnswerChange, indent: String) -> [String] {
    list("+", change.added.map(Self.text), indent) + list("-", change.removed.map(Self.text), indent)
      + list("+", change.namesAdded.map(TerminalText.quote), indent)
      + list("-", change.namesRemoved.map(TerminalText.quote), indent)
  }

  /// A status as it is written; a side without the target has none.
  static func word(_ status: AnswerStatus?) -> String { status?.rawValue ?? "no target" }

  private func list(_ sign: String, _ entries: [String], _ indent: String) -> [String] {
    let shown = entries.prefix(limit ?? entries.count).map { "\(indent)\(sign) \($0)" }
    return entries.count > shown.count
      ? shown + ["\(indent)\(sign) …and \(entries.count - shown.count) more (--limit 0)"] : shown
  }

  /// `main` in `cmd`, where, why.
  private static func text(_ item: Evidence) -> String {
    let name = PlainText.inline(EvidenceSpans.subject(item))
    let subject = item.name.isEmpty ? (item.kind?.rawValue ?? "") + name : name
    let place = TerminalText.escape(PlaceText.place(item.path, item.lines))
    let reason = PlainText.inline(EvidenceSpans.reason(item))
    let tier = item.tier == .confirmed ? "" : "[\(item.tier.rawValue)]"
    return [subject, place, reason, tier].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
