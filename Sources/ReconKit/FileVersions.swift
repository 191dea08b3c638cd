import CodeIndex
import Facts
import Scanning
import SourceTree

/// The facts of every version of every file that a history changed, each scanned once.
struct FileVersions: Sendable {
  private struct Key: Hashable {
    var path: [UInt8]
    var blob: String
  }

  private var files: [Key: ScannedFile] = [:]
  private(set) var scanners: [Scanner]
  private(set) var diagnostics: [Diagnostic]
  /// The history ends where a shallow clone does.
  let isShallow: Bool

  /// Scans what the commits changed.
  ///
  /// Language and role of a file also depend on `.gitattributes`. Those of the newest commit are taken for the whole
  /// history, and a history that changes them says so: to be exact a scan of the whole tree would be needed at each such
  /// commit, to learn that vendored files had not been marked yet.
  init(
    of history: CommitHistory, _ ground: ScannedGround, _ request: SurveyRequest, _ store: TreeStore?,
    progress: (@Sendable (Int, Int) -> Void)?
  ) async throws(SurveyError) {
    scanners = ground.scan.scanners
    diagnostics = ground.scan.diagnostics
    isShallow = history.endsShallow
    for file in ground.scan.files { keep(file) }
    guard let commit = ground.tree as? CommitTree else { return }
    var entries: [TreeEntry] = ground.tree.entries.filter { Self.isAttributes($0.pathBytes) }
    var seen = Set(ground.tree.entries.compactMap(Self.key))
    for entry in history.commits.flatMap(\.changes).flatMap({ [$0.before, $0.after] }).compactMap({ $0 })
    where !Self.isAttributes(entry.pathBytes) {
      guard let key = Self.key(entry), seen.insert(key).inserted else { continue }
      entries.append(entry)
    }
    let scan = try await TreeScan(
      library: ground.library, workers: request.workers, sizeLimit: request.sizeLimit, store: store
    ).run(CommitSlice(entries, of: commit), progress: progress)
    for file in scan.files { keep(file) }
    let known = Set(scanners.map(\.definition.language))
    scanners = (scanners + scan.scanners.filter { !known.contains($0.definition.language) })
      .sorted { $0.definition.language < $1.definition.language }
    diagnostics += scan.diagnostics.filter { !diagnostics.contains($0) }
    if history.commits.contains(where: { $0.changes.contains { Self.changesAttributes($0) } }) {
      diagnostics.append(
        Diagnostic(
          .note, code: "history-attributes",
          message: "a commit of the range changes .gitattributes; those of the newest commit were taken for all"))
    }
  }

  /// What a commit changed, as facts; without what is nothing to scan on either side.
  func changes(of commit: CommitHistory.Commit) -> [FileChange] {
    commit.changes.compactMap { change in
      let before = change.before.flatMap(file)
      let after = change.after.flatMap(file)
      return before == nil && after == nil ? nil : FileChange(before: before, after: after)
    }
  }

  private func file(_ entry: TreeEntry) -> ScannedFile? { Self.key(entry).flatMap { files[$0] } }

  private mutating func keep(_ file: ScannedFile) {
    files[Key(path: file.pathBytes ?? Array(file.path.utf8), blob: file.blob)] = file
  }

  private static func key(_ entry: TreeEntry) -> Key? {
    entry.blob.map { Key(path: entry.pathBytes, blob: $0.hexadecimal) }
  }

  private static func isAttributes(_ path: [UInt8]) -> Bool {
    let name = Array(".gitattributes".utf8)
    return path == name || path.suffix(name.count + 1).elementsEqual([UInt8(ascii: "/")] + name)
  }

  private static func changesAttributes(_ change: CommitHistory.FileChange) -> Bool {
    [change.before, change.after].contains { $0.map { isAttributes($0.pathBytes) } ?? false }
  }
}
