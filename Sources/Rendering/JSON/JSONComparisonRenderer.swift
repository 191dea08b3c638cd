import Facts
public import Reconnaissance

/// A comparison as one JSON document: `recon diff --format json`. Schema: `docs/schema/diff.schema.json`.
public struct JSONComparisonRenderer: Sendable {
  public var paths: UndecodablePaths

  public init(paths: UndecodablePaths = UndecodablePaths()) { self.paths = paths }

  /// UTF-8, keys sorted, complete; a line for every fact, file and change, a line feed at the end.
  public func render(_ report: ComparisonReport) -> [UInt8] {
    let comparison = report.comparison
    let answers = AnswerJSON(limit: ListLimit(nil), paths: paths)
    var json = JSONWriter(brokenDepth: .max)
    json.object {
      if let changed = comparison.answers {
        $0.key("answers")
        $0.array(changed) { answer($1, answers, to: &$0) }
      }
      $0.key("diagnostics")
      $0.lines(report.diagnostics) { HeaderJSON.diagnostic($1, paths: paths, to: &$0) }
      $0.key("facts")
      facts(comparison.facts, to: &$0)
      $0.key("files")
      files(comparison.files, to: &$0)
      $0.member("from", orNull: report.before.head)
      $0.key("repositories")
      $0.object {
        $0.key("from")
        HeaderJSON.repository(report.before, to: &$0)
        $0.key("to")
        HeaderJSON.repository(report.after, to: &$0)
      }
      $0.key("scanners")
      HeaderJSON.scanners(report.scanners, to: &$0)
      $0.member("schemaVersion", HeaderJSON.schemaVersion)
      $0.key("sections")
      $0.array(comparison.sections) { section($1, answers, to: &$0) }
      $0.key("targets")
      $0.array(report.targets) { JSONReportRenderer.target($1, answers, to: &$0) }
      $0.member("to", orNull: report.isOfWorkTree ? nil : report.after.head)
      $0.key("tool")
      HeaderJSON.tool(report.tool, to: &$0)
    }
    json.endLine()
    return json.bytes
  }

  private func facts(_ facts: FactChanges, to json: inout JSONWriter) {
    json.object {
      $0.key("added")
      $0.lines(facts.added) { FactJSON.fact($1, to: &$0) }
      $0.key("changed")
      $0.lines(facts.changed) { json, pair in
        json.object {
          $0.key("differences")
          $0.array(pair.differences) { json, difference in
            json.object {
              $0.member("attribute", difference.key.rawValue)
              $0.member("from", orNull: difference.before)
              $0.member("to", orNull: difference.after)
            }
          }
          Self.sides(pair, to: &$0)
        }
      }
      $0.key("moved")
      $0.lines(facts.moved) { json, pair in json.object { Self.sides(pair, to: &$0) } }
      $0.key("removed")
      $0.lines(facts.removed) { FactJSON.fact($1, to: &$0) }
    }
  }

  private static func sides(_ pair: FactChanges.Pair, to json: inout JSONWriter) {
    json.key("from")
    FactJSON.fact(pair.before, to: &json)
    json.key("to")
    FactJSON.fact(pair.after, to: &json)
  }

  private func files(_ files: FilePairs, to json: inout JSONWriter) {
    json.object {
      $0.key("added")
      $0.lines(files.added) { Self.path($1, to: &$0) }
      $0.key("changed")
      $0.lines(files.changed) { Self.path($1.after, to: &$0) }
      $0.key("removed")
      $0.lines(files.removed) { Self.path($1, to: &$0) }
      $0.key("renamed")
      $0.lines(files.renamed) { json, pair in
        json.object {
          $0.key("from")
          Self.path(pair.before, to: &$0)
          $0.member("sameBytes", pair.before.blob == pair.after.blob)
          $0.key("to")
          Self.path(pair.after, to: &$0)
        }
      }
      $0.member("unchanged", files.unchangedCount)
    }
  }

  private static func path(_ file: ScannedFile, to json: inout JSONWriter) {
    json.object {
      $0.member("path", file.path)
      $0.member("pathBytes", ifPresent: file.pathBytes.map(Base64.encode))
    }
  }

  private func section(_ section: SectionChanges, _ answers: AnswerJSON, to json: inout JSONWriter) {
    json.object {
      $0.key("changes")
      $0.lines(section.changes) { change($1, answers, to: &$0) }
      $0.member("findings", section.findings)
      $0.member("id", section.id.rawValue)
      $0.member("total", section.changes.count)
    }
  }

  private func change(_ change: Change, _ answers: AnswerJSON, to json: inout JSONWriter) {
    json.object {
      $0.member("change", change.way.rawValue)
      $0.member("finding", change.isFinding)
      if let before = change.before {
        $0.key("from")
        answers.evidence(before, to: &$0)
      }
      $0.member("name", change.name)
      $0.key("related")
      $0.array(change.related) { json, related in
        json.object {
          $0.key("items")
          $0.array(related.items) { answers.evidence($1, to: &$0) }
          $0.member("side", related.isBefore ? "from" : "to")
          $0.member("words", related.words)
        }
      }
      $0.key("spans")
      answers.spans(change.spans, to: &$0)
      $0.member("text", PlainText.inline(change.spans))
      if let after = change.after {
        $0.key("to")
        answers.evidence(after, to: &$0)
      }
    }
  }

  private func answer(_ change: AnswerChange, _ answers: AnswerJSON, to json: inout JSONWriter) {
    json.object {
      $0.key("added")
      $0.lines(change.added) { answers.evidence($1, to: &$0) }
      $0.member("id", change.id.rawValue)
      $0.key("removed")
      $0.lines(change.removed) { answers.evidence($1, to: &$0) }
      $0.key("status")
      $0.object {
        $0.member("from", orNull: change.from?.rawValue)
        $0.member("to", orNull: change.to?.rawValue)
      }
    }
  }
}
