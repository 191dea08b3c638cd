/// Who can use a definition, the fewest first.
public enum Exposure: String, Sendable, CaseIterable, Comparable {
  /// Its type, its file or its module.
  case hidden
  /// What is built and released together with it: its package, crate, assembly.
  case package
  /// Whoever can use the package.
  case exported

  private var rank: Int {
    switch self {
    case .hidden: 0
    case .package: 1
    case .exported: 2
    }
  }

  public static func < (a: Exposure, b: Exposure) -> Bool { a.rank < b.rank }
}

/// How a language says who can use a definition (`binding: visibility` of a pack), beside its ``LanguageProfile/Exports``.
/// Nothing is visible further than what it stands in.
public struct VisibilityRules: Sendable, Equatable {
  /// Words before the name, with what follows them in brackets: `internal`, `protected internal`, `pub(crate)`.
  public var words: [String: Exposure] = [:]
  /// What no word says anything of, outside of types.
  public var top: Exposure?
  /// The same for members, by the detail of their type; `extension` is a block that adds to a type, `conformance` one that
  /// says what the type implements. A kind that is not named has members that are visible as it is.
  public var members: [String: Exposure] = [:]
  /// What names begin with that only their type knows: `#`.
  public var hiddenPrefixes: [String] = []
  /// Namespaces and folders that hold what a library keeps to itself, by agreement or by rule: `detail`, `internal`. A path
  /// of several folders has slashes: `lib/src`.
  public var innerNamespaces: Set<String> = []
  public var innerFolders: [String] = []
  /// Extensions of the files that declare for others what is defined elsewhere: `h`. Where there are any, nothing else
  /// exports.
  public var headers: Set<String> = []
  /// How macros end that mark a declaration as exported: `_EXPORT`.
  public var exportMarks: [String] = []
  /// Folders whose headers are for others: `include`.
  public var headerFolders: Set<String> = []

  public init() {}
}
