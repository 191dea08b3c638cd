public import Reconnaissance

/// How far a plan still fits, for people: the verdict, then only what does not hold.
public struct TextFreshnessRenderer: Sendable {
  /// The most entries of a list; nil shows all.
  public var limit: Int?
  /// Whether what only moved is listed too.
  public var showsMoved: Bool

  public init(limit: Int? = nil, showsMoved: Bool = false) {
    self.limit = limit
    self.showsMoved = showsMoved
  }

  /// Ends in a line feed.
  public func render(_ freshness: PlanFreshness) -> String {
    var lines = [verdict(freshness)] + notes(freshness)
    lines += targets(freshness)
    for state in PlaceFate.State.allCases where state != .same && (state != .moved || showsMoved) {
      lines += citations(freshness.citations.filter { $0.fate.state == state }, Self.heading(state))
    }
    lines += answers(freshness)
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: Verdict

  private func verdict(_ freshness: PlanFreshness) -> String {
    let total = freshness.citations.count
    let holding = freshness.citations.count { $0.fate.state.holds }
    let moved = freshness.count(.moved)
    var words = "\(TerminalText.escape(freshness.plan.name)), made at \(freshness.plan.commit.prefix(7))"
    words += distance(freshness) + ": "
    words += total == 0 ? "it cites no place" : "\(holding) of \(Self.count(total, "citation")) hold"
    if moved > 0 { words += ", \(moved) of them moved" }
    for state: PlaceFate.State in [.changed, .gone, .ambiguous, .unfounded] where freshness.count(state) > 0 {
      words += ", \(freshness.count(state)) \(Self.word(state))"
    }
    if let answers = freshness.answers {
      let same = answers.count { $0.isNone }
      words += "; \(same) of \(Self.count(answers.count, "answer")) as they were"
    }
    return words + "."
  }

  private func distance(_ freshness: PlanFreshness) -> String {
    let dirty = freshness.repository.dirty == true ? " and files changed since" : ""
    guard let distance = freshness.distance, let head = freshness.repository.head?.prefix(7) else { return dirty }
    if distance.apart > 0 {
      return ", which is not in the history of \(head) (\(distance.apart) commits apart, \(distance.ahead) ahead)"
        + dirty
    }
    if distance.ahead == 0 { return dirty.isEmpty ? ", where the tree still is" : ", with files changed since" }
    return ", \(Self.count(distance.ahead, "commit")) behind \(head)" + dirty
  }

  private func notes(_ freshness: PlanFreshness) -> [String] {
    var notes: [String] = []
    if freshness.plan.dirty == true, freshness.answers == nil, freshness.targets.isEmpty {
      notes.append("It was drafted with uncommitted changes, so places in the files changed then may be off.")
    }
    if freshness.plan.isEdited {
      notes.append("Edited since recon drafted it, or not drafted by recon: a person's citations are followed as well.")
    }
    if freshness.answers == nil, freshness.targets.isEmpty {
      notes.append("It does not say what was asked, so the answers are not compared.")
    }
    return notes
  }

  // MARK: What does not hold

  private func targets(_ freshness: PlanFreshness) -> [String] {
    let lost = freshness.targets.filter { !$0.fate.state.holds }
    guard !lost.isEmpty else { return [] }
    let asked = freshness.answers == nil ? " No answer can be asked for again." : ""
    return ["", "What it is about:"]
      + lost.map { "  \(TerminalText.escape($0.query)) \(Self.outcome($0.fate))" + asked }
  }

  private func citations(_ citations: [PlanFreshness.CitedPlace], _ heading: String) -> [String] {
    guard !citations.isEmpty else { return [] }
    // A place that is cited often stands here once.
    var order: [FilePlace] = []
    var lines: [FilePlace: [Int]] = [:]
    var fates: [FilePlace: PlaceFate] = [:]
    for citation in citations {
      if fates.updateValue(citation.fate, forKey: citation.place) == nil { order.append(citation.place) }
      lines[citation.place, default: []].append(citation.documentLine)
    }
    let shown = order.prefix(limit ?? order.count)
    var text = ["", "\(heading) (\(citations.count)):"]
    for place in shown {
      let documentLines = (lines[place] ?? []).map(String.init)
      let cited =
        (documentLines.count == 1 ? "cited in line " : "cited in lines ")
        + documentLines.prefix(4).joined(separator: ", ")
      let more = documentLines.count > 4 ? " and \(documentLines.count - 4) more" : ""
      text.append(
        "  \(TerminalText.escape(PlaceText.place(place.path, place.lines))) \(Self.outcome(fates[place]!))"
          + "  (\(cited)\(more))")
    }
    if order.count > shown.count { text.append("  …and \(order.count - shown.count) more (--limit 0)") }
    return text
  }

  private static func outcome(_ fate: PlaceFate) -> String {
    switch fate {
    case .same: "is as it was"
    case .moved(let place): "→ \(text(place))"
    case .changed(let place, let how): "→ \(text(place)): \(TerminalText.escape(how))"
    case .gone(let reason), .unfounded(let reason): "— \(TerminalText.escape(reason))"
    case .ambiguous(let places):
      "— one of \(places.count): \(places.prefix(4).map(text).joined(separator: ", "))"
        + (places.count > 4 ? ", …" : "")
    }
  }

  private static func text(_ place: FilePlace) -> String {
    TerminalText.escape(PlaceText.place(place.path, place.lines))
  }

  // MARK: Answers

  private func answers(_ freshness: PlanFreshness) -> [String] {
    let changed = (freshness.answers ?? []).filter { !$0.isNone }
    guard !changed.isEmpty else { return [] }
    let renderer = TextAnswerChangeRenderer(limit: limit)
    return ["", "Answers that are no longer true (\(changed.count)):"] + changed.flatMap { renderer.lines(of: $0) }
  }

  // MARK: Words

  private static func heading(_ state: PlaceFate.State) -> String {
    switch state {
    case .same: "As they were"
    case .moved: "Moved"
    case .changed: "Changed"
    case .gone: "Gone"
    case .ambiguous: "Ambiguous, several places fit equally well"
    case .unfounded: "Never there"
    }
  }

  private static func word(_ state: PlaceFate.State) -> String {
    state == .unfounded ? "never there" : state.rawValue
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
