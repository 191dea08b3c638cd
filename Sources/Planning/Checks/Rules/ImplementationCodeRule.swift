extension PlanRule {
  /// Code that does something, where only its shape belongs.
  static let implementationCode = PlanRule(
    code: "implementation-code", severity: .error, kind: .form,
    why: "“You are FORBIDDEN from generating implementation code. Your output is a blueprint, not a build.”"
  ) { context in
    context.plan.sections.filter { $0.section.phase != nil && $0.section != .interactionMap }.flatMap {
      found -> [Report] in
      var reports: [Report] = []
      var isTold = false
      for line in found.body {
        guard context.plan.kinds[line] == .code else {
          isTold = false
          continue
        }
        let text = context.plan.text.line(line)
        // One finding a block; a fence begins the next.
        if PlainEnds.trimmed(text).hasPrefix("```") { isTold = false }
        if !isTold, CodeShape.isStatement(text) {
          isTold = true
          reports.append(Report(line, "a statement, not a signature"))
        }
      }
      return reports
    }
  }
}

/// Tells a statement from a declaration, in whatever language.
private enum CodeShape {
  /// Words that begin a statement in most languages, and a declaration in none.
  private static let statements: Set<String> = [
    "return", "if", "elif", "else", "for", "foreach", "while", "switch", "case", "match", "try", "catch", "except",
    "finally",
    "raise", "throw", "await", "yield", "break", "continue", "guard", "defer", "do", "unless", "rescue", "print",
    "goto",
    "select", "go", "with",
  ]

  static func isStatement(_ line: String) -> Bool {
    var text = PlainEnds.trimmed(line)
    for comment in ["//", "#", "--", "*", "/*", "\"\"\"", "///"] where text.hasPrefix(comment) { return false }
    while text.first == "}" { text = PlainEnds.trimmed(text.dropFirst()) }
    let word = text.prefix { $0.isLetter }
    let rest = text.dropFirst(word.count)
    // `if (…)`, `return x`; a field may be called `case: Case`, an enum's cases `case a`.
    if statements.contains(String(word)), let next = rest.first,
      next == " " || next == "(" || next == ":" && word == "else"
    {
      if word == "case", !text.hasSuffix(":"), !text.contains("->"), !text.contains("=>") { return false }
      if rest.drop(while: { $0 == " " }).first == ":" && word != "else" { return false }
      if rest.drop(while: { $0 == " " }).first == "=" { return false }
      return true
    }
    return isCallStatement(text)
  }

  /// `store.save(order);`, `total += price(item)`: a call that stands for itself, or an assignment of one.
  private static func isCallStatement(_ text: String) -> Bool {
    if text.contains("+= ") || text.contains("-= ") || text.contains(":= ") { return true }
    guard text.hasSuffix(")") || text.hasSuffix(");") else { return false }
    let head = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    // A member of something, called: a declaration names no receiver.
    return head.contains(".") && text.dropFirst(head.count).first == "(" && !text.contains("...")
  }
}
