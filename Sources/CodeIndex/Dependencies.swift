public import Facts

/// A package from outside with all that the manifests say of it.
public struct Dependency: Sendable, Hashable {
  /// As the manifest spells it.
  public var name: String
  /// Declared range; nil when only a lock file names it.
  public var declared: String?
  /// Version out of a lock file.
  public var locked: String?
  /// runtime, development, optional or toolchain.
  public var scope: FactDetail
  /// Package URL.
  public var purl: String?
  /// Where it is declared: the manifest's fact, or the lock file's when no manifest names it.
  public var place: FactView
  /// Files that import it.
  public var importedBy: [ScannedFile]
}

/// Manifests, lock files and imports, joined by package name.
public struct Dependencies: Sendable {
  let index: CodeIndex

  /// Declared in a manifest (lock files alone add nothing here), by name.
  public var all: [Dependency] { [] }
  /// Those that a file imports, by name.
  public func imported(by file: ScannedFile) -> [Dependency] { [] }
  /// Modules from outside that a file imports and no manifest declares: standard library or missing, by name.
  public func undeclared(in file: ScannedFile) -> [String] { [] }
}
