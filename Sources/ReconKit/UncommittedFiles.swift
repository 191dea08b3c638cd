import Facts
import SourceTree

/// The files of a work tree that no commit holds as they are.
enum UncommittedFiles {
  /// Blob ids by path, of the files that were scanned and differ from those of HEAD. Empty for a clean tree, for a commit,
  /// and where git cannot say.
  static func blobs(in scan: ScannedTree, _ tree: any SourceTree, _ path: String) async -> [String: String] {
    guard tree.header.dirty == true, let head = tree.header.head,
      let commit = try? await RepositoryLocator().open(path, at: head)
    else { return [:] }
    var committed: [String: String] = [:]
    for entry in commit.entries { committed[entry.path] = entry.blob?.hexadecimal }
    var blobs: [String: String] = [:]
    for file in scan.files where file.pathBytes == nil && committed[file.path] != file.blob {
      blobs[file.path] = file.blob
    }
    return blobs
  }

  /// The tree that a document was made from: its commit, with the files that were not committed then, as far as their
  /// bytes are still to be had, in git or in the tree it is held against.
  static func tree(
    _ commit: any SourceTree, with blobs: [String: String], lender: ScannedGround
  ) -> any SourceTree {
    let ids = blobs.compactMapValues { BlobID(hexadecimal: $0) }
    guard !ids.isEmpty else { return commit }
    var holders: [String: String] = [:]
    for file in lender.scan.files.reversed() { holders[file.blob] = file.path }
    var lent: [String: TreeEntry] = [:]
    for (path, id) in ids {
      guard let holder = holders[id.hexadecimal], let entry = lender.tree.entry(at: holder) else { continue }
      lent[path] = entry
    }
    return OverlaidTree(commit, files: ids, lent: lent, by: lender.tree)
  }
}
