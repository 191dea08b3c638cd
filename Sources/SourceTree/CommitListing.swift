internal import Facts

/// Reads `git ls-tree -r -z`, with or without `-l`: `MODE TYPE ID[ SIZE] TAB PATH NUL`.
struct CommitListing {
  private(set) var entries: [TreeEntry] = []
  private(set) var skipped: [SkippedEntry] = []
  private(set) var refused: [Diagnostic] = []

  /// - Returns: false when a record is not what is expected.
  mutating func add(_ output: [UInt8]) -> Bool {
    for record in output.split(separator: 0) {
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { return false }
      let fields = record[..<tab].split(separator: UInt8(ascii: " "))
      guard fields.count >= 3, let blob = BlobID(hexadecimal: String(decoding: fields[2], as: UTF8.self)) else {
        return false
      }
      let path = record[(tab + 1)...]
      let kind = IndexRecord.Kind(mode: fields[0])
      switch kind {
      case .symbolicLink: skipped.append(SkippedEntry(path: path, reason: .symbolicLink))
      case .submodule: skipped.append(SkippedEntry(path: path, reason: .submodule))
      case .other: skipped.append(SkippedEntry(path: path, reason: .notRegular))
      case .regular, .executable:
        guard TreePath.isSafe(path) else {
          refused.append(TreePath.refusal(path))
          continue
        }
        entries.append(
          TreeEntry(
            path: path, isExecutable: kind == .executable, blob: blob,
            size: fields.count > 3 ? Int(String(decoding: fields[3], as: UTF8.self)) : nil))
      }
    }
    return true
  }

  /// Looks up sizes where the list came without them.
  ///
  /// - Parameter missing: blobs that are not to be asked for.
  mutating func addSizes(_ git: GitCommand, except missing: Set<BlobID>) async throws(GitError) {
    let wanted = entries.compactMap(\.blob).filter { !missing.contains($0) }
    let lines = try await git.output(.headers, input: Array(wanted.map { $0.hexadecimal + "\n" }.joined().utf8))
    var sizes: [BlobID: Int] = [:]
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
      if fields.count == 3, let blob = BlobID(hexadecimal: fields[0]) { sizes[blob] = Int(fields[2]) }
    }
    entries = entries.map { entry in
      TreeEntry(
        path: entry.pathBytes, isExecutable: entry.isExecutable, blob: entry.blob,
        size: entry.blob.flatMap { sizes[$0] })
    }
  }
}
