#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What a file on disk looks like from outside: as long as it stays the same, so do the file's bytes.
public struct FileStamp: Sendable, Hashable {
  /// In bytes.
  var size: Int64
  /// In nanoseconds since 1970.
  var modified: Int64
  var changed: Int64
  var device: UInt64
  var inode: UInt64

  /// Whether any change of the file after `now` is sure to change the stamp.
  ///
  /// Times move in ticks, of up to two seconds on old file systems, and a file may be written twice within one ("racy git",
  /// git's Documentation/technical/racy-git).
  func isSettled(at now: Int64) -> Bool { max(modified, changed) < now - 2_000_000_000 }

  /// Now, as files are stamped.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

extension TreeEntry {
  /// A file as it stands on disk.
  ///
  /// - Parameter listed: when the listing began, in nanoseconds since 1970; a file as young as that gets no stamp.
  init(_ found: FileInformation, path: [UInt8], listed: Int64) {
    func nanoseconds(_ time: FileStatus.Time) -> Int64 {
      Int64(time.seconds) &* 1_000_000_000 &+ Int64(time.nanoseconds)
    }
    let stamp = FileStamp(
      size: Int64(found.size), modified: nanoseconds(found.status.modified),
      changed: nanoseconds(found.status.changed), device: found.device, inode: found.inode)
    self.init(
      path: path, isExecutable: found.isExecutable, size: found.size, stamp: stamp.isSettled(at: listed) ? stamp : nil)
  }
}
