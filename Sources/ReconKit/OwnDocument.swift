import Planning

/// A plan that this program drafted: no part of the repository it describes, or a second draft would describe the first.
enum OwnDocument {
  /// Where `recon draft` writes unless told otherwise.
  static let defaultName = "PLANNING.md"

  static func isOne(path: String, bytes: UnsafeRawBufferPointer) -> Bool {
    path == defaultName && DraftStamp.verdict(on: Array(bytes)) != .foreign
  }
}
