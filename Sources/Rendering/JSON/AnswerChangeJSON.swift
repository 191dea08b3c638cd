import Reconnaissance

/// What has become of one answer, as a JSON value; the names are those of ``FreshnessSchema/answerChange``.
struct AnswerChangeJSON {
  var paths: UndecodablePaths

  func change(_ change: AnswerChange, to json: inout JSONWriter) {
    let evidence = AnswerJSON(limit: ListLimit(nil), paths: paths)
    json.object {
      $0.key("added")
      $0.array(change.added) { evidence.evidence($1, to: &$0) }
      $0.member("id", change.id.rawValue)
      $0.key("namesAdded")
      $0.array(change.namesAdded) { $0.string($1) }
      $0.key("namesRemoved")
      $0.array(change.namesRemoved) { $0.string($1) }
      $0.key("removed")
      $0.array(change.removed) { evidence.evidence($1, to: &$0) }
      $0.member("same", change.isNone)
      $0.key("status")
      $0.object {
        $0.member("from", orNull: change.from?.rawValue)
        $0.member("to", orNull: change.to?.rawValue)
      }
    }
  }
}
