public import Reconnaissance

/// How far a plan still fits, as one JSON document: `recon plan verify --format json`. Always complete.
/// Schema: `docs/schema/plan-freshness.schema.json`.
public struct JSONFreshnessRenderer: Sendable {
  public var paths: UndecodablePaths

  public init(paths: UndecodablePaths = UndecodablePaths()) { self.paths = paths }

  /// UTF-8, keys sorted, two spaces of indentation, a line feed at the end.
  public func render(_ freshness: PlanFreshness) -> [UInt8] {
    let changes = AnswerChangeJSON(paths: paths)
    var json = JSONWriter(brokenDepth: .max)
    json.object {
      $0.key("ahead")
      if let distance = freshness.distance { $0.number(distance.ahead) } else { $0.null() }
      $0.key("answers")
      if let answers = freshness.answers {
        $0.array(answers) { changes.change($1, to: &$0) }
      } else {
        $0.null()
      }
      $0.key("apart")
      if let distance = freshness.distance { $0.number(distance.apart) } else { $0.null() }
      $0.key("citations")
      $0.array(freshness.citations) { citation($1, to: &$0) }
      $0.member(
        "counts",
        counts: Dictionary(
          uniqueKeysWithValues: PlaceFate.State.allCases.map { ($0.rawValue, freshness.count($0)) }))
      $0.key("diagnostics")
      $0.array(freshness.diagnostics) { HeaderJSON.diagnostic($1, paths: paths, to: &$0) }
      $0.member("holds", freshness.holds)
      $0.key("plan")
      plan(freshness.plan, to: &$0)
      $0.key("repository")
      HeaderJSON.repository(freshness.repository, to: &$0)
      $0.member("schemaVersion", HeaderJSON.schemaVersion)
      $0.key("targets")
      $0.array(freshness.targets) { target($1, to: &$0) }
      $0.key("tool")
      HeaderJSON.tool(freshness.tool, to: &$0)
    }
    json.endLine()
    return json.bytes
  }

  private func plan(_ plan: PlanFreshness.Plan, to json: inout JSONWriter) {
    json.object {
      $0.member("commit", plan.commit)
      $0.key("dirty")
      if let dirty = plan.dirty { $0.bool(dirty) } else { $0.null() }
      $0.member("edited", plan.isEdited)
      $0.member("name", plan.name)
    }
  }

  private func citation(_ citation: PlanFreshness.CitedPlace, to json: inout JSONWriter) {
    json.object {
      candidates(of: citation.fate, to: &$0)
      $0.member("documentLine", citation.documentLine)
      if let lines = citation.place.lines { $0.member("endLine", lines.upperBound) }
      now(citation.fate, citation.place, to: &$0)
      paths.write(citation.place.path, to: &$0)
      $0.member("reason", ifPresent: citation.fate.reason)
      if let lines = citation.place.lines { $0.member("startLine", lines.lowerBound) }
      $0.member("state", citation.fate.state.rawValue)
      $0.member("text", citation.text)
    }
  }

  private func target(_ target: PlanFreshness.TargetFate, to json: inout JSONWriter) {
    json.object {
      candidates(of: target.fate, to: &$0)
      now(target.fate, nil, to: &$0)
      $0.member("query", target.query)
      $0.member("reason", ifPresent: target.fate.reason)
      $0.member("state", target.fate.state.rawValue)
    }
  }

  private func candidates(of fate: PlaceFate, to json: inout JSONWriter) {
    var candidates: [FilePlace] = []
    if case .ambiguous(let places) = fate { candidates = places }
    json.key("candidates")
    json.array(candidates) { place($1, to: &$0) }
  }

  private func now(_ fate: PlaceFate, _ cited: FilePlace?, to json: inout JSONWriter) {
    guard let now = fate.state == .same ? cited : fate.place else { return }
    json.key("now")
    place(now, to: &json)
  }

  private func place(_ place: FilePlace, to json: inout JSONWriter) {
    json.object {
      if let lines = place.lines { $0.member("endLine", lines.upperBound) }
      paths.write(place.path, to: &$0)
      if let lines = place.lines { $0.member("startLine", lines.lowerBound) }
    }
  }
}
