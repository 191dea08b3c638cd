public import Facts

/// What one manifest says, and why that may not be all of it.
public struct ManifestFacts: Sendable, Equatable {
  /// Facts in order of position. Rules are `manifest.<file kind>` and, for the repository's commands, `tooling.<file kind>`.
  public var content: FileFacts
  /// One line, without values of the file, when it could not be read to its end; facts found before that stand.
  public var problem: String?

  public init(content: FileFacts, problem: String? = nil) {
    self.content = content
    self.problem = problem
  }
}

/// Turns manifests, lock files, CI, container and configuration files, SQL and Markdown into facts.
///
/// Facts are a pure function of the bytes and of the file's ``kind(path:)``; the path itself enters nothing else, with
/// one exception: a migration is named by its file. Nothing is executed, included or followed. Values of variables and
/// credentials in URLs and commands never enter a fact (see `Redaction`).
public enum ManifestReader {
  /// Files above this many bytes are not read; callers usually have a lower limit of their own.
  public static let byteLimit = 16 << 20

  /// The kind of file that `path` names, such as `go-mod`; nil when it is none of ours. Looks at the path alone, so a
  /// caller can ask before it reads the file and can use the kind in a cache key.
  public static func kind(path: String) -> String? {
    ManifestFormat.of(ManifestLocation(path: path))?.kind
  }

  /// Whether `path` names a file with settings of the program, in whatever format, not one with settings of a tool.
  public static func holdsSettings(path: String) -> Bool { SettingsName.isOfProgram(ManifestLocation(path: path)) }

  /// Whether the settings that such a file holds are read one by one.
  public static func readsSettings(path: String) -> Bool { kind(path: path) == ManifestFormat.settings.kind }

  /// The facts of one file, nil when it is none of ours.
  /// - Parameters:
  ///   - path: relative to the repository root, with `/`; its last component is the file's name.
  ///   - bytes: the whole file, UTF-8 with or without byte order mark, lines ended by LF or CR LF.
  /// - Complexity: O(bytes).
  public static func facts(path: String, bytes: [UInt8]) -> ManifestFacts? {
    bytes.withUnsafeBytes { facts(path: path, bytes: $0) }
  }

  public static func facts(path: String, bytes contents: UnsafeRawBufferPointer) -> ManifestFacts? {
    let location = ManifestLocation(path: path)
    guard let format = ManifestFormat.of(location) else { return nil }
    var facts = FactList(kind: format.kind)
    // Most files are no manifest, and are not copied.
    let bytes = Array(contents)
    guard bytes.count <= byteLimit else {
      return ManifestFacts(content: FileFacts(), problem: "larger than \(byteLimit) bytes, not read")
    }
    guard !bytes.contains(0) else {
      return ManifestFacts(content: FileFacts(), problem: "holds NUL bytes, so is not the text it should be")
    }
    let text = ManifestText(location: location, bytes: bytes)
    format.read(text, &facts)
    return ManifestFacts(content: facts.fileFacts(lineCount: text.lineCount), problem: facts.problem)
  }

  /// As ``facts(path:bytes:)``, for callers that hold the file's name apart; `path` decides the kind by location.
  public static func facts(fileName: String, path: String, bytes: some Sequence<UInt8>) -> ManifestFacts? {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return facts(path: folder + fileName, bytes: Array(bytes))
  }
}
