public import Facts

/// The files of a folder without git. Without ignore rules only folders that are never source are left out, by name
/// (``excludedNames``); links are never followed.
public struct PlainDirectory: SourceTree {
  public let header: TreeHeader
  public let root: String?
  public let entries: [TreeEntry]
  public let skipped: [SkippedEntry]
  public let diagnostics: [Diagnostic]
  public var batchSize: Int { 32 }
  public var objectFormat: ObjectFormat { .sha1 }
  private let folder: DirectoryHandle

  /// Folders left out wherever they stand: stores of version control, and what package managers and interpreters
  /// fetch or generate. Names that also serve as source folders (`build`, `dist`, `target`, `vendor`) are not here.
  public static let excludedNames: [String] = [
    ".bzr", ".git", ".gradle", ".hg", ".jj", ".mypy_cache", ".pytest_cache", ".svn", ".terraform", ".tox", ".venv",
    "CVS", "__pycache__", "bower_components", "node_modules",
  ]

  /// - Parameter diagnostics: what the caller has to say about why there is no git.
  init(path: [UInt8], folder: DirectoryHandle, diagnostics: [Diagnostic] = []) {
    self.folder = folder
    root = String(decoding: path, as: UTF8.self)
    header = TreeHeader(name: TreePath.folderName(path))
    var walk = DirectoryWalk()
    walk.walk(folder.descriptor, path: [], depth: 0)
    entries = walk.entries.sortedByPath(\.path, \.nonUTF8Path)
    skipped = walk.skipped.sortedByPath(\.path, \.nonUTF8Path)
    self.diagnostics = diagnostics + walk.diagnostics
  }

  public func readContents(
    of batch: [TreeEntry], limit: Int, _ body: (Int, Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) async {
    folder.readContents(of: batch, limit: limit, body)
  }
}
