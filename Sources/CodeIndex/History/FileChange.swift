public import Facts

/// One file before and after a commit; nil where it was not, or was nothing to scan.
public struct FileChange: Sendable {
  public var before: ScannedFile?
  public var after: ScannedFile?

  public init(before: ScannedFile?, after: ScannedFile?) {
    self.before = before
    self.after = after
  }

  /// Whether the change can bear on an answer that was worked out from these reads, at the commit before or after it.
  ///
  /// Sound, not exact: a change that is passed over changes nothing that was read; one that is not may change nothing
  /// either. The reasons stand in `docs/architecture.md`.
  ///
  /// - Parameter comparesLines: whether places in one file are held against facts of another (coverage reports), so that
  ///   even a shift of lines counts.
  public func bears(on log: ReadLog, comparesLines: Bool) -> Bool {
    if changesTestPrograms { return true }
    let reads = log.all
    guard let path = (before ?? after)?.path else { return false }
    guard let before, let after else {
      return reads.everything || reads.listing || touches(path, reads) || mentions(reads)
    }
    if FactsShape.areEqual(before, after, exactLines: comparesLines) { return false }
    if reads.everything || reads.files.contains(path) { return true }
    if reads.listing,
      before.role != after.role || before.language != after.language
        || before.content.partial != after.content.partial
        || before.content.isGenerated != after.content.isGenerated
    {
      return true
    }
    return mentions(reads)
  }

  /// Whether a file that came or went was looked for.
  private func touches(_ path: String, _ reads: ReadLog.Reads) -> Bool {
    if reads.paths.contains(path) || reads.files.contains(path) { return true }
    if reads.fileNames.contains(FolderTree.name(of: path)) { return true }
    if reads.prefixes.contains(where: { path.hasPrefix($0) }) { return true }
    // With a file its folders come and go.
    var folder = FolderTree.parent(of: path)
    if reads.folders.contains(folder) { return true }
    while !folder.isEmpty {
      if reads.folders.contains(folder) || reads.folderNames.contains(FolderTree.name(of: folder)) { return true }
      folder = FolderTree.parent(of: folder)
    }
    return false
  }

  /// Whether a fact of either side has a kind or a name that was asked for.
  private func mentions(_ reads: ReadLog.Reads) -> Bool {
    [before, after].compactMap { $0 }.contains { file in
      let content = file.content
      return content.facts.contains { fact in
        if reads.kinds.contains(fact.kind) { return true }
        if reads.names.contains(content.names[fact.name]) { return true }
        return FactPostings.otherNames(of: fact, in: content).contains { reads.otherNames.contains($0) }
      }
    }
  }
}
