extension PlanRule {
  /// Arrows and marks that were read in a wrong encoding and saved so.
  static let garbledText = PlanRule(
    code: "garbled-text", severity: .warning, kind: .form,
    why: "`â†’` was an arrow: the document was read as Windows-1252 somewhere, and saved."
  ) { context in
    (1..<context.plan.text.lines.count + 1).compactMap { line in
      let range = context.plan.text.lines[line - 1]
      guard GarbledText.isSuspicious(context.plan.text.bytes[range]),
        let mended = GarbledText.mended(context.plan.text.line(line))
      else { return nil }
      return Report(line, "a sign of the protocol was garbled by a wrong encoding", fix: [PlanEdit(range, mended)])
    }
  }
}
