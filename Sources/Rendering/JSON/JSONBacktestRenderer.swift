public import Reconnaissance

/// A backtest as one JSON document: `recon backtest --format json`. Schema: `docs/schema/backtest.schema.json`.
public struct JSONBacktestRenderer: Sendable {
  public init() {}

  /// UTF-8, keys sorted, two spaces of indentation, a line feed at the end.
  public func render(_ report: BacktestReport) -> [UInt8] {
    let paths = UndecodablePaths()
    var json = JSONWriter(brokenDepth: .max)
    json.object {
      $0.key("cases")
      $0.array(report.cases) { json, entry in
        json.object {
          $0.key("baselineRank")
          if let rank = entry.baselineRank { $0.number(rank) } else { $0.null() }
          $0.member("commit", entry.commit)
          $0.member("prediction", entry.prediction.rawValue)
          $0.key("rank")
          if let rank = entry.rank { $0.number(rank) } else { $0.null() }
        }
      }
      $0.key("diagnostics")
      $0.array(report.diagnostics) { HeaderJSON.diagnostic($1, paths: paths, to: &$0) }
      $0.member("eligible", report.eligible)
      $0.key("predictions")
      $0.array(BacktestReport.Prediction.allCases) { rates($1, report, to: &$0) }
      $0.member("replayed", report.replayed)
      $0.key("repository")
      HeaderJSON.repository(report.repository, to: &$0)
      $0.member("schemaVersion", HeaderJSON.schemaVersion)
      $0.member("seed", report.seed)
      $0.key("tool")
      HeaderJSON.tool(report.tool, to: &$0)
    }
    json.endLine()
    return json.bytes
  }

  private func rates(_ prediction: BacktestReport.Prediction, _ report: BacktestReport, to json: inout JSONWriter) {
    let rates = report.rates(prediction)
    json.object {
      $0.key("baseline")
      $0.object {
        $0.member("description", prediction.baseline)
        $0.member("hitsAt1", rates.baselineHits(within: 1))
        $0.member("hitsAt10", rates.baselineHits(within: 10))
        $0.member("hitsAt3", rates.baselineHits(within: 3))
        $0.member("hitsAt5", rates.baselineHits(within: 5))
        $0.member("reciprocalRank", TextBacktestRenderer.share(rates.baselineReciprocalRank))
      }
      $0.member("cases", rates.count)
      $0.member("hitsAt1", rates.hits(within: 1))
      $0.member("hitsAt10", rates.hits(within: 10))
      $0.member("hitsAt3", rates.hits(within: 3))
      $0.member("hitsAt5", rates.hits(within: 5))
      $0.member("prediction", prediction.rawValue)
      $0.member("question", prediction.question.rawValue)
      $0.member("reciprocalRank", TextBacktestRenderer.share(rates.reciprocalRank))
    }
  }
}
