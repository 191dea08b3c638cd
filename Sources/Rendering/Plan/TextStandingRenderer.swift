public import Planning

/// Where a plan stands, for a terminal: what whoever opens it has to know, the protocol's line last.
public struct TextStandingRenderer: Sendable {
  public init() {}

  public func render(_ standing: PlanStanding, document: String) -> String {
    let state = standing.state
    var lines = ["\(TerminalText.escape(document)): \(state.status.rawValue), \(state.phase.name)"]
    lines.append("Last updated \(TerminalText.escape(standing.lastUpdated)). \(approval(standing))")
    if !standing.log.isEmpty {
      lines += ["", "Change Log, last entries:"]
      lines += standing.log.map { "  [\(TerminalText.escape($0.timestamp ?? "?"))] \(TerminalText.escape($0.text))" }
    }
    if !standing.commits.isEmpty {
      let done = standing.commits.count { $0.isDone }
      lines += ["", "Commits: \(done) of \(standing.commits.count) done"]
      lines += standing.commits.map { commit in
        let mark = commit.isDone ? "✓" : commit == standing.nextCommit ? "→" : " "
        return "  \(mark) Commit \(commit.number): \(TerminalText.escape(commit.title))"
          + (commit.revision.map { " (\(TerminalText.escape($0)))" } ?? "")
      }
    }
    for who in [PlanStanding.Block.Who.user, .author] {
      let blocks = standing.blocks.filter { $0.who == who }
      guard !blocks.isEmpty else { continue }
      lines += ["", "Waiting for the \(who.rawValue):"]
      lines += blocks.prefix(12).map { "  line \($0.line): \(TerminalText.escape($0.what))" }
      if blocks.count > 12 { lines.append("  …and \(blocks.count - 12) more (recon plan check)") }
    }
    if !standing.nextSteps.isEmpty {
      lines += ["", "Next:"]
      lines += standing.nextSteps.map { "  \($0)" }
    }
    if let line = standing.protocolLine { lines += ["", line] }
    return lines.map { $0 + "\n" }.joined()
  }

  private func approval(_ standing: PlanStanding) -> String {
    let states = Checkpoint.allCases.compactMap { checkpoint -> String? in
      switch standing.state[checkpoint] {
      case .missing: nil
      case .withdrawn: "checkpoint \(checkpoint.rawValue) withdrawn"
      case .current(let approval): "checkpoint \(checkpoint.rawValue) approved by \(TerminalText.escape(approval.by))"
      case .stale(let approval):
        "approval stale: checkpoint \(checkpoint.rawValue), \(TerminalText.escape(approval.by))"
      }
    }
    return states.isEmpty ? "Nothing is approved." : "\(states.joined(separator: "; "))."
  }
}
