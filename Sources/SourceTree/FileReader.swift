internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Reads regular files below one root into one buffer, for one worker.
struct FileReader: ~Copyable {
  private var chain: DirectoryChain
  private var buffer: [UInt8]

  private let root: DirectoryHandle

  init(root: DirectoryHandle) {
    self.root = root
    chain = DirectoryChain(root: root)
    buffer = root.takeBuffer()
  }

  deinit { root.giveBack(buffer) }

  /// Reads a file and hands its bytes to `body`; they are valid until it returns.
  mutating func read(
    _ path: [UInt8], limit: Int, _ body: (Result<UnsafeRawBufferPointer, ReadFailure>) -> Void
  ) {
    do throws(ReadFailure) {
      let count = try fill(path, limit: limit)
      buffer.withUnsafeBytes { body(.success(UnsafeRawBufferPointer(rebasing: $0[..<count]))) }
    } catch {
      body(.failure(error))
    }
  }

  /// The blob id of a file of any size.
  mutating func blobID(_ path: [UInt8], format: ObjectFormat) throws(ReadFailure) -> BlobID {
    let file = try open(path)
    var hasher = BlobHasher(byteCount: file.size, format: format)
    if buffer.count < 65_536 { buffer = [UInt8](repeating: 0, count: 65_536) }
    while case let count = try file.read(into: &buffer, from: 0), count > 0 {
      buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    return hasher.finish()
  }

  /// - Returns: how many bytes of the buffer are the file's.
  private mutating func fill(_ path: [UInt8], limit: Int) throws(ReadFailure) -> Int {
    let file = try open(path)
    guard file.size <= limit else { throw .oversized(bytes: file.size) }
    // One byte more than expected, so that the end is seen without another turn.
    reserve(file.size + 1, keeping: 0)
    var count = 0
    while true {
      if count == buffer.count { reserve(count * 2, keeping: count) }
      let room = buffer.count - count
      let read = try file.read(into: &buffer, from: count)
      count += read
      guard count <= limit else { throw .oversized(bytes: count) }
      // A regular file gives less than asked for only at its end.
      if read < room { return count }
    }
  }

  private mutating func reserve(_ size: Int, keeping count: Int) {
    guard buffer.count < size else { return }
    var larger = [UInt8](repeating: 0, count: max(size, 65_536))
    larger.replaceSubrange(..<count, with: buffer[..<count])
    buffer = larger
  }

  private mutating func open(_ path: [UInt8]) throws(ReadFailure) -> OpenFile {
    guard TreePath.isSafe(path) else { throw .notRegular }
    do throws(SystemError) {
      let (folder, name) = try chain.folder(of: path)
      return try OpenFile(openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
    } catch {
      throw error.readFailure
    }
  }
}

/// An open regular file.
private struct OpenFile: ~Copyable {
  private let descriptor: CInt
  let size: Int

  init(_ descriptor: CInt) throws(SystemError) {
    guard descriptor >= 0 else { throw SystemError.last }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    guard isKnown, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SystemError(number: ENXIO)
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  /// - Returns: bytes read to `buffer[start...]`, 0 at the end.
  func read(into buffer: inout [UInt8], from start: Int) throws(ReadFailure) -> Int {
    do {
      return try buffer.withUnsafeMutableBytes {
        try FileDescriptor(rawValue: descriptor).read(into: UnsafeMutableRawBufferPointer(rebasing: $0[start...]))
      }
    } catch {
      throw .unreadable((error as? Errno)?.description ?? "\(error)")
    }
  }

  deinit { close(descriptor) }
}
