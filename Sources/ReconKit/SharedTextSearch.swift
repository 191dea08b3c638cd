import CodeIndex
import Facts
import Reconnaissance
import SourceTree

/// Reads the targets and the files they are compared with once more for the words they share. Facts hold the names of what
/// is called, but a test of an option or a header often names it as a key or in a string, and calls what every test
/// calls; and what has to be changed with a target often speaks of the same things without a call between them.
struct SharedTextSearch: Sendable {
  var sizeLimit: Int
  /// How many files are read at once.
  var workers: Int

  /// - Parameter asked: nil for every question.
  /// - Returns: nil when nobody asks or there is nothing to compare.
  func texts(
    of targets: [Target], in tree: any SourceTree, index: CodeIndex, asked: [QuestionID]?
  ) async -> SharedTexts? {
    let roles = Self.roles(asked)
    guard !roles.isEmpty, !targets.isEmpty else { return nil }
    var contents: [String: [UInt8]] = [:]
    for path in Set(targets.map(\.file.path)) {
      if let entry = tree.entry(at: path), case .success(let bytes) = await tree.contents(of: entry, limit: sizeLimit) {
        contents[path] = bytes
      }
    }
    let vocabulary = TargetVocabulary(targets, in: index, contents: contents)
    let entries = SharedTexts.candidates(for: targets, roles, in: index).compactMap { tree.entry(at: $0.path) }
    return SharedTexts(vocabulary: vocabulary, files: await counts(vocabulary, of: entries, in: tree))
  }

  /// Files of which roles are compared: tests are ranked by them, and files that change with the targets.
  private static func roles(_ asked: [QuestionID]?) -> Set<FileRole> {
    guard let asked else { return [.test, .source] }
    return Set((asked.contains(.tests) ? [.test] : []) + (asked.contains(.indirect) ? [.test, .source] : []))
  }

  private func counts(
    _ vocabulary: TargetVocabulary, of entries: [TreeEntry], in tree: any SourceTree
  ) async -> [String: WordCounts] {
    let size = max(1, tree.batchSize)
    let next = Counter()
    return await withTaskGroup(of: [String: WordCounts].self) { group in
      for _ in 0..<max(1, min(workers, (entries.count + size - 1) / size)) {
        group.addTask {
          var files: [String: WordCounts] = [:]
          while true {
            let start = next.increment() * size
            guard start < entries.count, !Task.isCancelled else { return files }
            let batch = Array(entries[start..<min(entries.count, start + size)])
            await tree.readContents(of: batch, limit: sizeLimit) { position, result in
              if case .success(let bytes) = result { files[batch[position].path] = vocabulary.counts(in: bytes) }
            }
          }
        }
      }
      return await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
  }
}
