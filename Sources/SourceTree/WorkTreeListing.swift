internal import Facts

/// Sorts what the index and git's list of untracked files name into entries and skipped ones, by what stands on disk.
struct WorkTreeListing: ~Copyable {
  private(set) var differsFromIndex = false
  private var entries: [TreeEntry] = []
  private var skipped: [SkippedEntry] = []
  private var refused: [Diagnostic] = []
  private var notInSparseCheckout = 0
  private var chain: DirectoryChain
  private var reader: FileReader
  private let format: ObjectFormat
  private let indexWritten: FileStatus.Time?
  private let started = FileStamp.now
  private var lastPath: [UInt8] = []
  /// Untracked files of the caller's own making: neither listed nor a difference.
  private let ownFiles: Set<[UInt8]>

  /// - Parameter indexWritten: when the index file was written; files not older than it may have changed since,
  ///   within one tick of the clock ("racy git", git's Documentation/technical/racy-git).
  init(folder: DirectoryHandle, format: ObjectFormat, indexWritten: FileStatus.Time?, ownFiles: Set<[UInt8]>) {
    self.ownFiles = ownFiles
    chain = DirectoryChain(root: folder)
    reader = FileReader(root: folder)
    self.format = format
    self.indexWritten = indexWritten
  }

  mutating func add(_ record: IndexRecord) {
    if record.isUnmerged { differsFromIndex = true }
    // An unmerged path comes up to three times, once for each side.
    guard record.path != lastPath else { return }
    lastPath = record.path
    guard record.kind != .submodule else { return skip(record.path, .submodule) }
    guard TreePath.isSafe(record.path) else { return refuse(record.path) }

    do throws(SystemError) {
      let (folder, name) = try chain.folder(of: record.path)
      let found = try FileInformation(name, in: folder)
      place(record.path, found)
      if !differsFromIndex, !isUnchanged(record, found) { differsFromIndex = true }
    } catch {
      switch error.readFailure {
      case .vanished, .notRegular:
        // Deleted, or its folder gave way to a link or a file: not of this tree any more.
        if record.isSkippedInWorkTree { notInSparseCheckout += 1 } else { differsFromIndex = true }
      default:
        // It is there and cannot be looked at; whoever reads it gets the reason.
        entries.append(TreeEntry(path: record.path, isExecutable: record.kind == .executable))
        differsFromIndex = true
      }
    }
  }

  mutating func addUntracked(_ path: [UInt8]) {
    if ownFiles.contains(path) { return }
    differsFromIndex = true
    // A repository inside this one, which git lists as a folder.
    if path.last == UInt8(ascii: "/") { return skip(Array(path.dropLast()), .submodule) }
    guard TreePath.isSafe(path) else { return refuse(path) }
    do throws(SystemError) {
      let (folder, name) = try chain.folder(of: path)
      place(path, try FileInformation(name, in: folder))
    } catch {
      if case .unreadable = error.readFailure { entries.append(TreeEntry(path: path, isExecutable: false)) }
    }
  }

  private mutating func place(_ path: [UInt8], _ found: FileInformation) {
    switch found.kind {
    case .regular: entries.append(TreeEntry(found, path: path, listed: started))
    case .symbolicLink: skip(path, .symbolicLink)
    case .other: skip(path, .notRegular)
    // A folder in place of a tracked file: what is in it is listed as untracked.
    case .folder: break
    }
  }

  private mutating func isUnchanged(_ record: IndexRecord, _ found: FileInformation) -> Bool {
    if let status = record.status, status == found.status, let indexWritten, status.modified < indexWritten {
      return true
    }
    switch (record.kind, found.kind) {
    case (.regular, .regular), (.executable, .regular):
      guard found.isExecutable == (record.kind == .executable) else { return false }
      return (try? reader.blobID(record.path, format: format)) == record.blob
    case (.symbolicLink, .symbolicLink):
      guard let (folder, name) = try? chain.folder(of: record.path),
        let target = try? FileInformation.target(of: name, in: folder)
      else { return false }
      return BlobID(of: target, format: format) == record.blob
    default:
      return false
    }
  }

  private mutating func skip(_ path: [UInt8], _ reason: SkipReason) {
    skipped.append(SkippedEntry(path: path, reason: reason))
  }

  private mutating func refuse(_ path: [UInt8]) {
    refused.append(TreePath.refusal(path))
  }

  /// What cannot be seen, in a fixed order.
  var diagnostics: [Diagnostic] {
    guard notInSparseCheckout > 0 else { return refused }
    let count = "\(notInSparseCheckout) \(notInSparseCheckout == 1 ? "file" : "files")"
    return refused + [
      Diagnostic(
        .note, code: "sparse-checkout",
        message: "\(count) outside the sparse checkout not read; --at HEAD reads them from git")
    ]
  }

  func sorted() -> (entries: [TreeEntry], skipped: [SkippedEntry]) {
    (entries.sortedByPath(\.path, \.nonUTF8Path), skipped.sortedByPath(\.path, \.nonUTF8Path))
  }
}
