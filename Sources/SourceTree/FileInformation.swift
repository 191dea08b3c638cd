#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What stands at a path, links not followed.
struct FileInformation {
  enum Kind { case regular, folder, symbolicLink, other }
  var kind: Kind
  var isExecutable: Bool
  /// In bytes.
  var size: Int
  var status: FileStatus
  /// Which file it is.
  var device: UInt64
  var inode: UInt64

  /// - Parameter folder: an open folder, in which `name`, ended by NUL, is looked up.
  init(_ name: [CChar], in folder: CInt) throws(SystemError) {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw SystemError.last }
    self.init(status)
  }

  /// - Parameter path: links in it are followed.
  init(following path: [UInt8]) throws(SystemError) {
    var status = stat()
    guard stat(path.map(CChar.init(bitPattern:)) + [0], &status) == 0 else { throw SystemError.last }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    isExecutable = status.st_mode & S_IXUSR != 0
    size = Int(status.st_size)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.status = FileStatus(
      size: size, modified: .init(seconds: Int(modified.tv_sec), nanoseconds: Int(modified.tv_nsec)),
      changed: .init(seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec)))
  }
}

extension FileInformation {
  /// The text of a symbolic link.
  static func target(of name: [CChar], in folder: CInt) throws(SystemError) -> [UInt8] {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlinkat(folder, name, &target, target.count)
    guard count >= 0 else { throw SystemError.last }
    return target.prefix(count).map(UInt8.init(bitPattern:))
  }
}
