import Facts

/// `./x` names a file beside this one; a bare name a package of the workspace, a mapped path, or one from outside.
struct RelativeModules {
  let index: CodeIndex
  let modules: LanguageProfile.Modules

  func resolve(_ name: String, from file: ScannedFile) -> ModuleTarget {
    let name = String(name.prefix { $0 != "?" })
    if let scheme = modules.packageScheme, name.hasPrefix(scheme) {
      let rest = String(name.dropFirst(scheme.count))
      return inPackage(rest, from: file).map { .module($0) }
        ?? .external(String(rest.prefix { $0 != "/" }))
    }
    if name.hasPrefix(".") {
      let path = FolderTree.resolve(name, in: file.folder)
      let resolved = path.flatMap {
        found(at: $0, label: name) ?? source(ofOutput: $0, label: name)
      }
      return resolved.map { .module($0) } ?? .unresolved
    }
    if name.hasPrefix("/") {
      return found(at: String(name.dropFirst()), label: name).map { .module($0) } ?? .unresolved
    }
    if let module = mapped(name, from: file) ?? workspacePackage(name, from: file) ?? below(name, from: file) {
      return .module(module)
    }
    let parts = name.split(separator: "/", maxSplits: 2).map(String.init)
    guard let first = parts.first, !first.hasPrefix("#") else { return .unresolved }
    return .external(first.hasPrefix("@") && parts.count > 1 ? first + "/" + parts[1] : first)
  }

  /// The file a path without `.` and `..` names, as written, with an extension, for one that is compiled to it, or as
  /// a folder.
  private func found(at path: String, label: String) -> Module? {
    func module(_ file: ScannedFile) -> Module { Module(files: [file], folder: nil, label: label) }
    let tree = index.tree
    if !path.isEmpty {
      if let file = tree.file(path), file.language != nil { return module(file) }
      if let file = tree.file(stem: path, extensions: modules.extensions) { return module(file) }
      // `./x.js` is written for `x.ts`: the output's name.
      if let dot = path.lastIndex(of: "."), path[dot...].count <= 4, !path[dot...].contains("/"),
        let file = tree.file(stem: String(path[..<dot]), extensions: modules.extensions)
      {
        return module(file)
      }
    }
    guard tree.hasFolder(path) else { return nil }
    return packageMain(of: path, label: label) ?? tree.indexFile(of: path, modules).map(module)
  }

  /// The source of a file that a build makes: of the package's entry what the manifest leads to, of other files of its
  /// folder what stands in the same place among the sources (`../dist/index.js`).
  private func source(ofOutput path: String, label: String) -> Module? {
    var folder = FolderTree.parent(of: path)
    while index.tree.file(FolderTree.join(folder, "package.json")) == nil {
      if folder.isEmpty { return nil }
      folder = FolderTree.parent(of: folder)
    }
    guard let manifest = index.tree.file(FolderTree.join(folder, "package.json")) else {
      return nil
    }
    let parts = path.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1).split(separator: "/")
    let entries = manifest.facts(.entryPoint).filter { $0.detail == .main }.compactMap { fact in
      fact[.target].map { $0.split(separator: "/").filter { $0 != "." } }
    }
    guard parts.count > 1, entries.contains(where: { $0.count > 1 && $0[0] == parts[0] }),
      !index.tree.hasFolder(FolderTree.join(folder, String(parts[0])))
    else { return nil }
    if entries.contains(parts) { return packageMain(of: folder, label: label) }
    for source in ["src", "source", "lib"] {
      let rest = parts.dropFirst().joined(separator: "/")
      if let module = found(
        at: FolderTree.join(FolderTree.join(folder, source), rest), label: label)
      {
        return module
      }
    }
    return nil
  }

  /// The source of build output that a manifest names: `src/cart/index.ts` of `./dist/cart/index.js`.
  func source(ofTarget target: String, in folder: String, label: String) -> Module? {
    let declared = [".d.ts", ".d.mts", ".d.cts"].first(where: target.hasSuffix)
    let parts = target.dropLast(declared?.count ?? 0).split(separator: "/").filter { $0 != "." }
    for source in ["src", "source", "lib", ""] {
      // Leading folders of the output (`dist`, `dist/esm`) have no counterpart among the sources.
      for dropped in 1..<max(parts.count, 2) {
        let rest = parts.dropFirst(dropped).joined(separator: "/")
        guard !rest.isEmpty else { continue }
        let path = FolderTree.join(FolderTree.join(folder, source), rest)
        if path != folder, let module = found(at: path, label: label) { return module }
      }
    }
    return nil
  }

  /// The file that a package's manifest names as its entry; build output is mapped back to where sources usually stand.
  func packageMain(of folder: String, label: String) -> Module? {
    guard let manifest = index.tree.file(FolderTree.join(folder, "package.json")) else { return nil }
    var targets: [String] = []
    for fact in manifest.facts(.entryPoint) where fact.detail == .main {
      if [".", "main", "module", "browser"].contains(fact.name), let target = fact[.target] { targets.append(target) }
    }
    for target in targets {
      guard let path = FolderTree.resolve(target, in: folder), path != folder else { continue }
      if let module = found(at: path, label: label) { return module }
    }
    for target in targets {
      if let module = source(ofTarget: target, in: folder, label: label) { return module }
    }
    // Where nothing names an entry, it is the index file beside the manifest (npm, package.json, "main").
    if targets.isEmpty, let file = index.tree.indexFile(of: folder, modules) {
      return Module(files: [file], folder: nil, label: label)
    }
    for source in ["src", "source", "lib"] {
      if let file = index.tree.indexFile(of: FolderTree.join(folder, source), modules) {
        return Module(files: [file], folder: nil, label: label)
      }
    }
    return nil
  }

  /// What the nearest configuration above the file that maps any names makes of this one.
  private func mapped(_ name: String, from file: ScannedFile) -> Module? {
    for candidates in CompilerPaths(tree: index.tree).candidates(for: name, from: file) {
      for path in candidates.paths {
        if let module = found(at: path, label: name) { return module }
      }
      if candidates.isSettled { return nil }
    }
    return nil
  }

  /// A package of this repository by the name in its manifest: all of it, or a path below it.
  private func workspacePackage(_ name: String, from file: ScannedFile) -> Module? {
    let parts = name.split(separator: "/").map(String.init)
    let length = name.hasPrefix("@") ? 2 : 1
    guard parts.count >= length else { return nil }
    let package = parts.prefix(length).joined(separator: "/")
    for fact in index.facts(.definition, .module, named: package) where fact.rule == "manifest.package-json" {
      let folder = fact.file.folder
      let rest = parts.dropFirst(length).joined(separator: "/")
      if rest.isEmpty {
        if let module = packageMain(of: folder, label: name) { return module }
        if let file = index.tree.indexFile(of: folder, modules) {
          return Module(files: [file], folder: nil, label: name)
        }
      } else {
        for source in ["", "src", "lib"] {
          let path = FolderTree.join(FolderTree.join(folder, source), rest)
          if let module = found(at: path, label: name) { return module }
        }
      }
    }
    return nil
  }

  /// `http/src/client.dart`: a file below the source folder of the package of that name. Such a package has the name of its
  /// folder, or a file of its own name to import.
  private func inPackage(_ path: String, from file: ScannedFile) -> Module? {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let source = modules.sourceRoots.first, let ending = modules.extensions.first else {
      return nil
    }
    let candidates = index.files(endingWith: source + "/" + parts[1]).filter { candidate in
      let root = String(candidate.path.dropLast(source.count + parts[1].count + 1))
      let folder = root.hasSuffix("/") ? String(root.dropLast()) : root
      guard modules.packageFiles.contains(where: { index.tree.file(FolderTree.join(folder, $0)) != nil }) else {
        return false
      }
      return FolderTree.name(of: folder) == parts[0]
        || index.tree.file(root + source + "/" + parts[0] + "." + ending) != nil
    }
    let nearest = candidates.max { a, b in
      let (first, second) = (FolderTree.nearness(a.path, file.path), FolderTree.nearness(b.path, file.path))
      return first == second ? b.path < a.path : first < second
    }
    return nearest.map { Module(files: [$0], folder: nil, label: path) }
  }

  /// A bare path to a file that exists as written beside the file or below a source root (`#include "a.h"`,
  /// `require "a/b"`).
  private func below(_ name: String, from file: ScannedFile) -> Module? {
    if name.contains("."), let path = FolderTree.resolve(name, in: file.folder), let beside = index.tree.file(path),
      beside.language != nil
    {
      return Module(files: [beside], folder: nil, label: name)
    }
    var folder = file.folder
    while !modules.sourceRoots.isEmpty {
      for root in modules.sourceRoots {
        let path = FolderTree.join(FolderTree.join(folder, root), name)
        if let file = index.tree.file(path), file.language != nil {
          return Module(files: [file], folder: nil, label: name)
        }
        if let file = index.tree.file(stem: path, extensions: modules.extensions) {
          return Module(files: [file], folder: nil, label: name)
        }
      }
      if folder.isEmpty { break }
      folder = FolderTree.parent(of: folder)
    }
    return nil
  }
}
