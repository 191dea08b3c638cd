import FactCache
import Reconnaissance
import Scanning

/// What a backtest found, as it is kept by commit.
struct BacktestResult: Sendable, Equatable {
  var cases: [BacktestReport.Case]
  var replayed: Int
  var eligible: Int

  /// The most cases of a prediction when nothing else is asked for.
  static let standardLimit = 40
  static let standardSeed = 1
}

extension BacktestResult {
  /// One line for the counts, then one a case.
  var bytes: [UInt8] {
    let lines = cases.map { entry in
      let ranks = [entry.rank, entry.baselineRank].map { $0.map(String.init) ?? "-" }
      return ([entry.prediction.rawValue, entry.commit] + ranks).joined(separator: " ")
    }
    return Array((["\(replayed) \(eligible)"] + lines).joined(separator: "\n").utf8)
  }

  /// - Returns: nil for bytes that are not of ``bytes``.
  init?(bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let counts = (lines.first ?? "").split(separator: " ").compactMap { Int($0) }
    guard counts.count == 2 else { return nil }
    (replayed, eligible) = (counts[0], counts[1])
    cases = []
    for line in lines.dropFirst() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 4, let prediction = BacktestReport.Prediction(rawValue: words[0]) else { return nil }
      func rank(_ word: String) -> Int?? { word == "-" ? .some(nil) : Int(word).map { .some($0) } }
      guard let own = rank(words[2]), let naive = rank(words[3]) else { return nil }
      cases.append(BacktestReport.Case(prediction, commit: words[1], rank: own, baselineRank: naive))
    }
  }
}

extension TreeStore {
  /// What a backtest of a commit found; nil when it is still to be made.
  func backtest(of commit: String, _ request: SurveyRequest, limit: Int, seed: Int) -> BacktestResult? {
    note(Self.key(backtest: commit, request, limit, seed)).flatMap(BacktestResult.init(bytes:))
  }

  func keep(_ result: BacktestResult, of commit: String, _ request: SurveyRequest, limit: Int, seed: Int) {
    keep(note: result.bytes, Self.key(backtest: commit, request, limit, seed))
  }

  /// Facts depend on the engine and the packs, answers on the program.
  private static func key(backtest commit: String, _ request: SurveyRequest, _ limit: Int, _ seed: Int) -> CacheKey {
    let parts = ["backtest of", "1", Tool.version, Engine.digest, "\(limit)", "\(seed)", "\(request.sizeLimit)"]
    return CacheKey(CacheKeyPrefix(parts + request.userPacks.map { "\($0)" }), commit)
  }
}
