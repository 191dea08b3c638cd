/// What a backtest of this repository found, to be said beside a prediction.
public struct BacktestRecord: Sendable {
  private let cases: [BacktestReport.Case]

  public init(cases: [BacktestReport.Case]) { self.cases = cases }

  /// `first in 31 of the last 40 such commits here (recon backtest)`; nil where there were too few to tell.
  func words(_ prediction: BacktestReport.Prediction, within depth: Int = 1) -> String? {
    let rates = BacktestRates(cases.filter { $0.prediction == prediction })
    guard rates.count >= Self.fewest else { return nil }
    let hits = Count.number(rates.hits(within: depth))
    let commits = "\(hits) of the last \(Count.number(rates.count)) such commits here"
    return depth == 1 ? "first right in \(commits)" : "right among the first \(depth) in \(commits)"
  }

  private static let fewest = 5
}

extension Inquiry {
  /// How far a prediction can be trusted in this repository, as a line of its own; nil where nobody can say.
  func trackRecord(_ prediction: BacktestReport.Prediction, within depth: Int = 1) -> AnswerLine? {
    guard let history else { return nil }
    if history.commits.isEmpty { return AnswerLine(["track record: none, for there is no history to try it on"]) }
    guard let words = backtest?.words(prediction, within: depth) else { return nil }
    return AnswerLine([.text("track record: \(words) ("), .code("recon backtest"), ")"])
  }
}
