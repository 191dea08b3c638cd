import Facts
import Reconnaissance
import Scanning
import SourceTree

/// Reads calls as they are written, so that a comparison can tell which of them were touched. Facts do not hold the
/// arguments of a call in every language, and keeping them would double the facts.
struct CallTextSearch: Sendable {
  var library: ScannerLibrary
  var sizeLimit: Int

  /// - Parameters:
  ///   - calls: `call` facts of files of `tree`, in order of place.
  /// - Returns: what could be read.
  func texts(of calls: [FactView], in tree: any SourceTree) async -> [FactView: String] {
    guard !calls.isEmpty, var workspace = try? ScanWorkspace() else { return [:] }
    let byFile = Dictionary(grouping: calls, by: \.file)
    let files = byFile.keys.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let wanted = files.compactMap { file in tree.entry(at: file.path).map { (file: file, entry: $0) } }
    var texts: [FactView: String] = [:]
    var start = 0
    while start < wanted.count, !Task.isCancelled {
      let batch = Array(wanted[start..<min(wanted.count, start + tree.batchSize)])
      await tree.readContents(of: batch.map(\.entry), limit: sizeLimit) { position, result in
        let file = batch[position].file
        guard case .success(let bytes) = result, let calls = byFile[file],
          let scanner = file.language.flatMap({ try? library.scanner(for: $0) })
        else { return }
        let found = CallExpression.texts(
          at: calls.map { ($0.startLine, $0.startColumn) }, in: bytes, scanner: scanner, using: &workspace)
        for (call, text) in zip(calls, found) { texts[call] = text }
      }
      start += batch.count
    }
    return texts
  }
}
