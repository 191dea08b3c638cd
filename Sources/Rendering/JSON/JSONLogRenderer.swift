public import Reconnaissance

/// The commits at which an answer changed, as one JSON document: `recon log --format json`. Always complete.
/// Schema: `docs/schema/log.schema.json`.
public struct JSONLogRenderer: Sendable {
  public init() {}

  /// UTF-8, keys sorted, two spaces of indentation, a line feed at the end.
  public func render(_ history: AnswerHistory) -> [UInt8] {
    let paths = UndecodablePaths()
    let changes = AnswerChangeJSON(paths: paths)
    var json = JSONWriter(brokenDepth: .max)
    json.object {
      $0.member("asked", history.asked)
      $0.member("commits", history.commits)
      $0.member("cut", history.isCut)
      $0.key("diagnostics")
      $0.array(history.diagnostics) { HeaderJSON.diagnostic($1, paths: paths, to: &$0) }
      $0.key("events")
      $0.array(history.events) { json, event in
        json.object {
          $0.key("change")
          changes.change(event.change, to: &$0)
          $0.key("commit")
          commit(event.commit, to: &$0)
        }
      }
      $0.member("question", history.question.rawValue)
      $0.key("repository")
      HeaderJSON.repository(history.repository, to: &$0)
      $0.member("schemaVersion", HeaderJSON.schemaVersion)
      $0.key("since")
      if let since = history.since { commit(since, to: &$0) } else { $0.null() }
      $0.member("status", history.status.rawValue)
      $0.member("target", history.query)
      $0.key("tool")
      HeaderJSON.tool(history.tool, to: &$0)
      $0.member("total", history.total)
    }
    json.endLine()
    return json.bytes
  }

  private func commit(_ commit: AnswerHistory.Commit, to json: inout JSONWriter) {
    json.object {
      $0.member("date", commit.date)
      $0.member("id", commit.id)
      $0.member("subject", CommitSubject.capped(commit.subject))
    }
  }
}
