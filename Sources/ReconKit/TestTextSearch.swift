import CodeIndex
import Facts
import Reconnaissance
import SourceTree

/// Reads the targets and the test files once more for the words they share. Facts hold the names of what is called, but
/// a test of an option or a header often names it as a key or in a string, and calls what every test calls.
struct TestTextSearch: Sendable {
  var sizeLimit: Int
  /// Questions that rank test files.
  static let asking: Set<QuestionID> = [.tests]

  /// - Parameter asked: nil for every question.
  /// - Returns: nil when nobody asks or there is nothing to compare.
  func texts(
    of targets: [Target], in tree: any SourceTree, index: CodeIndex, asked: [QuestionID]?
  ) async -> TestTexts? {
    guard asked.map({ !Self.asking.isDisjoint(with: $0) }) ?? true, !targets.isEmpty else { return nil }
    var contents: [String: [UInt8]] = [:]
    for path in Set(targets.map(\.file.path)) {
      if let entry = tree.entry(at: path), case .success(let bytes) = await tree.contents(of: entry, limit: sizeLimit) {
        contents[path] = bytes
      }
    }
    let vocabulary = TargetVocabulary(targets, in: index, contents: contents)
    let entries = TestTexts.candidates(for: targets, in: index).compactMap { tree.entry(at: $0.path) }
    var files: [String: WordCounts] = [:]
    var start = 0
    while start < entries.count, !Task.isCancelled {
      let batch = Array(entries[start..<min(entries.count, start + tree.batchSize)])
      await tree.readContents(of: batch, limit: sizeLimit) { position, result in
        if case .success(let bytes) = result { files[batch[position].path] = vocabulary.counts(in: bytes) }
      }
      start += batch.count
    }
    return TestTexts(vocabulary: vocabulary, files: files)
  }
}
