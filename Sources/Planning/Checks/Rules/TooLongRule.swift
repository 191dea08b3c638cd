extension PlanRule {
  /// More sentences than the protocol grants a field.
  static let tooLong = PlanRule(
    code: "too-long", severity: .warning, kind: .completeness,
    why: "“Single sentence summary”, “1-2 sentence summary”, “2-3 sentences max”: what is longer is not decided yet."
  ) { context in
    var reports: [Report] = []
    func limit(_ text: String, _ most: Int, _ name: String, _ line: Int) {
      let count = Sentences.count(in: text)
      if count > most { reports.append(Report(line, "“\(name)” has \(count) sentences, \(most) are granted")) }
    }
    if let goal = context.plan.entry(labelled: "User Story/Goal", of: .requirements) {
      limit(goal.text, 1, "User Story/Goal", goal.line)
    }
    for option in context.plan.options {
      for entry in context.plan.entries(in: option.body) where entry.label.map(PlainWords.of) == "approach" {
        limit(entry.text, 2, "Approach", entry.line)
      }
    }
    if let found = context.plan.recommendation { limit(found.rationale, 3, "Rationale", found.rationaleLine) }
    return reports
  }
}

/// Sentences by their ends.
private enum Sentences {
  /// Ends are `.`, `!` and `?` before a space or the end, but not behind a single letter or an abbreviation like `e.g.`.
  static func count(in text: String) -> Int {
    var count = 0
    var word = ""
    var isOpen = false
    for piece in CodeSpans(text).pieces {
      guard case .text(let text) = piece else {
        isOpen = true
        word = "code"
        continue
      }
      for character in text + (piece == CodeSpans(text).pieces.last ? " " : "") {
        if character.isWhitespace {
          if let last = word.last, ".!?".contains(last), word.count > 2, !word.dropLast().contains(".") {
            count += 1
            isOpen = false
          }
          word = ""
        } else {
          word.append(character)
          isOpen = true
        }
      }
    }
    return count + (isOpen && word.last.map { !".!?".contains($0) } ?? isOpen ? 1 : 0)
  }
}
