import Facts

/// Prefixes before all routes of a folder that a file of routes imports (Symfony, "Route Groups and Prefixes").
///
/// Such a `mount` fact has the value `folder` and names the folder, or one file, in quotes as seen from where it stands; `imported` is
/// what it puts before the names of the routes. Prefixes of one import stand on one line, and each of them holds.
struct FolderMounts: Sendable {
  let index: CodeIndex

  /// What one import says, in the order in which it is read.
  struct Import: Sendable {
    /// From the root, without a slash at either end.
    let folder: String
    /// What stands before the names of its routes.
    let names: String
    var mounts: [FactView]
  }

  /// The prefixes before what stands in a file, none where no import names its folder. Of several imports that name its routes
  /// alike the last holds: a route takes the place of an earlier one of its name.
  func mounts(of fact: FactView) -> [FactView] {
    guard let framework = fact[.framework] else { return [] }
    let all = index.memos.folderImports.value(framework) { read(framework) }
    let covering = all.filter { found in
      found.folder.isEmpty || fact.path == found.folder || fact.path.hasPrefix(found.folder + "/")
    }
    var named: Set<String> = []
    let last = covering.reversed().filter { named.insert($0.names).inserted }
    return last.reversed().flatMap(\.mounts)
  }

  private func read(_ framework: String) -> [Import] {
    var found: [Import] = []
    let mounts = index.facts(.reference, .mount).filter {
      $0[.value] == "folder" && $0[.framework] == framework && $0.file.role != .test
    }
    // Files of a folder of routes are read before the one that stands beside the folder.
    let inOrder = mounts.filter { Self.standsInFolder($0) } + mounts.filter { !Self.standsInFolder($0) }
    for mount in inOrder {
      if let last = found.indices.last, found[last].mounts[0].file == mount.file,
        found[last].mounts[0].startLine == mount.startLine
      {
        found[last].mounts.append(mount)
      } else if let folder = Self.folder(of: mount) {
        found.append(Import(folder: folder, names: mount[.imported] ?? "", mounts: [mount]))
      }
    }
    return found
  }

  private static func standsInFolder(_ mount: FactView) -> Bool {
    mount.file.folder.split(separator: "/").last == "routes"
  }

  /// The folder that is named, from the root; nil where that cannot be told.
  private static func folder(of mount: FactView) -> String? {
    guard var written = mount[.target]?.split(whereSeparator: { "\"'".contains($0) }).first.map(String.init) else {
      return nil
    }
    var parts = mount.file.folder.split(separator: "/")
    let project = "%kernel.project_dir%"
    if written.hasPrefix(project) {
      written = String(written.dropFirst(project.count))
      // The folder of settings stands at the project's root.
      if let settings = parts.lastIndex(of: "config") { parts = Array(parts[..<settings]) }
    }
    // All files that a pattern names stand below what it begins with.
    guard !written.contains("%"), !written.hasPrefix("@"), !written.contains("{") else { return nil }
    for part in written.split(separator: "/") {
      if part.contains("*") { break }
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else if part != "." {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
