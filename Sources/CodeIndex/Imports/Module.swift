import Facts

/// What an import statement names inside the repository: a file, or a folder whose files or submodules are meant.
struct Module: Sendable, Hashable {
  /// The files whose top level is the module; empty for a folder that only groups submodules.
  var files: [ScannedFile]
  /// Where submodules stand, when it can have them.
  var folder: String?
  /// As the import wrote it, for reasons.
  var label: String
  /// What it is where namespaces hold names and files do not.
  var namespace: Namespace?
}

/// A namespace by its full name, as the languages of one file see it.
struct Namespace: Sendable, Hashable {
  var path: String
  var file: ScannedFile
}

enum ModuleTarget: Sendable, Hashable {
  case module(Module)
  case external(String)
  case unresolved
}

/// Modules resolve the same for all files of one folder and language.
struct ModuleRequest: Sendable, Hashable {
  var name: String
  var folder: String
  var language: String?
}
