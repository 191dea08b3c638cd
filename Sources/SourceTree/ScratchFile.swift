internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file without a name, gone when it is closed. It is git's standard input and standard error: a pipe to a program
/// that ended early would end this one too (SIGPIPE), and a pipe nobody empties would stop git.
struct ScratchFile: ~Copyable {
  let descriptor: FileDescriptor

  init() throws(Errno) {
    // Neither memfd_create(2) nor mkostemp(3): glibc shows them to GNU sources only.
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let path = "\(folder)/recon-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    let opened = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if opened >= 0 { unlink(path) }
    guard opened >= 0 else { throw Errno(rawValue: errno) }
    descriptor = FileDescriptor(rawValue: opened)
  }

  /// A file that holds these bytes and stands at their start.
  static func holding(_ bytes: [UInt8]) throws -> ScratchFile {
    let file = try ScratchFile()
    try file.descriptor.writeAll(bytes)
    try file.descriptor.seek(offset: 0, from: .start)
    return file
  }

  /// The first bytes, whatever the position is.
  func prefix(_ limit: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor.rawValue, $0.baseAddress, limit, 0) }
    return Array(bytes.prefix(max(0, count)))
  }

  deinit { try? descriptor.close() }
}
