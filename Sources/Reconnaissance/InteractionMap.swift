import CodeIndex
import Facts

/// The suggestion for 4.1: how control reaches the target and where it goes from there, in the seed's `↓ calls` form.
///
/// The seed says "leaves first" and draws the caller at the top; its drawing is followed, since its arrows are read.
public enum InteractionMap {
  /// Lines of plain text, for a code fence; empty without a definition to start from.
  public static func lines(for inquiry: Inquiry) -> [AnswerLine] {
    guard let target = inquiry.definitions.first(where: { $0.detail.isFunctionLike }) else { return [] }
    var steps: [FactView] = []
    if let path = inquiry.index.entryPaths.paths(to: target).first(where: { $0.kind != .test }) {
      if let start = path.start, start != target { steps.append(start) }
      for hop in path.hops where hop.definition != target && !steps.contains(hop.definition) {
        steps.append(hop.definition)
      }
    }
    if steps.isEmpty,
      let caller = inquiry.index.callers(of: target).compactMap(\.enclosing).first(where: { $0 != target })
    {
      steps.append(caller)
    }
    steps.append(target)
    if let callee = inquiry.index.callees(of: target).map(\.definition).first(where: { !steps.contains($0) }) {
      steps.append(callee)
    }
    var lines: [AnswerLine] = []
    for (position, step) in steps.enumerated() {
      if position > 0 { lines.append(AnswerLine(.plain, [.text("  ↓ calls")])) }
      let call = step.detail.isFunctionLike ? "()" : ""
      lines.append(AnswerLine(.plain, [.text("[\(step.path)::\(step.qualifiedName)\(call)]")]))
    }
    let table = inquiry.index.facts(in: target).first { $0.kind == .data && $0.detail != .migration }
    if let table {
      lines.append(AnswerLine(.plain, [.text("  ↓ queries")]))
      lines.append(AnswerLine(.plain, [.text("[\(table.name)]")]))
    }
    return lines
  }
}
