/// Pattern shapes that make a scan slow; most can be seen without a file to try them on.
///
/// What is slow follows from how patterns are run: anchored at candidates, over a few thousand bytes, as machine code.
/// So a rule's beginning matters little where it has keywords and most where it is tried everywhere, and what backtracks
/// costs in proportion to its window, or with its square.
enum SlowShape {
  static func warnings(of rule: RuleDefinition, file: String) -> [PackProblem] {
    var found = shapes(in: rule.pattern, isSearched: rule.anchor == .free)
    // An anchored pattern that begins so looks through its window at every candidate.
    if beginsWithAnything(rule.pattern), rule.anchor != .free {
      found.append("begins with `.*`: every candidate looks through its whole window")
    }
    var messages = found.map { "its pattern " + $0 }
    if let each = rule.each { messages += shapes(in: each.pattern, isSearched: true).map { "`each` " + $0 } }
    for condition in rule.conditions {
      messages += shapes(in: condition.pattern, isSearched: true).map { "`where` \(condition.capture) " + $0 }
    }
    if rule.anchor == .free, beginsWithoutLiteral(rule.pattern) {
      messages.append("it is tried everywhere and begins with no literal; give it `keywords`")
    }
    return messages.map { PackProblem(.warning, file: file, line: rule.line, "rule `\(rule.id)`: \($0)") }
  }

  static func warnings(of claim: LanguageMarks.Claim, file: String, line: Int) -> [PackProblem] {
    (claim.pattern.map { shapes(in: $0, isSearched: true) } ?? []).map {
      PackProblem(.warning, file: file, line: line, "claim of “\(claim.fileExtension)”: its pattern " + $0)
    }
  }

  /// - Parameter isSearched: the pattern is tried at every byte, so that what it does first, it does often.
  private static func shapes(in pattern: String, isSearched: Bool) -> [String] {
    let items = PatternItems.items(of: pattern)
    var found: [String] = []
    if PatternItems.hasNestedRepetition(items) {
      found.append("repeats what repeats without end (`(a+)+`): it can take time that doubles with every byte")
    }
    if let item = PatternItems.overlappingNeighbour(items) {
      // Comments are blank to a rule: a long one is a long run of white space.
      found.append(
        "has `\(item)` twice with nothing needed between, and tries every way to part the bytes: write `\(item)+`")
    }
    let isSearched = isSearched && !pattern.hasPrefix("\\G")
    if isSearched, beginsWithAnything(pattern) { found.append("is searched for and begins with `.*`; leave that out") }
    if isSearched, let first = items.first, first.repeats, !first.isPossessive, first.isSpace {
      found.append("is searched for and begins with repeated white space: each blank is where a search begins again")
    }
    return found
  }

  private static func beginsWithAnything(_ pattern: String) -> Bool {
    let body = pattern.drop { "(?x)^ \n".contains($0) }
    return [".*", ".+", "[^\\n]*", "[\\s\\S]*", "[^]*"].contains { body.hasPrefix($0) } && !body.hasPrefix(".*+")
  }

  private static func beginsWithoutLiteral(_ pattern: String) -> Bool {
    let body = pattern.drop { "(?x)^ \n".contains($0) }
    if body.hasPrefix("\\A") || body.hasPrefix("\\G") { return false }
    return body.first.map { "[\\.(".contains($0) } ?? true
  }
}
