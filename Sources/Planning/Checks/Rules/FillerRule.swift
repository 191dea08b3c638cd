extension PlanRule {
  /// Prose that says nothing.
  static let filler = PlanRule(
    code: "filler", severity: .warning, kind: .form,
    why: "“If a sentence does not directly contribute to implementation or verification, delete it.”"
  ) { context in
    context.prose().flatMap { line in
      phrases.matches(in: line.text).map { Report(line.number, "“\($0)” contributes nothing") }
    }
  }

  private static let phrases = PhraseSearch([
    "it is important to note", "it should be noted", "please note", "note that", "as mentioned", "as we know",
    "of course",
    "needless to say", "in order to", "basically", "essentially", "obviously", "simply put", "in this section",
    "this section describes", "the purpose of this", "best practices", "industry standard", "state of the art",
    "going forward", "leverage", "leverages", "leveraging", "seamless", "seamlessly", "robust and", "it is worth",
    "may have implications", "performance implications", "let's", "we will now",
  ])
}
