#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The folder a path argument names.
struct Place {
  /// Absolute, links resolved.
  let canonical: [UInt8]
  let folder: DirectoryHandle

  init(_ path: String) throws(LocationError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .noSuchPath(path) }
    do throws(SystemError) {
      canonical = try Self.canonical(Array(path.utf8))
      folder = try DirectoryHandle(canonical)
    } catch {
      switch error.number {
      case ENOENT: throw .noSuchPath(path)
      case ENOTDIR: throw .notADirectory(path)
      default: throw .unreadable(path, reason: error.text)
      }
    }
  }

  /// realpath(3).
  static func canonical(_ path: [UInt8]) throws(SystemError) -> [UInt8] {
    guard let resolved = realpath(path.map(CChar.init(bitPattern:)) + [0], nil) else { throw SystemError.last }
    defer { free(resolved) }
    return Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  /// Whether something, be it a broken repository, is called `.git` here.
  var holdsGitFolder: Bool { (try? FileInformation(Array(".git".utf8CString), in: folder.descriptor)) != nil }
}
