public import Facts

/// One regular file of a tree.
public struct TreeEntry: Sendable, Hashable {
  /// Relative to the root, with `/`. Bytes that are not UTF-8 are replaced; ``pathBytes`` has the real ones.
  public let path: String
  /// The path's bytes when they are not UTF-8, else nil.
  public let nonUTF8Path: [UInt8]?
  public let isExecutable: Bool
  /// Known without reading for a commit only: the files of a work tree may have been changed.
  public let blob: BlobID?
  /// In bytes, when the list was made; nil where that was not to be had.
  public let size: Int?
  /// What the file on disk looked like when the list was made; nil for a commit, and for a file that was written just
  /// before, which may change without its stamp showing it.
  public let stamp: FileStamp?

  /// - Parameter path: bytes relative to the root, with `/`.
  public init(
    path: some Collection<UInt8>, isExecutable: Bool, blob: BlobID? = nil, size: Int? = nil, stamp: FileStamp? = nil
  ) {
    (self.path, nonUTF8Path) = TreePath.text(path)
    self.isExecutable = isExecutable
    self.blob = blob
    self.size = size
    self.stamp = stamp
  }

  /// The path as the file system has it.
  public var pathBytes: [UInt8] { nonUTF8Path ?? Array(path.utf8) }
}

/// One thing of a tree that is not a regular file, or may not be read.
public struct SkippedEntry: Sendable, Hashable {
  /// As in ``TreeEntry``.
  public let path: String
  public let nonUTF8Path: [UInt8]?
  public let reason: SkipReason

  public init(path: some Collection<UInt8>, reason: SkipReason) {
    (self.path, nonUTF8Path) = TreePath.text(path)
    self.reason = reason
  }

  public var pathBytes: [UInt8] { nonUTF8Path ?? Array(path.utf8) }
}

/// Rules about paths inside a tree. Paths are bytes; text is made for people.
enum TreePath {
  static func text(_ bytes: some Collection<UInt8>) -> (text: String, bytes: [UInt8]?) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
    return (String(decoding: bytes, as: UTF8.self), Array(bytes))
  }

  /// Git's order of paths: unsigned bytes, a prefix first.
  static func precedes(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool { a.lexicographicallyPrecedes(b) }

  /// Whether every component is a plain name. git never writes `..` or `.git` into a tree or an index, but a hostile
  /// object or index file may hold them, and whoever joins such a path to a root leaves it.
  static func isSafe(_ path: some Collection<UInt8>) -> Bool {
    var length = 0
    // The component so far is as long as one of those, and a prefix of it.
    var isDots = true
    var isGit = true
    for byte in path {
      if byte == UInt8(ascii: "/") {
        if length == 0 || (isDots && length <= 2) || (isGit && length == 4) { return false }
        (length, isDots, isGit) = (0, true, true)
        continue
      }
      if byte == 0 { return false }
      if byte != UInt8(ascii: ".") { isDots = false }
      if length < 4 {
        let small = (65...90).contains(byte) ? byte + 32 : byte
        if small != Self.git[length] { isGit = false }
      }
      length += 1
    }
    return length > 0 && !(isDots && length <= 2) && !(isGit && length == 4)
  }

  private static let git = Array(".git".utf8)

  /// The last component of an absolute path, for headings; `/` has none.
  static func folderName(_ path: [UInt8]) -> String {
    path.split(separator: UInt8(ascii: "/")).last.map { text($0).text } ?? "root"
  }

  static func refusal(_ path: some Collection<UInt8>) -> Diagnostic {
    Diagnostic(
      .warning, code: "path-refused", message: "left out: a component of its path is empty, `.`, `..` or `.git`",
      path: text(path).text)
  }
}

extension Array {
  /// In byte order of path; the first of several with the same path stays.
  func sortedByPath(_ path: KeyPath<Element, String>, _ bytes: KeyPath<Element, [UInt8]?>) -> [Element] {
    func precedes(_ a: Element, _ b: Element) -> Bool {
      switch (a[keyPath: bytes], b[keyPath: bytes]) {
      case (nil, nil): a[keyPath: path].precedesInBytes(b[keyPath: path])
      case (let a?, nil): TreePath.precedes(a, b[keyPath: path].utf8)
      case (nil, let b?): TreePath.precedes(a[keyPath: path].utf8, b)
      case (let a?, let b?): TreePath.precedes(a, b)
      }
    }
    var result: [Element] = []
    result.reserveCapacity(count)
    for element in sorted(by: precedes) {
      if let last = result.last, !precedes(last, element) { continue }
      result.append(element)
    }
    return result
  }
}
