public import Reconnaissance
public import Scanning

/// What to look at, and what is asked: the arguments of a command as plain values.
public struct SurveyRequest: Sendable {
  /// The repository's folder, or any folder of its work tree.
  public var path = "."
  /// `--at`; nil scans the files on disk.
  public var revision: String?
  public var modify: [String] = []
  public var add: [String] = []
  public var reason: Inquiry.Reason?
  /// `PATH:LINE` whose mentions are to be explained.
  public var explain: String?
  /// Nil asks every question.
  public var questions: [QuestionID]?
  /// Whether predictions are told with how often such were right here. Only when asked for: it costs a scan of some eighty
  /// commits once for each, and whether that was paid before may not show in an answer.
  public var tellsTrackRecord = false
  public var userPacks: [ScannerLibrary.PackText] = []
  /// How many files are scanned at once.
  public var workers = 1
  /// Larger files are left out, in bytes.
  public var sizeLimit = 1_048_576
  /// Absolute path of the folder where facts are kept between runs; nil keeps none.
  public var cacheFolder: String?
  /// A number that grows from day to day, by which what was long of no use is dropped from there.
  public var day = 0
  /// The target options that commands in an answer show; nil for those of this request. Two surveys whose answers are
  /// compared must show the same.
  var shownOptions: [String]?
  /// Past commits may speak in the answers. Not in those that are compared with each other: every commit would change what
  /// they count.
  var readsHistory = true

  public init() {}

  /// `bug`, `feature` or `refactor`.
  public static func reason(named name: String) -> Inquiry.Reason? { Inquiry.Reason(rawValue: name) }

  /// The target options as they were given, for "recon ask callers … --limit 0".
  public var targetOptions: [String] {
    if let shownOptions { return shownOptions }
    return modify.flatMap { ["--modify", $0] } + add.flatMap { ["--add", $0] }
      + (reason.map { ["--reason", $0.rawValue] } ?? [])
      + (revision.map { ["--at", $0] } ?? [])
  }
}
