public import Facts

/// Some files of a commit's history instead of all files of one commit: what a walk along a history has to scan.
public struct CommitSlice: SourceTree {
  public let header: TreeHeader
  public let root: String?
  /// In the order given; one path may stand here with several blobs.
  public let entries: [TreeEntry]
  public var skipped: [SkippedEntry] { [] }
  public var diagnostics: [Diagnostic] { [] }
  public var batchSize: Int { min(512, max(32, entries.count / 32)) }
  public var objectFormat: ObjectFormat { commit.objectFormat }
  private let commit: CommitTree

  /// - Parameters:
  ///   - entries: with their blobs.
  ///   - commit: any commit of the repository; its `.gitattributes` are those that count.
  public init(_ entries: [TreeEntry], of commit: CommitTree) {
    self.commit = commit
    header = commit.header
    root = commit.root
    self.entries = entries
  }

  public func readContents(
    of batch: [TreeEntry], limit: Int, _ body: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) async { await commit.readContents(of: batch, limit: limit, body) }
}
