public import Facts

/// What the bytes of one file say when they are read in one way: everything about a file that where it lies does not enter.
public struct Reading: Sendable, Equatable {
  /// What a reader of manifests found, kept apart from what a language pack found: which of them counts depends on the
  /// path.
  public struct Manifest: Sendable, Equatable {
    public var content: FileFacts
    /// One line why that may not be all; nil when the file was read to its end.
    public var problem: String?

    public init(content: FileFacts, problem: String? = nil) {
      self.content = content
      self.problem = problem
    }
  }

  /// Id of the language pack; nil when no pack knows the file.
  public var language: String?
  public var byteCount: Int
  /// Holds a NUL byte where git looks for one: then nothing else is known.
  public var isBinary: Bool
  /// Its last lines name a source map.
  public var namesSourceMap: Bool
  /// What the language pack found; without one, only the count of lines.
  public var content: FileFacts
  public var manifest: Manifest?

  public init(
    language: String? = nil, byteCount: Int, isBinary: Bool = false, namesSourceMap: Bool = false,
    content: FileFacts = FileFacts(), manifest: Manifest? = nil
  ) {
    self.language = language
    self.byteCount = byteCount
    self.isBinary = isBinary
    self.namesSourceMap = namesSourceMap
    self.content = content
    self.manifest = manifest
  }
}
