import CodeIndex
import Facts

/// Steps 2a and 2b: how does this code handle failures, and how does the rest of the repository?
struct ErrorHandlingQuestion: Question {
  let id = QuestionID.errorHandling

  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer {
    var evidence = EvidenceList()
    var sentences: [[Span]] = []
    var children: [AnswerLine] = []
    let scope = inquiry.isModification ? TargetScope(inquiry) : nil
    if let scope {
      sentences.append(Self.inTarget(scope, &evidence))
      children += Self.inCallers(scope, &evidence)
    }
    let house = HousePattern(inquiry.index, languages: scope?.languages ?? [])
    let clauses = house.clauses(near: scope?.files.first?.folder ?? "", apartFrom: scope, &evidence)
    let habits = ErrorHabits(inquiry.index, languages: scope?.languages ?? []).lines(&evidence)
    let searched = Searched(inquiry, ["sources": house.fileCount])
    if scope == nil {
      sentences.append(Sentence.of(clauses))
    } else if !clauses.isEmpty {
      children.append(AnswerLine(["House pattern: "] + Listing.joined(clauses)))
    }
    children += habits
    if evidence.items.isEmpty {
      let absent: [Span] = [
        .text(
          "none found: 0 errors raised or handled in "
            + Count.of(house.fileCount, "source file") + ", " + searched.words)
      ]
      return Answer(
        id, .none, lines: [AnswerLine(.label("Error handling"), absent)], searched: searched.counts)
    }
    return Answer(
      id, .answered, lines: [AnswerLine(.label("Error handling"), Sentence.run(sentences), children: children)],
      items: evidence.items, searched: searched.counts)
  }

  private static func inTarget(_ scope: TargetScope, _ evidence: inout EvidenceList) -> [Span] {
    let errors = scope.facts(.error)
    let raised = errors.filter { $0.detail == .raise }
    let handled = errors.filter { $0.detail == .handle }
    let defined = errors.filter { $0.detail == .define }
    evidence.add(raised, reason: "raised in the target")
    evidence.add(handled, reason: "handled in the target")
    evidence.add(defined, reason: "error type defined in the target")
    let clauses = [
      NamedFacts.clause("raises", raised, unnamed: "again what it caught"),
      NamedFacts.clause("handles", handled, unnamed: "any error"),
      NamedFacts.clause("defines", defined),
    ]
    if clauses.allSatisfy(\.isEmpty) { return ["Raises and handles nothing itself."] }
    let silent = raised.isEmpty ? "raises nothing" : handled.isEmpty ? "handles nothing" : ""
    return Sentence.of(clauses + [silent.isEmpty ? [] : [.text(silent)]])
  }

  /// What the definitions that call the target do when it fails: a handler that ends before the call is not about it.
  private static func inCallers(_ scope: TargetScope, _ evidence: inout EvidenceList) -> [AnswerLine] {
    var first: [FactView: Use] = [:]
    for use in scope.callers where use.site.file.role != .test {
      guard let caller = use.enclosing, caller.detail.isFunctionLike, !scope.contains(caller) else { continue }
      if let known = first[caller], known.site.startLine <= use.site.startLine { continue }
      first[caller] = use
    }
    if first.isEmpty { return [] }
    var handling: [(caller: FactView, handlers: [FactView])] = []
    for (caller, use) in first.sorted(by: { PlaceOrder.precedes($0.key, $1.key) }) {
      let handlers = scope.index.facts(in: caller).filter {
        $0.kind == .error && $0.detail == .handle && $0.endLine >= use.site.startLine
      }
      if handlers.isEmpty { continue }
      handling.append((caller, handlers))
      evidence.add(handlers, reason: "handler in a direct caller")
    }
    let counted = Count.of(first.count, "direct caller")
    if handling.isEmpty {
      return [AnswerLine([.text("Callers: none of \(counted) outside tests handles an error after the call.")])]
    }
    return [
      AnswerLine(
        [.text("Callers: \(handling.count) of \(counted) outside tests \(handling.count == 1 ? "handles" : "handle")")]
          + [" errors: "]
          + Listing.spans(handling, separator: "; ") { entry in
            [DefinitionPhrase.name(entry.caller), " "]
              + NamedFacts.clause("handles", entry.handlers, limit: 3, unnamed: "any error")
          })
    ]
  }
}
