public import Facts

/// A repository as the scan sees it: a list of files, and their bytes on demand.
///
/// ``WorkingTree`` is what stands on disk, ``CommitTree`` one commit without a checkout, ``PlainDirectory`` a folder
/// without git. All are immutable values made by ``RepositoryLocator``; any number of workers may read from one.
public protocol SourceTree: Sendable {
  var header: TreeHeader { get }
  /// Absolute path of the root folder with symbolic links resolved; nil for a bare repository. Never for output.
  var root: String? { get }
  /// Regular files in byte order of path, without duplicates.
  var entries: [TreeEntry] { get }
  /// What the tree holds beside them, in byte order of path.
  var skipped: [SkippedEntry] { get }
  /// What could not be seen: a sparse checkout, blobs that a partial clone lacks.
  var diagnostics: [Diagnostic] { get }
  /// How many files a worker takes at a time.
  var batchSize: Int { get }
  /// The digest its repository names objects by.
  var objectFormat: ObjectFormat { get }

  /// Reads the files of a batch, one after another, and hands each to `body` in the order of the batch.
  ///
  /// Every entry comes exactly once, as its bytes or as the reason why there are none; nothing ends the batch early
  /// but cancellation of the task. Memory stays near `limit` however large the files are.
  ///
  /// - Parameters:
  ///   - batch: entries of this tree.
  ///   - limit: largest file to read, in bytes; a larger one is ``ReadFailure/oversized(bytes:)``.
  ///   - body: position in `batch`, and the bytes, which are valid only until `body` returns.
  func readContents(
    of batch: [TreeEntry], limit: Int, _ body: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) async

  /// Why reading an entry is sure to fail, where that is known without trying.
  func knownFailure(of entry: TreeEntry, limit: Int) -> ReadFailure?
}

extension SourceTree {
  public func knownFailure(of entry: TreeEntry, limit: Int) -> ReadFailure? { nil }

  /// The size limit where nobody says otherwise: 1 MiB.
  public static var defaultLimit: Int { 1_048_576 }

  /// The bytes of one file. For many files ``readContents(of:limit:_:)`` is the faster way.
  public func contents(of entry: TreeEntry, limit: Int = 1_048_576) async -> Result<[UInt8], ReadFailure> {
    var contents = Result<[UInt8], ReadFailure>.failure(.vanished)
    await readContents(of: [entry], limit: limit) { _, result in contents = result.map(Array.init) }
    return contents
  }

  /// The file at a path relative to the root, by binary search; nil when the tree has none.
  public func entry(at path: String) -> TreeEntry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      let entry = entries[middle]
      // Nearly all paths are text, whose bytes need no copy.
      let isBefore =
        entry.nonUTF8Path.map { TreePath.precedes($0, path.utf8) } ?? entry.path.precedesInBytes(path)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].pathBytes.elementsEqual(path.utf8) ? entries[low] : nil
  }
}

/// Where a tree comes from.
public struct TreeHeader: Sendable, Hashable {
  /// Commit id of HEAD or of the revision asked for; nil without git or without commits.
  public var head: String?
  /// Tree id of that commit.
  public var tree: String?
  /// Short name of the branch that is checked out, or the revision as asked for; nil for a detached HEAD.
  public var ref: String?
  /// Whether the files differ from those of `head`, be it by one that git does not track and does not ignore. False
  /// for a commit; nil where that cannot be said.
  public var dirty: Bool?
  /// Older commits than those that are here may exist elsewhere.
  public var isShallow = false
  /// Name of the repository's folder.
  public var name: String

  public init(head: String? = nil, tree: String? = nil, ref: String? = nil, dirty: Bool? = nil, name: String) {
    self.head = head
    self.tree = tree
    self.ref = ref
    self.dirty = dirty
    self.name = name
  }
}
