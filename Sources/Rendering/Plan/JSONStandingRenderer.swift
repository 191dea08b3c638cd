public import Planning
public import Reconnaissance

/// Where a plan stands, as one JSON document: `recon plan status --format json`. Schema:
/// `docs/schema/plan-status.schema.json`.
public struct JSONStandingRenderer: Sendable {
  public init() {}

  /// UTF-8, keys sorted, two spaces of indentation, a line feed at the end.
  public func render(_ standing: PlanStanding, document: String, tool: ToolHeader) -> [UInt8] {
    var json = JSONWriter(brokenDepth: .max)
    json.object {
      $0.key("approvals")
      $0.lines(Checkpoint.allCases) { approval(standing.state[$1], $1, to: &$0) }
      $0.member("approvedBy", orNull: standing.approvedBy.isEmpty ? nil : standing.approvedBy)
      $0.key("blocked")
      $0.lines(standing.blocks) { json, block in
        json.object {
          $0.member("line", block.line)
          $0.member("on", block.who.rawValue)
          $0.member("what", block.what)
        }
      }
      $0.key("commits")
      $0.lines(standing.commits) { json, commit in
        json.object {
          $0.member("done", commit.isDone)
          $0.member("line", commit.line)
          $0.member("number", commit.number)
          $0.member("revision", ifPresent: commit.revision)
          $0.member("title", commit.title)
        }
      }
      $0.member("document", document)
      $0.member("errors", standing.errors)
      $0.member("lastUpdated", standing.lastUpdated)
      $0.key("log")
      $0.lines(standing.log) { json, entry in
        json.object {
          $0.member("line", entry.line)
          $0.member("text", entry.text)
          $0.member("timestamp", orNull: entry.timestamp)
        }
      }
      $0.key("nextCommit")
      if let next = standing.nextCommit { $0.number(next.number) } else { $0.null() }
      $0.key("nextSteps")
      $0.lines(standing.nextSteps) { $0.string($1) }
      $0.member("phase", standing.state.phase.name)
      $0.member("protocolLine", orNull: standing.protocolLine)
      $0.member("schemaVersion", HeaderJSON.schemaVersion)
      $0.member("status", standing.state.status.rawValue)
      $0.key("tool")
      HeaderJSON.tool(tool, to: &$0)
      $0.member("warnings", standing.warnings)
    }
    json.endLine()
    return json.bytes
  }

  private func approval(_ state: Approval.State, _ checkpoint: Checkpoint, to json: inout JSONWriter) {
    let (name, approval): (String, Approval?) =
      switch state {
      case .missing: ("missing", nil)
      case .withdrawn: ("withdrawn", nil)
      case .current(let approval): ("current", approval)
      case .stale(let approval): ("stale", approval)
      }
    json.object {
      $0.member("by", ifPresent: approval?.by)
      $0.member("checkpoint", checkpoint.rawValue)
      $0.member("state", name)
      $0.member("way", ifPresent: approval?.way.rawValue)
    }
  }
}
