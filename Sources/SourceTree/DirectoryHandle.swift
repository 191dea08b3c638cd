internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An open folder, closed when the last tree that reads below it is gone.
final class DirectoryHandle: Sendable {
  let descriptor: CInt
  /// Buffers of readers that are done: making one anew for each batch of files would cost as much as reading them.
  private let spareBuffers = Mutex<[[UInt8]]>([])

  /// - Parameter path: the folder's path; links in it are followed, it is the user's word.
  init(_ path: [UInt8]) throws(SystemError) {
    descriptor = open(path.map(CChar.init(bitPattern:)) + [0], O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError.last }
  }

  deinit { close(descriptor) }

  /// A buffer that was given back, or an empty one.
  func takeBuffer() -> [UInt8] { spareBuffers.withLock { $0.popLast() } ?? [] }
  func giveBack(_ buffer: [UInt8]) { spareBuffers.withLock { $0.append(buffer) } }
}

/// Walks from a root to the folder of one file after another without ever following a link: every folder on the way is
/// opened from the one before it with `O_NOFOLLOW`. The folder reached last stays open, since the next file mostly
/// lies in it or below; so at most three descriptors are open however deep the tree is.
///
/// `openat2(RESOLVE_BENEATH)` says the same in one call, but is Linux's alone and often filtered in containers.
struct DirectoryChain: ~Copyable {
  private let root: DirectoryHandle
  private var folder: [UInt8] = []
  private var descriptor: CInt?

  init(root: DirectoryHandle) { self.root = root }

  deinit { if let descriptor { close(descriptor) } }

  /// Opens the folder that holds a file.
  ///
  /// - Parameter path: a safe path (``TreePath/isSafe(_:)``).
  /// - Returns: a descriptor that stays valid until the next call, and the file's name, ended by NUL.
  mutating func folder(of path: [UInt8]) throws(SystemError) -> (descriptor: CInt, name: [CChar]) {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let wanted = slash.map { path[..<$0] } ?? []
    let name = path[(slash.map { $0 + 1 } ?? 0)...].map(CChar.init(bitPattern:)) + [0]
    guard !wanted.isEmpty else { return (root.descriptor, name) }
    if let descriptor, wanted.count == folder.count, wanted.elementsEqual(folder) { return (descriptor, name) }

    var rest = wanted
    var current: CInt?
    if let descriptor, !folder.isEmpty, wanted.count > folder.count, wanted.starts(with: folder),
      wanted[folder.count] == UInt8(ascii: "/")
    {
      current = descriptor
      rest = wanted.dropFirst(folder.count + 1)
    } else if let descriptor {
      close(descriptor)
    }
    descriptor = nil
    folder = []
    for component in rest.split(separator: UInt8(ascii: "/")) {
      let next = openat(
        current ?? root.descriptor, component.map(CChar.init(bitPattern:)) + [0], Self.flags)
      let error = SystemError.last
      if let current { close(current) }
      guard next >= 0 else { throw error }
      current = next
    }
    descriptor = current
    folder = Array(wanted)
    return (current ?? root.descriptor, name)
  }

  #if os(Linux)
    // O_PATH needs no right to list the folder, only to pass through it, as opening a file by its path would.
    // The number is that of the generic ABI (x86, ARM, RISC-V); glibc shows the name to GNU sources only.
    private static let flags = 0o10000000 | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  #else
    private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  #endif
}
