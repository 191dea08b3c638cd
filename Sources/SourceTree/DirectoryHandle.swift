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
/// opened from the one before it with `O_NOFOLLOW`. The folders on the way to the one reached last stay open, since the next
/// file mostly lies in it, below or beside it; but no more than ``deepest`` of them however deep the tree is.
///
/// `openat2(RESOLVE_BENEATH)` says the same in one call, but is Linux's alone and often filtered in containers.
struct DirectoryChain: ~Copyable {
  /// Folders deeper than that are reached through one descriptor more.
  private static let deepest = 24

  private let root: DirectoryHandle
  /// The folder reached last.
  private var folder: [UInt8] = []
  /// Open folders on the way to it, from the root's child down, each with where its path ends in `folder`.
  private var chain: [(descriptor: CInt, end: Int)] = []

  init(root: DirectoryHandle) { self.root = root }

  deinit { for link in chain { close(link.descriptor) } }

  /// Opens the folder that holds a file.
  ///
  /// - Parameter path: a safe path (``TreePath/isSafe(_:)``).
  /// - Returns: a descriptor that stays valid until the next call, and the file's name, ended by NUL.
  mutating func folder(of path: [UInt8]) throws(SystemError) -> (descriptor: CInt, name: [CChar]) {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let wanted = path[..<(slash ?? 0)]
    let name = path[(slash.map { $0 + 1 } ?? 0)...].map(CChar.init(bitPattern:)) + [0]
    if wanted.count != folder.count || !wanted.elementsEqual(folder) { try go(to: wanted) }
    return (chain.last?.descriptor ?? root.descriptor, name)
  }

  /// Closes what does not lie on the way to a folder, and opens what is missing.
  private mutating func go(to wanted: ArraySlice<UInt8>) throws(SystemError) {
    let shared = zip(wanted, folder).prefix { $0 == $1 }.count
    func isOnTheWay(_ end: Int) -> Bool {
      end <= shared && (end == wanted.count || wanted[end] == UInt8(ascii: "/"))
    }
    while let link = chain.last, !isOnTheWay(link.end) {
      close(link.descriptor)
      chain.removeLast()
    }
    var start = chain.last.map { $0.end + 1 } ?? 0
    folder = Array(wanted[..<max(0, start - 1)])
    while start < wanted.count {
      let end = wanted[start...].firstIndex(of: UInt8(ascii: "/")) ?? wanted.count
      let next = openat(
        chain.last?.descriptor ?? root.descriptor, wanted[start..<end].map(CChar.init(bitPattern:)) + [0], Self.flags)
      guard next >= 0 else { throw SystemError.last }
      if chain.count > Self.deepest {
        close(chain[chain.count - 1].descriptor)
        chain.removeLast()
      }
      chain.append((next, end))
      folder = Array(wanted[..<end])
      start = end + 1
    }
  }

  #if os(Linux)
    // O_PATH needs no right to list the folder, only to pass through it, as opening a file by its path would.
    // The number is that of the generic ABI (x86, ARM, RISC-V); glibc shows the name to GNU sources only.
    private static let flags = 0o10000000 | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  #else
    private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  #endif
}
