extension PlanRule {
  /// The marks of a merge are still there.
  static let conflictLeft = PlanRule(
    code: "conflict-left", severity: .error, kind: .form,
    why: "Two answers to one question are none."
  ) { context in
    (1..<context.plan.text.lines.count + 1).compactMap { line in
      let bytes = context.plan.text.bytes[context.plan.text.lines[line - 1]]
      return bytes.starts(with: "<<<<<<< ".utf8) || bytes.starts(with: ">>>>>>> ".utf8)
        ? Report(line, "the mark of a merge that nobody finished") : nil
    }
  }
}
