import Facts
import Reconnaissance

/// Answers and their parts as JSON values; the names are those of `docs/schema/report.schema.json`.
struct AnswerJSON {
  var limit: ListLimit
  var paths: UndecodablePaths

  func answer(_ answer: Answer, to json: inout JSONWriter) {
    let (shown, hidden) = limit.bound(answer.items)
    json.object {
      $0.member("id", answer.id.rawValue)
      $0.key("items")
      $0.array(shown) { evidence($1, to: &$0) }
      $0.key("lines")
      lines(answer.lines, to: &$0)
      $0.key("questions")
      questions(answer.questions, to: &$0)
      if answer.id == .callers {
        $0.key("references")
        $0.array(answer.references) { evidence($1, to: &$0) }
      }
      $0.member("searched", counts: answer.searched)
      $0.member("status", answer.status.rawValue)
      $0.member("text", PlainText.lines(answer.lines).joined(separator: "\n"))
      $0.member("total", answer.items.count)
      $0.member("truncated", hidden > 0)
    }
  }

  func evidence(_ item: Evidence, to json: inout JSONWriter) {
    json.object {
      $0.member("container", ifPresent: item.container)
      if item.entry?.isDeclared == true { $0.member("declared", true) }
      if let detail = item.detail, detail != .none { $0.member("detail", detail.rawValue) }
      if let lines = item.lines { $0.member("endLine", lines.upperBound) }
      if let entry = item.entry, item.detail == .route {
        $0.key("guards")
        $0.array(entry.guards) { site($1, to: &$0) }
      }
      if let handler = item.entry?.handler {
        $0.key("handler")
        site(handler, to: &$0)
      }
      $0.member("kind", ifPresent: item.kind?.rawValue)
      $0.member("name", item.name)
      paths.write(item.path, to: &$0)
      $0.member("quoted", ifPresent: item.quoted)
      $0.member("reason", item.reason)
      if let entry = item.entry, item.detail == .route {
        $0.key("routePaths")
        $0.array(entry.paths) { $0.string($1) }
      }
      $0.member("rule", item.rule)
      if let lines = item.lines { $0.member("startLine", lines.lowerBound) }
      $0.member("tier", item.tier.rawValue)
      $0.member("use", ifPresent: item.use?.rawValue)
      $0.member("verb", ifPresent: item.entry?.verb)
    }
  }

  private func site(_ site: EntryDetails.Site, to json: inout JSONWriter) {
    json.object {
      $0.member("name", site.name)
      paths.write(site.path, to: &$0)
      $0.member("startLine", site.line)
    }
  }

  func explanation(_ explanation: Explanation, to json: inout JSONWriter) {
    json.object {
      $0.key("candidates")
      $0.array(explanation.candidates) { evidence(Evidence($1, tier: .nameOnly, reason: "has this name"), to: &$0) }
      $0.member("container", ifPresent: explanation.site?.containerName)
      $0.member("kind", explanation.site?.kind.rawValue ?? "mention")
      $0.member("line", explanation.line)
      $0.key("meaning")
      $0.array(explanation.meaning) { evidence(Evidence($1, tier: explanation.tier, reason: "is meant"), to: &$0) }
      $0.member("name", explanation.name)
      paths.write(explanation.path, to: &$0)
      $0.member("reason", explanation.reason)
      $0.member("receiver", ifPresent: explanation.site?[.receiver])
      $0.member("rule", ifPresent: explanation.site?.rule)
      $0.key("steps")
      $0.array(explanation.steps) { step, item in
        step.object {
          $0.member("depth", item.depth)
          $0.member("found", ifPresent: item.found)
          $0.member("lookedIn", item.lookedIn)
          $0.member("name", item.name)
        }
      }
      if let target = explanation.target {
        $0.key("target")
        evidence(Evidence(target, reason: "the target"), to: &$0)
      }
      $0.member("text", PlainText.lines(explanation.lines).joined(separator: "\n"))
      $0.member("tier", explanation.tier.rawValue)
      $0.member("verdict", explanation.verdict.rawValue)
    }
  }

  func questions(_ questions: [ClarificationQuestion], to json: inout JSONWriter) {
    json.array(questions) { json, question in
      json.object {
        $0.member("from", question.from.rawValue)
        $0.member("rank", question.rank)
        $0.key("spans")
        spans(question.spans, to: &$0)
        $0.member("text", PlainText.inline(question.spans))
      }
    }
  }

  func lines(_ lines: [AnswerLine], to json: inout JSONWriter) {
    json.array(lines) { json, line in
      json.object {
        if case .checkbox(let words, let checked) = line.lead {
          $0.member("checkbox", words)
          $0.member("checked", checked)
        }
        $0.key("children")
        self.lines(line.children, to: &$0)
        if case .label(let label) = line.lead { $0.member("label", label) }
        $0.key("spans")
        spans(line.spans, to: &$0)
      }
    }
  }

  /// Each span is an object of one member, named after its case, so that quoted text is marked wherever it stands.
  func spans(_ spans: [Span], to json: inout JSONWriter) {
    json.array(spans) { json, span in
      json.object {
        switch span {
        case .text(let words): $0.member("text", words)
        case .code(let code): $0.member("code", code)
        case .quoted(let text): $0.member("quoted", text)
        case .place(let path, let lines):
          $0.key("place")
          $0.object {
            if let lines { $0.member("endLine", lines.upperBound) }
            paths.write(path, to: &$0)
            if let lines { $0.member("startLine", lines.lowerBound) }
          }
        }
      }
    }
  }
}
