import Facts
import PCRE2

/// Rules tried everywhere.
extension FileScan {
  /// Rules without a keyword, each by itself over the whole masked text.
  mutating func free(_ view: TokenView, _ matcher: inout RuleMatcher, _ match: inout MatchState) {
    guard !scanner.freeRules.isEmpty else { return }
    let bodies = scopingDrafts()
    for ruleIndex in scanner.freeRules {
      let rule = scanner.rules[ruleIndex]
      var position = 0
      while position <= matcher.masked.count, !view.work.pointee.isExhausted {
        do {
          guard try match.matches(rule.pattern, in: matcher.masked, from: position) else { break }
        } catch {
          limitReached = true
          break
        }
        guard let whole = match.range(0) else { break }
        let captured = Captures(match, rule)
        position = max(whole.upperBound, whole.lowerBound + 1)
        let name = captured.name ?? whole
        let container = body(around: whole.lowerBound, bodies)
        let attributes = captures(rule, captured)
        append(rule, ruleIndex, at: -1, name: nameID(name), start: name.lowerBound, end: whole.upperBound, attributes)
        drafts[drafts.count - 1].container = container
      }
    }
  }

  /// The innermost definition around an offset, among `bodies` in order of position; -1 when there is none.
  func body(around offset: Int, _ bodies: [Int]) -> Int {
    var low = 0
    var high = bodies.count
    while low < high {
      let middle = (low + high) / 2
      if drafts[bodies[middle]].start <= offset { low = middle + 1 } else { high = middle }
    }
    var container = low > 0 ? bodies[low - 1] : -1
    while container >= 0, drafts[container].end <= offset { container = drafts[container].container }
    return container
  }
}
