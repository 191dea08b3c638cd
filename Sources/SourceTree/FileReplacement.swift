internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// One write to one name in an open folder; every call is relative to that folder, so it cannot be moved away between.
struct FileReplacement {
  /// As the user wrote it, for messages.
  private let path: String
  private let name: [CChar]
  private let folder: DirectoryHandle
  /// Hidden, in the same folder so that a rename is atomic, and unlike any other run's.
  private let temporary: [CChar]

  init(path: String, name: [UInt8], folder: DirectoryHandle) {
    self.path = path
    self.name = name.map(CChar.init(bitPattern:)) + [0]
    self.folder = folder
    let suffix = String(UInt64.random(in: 0 ... .max), radix: 36)
    temporary = Array(".recon-\(getpid())-\(suffix).tmp".utf8CString)
  }

  func write(_ bytes: [UInt8], _ expectation: FileWriter.Expectation) throws(FileWriteError) {
    let old = try oldFile()
    try check(expectation, isThere: old != nil)
    do throws(FileWriteError) {
      try fill(bytes, like: old)
      // Once more: writing and syncing took time.
      try check(expectation, isThere: try oldFile() != nil)
      try moveIntoPlace(expectation)
    } catch {
      unlinkat(folder.descriptor, temporary, 0)
      throw error
    }
    // The rename is done; a folder that cannot be synced loses it in a power failure at worst, never half of it.
    fsync(folder.descriptor)
  }

  /// What stands at the name; nil when nothing does.
  private func oldFile() throws(FileWriteError) -> stat? {
    var status = stat()
    guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw failure("look at it")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw .symbolicLink(path)
    default: throw .notAFile(path)
    }
    // A rename asks only the folder; a file somebody made read-only is meant to stay.
    guard faccessat(folder.descriptor, name, W_OK, 0) == 0 else { throw .readOnly(path) }
    return status
  }

  private func check(_ expectation: FileWriter.Expectation, isThere: Bool) throws(FileWriteError) {
    switch expectation {
    case .anything: return
    case .nothing:
      if isThere { throw .alreadyExists(path) }
    case .bytes(let expected):
      guard isThere else { throw .changed(path) }
      var reader = FileReader(root: folder)
      var isSame = false
      let name = name.dropLast().map(UInt8.init(bitPattern:))
      reader.read(name, limit: expected.count) { result in
        if case .success(let bytes) = result { isSame = bytes.elementsEqual(expected) }
      }
      if !isSame { throw .changed(path) }
    }
  }

  private func fill(_ bytes: [UInt8], like old: stat?) throws(FileWriteError) {
    let descriptor = openat(
      folder.descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("create a file beside it") }
    defer { close(descriptor) }
    if let old {
      // The owner first, since a change of owner clears set-id bits; only root may give files away, others keep theirs.
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw failure("set its mode") }
    }
    do {
      try FileDescriptor(rawValue: descriptor).writeAll(bytes)
    } catch {
      throw .failed(path, step: "write it", reason: (error as? Errno)?.description ?? "\(error)")
    }
    guard fsync(descriptor) == 0 else { throw failure("sync it") }
  }

  private func moveIntoPlace(_ expectation: FileWriter.Expectation) throws(FileWriteError) {
    if expectation == .nothing {
      // A link, unlike a rename, fails when the name is taken.
      if linkat(folder.descriptor, temporary, folder.descriptor, name, 0) == 0 {
        unlinkat(folder.descriptor, temporary, 0)
        return
      }
      if errno == EEXIST { throw .alreadyExists(path) }
      // File systems without hard links: the check before is all there is.
    }
    guard renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else {
      throw failure("rename it into place")
    }
  }

  private func failure(_ step: String) -> FileWriteError {
    .failed(path, step: step, reason: SystemError.last.text)
  }
}
