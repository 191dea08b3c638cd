internal import SystemPackage

/// Replaces a file as a whole: writes beside it, syncs, renames. Whatever happens, at every moment the path holds the
/// old bytes or the new ones.
public struct FileWriter: Sendable {
  /// What must stand at the path for the write to go ahead.
  public enum Expectation: Sendable, Hashable {
    case anything
    /// Nothing; a file made meanwhile is not replaced.
    case nothing
    /// The bytes that were read. They are compared right before the rename; between the two lies an instant in which
    /// nobody can be kept out.
    case bytes([UInt8])
  }

  /// Writes a file.
  ///
  /// An old file's mode is kept, its owner where that is allowed; a new one gets 0666 less the umask. A symbolic link
  /// is refused, and so is anything else that is not a regular file, and a file without permission to write.
  ///
  /// - Parameter path: absolute, or relative to the current folder; the folder it lies in must exist.
  public static func write(
    _ bytes: [UInt8], to path: String, expecting expectation: Expectation = .anything
  ) throws(FileWriteError) {
    let components = FilePath(path)
    guard let name = components.lastComponent, name.kind == .regular else { throw .notAFile(path) }
    let parent = components.removingLastComponent()
    let folder: DirectoryHandle
    do throws(SystemError) {
      folder = try DirectoryHandle(Array((parent.isEmpty ? "." : parent.string).utf8))
    } catch {
      throw .failed(path, step: "open its folder", reason: error.text)
    }
    try FileReplacement(path: path, name: Array(name.string.utf8), folder: folder).write(bytes, expectation)
  }
}
