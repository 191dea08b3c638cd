extension PlanRule {
  /// Something is flagged as a blocker.
  static let blockerOpen = PlanRule(
    code: "blocker-open", severity: .error, kind: .completeness,
    why: "“If you cannot answer one, flag it as a blocker.” A blocker stops the plan until it is gone."
  ) { context in
    context.prose { $0.isWithin(.research) }.compactMap { line in
      let words = PlainWords.of(line.text)
      var rest = words.drop { "-+ ".contains($0) }
      let isTicked = rest.hasPrefix("[x]")
      if rest.hasPrefix("[ ]") || isTicked { rest = rest.dropFirst(3).drop { $0 == " " } }
      guard rest.hasPrefix("blocker:") || rest.hasPrefix("blocked:") || words.contains(": blocker:"), !isTicked else {
        return nil
      }
      return Report(line.number, "a blocker is open")
    }
  }
}
