extension PlanRule {
  /// Words that leave open what is meant.
  static let vagueWord = PlanRule(
    code: "vague-word", severity: .error, kind: .completeness,
    why: "“Data flow is unambiguous (no \"TBD\" or \"etc.\").”"
  ) { context in
    context.prose().flatMap { line in
      words.matches(in: line.text).map { Report(line.number, "“\($0)” leaves open what is meant") }
    }
  }

  private static let words = PhraseSearch([
    "tbd", "tba", "etc.", "etc", "to be determined", "to be decided", "to be defined", "and so on", "and so forth",
    "???",
    "somehow", "as needed", "if necessary", "as appropriate", "something like",
  ])
}
