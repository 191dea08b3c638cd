/// What makes a pattern slow can mostly be seen in it.
enum SlowShape {
  /// A free rule that begins with a class or an alternation runs at a tenth of the speed of one with a literal.
  static func warnings(of rule: RuleDefinition, file: String) -> [PackProblem] {
    guard rule.anchor == .free else { return [] }
    let pattern = rule.pattern.drop { "(?x)^ \n".contains($0) }
    guard let first = pattern.first, "[\\.(".contains(first) else { return [] }
    return [
      PackProblem(
        .warning, file: file, line: rule.line,
        "rule `\(rule.id)` is tried everywhere and begins with no literal; give it `keywords`")
    ]
  }

  static func warnings(of claim: LanguageMarks.Claim, file: String, line: Int) -> [PackProblem] { [] }
}
