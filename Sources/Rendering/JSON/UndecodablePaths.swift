public import Facts

/// The bytes of those paths that are not UTF-8, by the path as it is shown. Evidence and diagnostics know a path only
/// as text; JSON must give the bytes as well.
public struct UndecodablePaths: Sendable {
  private var bytes: [String: [UInt8]] = [:]

  /// No path needs its bytes given.
  public init() {}

  /// The paths of `files`. Where two are shown alike neither is kept: better no bytes than the wrong file's.
  public init(of files: some Sequence<ScannedFile>) {
    var ambiguous: Set<String> = []
    for file in files {
      guard let pathBytes = file.pathBytes else { continue }
      if bytes.updateValue(pathBytes, forKey: file.path) != nil { ambiguous.insert(file.path) }
    }
    for path in ambiguous { bytes[path] = nil }
  }

  /// Writes the members `path` and, where it is needed, `pathBytes`, which follow each other in every object.
  func write(_ path: String, to json: inout JSONWriter) {
    json.member("path", path)
    json.member("pathBytes", ifPresent: bytes[path].map(Base64.encode))
  }
}
