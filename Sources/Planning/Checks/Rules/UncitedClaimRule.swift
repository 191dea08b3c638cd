extension PlanRule {
  /// A claim about the code that names no place in it.
  static let uncitedClaim = PlanRule(
    code: "claim-uncited", severity: .warning, kind: .completeness,
    why: "What is said of the code must be seen there: a place, a count of what was searched, or “none”."
  ) { context in
    claims.flatMap { section, labels -> [Report] in
      if context.isNotApplicable(section) { return [] }
      return labels.compactMap { label in
        guard let entry = context.plan.entry(labelled: label, of: section) else { return nil }
        let words = context.plan.words(of: entry)
        if words.allSatisfy(\.isWhitespace) || Placeholder.isOne(words) || isFounded(words) { return nil }
        return Report(entry.line, "“\(label)” names no place in the code")
      }
    }
  }

  private static let claims: [(PlanSection, [String])] = [
    (.modifying, ["File(s)", "Entry point", "Error handling", "Testing", "Configuration", "Direct callers"]),
    (.adding, ["File(s)", "Error handling", "Configuration", "Database", "External APIs", "Authentication"]),
  ]

  /// It has a path or a place in a code span, counts something, or denies.
  private static func isFounded(_ words: String) -> Bool {
    let denials: Set<String> = ["no", "none", "nothing", "not", "never", "without", "n/a", "as"]
    if PlainWords.of(words).split(whereSeparator: { " ,.;:()".contains($0) }).contains(where: {
      denials.contains(String($0))
    }) {
      return true
    }
    return CodeSpans(words).pieces.contains { piece in
      switch piece {
      case .code(let code):
        PlanPath.isOne(code.split(separator: ":").first.map(String.init) ?? code)
          || code.first == ":" && code.dropFirst().first?.isNumber == true
      case .text(let text): text.contains { $0.isNumber }
      }
    }
  }
}
