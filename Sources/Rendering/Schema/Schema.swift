/// The JSON Schemas (draft 2020-12) of our documents, as `recon schema NAME` prints them and `docs/schema/` holds them.
///
/// They are open: a reader ignores what it does not know. Lists that are closed in the code are taken from it, so that
/// neither can drift.
public enum Schema: String, CaseIterable, Sendable {
  /// The document of `recon diff --format json`.
  case diff
  /// The document of `recon draft` and of `recon ask`, which is a report with one answer.
  case report
  /// The document of `recon scan --format json`.
  case scan
  /// One line of `recon scan --format ndjson`.
  case scanLine = "scan-line"
  /// The document of `recon plan verify --format json`.
  case planFreshness = "plan-freshness"
  /// The document of `recon log --format json`.
  case log
  /// The document of `recon plan check --format json`.
  case planCheck = "plan-check"
  /// The document of `recon plan status --format json`.
  case planStatus = "plan-status"
  /// The document of `recon backtest --format json`.
  case backtest

  /// The schema for `name`: a raw value, or the command that prints the document.
  public init?(named name: String) {
    switch name {
    case "ask", "draft": self = .report
    case "plan-verify": self = .planFreshness
    default: self.init(rawValue: name)
    }
  }

  /// Name of the file in `docs/schema/`.
  public var fileName: String { rawValue + ".schema.json" }

  /// The schema itself, with a line feed at the end.
  public var text: String {
    switch self {
    case .diff:
      Self.document(
        "diff", title: "What changed between two commits", ComparisonSchema.body,
        ReportSchema.parts + ScanSchema.parts + ComparisonSchema.parts)
    case .report: Self.document("report", title: "A report of recon: draft, ask", ReportSchema.body, ReportSchema.parts)
    case .scan: Self.document("scan", title: "The facts of a repository", ScanSchema.body, ScanSchema.parts)
    case .planFreshness:
      Self.document(
        "plan-freshness", title: "How far a plan still fits the code", FreshnessSchema.body,
        FreshnessSchema.parts + ReportSchema.parts)
    case .log:
      Self.document(
        "log", title: "The commits at which an answer changed", LogSchema.body,
        [LogSchema.commit, FreshnessSchema.answerChange] + ReportSchema.parts)
    case .planCheck:
      Self.document("plan-check", title: "The findings in a plan", PlanSchema.check, PlanSchema.parts)
    case .planStatus:
      Self.document("plan-status", title: "Where a plan stands", PlanSchema.status, PlanSchema.parts)
    case .backtest:
      Self.document(
        "backtest", title: "How often predictions were right in the past", BacktestSchema.body,
        BacktestSchema.parts + ReportSchema.parts)
    case .scanLine:
      Self.document(
        "scan-line", title: "One line of the facts of a repository", ScanSchema.lineBody,
        ScanSchema.parts + [ScanSchema.header])
    }
  }

  private static func document(_ name: String, title: String, _ body: String, _ parts: [String]) -> String {
    #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:recon:schema:\#(name):\#(HeaderJSON.schemaVersion)",
      "title": "\#(title)",
    \#(body),
      "$defs": {
    \#((SharedSchema.parts + parts).joined(separator: ",\n"))
      }
    }

    """#
  }

  /// `"a", "b"`: the members of a closed list, wrapped to lines of at most 110 bytes that continue at `indent`.
  static func list(_ words: [String], indent: Int) -> String {
    var lines = [""]
    for (index, word) in words.enumerated() {
      let entry = "\"\(word)\"" + (index + 1 < words.count ? "," : "")
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = entry
      } else if indent + lines[lines.count - 1].utf8.count + entry.utf8.count < 110 {
        lines[lines.count - 1] += " " + entry
      } else {
        lines.append(entry)
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
