import CodeIndex
import Facts
import Reconnaissance
import SourceTree

/// Reads the source files once more for the words of phrases. Facts hold names and doc comments; what a feature is called
/// among people often stands in strings, comments and local names alone.
struct PhraseTextSearch: Sendable {
  var sizeLimit: Int
  /// How many files are read at once.
  var workers: Int
  /// Questions that look for what a phrase resembles.
  static let asking: Set<QuestionID> = [
    .placement, .similar, .structure, .naming, .integration, .configuration, .errorHandling, .externalDependencies,
    .internalDependencies, .performanceRisk, .securityRisk, .operationalRisk, .constraints, .questions,
  ]

  /// - Parameter asked: nil for every question.
  /// - Returns: nil when nobody asks or there is no word to look for.
  func texts(
    of phrases: [String], in tree: any SourceTree, index: CodeIndex, asked: [QuestionID]?
  ) async -> PhraseTexts? {
    guard asked.map({ !Self.asking.isDisjoint(with: $0) }) ?? true, let reader = PhraseReader(phrases) else {
      return nil
    }
    let entries = index.files.filter { $0.role == .source && $0.language != nil }.compactMap { tree.entry(at: $0.path) }
    let size = max(1, tree.batchSize)
    let next = Counter()
    let files = await withTaskGroup(of: [String: PhraseTexts.Hits].self) { group in
      for _ in 0..<max(1, min(workers, (entries.count + size - 1) / size)) {
        group.addTask {
          var files: [String: PhraseTexts.Hits] = [:]
          while true {
            let start = next.increment() * size
            guard start < entries.count, !Task.isCancelled else { return files }
            let batch = Array(entries[start..<min(entries.count, start + size)])
            await tree.readContents(of: batch, limit: sizeLimit) { position, result in
              if case .success(let bytes) = result { files[batch[position].path] = reader.hits(in: bytes) }
            }
          }
        }
      }
      return await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
    return PhraseTexts(reader, files: files)
  }
}
