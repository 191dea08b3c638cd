internal import Facts

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A recursive walk that follows no link.
struct DirectoryWalk {
  private(set) var entries: [TreeEntry] = []
  private(set) var skipped: [SkippedEntry] = []
  private let started = FileStamp.now
  private var failures: [Diagnostic] = []
  private var excluded = 0
  private let excludedNames = Set(PlainDirectory.excludedNames.map { Array($0.utf8) })

  /// Each level holds a descriptor open. No source tree is this deep; a folder made to be endless is.
  private static let deepest = 128

  /// - Parameters:
  ///   - folder: open folder to walk; stays open.
  ///   - path: its path relative to the root, empty for the root.
  mutating func walk(_ folder: CInt, path: [UInt8], depth: Int) {
    guard depth < Self.deepest else { return fail(path, "nested deeper than \(Self.deepest) folders; not read") }
    for name in names(in: folder, path: path) {
      let child = path.isEmpty ? name : path + [UInt8(ascii: "/")] + name
      let cName = name.map(CChar.init(bitPattern:)) + [0]
      guard let found = try? FileInformation(cName, in: folder) else { continue }
      switch found.kind {
      case .regular where !TreePath.isSafe(name): excluded += 1
      case .regular: entries.append(TreeEntry(found, path: child, listed: started))
      case .symbolicLink: skipped.append(SkippedEntry(path: child, reason: .symbolicLink))
      case .other: skipped.append(SkippedEntry(path: child, reason: .notRegular))
      case .folder where excludedNames.contains(name) || !TreePath.isSafe(name): excluded += 1
      case .folder:
        let inner = openat(folder, cName, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if inner < 0 {
          fail(child, "folder cannot be read: \(SystemError.last.text)")
        } else {
          walk(inner, path: child, depth: depth + 1)
          close(inner)
        }
      }
    }
  }

  /// Names in byte order, without `.` and `..`.
  private mutating func names(in folder: CInt, path: [UInt8]) -> [[UInt8]] {
    // A stream closes its descriptor, and a copied one shares its position: so the folder is opened again.
    let again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard again >= 0, let stream = fdopendir(again) else {
      fail(path, "folder cannot be read: \(SystemError.last.text)")
      if again >= 0 { close(again) }
      return []
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        // SAFETY: readdir(3) ends the name by NUL; it may be longer than the declared field, so it is read where it is.
        UnsafeRawPointer(pointer).withMemoryRebound(to: UInt8.self, capacity: 1) { bytes in
          Array(
            UnsafeBufferPointer(
              start: bytes, count: strlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))))
        }
      }
      if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) { names.append(name) }
    }
    return names.sorted(by: TreePath.precedes)
  }

  private mutating func fail(_ path: [UInt8], _ message: String) {
    failures.append(
      Diagnostic(.warning, code: "directory-unreadable", message: message, path: TreePath.text(path).text))
  }

  var diagnostics: [Diagnostic] {
    guard excluded > 0 else { return failures }
    let count = "\(excluded) \(excluded == 1 ? "folder" : "folders")"
    return failures + [
      Diagnostic(
        .note, code: "directories-excluded",
        message: "no git here, so no ignore rules; \(count) left out by name (node_modules and the like)")
    ]
  }
}
