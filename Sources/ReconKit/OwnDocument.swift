import Planning

/// A plan that this program drafted: no part of the repository it describes, or a second draft would describe the first.
enum OwnDocument {
  /// Where `recon draft` writes unless told otherwise.
  static let defaultName = "PLANNING.md"

  static func canBeOne(path: String) -> Bool { path == defaultName }

  static func isOne(path: String, bytes: UnsafeRawBufferPointer) -> Bool {
    canBeOne(path: path) && DraftStamp.verdict(on: Array(bytes)) != .foreign
  }
}
