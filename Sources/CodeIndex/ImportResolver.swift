public import Facts

/// Where an import statement leads.
public enum ImportTarget: Sendable, Hashable {
  /// Files of this repository: one, or every file of a package folder.
  case files([ScannedFile])
  /// A package from outside, as its manifest or import names it.
  case external(package: String)
  /// Neither a file here nor a name that could be a package.
  case unresolved
}

/// Follows import facts to files, by ``LanguageProfile/Modules``.
public struct ImportResolver: Sendable {
  let index: CodeIndex

  /// Where an `import` fact leads. For `from pkg import submodule` this is the submodule's file.
  public func resolve(_ importFact: FactView) -> ImportTarget { .unresolved }
}
