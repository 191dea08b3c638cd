internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What a system call said.
struct SystemError: Error, Hashable {
  var number: CInt

  static var last: SystemError { SystemError(number: errno) }

  /// The operating system's words: "Permission denied".
  var text: String { Errno(rawValue: number).description }

  /// What it means when it comes from opening a listed file, or a folder on the way, without following links.
  var readFailure: ReadFailure {
    switch number {
    case ENOENT: .vanished
    // A link where a file or folder was listed, a file where a folder was, a socket or a device without driver.
    case ELOOP, ENOTDIR, ENXIO, EOPNOTSUPP: .notRegular
    default: .unreadable(text)
    }
  }
}
