public import Facts

/// What the answers of this program would have been worth in the past of one repository.
///
/// Commits are undone and asked for again: at the parent of each, with its message as the phrase or one of its files as the
/// target. What it then did is the truth, which is never whole: a commit shows some of the files that could have changed.
/// So the numbers say how the answers compare, with each other and with the naive ones beside them, more than how good they
/// are.
public struct BacktestReport: Sendable, Hashable {
  /// A prediction that a past commit can confirm. Raw values are the words of the JSON.
  public enum Prediction: String, CaseIterable, Sendable, Hashable {
    /// Where the code is that a phrase is about: `similar`.
    case localisation
    /// In which folder new files go: `structure`.
    case placement
    /// Which test files cover a file: `tests`.
    case tests
    /// What else changes with a file: `indirect`.
    case coChange

    /// The question that makes it.
    public var question: QuestionID {
      switch self {
      case .localisation: .similar
      case .placement: .structure
      case .tests: .tests
      case .coChange: .indirect
      }
    }

    /// What it is compared with.
    public var baseline: String {
      switch self {
      case .localisation, .coChange: "the files changed most often"
      case .placement: "the folders with most source files"
      case .tests: "the test files named after it"
      }
    }
  }

  /// One prediction at one commit.
  public struct Case: Sendable, Hashable {
    public var prediction: Prediction
    /// The commit that was undone.
    public var commit: String
    /// Where in the answer the first thing stands that the commit then touched, from 1; nil when it does not.
    public var rank: Int?
    /// The same of the naive answer.
    public var baselineRank: Int?

    public init(_ prediction: Prediction, commit: String, rank: Int?, baselineRank: Int?) {
      self.prediction = prediction
      self.commit = commit
      self.rank = rank
      self.baselineRank = baselineRank
    }
  }

  public var tool: ToolHeader
  /// The commit whose past it is.
  public var repository: RepositoryHeader
  /// Newest commit first; of one commit in the order of ``Prediction``.
  public var cases: [Case]
  /// How many commits were replayed, of how many that could have been among the newest read.
  public var replayed: Int
  public var eligible: Int
  public var seed: Int
  public var diagnostics: [Diagnostic]

  public init(
    tool: ToolHeader, repository: RepositoryHeader, cases: [Case], replayed: Int, eligible: Int, seed: Int,
    diagnostics: [Diagnostic]
  ) {
    self.tool = tool
    self.repository = repository
    self.cases = cases
    self.replayed = replayed
    self.eligible = eligible
    self.seed = seed
    self.diagnostics = diagnostics
  }

  /// The cases of one prediction.
  public func rates(_ prediction: Prediction) -> BacktestRates {
    BacktestRates(cases.filter { $0.prediction == prediction })
  }
}

/// How often a prediction was right.
public struct BacktestRates: Sendable, Hashable {
  public let count: Int
  private let ranks: [Int?]
  private let baselineRanks: [Int?]

  init(_ cases: [BacktestReport.Case]) {
    count = cases.count
    ranks = cases.map(\.rank)
    baselineRanks = cases.map(\.baselineRank)
  }

  /// In how many cases something true stood among the first `depth`.
  public func hits(within depth: Int) -> Int { ranks.count { ($0 ?? .max) <= depth } }
  public func baselineHits(within depth: Int) -> Int { baselineRanks.count { ($0 ?? .max) <= depth } }

  /// Mean reciprocal rank, from 0 to 1; 0 for no case.
  public var reciprocalRank: Double { Self.mean(ranks) }
  public var baselineReciprocalRank: Double { Self.mean(baselineRanks) }

  private static func mean(_ ranks: [Int?]) -> Double {
    ranks.isEmpty ? 0 : ranks.reduce(0) { $0 + ($1.map { 1 / Double($0) } ?? 0) } / Double(ranks.count)
  }
}
