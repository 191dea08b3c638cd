public import Reconnaissance

/// A backtest for people: a table, a prediction a line, with the naive answer's numbers beside.
public struct TextBacktestRenderer: Sendable {
  public init() {}

  private static let depths = [1, 3, 5, 10]

  /// Ends in a line feed.
  public func render(_ report: BacktestReport) -> String {
    var lines = [
      "\(report.replayed) past commits asked again at their parents; found among the first 1, 3, 5, 10:", "",
    ]
    var rows: [[String]] = [["", "commits"] + Self.depths.map(String.init) + ["MRR", "compared with"]]
    for prediction in BacktestReport.Prediction.allCases {
      let rates = report.rates(prediction)
      guard rates.count > 0 else { continue }
      let own = Self.depths.map { "\(rates.hits(within: $0))" }
      let naive = Self.depths.map { "\(rates.baselineHits(within: $0))" }
      rows.append([Self.name(prediction), "\(rates.count)"] + own + [Self.share(rates.reciprocalRank), ""])
      rows.append(["  naive", ""] + naive + [Self.share(rates.baselineReciprocalRank), prediction.baseline])
    }
    if rows.count == 1 {
      return "no commit among the newest asks for something that could be tried here "
        + "(\(report.eligible) had a message of three words or more)\n"
    }
    lines += Self.aligned(rows)
    lines += ["", "A commit shows some of the files that could have changed, never all: compare, do not add up."]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func name(_ prediction: BacktestReport.Prediction) -> String {
    switch prediction {
    case .localisation: "where a phrase's code is (similar)"
    case .placement: "folder of new files (structure)"
    case .tests: "tests of a file (tests)"
    case .coChange: "what changes with a file (indirect)"
    }
  }

  /// Three decimals, the same everywhere.
  static func share(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// Numbers to the right, words to the left.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        let isWord = column == 0 || column == row.count - 1
        return isWord ? cell + (column == 0 ? padding : "") : padding + cell
      }.joined(separator: "  ")
    }.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
  }
}
