public import CodeIndex
import Facts

/// A past commit as questions that could have been asked at its parent, each with what the commit then did.
public struct ReplayedCommit: Sendable {
  /// One question, as options of the command line would put it.
  public struct Question: Sendable {
    public var prediction: BacktestReport.Prediction
    /// `--add`.
    public var phrase: String?
    /// `--modify`.
    public var target: String?
    /// Paths of files, or of folders (the root is `.`); never empty.
    public var truth: Set<String>
  }

  public let questions: [Question]

  /// More changed paths than these are no one feature.
  private static let broad = 20
  private static let narrow = 6
  private static let sourceLimit = 3

  /// - Parameters:
  ///   - changed: paths before and after, nil where there is none.
  ///   - index: of the parent.
  public init(subject: String, changed: [(before: String?, after: String?)], in index: CodeIndex) {
    var questions: [Question] = []
    let phrase = FeatureSubject(subject)?.phrase
    let modified = changed.compactMap { $0.after == $0.before ? $0.before.flatMap(index.file(at:)) : nil }
    let sources = modified.filter { $0.role == .source && $0.language != nil }
    let added = changed.compactMap { $0.before == nil ? $0.after : nil }
    let isWhole = !changed.contains { $0.after == nil }
    if changed.count <= Self.narrow, let first = sources.first, sources.count <= Self.sourceLimit {
      if let phrase {
        questions.append(Question(prediction: .localisation, phrase: phrase, truth: Set(sources.map(\.path))))
      }
      let tests = modified.filter { $0.role == .test && $0.language != nil }
      if !tests.isEmpty {
        questions.append(Question(prediction: .tests, target: first.path, truth: Set(tests.map(\.path))))
      }
      if sources.count > 1 {
        questions.append(
          Question(prediction: .coChange, target: first.path, truth: Set(sources.dropFirst().map(\.path))))
      }
    }
    let paths = SourcePaths(index)
    let new = added.filter(paths.holds)
    if let phrase, isWhole, changed.count <= Self.broad, (1...Self.sourceLimit).contains(new.count),
      paths.folderCount > 1
    {
      let folders = Set(new.map(SourcePaths.folder)).intersection(paths.folders)
      if !folders.isEmpty {
        questions.append(
          Question(prediction: .placement, phrase: phrase, truth: Set(folders.map { $0.isEmpty ? "." : $0 })))
      }
    }
    self.questions = BacktestReport.Prediction.allCases.flatMap { prediction in
      questions.filter { $0.prediction == prediction }
    }
  }

  /// The answer of somebody who knows nothing but counts.
  public static func baseline(_ question: Question, _ index: CodeIndex, _ history: ChangeHistory) -> [String] {
    switch question.prediction {
    case .placement: FolderCensus(index).folders.map { $0.path.isEmpty ? "." : $0.path }
    case .tests:
      question.target.flatMap(index.file(at:)).map { index.testLinks.filesNamedAfter($0).map(\.path) } ?? []
    case .localisation, .coChange:
      busiest(index, history).filter { $0 != question.target }
    }
  }

  /// Source files by how many of the newest commits changed them.
  private static func busiest(_ index: CodeIndex, _ history: ChangeHistory) -> [String] {
    var counts: [String: Int] = [:]
    for commit in history.commits.prefix(500) where commit.changed.count <= 30 {
      for path in commit.changed { counts[path, default: 0] += 1 }
    }
    return index.files.filter { $0.role == .source && $0.language != nil && counts[$0.path] != nil }.map(\.path)
      .sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
  }
}

/// Which paths that are not there yet would be source files, by those that are.
private struct SourcePaths {
  let folders: Set<String>
  private let extensions: Set<String>
  private let testFolders: Set<String>

  var folderCount: Int { folders.count }

  init(_ index: CodeIndex) {
    let files = index.files.filter { $0.language != nil }
    let sources = files.filter { $0.role == .source }
    folders = Set(sources.map(\.folder))
    extensions = Set(sources.map { PathWords.fileExtension(of: $0.fileName) })
    testFolders = Set(files.filter { $0.role == .test }.map(\.folder)).subtracting(folders)
  }

  func holds(_ path: String) -> Bool {
    let folder = Self.folder(path)
    let name = folder.isEmpty ? path : String(path.dropFirst(folder.count + 1))
    return extensions.contains(PathWords.fileExtension(of: name)) && !testFolders.contains(folder)
      && PathWords.testedStem(of: name) == PathWords.stem(of: name) && !PathWords.isExample(folder)
  }

  static func folder(_ path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }
}
