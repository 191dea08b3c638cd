extension PlanRule {
  /// What the protocol writes where something is to be written is still there.
  static let placeholder = PlanRule(
    code: "placeholder", severity: .error, kind: .completeness,
    why: "A placeholder is a decision nobody has made."
  ) { context in
    context.plan.sections.filter { $0.section.phase != nil }.flatMap { found -> [Report] in
      if context.isNotApplicable(found.section) { return [] }
      return found.body.compactMap { line in
        let kind = context.plan.kinds[line]
        guard kind == .text || kind == .heading || kind == .code, !context.isProtocol(line) else { return nil }
        let text = context.plan.text.line(line)
        if kind == .code { return SampleCode.isOne(text) ? Report(line, "the protocol's example is left") : nil }
        return Placeholder.first(in: text).map { Report(line, "“\($0)” is left to be filled") }
      }
    }
  }
}

/// The protocol's own example code, which stands for what is to be written.
private enum SampleCode {
  private static let lines: Set<String> = {
    var lines: Set<String> = []
    for passage in [Skeleton.Passage.types, .interactionMap] {
      for part in passage.template.parts {
        switch part {
        case .fixed(let line): lines.insert(PlainEnds.trimmed(line))
        case .slot(let slot): lines.insert(PlainEnds.trimmed(slot.hint))
        }
      }
    }
    // Of these every plan has its own.
    return lines.filter { $0.hasPrefix("[file_") || $0.hasPrefix("# Example (") || $0.hasPrefix("[database_table_z") }
  }()

  static func isOne(_ line: String) -> Bool { lines.contains(PlainEnds.trimmed(line)) }
}
