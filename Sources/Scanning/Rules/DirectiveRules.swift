import Facts
import PCRE2

/// Rules tried at directives: what they include, define and demand.
extension FileScan {
  mutating func directives(
    _ directives: [Directive], _ view: TokenView, _ matcher: inout RuleMatcher, _ match: inout MatchState
  ) {
    guard !scanner.directiveRules.isEmpty, !directives.isEmpty else { return }
    let bodies = scopingDrafts()
    for directive in directives {
      if view.work.pointee.isExhausted { return }
      let word = source[Int(directive.wordStart)..<Int(directive.wordEnd)]
      // What a macro's body holds stands in the macro.
      var macro: Int?
      for ruleIndex in scanner.directiveRules {
        let rule = scanner.rules[ruleIndex]
        guard rule.directiveWords.isEmpty || rule.directiveWords.contains(where: { word.elementsEqual($0) }) else {
          continue
        }
        // Only the directive is seen, so that no pattern runs on into code.
        let end = min(Int(directive.end), Int(directive.start) + rule.definition.window)
        let subject = UnsafeRawBufferPointer(rebasing: matcher.masked[..<end])
        do {
          guard try match.matches(rule.pattern, in: subject, from: Int(directive.start)) else { continue }
        } catch {
          limitReached = true
          view.work.pointee.spend(WorkBudget.matchLimit)
          continue
        }
        guard let whole = match.range(0) else { continue }
        let captured = Captures(match, rule)
        guard conditionsHold(rule, captured, -1, view, matcher.masked, &match) else { continue }
        if rule.each != nil {
          let first = drafts.count
          emitEach(
            rule, ruleIndex, captured, matcher, -1, Extent(header: 0, end: 0, hasBody: false), view, &match)
          let container = macro ?? body(around: whole.lowerBound, bodies)
          for draft in first..<drafts.count { drafts[draft].container = container }
          continue
        }
        var attributes = captures(rule, captured)
        let name = captured.name ?? whole
        if rule.definition.fact == .definition, !pool.has(.signature, in: attributes) {
          var firstLine = source[Int(directive.start)..<end].firstIndex(of: 0x0A) ?? end
          while firstLine > 0, source[firstLine - 1] == UInt8(ascii: "\\") || source[firstLine - 1] == 0x0D {
            firstLine -= 1
          }
          append(
            .signature, SourceText.folded(matcher.masked, Int(directive.start)..<min(firstLine, end)), to: &attributes)
        }
        append(
          rule, ruleIndex, at: -1, name: nameID(name), start: name.lowerBound,
          end: rule.definition.body == .match ? max(whole.upperBound, name.upperBound) : Int(directive.end), attributes)
        drafts[drafts.count - 1].container = body(around: whole.lowerBound, bodies)
        if rule.definition.fact == .definition, rule.definition.detail == .macro { macro = drafts.count - 1 }
      }
    }
  }

  /// The drafts that facts can stand in, in order of position.
  func scopingDrafts() -> [Int] {
    drafts.indices.filter { drafts[$0].kind == .definition && Self.opens(drafts[$0].detail) }
      .sorted { drafts[$0].start < drafts[$1].start }
  }
}
