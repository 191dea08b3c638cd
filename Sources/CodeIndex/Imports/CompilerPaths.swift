import Facts

/// Names of modules that TypeScript's configurations map to paths: `paths` and `baseUrl` of `compilerOptions`
/// (typescriptlang.org/tsconfig/#paths), of a file's configuration and of those it extends or refers to.
///
/// A workspace writes its mappings once, in a `tsconfig.base.json` that each package's own extends; a template splits them
/// over projects that one file without options refers to. Files are not matched against `include`: every project that a
/// configuration refers to counts for all below it.
struct CompilerPaths {
  let tree: FolderTree

  private static let names = ["tsconfig.json", "jsconfig.json"]
  /// So many configurations are followed from one.
  private static let limit = 32

  /// What one configuration makes of a name.
  struct Candidates {
    /// From the root of the repository, in the order in which they are tried.
    var paths: [String] = []
    /// The configuration has something to say of the name, so that those further up are not asked.
    var isSettled = false
  }

  /// One for each configuration above a file, the nearest first.
  func candidates(for name: String, from file: ScannedFile) -> [Candidates] {
    var all: [Candidates] = []
    var folder = file.folder
    while true {
      for fileName in Self.names {
        guard let configuration = tree.file(FolderTree.join(folder, fileName)) else { continue }
        all.append(candidates(for: name, of: linked(to: configuration)))
      }
      if folder.isEmpty { return all }
      folder = FolderTree.parent(of: folder)
    }
  }

  /// Whether imports of which nothing but types is used stay in what is made of a file: the nearest configuration says so, or one
  /// that it extends.
  func keepsImportsOfTypes(of file: ScannedFile) -> Bool {
    var folder = file.folder
    while true {
      if let configuration = tree.file(FolderTree.join(folder, Self.names[0])) {
        for file in linked(to: configuration) {
          for key in file.facts(.config) {
            switch key.name {
            case "compilerOptions.verbatimModuleSyntax", "compilerOptions.preserveValueImports",
              "compilerOptions.emitDecoratorMetadata":
              if key[.target] == "true" { return true }
            case "compilerOptions.importsNotUsedAsValues": if key[.target] != "remove" { return true }
            default: continue
            }
          }
        }
        return false
      }
      if folder.isEmpty { return false }
      folder = FolderTree.parent(of: folder)
    }
  }

  private func candidates(for name: String, of configurations: [ScannedFile]) -> Candidates {
    var candidates = Candidates()
    // What is set further out holds where what extends it sets nothing.
    let bases = configurations.map(base)
    let inherited = bases.lazy.compactMap(\.self).first
    for (configuration, own) in zip(configurations, bases) {
      var best: (prefix: Int, path: String)?
      for key in configuration.facts(.config) where key.name == "compilerOptions.paths" {
        guard let pattern = key[.alias], let target = key[.target],
          let path = Self.apply(pattern, target, to: name), path.prefix > best?.prefix ?? -1
        else { continue }
        best = path
      }
      guard let best else { continue }
      candidates.isSettled = true
      candidates.paths += [own ?? inherited, configuration.folder].compactMap { folder in
        folder.flatMap { FolderTree.resolve(best.path, in: $0) }
      }
    }
    if let inherited {
      candidates.isSettled = true
      candidates.paths += FolderTree.resolve(name, in: inherited).map { [$0] } ?? []
    }
    return candidates
  }

  private func base(_ configuration: ScannedFile) -> String? {
    configuration.facts(.config).first { $0.name == "compilerOptions.baseUrl" }?[.target].flatMap {
      FolderTree.resolve($0, in: configuration.folder)
    }
  }

  /// A configuration with those it extends or refers to, and theirs, each once, the nearest first.
  private func linked(to configuration: ScannedFile) -> [ScannedFile] {
    var found = [configuration]
    var next = 0
    while next < found.count, found.count < Self.limit {
      for link in found[next].facts(.reference) where link.detail == .none && link.name.hasPrefix(".") {
        guard let path = FolderTree.resolve(link.name, in: found[next].folder),
          let file = tree.file(path) ?? tree.file(path + ".json") ?? tree.file(FolderTree.join(path, Self.names[0])),
          !found.contains(file)
        else { continue }
        found.append(file)
      }
      next += 1
    }
    return found
  }

  /// What a pattern with at most one `*` maps a name to, and how long its fixed beginning is.
  private static func apply(_ pattern: String, _ target: String, to name: String) -> (prefix: Int, path: String)? {
    guard let star = pattern.firstIndex(of: "*") else { return pattern == name ? (Int.max, target) : nil }
    let (head, tail) = (pattern[..<star], pattern[pattern.index(after: star)...])
    guard name.hasPrefix(head), name.hasSuffix(tail), name.count >= head.count + tail.count else { return nil }
    let middle = name.dropFirst(head.count).dropLast(tail.count)
    guard let hole = target.firstIndex(of: "*") else { return (head.count, target) }
    let rest = target[target.index(after: hole)...]
    return (head.count, String(target[..<hole]) + String(middle) + String(rest))
  }
}
