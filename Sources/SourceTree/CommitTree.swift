public import Facts

/// The files of one commit, straight out of git's objects: no checkout, no work tree needed, no filter applied.
public struct CommitTree: SourceTree {
  public let header: TreeHeader
  public let root: String?
  public let entries: [TreeEntry]
  public let skipped: [SkippedEntry]
  public let diagnostics: [Diagnostic]
  private let git: GitCommand
  /// Blobs that a partial clone lacks. Asking for one ends `cat-file`, so they are known beforehand.
  private let missing: Set<BlobID>

  /// A batch costs one process, about 3 ms; the batches should still go round among workers.
  public var batchSize: Int { min(512, max(32, entries.count / 32)) }
  /// The digest its repository names objects by.
  public var objectFormat: ObjectFormat { commit.format }
  private let commit: BlobID

  /// Lists the files of a commit.
  init(git: GitCommand, commit: BlobID, header: TreeHeader, root: String?) async throws(GitError) {
    self.git = git
    self.commit = commit
    self.header = header
    self.root = root
    var listing = CommitListing()
    let listed = try await git.run(.tree(commit, sizes: true))
    if listed.status == 0 {
      missing = []
      guard listing.add(listed.output) else { throw .unexpectedOutput(command: "ls-tree") }
    } else {
      // Sizes need every blob; a partial clone does not have them all.
      let bare = try await git.output(.tree(commit, sizes: false))
      missing = Self.missing(in: try await git.output(.missingObjects(of: commit)))
      guard !missing.isEmpty else { throw listed.error }
      guard listing.add(bare) else { throw .unexpectedOutput(command: "ls-tree") }
      try await listing.addSizes(git, except: missing)
    }
    entries = listing.entries.sortedByPath(\.path, \.nonUTF8Path)
    skipped = listing.skipped.sortedByPath(\.path, \.nonUTF8Path)
    diagnostics = listing.refused
  }

  public func readContents(
    of batch: [TreeEntry], limit: Int, _ body: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) async {
    var next = 0
    while next < batch.count, !Task.isCancelled {
      if let failure = knownFailure(of: batch[next], limit: limit) {
        body(next, .failure(failure))
        next += 1
        continue
      }
      // git prints objects in the order asked, so those without bytes are slipped in as their turn comes.
      var stream = BlobStream(
        wanted: batch.indices[next...].filter { knownFailure(of: batch[$0], limit: limit) == nil }
          .compactMap { position in batch[position].blob.map { (position, $0) } }, limit: limit)
      let input = stream.wanted.flatMap { Array($0.blob.hexadecimal.utf8) + [UInt8(ascii: "\n")] }
      func deliver(_ position: Int, _ contents: Result<UnsafeRawBufferPointer, ReadFailure>) {
        while next < position {
          body(next, .failure(knownFailure(of: batch[next], limit: limit) ?? .damaged))
          next += 1
        }
        body(position, contents)
        next = position + 1
      }
      let failure: ReadFailure
      do throws(GitError) {
        let outcome = try await git.stream(.contents, input: input) { stream.consume($0, deliver) }
        if stream.isComplete { continue }
        let reason = String(decoding: outcome.standardError, as: UTF8.self)
        failure = reason.contains("could not fetch") ? .notLocal : .damaged
      } catch {
        failure = .git(error)
      }
      if Task.isCancelled { return }
      // The process ended at an object it could not produce: that one is given up, and it is started again behind it.
      if let position = stream.current { deliver(position, .failure(failure)) }
      if case .git = failure {
        while next < batch.count {
          body(next, .failure(failure))
          next += 1
        }
      }
    }
  }

  public func knownFailure(of entry: TreeEntry, limit: Int) -> ReadFailure? {
    guard let blob = entry.blob else { return .vanished }
    if missing.contains(blob) { return .notLocal }
    if let size = entry.size, size > limit { return .oversized(bytes: size) }
    return nil
  }

  private static func missing(in output: [UInt8]) -> Set<BlobID> {
    Set(
      output.split(separator: UInt8(ascii: "\n")).compactMap { line in
        line.first == UInt8(ascii: "?")
          ? BlobID(hexadecimal: String(decoding: line.dropFirst(), as: UTF8.self)) : nil
      })
  }
}
