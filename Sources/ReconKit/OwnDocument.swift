import Planning

/// A plan that this program drafted: no part of the repository it describes, or a second draft would describe the first.
enum OwnDocument {
  /// Where `recon draft` writes unless told otherwise.
  static let defaultName = "PLANNING.md"
  /// The names a plan goes by at the root of a repository; the protocol's own heading has the second.
  static let names = [defaultName, "PLANNING.MD"]

  static func canBeOne(path: String) -> Bool { names.contains(path) }

  static func isOne(path: String, bytes: UnsafeRawBufferPointer) -> Bool {
    canBeOne(path: path) && DraftStamp.verdict(on: Array(bytes)) != .foreign
  }
}
