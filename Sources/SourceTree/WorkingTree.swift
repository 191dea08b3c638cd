public import Facts

/// The files of a git work tree as they stand on disk: those git tracks and those it neither tracks nor ignores.
public struct WorkingTree: SourceTree {
  public let header: TreeHeader
  public let root: String?
  public let entries: [TreeEntry]
  public let skipped: [SkippedEntry]
  public let diagnostics: [Diagnostic]
  public var batchSize: Int { 32 }
  /// The digest its repository names objects by.
  public let objectFormat: ObjectFormat
  private let folder: DirectoryHandle

  /// Lists the files.
  ///
  /// `dirty` is found without asking git to compare files, because it may run a clean filter for that: a file whose
  /// size and times are those in the index, and older than the index, is unchanged; any other is hashed as it stands.
  /// So a file that was touched, and that git would convert on its way in, counts as changed until git looks at it.
  ///
  /// - Parameters:
  ///   - git: stands at the root of the work tree.
  ///   - gitDirectory: the repository's own folder, where its index is.
  ///   - ownFiles: paths that the caller itself writes; while git does not track them they are as good as absent.
  init(
    git: GitCommand, gitDirectory: [UInt8], format: ObjectFormat, header: TreeHeader, folder: DirectoryHandle,
    ownFiles: [String]
  ) async throws(GitError) {
    self.folder = folder
    objectFormat = format
    root = String(decoding: git.directory, as: UTF8.self)
    // git walks the whole tree for these, as long as it takes to look at every file of the index.
    async let untracked = Self.untracked(git)
    let index = try await git.output(.index)
    guard let records = IndexRecord.parse(index) else { throw .unexpectedOutput(command: "ls-files") }

    var listing = WorkTreeListing(
      folder: folder, format: format,
      indexWritten: try? FileInformation(following: gitDirectory + "/index".utf8).status.modified,
      ownFiles: Set(ownFiles.map { Array($0.utf8) }))
    for record in records { listing.add(record) }
    let others = try await untracked.get()
    guard others.status == 0 else { throw others.error }
    for path in others.output.split(separator: 0) { listing.addUntracked(Array(path)) }
    (entries, skipped) = listing.sorted()

    var diagnostics = listing.diagnostics
    if let warning = String(decoding: others.standardError, as: UTF8.self).split(whereSeparator: \.isNewline).first {
      diagnostics.append(Diagnostic(.warning, code: "git-warning", message: oneLine(warning)))
    }
    self.diagnostics = diagnostics

    var header = header
    if let head = header.head.flatMap({ BlobID(hexadecimal: $0) }) {
      header.dirty = listing.differsFromIndex
      if !listing.differsFromIndex {
        let staged = try await git.run(.staged(against: head))
        header.dirty = staged.status == 0 ? !staged.output.isEmpty : nil
      }
    }
    self.header = header
  }

  private static func untracked(_ git: GitCommand) async -> Result<GitCommand.Outcome, GitError> {
    do throws(GitError) { return .success(try await git.run(.untracked)) } catch { return .failure(error) }
  }

  public func readContents(
    of batch: [TreeEntry], limit: Int, _ body: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) async {
    folder.readContents(of: batch, limit: limit, body)
  }
}

extension DirectoryHandle {
  /// Reads files below this folder; see ``SourceTree/readContents(of:limit:_:)``.
  func readContents(
    of batch: [TreeEntry], limit: Int, _ body: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) {
    var reader = FileReader(root: self)
    for (position, entry) in batch.enumerated() {
      if Task.isCancelled { return }
      reader.read(entry.pathBytes, limit: limit) { body(position, $0) }
    }
  }
}
