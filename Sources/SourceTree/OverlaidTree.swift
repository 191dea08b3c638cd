public import Facts

/// A commit with some of its files as they were on disk at a time: what a draft of uncommitted changes was made from.
public struct OverlaidTree: SourceTree {
  public let header: TreeHeader
  public let root: String?
  public let entries: [TreeEntry]
  public let skipped: [SkippedEntry]
  public let diagnostics: [Diagnostic]
  public var batchSize: Int { commit.batchSize }
  public var objectFormat: ObjectFormat { commit.objectFormat }
  private let commit: any SourceTree
  private let lender: any SourceTree
  /// Entries of the lender, by the path they have here.
  private let lent: [String: TreeEntry]

  /// - Parameters:
  ///   - commit: a commit; blobs that its repository has are read from there.
  ///   - files: blob ids by path, instead of those of the commit or beside them.
  ///   - lent: entries of `lender` that hold such bytes, by path.
  public init(
    _ commit: any SourceTree, files: [String: BlobID], lent: [String: TreeEntry], by lender: any SourceTree
  ) {
    self.commit = commit
    self.lender = lender
    self.lent = lent
    header = commit.header
    root = commit.root
    skipped = commit.skipped.filter { files[$0.path] == nil }
    diagnostics = commit.diagnostics
    let laid = files.map { TreeEntry(path: Array($0.key.utf8), isExecutable: false, blob: $0.value) }
    entries = (laid + commit.entries.filter { files[$0.path] == nil }).sortedByPath(\.path, \.nonUTF8Path)
  }

  public func readContents(
    of batch: [TreeEntry], limit: Int, _ body: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) async {
    var start = 0
    while start < batch.count {
      if let entry = lent[batch[start].path] {
        await lender.readContents(of: [entry], limit: limit) { body(start, $1) }
        start += 1
        continue
      }
      let end = batch[start...].firstIndex { lent[$0.path] != nil } ?? batch.count
      await commit.readContents(of: Array(batch[start..<end]), limit: limit) { body(start + $0, $1) }
      start = end
    }
  }
}
