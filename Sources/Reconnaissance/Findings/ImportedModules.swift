import CodeIndex
import Facts

/// What this repository imports of itself, by how many files outside tests do so.
struct ImportedModules: Sendable {
  /// A file, or a folder whose files one import opens together (Go).
  struct Module: Sendable, Hashable {
    var path: String
    var isFolder: Bool
    /// In order of path, tests left out.
    var files: [ScannedFile]
    /// Files outside the module and outside tests.
    var importers: [ScannedFile]

    var span: Span { isFolder ? Wording.folder(path) : .place(path: path, lines: nil) }
    /// For an item's path: a folder's has no slash at its end.
    var itemPath: String { path.isEmpty ? "." : path }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  }

  /// Most importers first, then by path; what nothing imports is left out.
  let modules: [Module]

  init(_ index: CodeIndex) {
    let graph = index.importGraph
    var order: [String] = []
    var byPath: [String: Module] = [:]
    for file in index.files where file.role == .source && file.language != nil {
      let isFolder = index.profile(for: file)?.modules.folderIsScope ?? false
      let path = isFolder ? file.folder : file.path
      if byPath[path] == nil { order.append(path) }
      var module = byPath[path] ?? Module(path: path, isFolder: isFolder, files: [], importers: [])
      module.files.append(file)
      module.importers += graph.importers(of: file).map(\.from).filter { from in
        from.role != .test && !(isFolder && from.folder == path)
      }
      byPath[path] = module
    }
    modules = order.compactMap { byPath[$0] }.map { module in
      var module = module
      module.importers = FilesAtHand.sorted(module.importers)
      return module
    }.filter { !$0.importers.isEmpty }.sorted {
      ($1.importers.count, $0.path) < ($0.importers.count, $1.path)
    }
  }

  /// `src/text.ts` (by 4 files)
  static func spans(_ modules: some Collection<Module>, limit: Int = 3) -> [Span] {
    Listing.spans(modules, limit: limit) { [$0.span, .text(" (by \(Count.of($0.importers.count, "file")))")] }
  }

  /// Evidence that a module is in use.
  static func evidence(_ module: Module, _ addition: String = "") -> Evidence {
    Evidence(
      path: module.itemPath, lines: nil, name: module.name, rule: "index.imports",
      reason: "imported by \(Count.of(module.importers.count, "file"))" + addition)
  }
}
