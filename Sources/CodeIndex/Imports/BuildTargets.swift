public import Facts

/// Files that are compiled together and share one top level: the targets of a package (Swift).
struct BuildTargets {
  let index: CodeIndex

  /// One target: its name and the folder that holds its files.
  struct Target: Hashable, Sendable {
    var name: String
    var folder: String
  }

  /// What a file can see besides its own target, nearest first.
  struct Sight: Sendable {
    var own: Target
    /// The targets it imports itself.
    var imported: [Target]
    /// What those import in turn: members of types are visible from there, names may be passed on.
    var beyond: [Target]
  }

  /// The target of a file: one that a manifest declares, else the folder below `Sources` or `Tests`, else everything that
  /// belongs to no target.
  func target(of file: ScannedFile) -> Target { index.memos.targets.value(file.folder) { find(file.folder) } }

  private func find(_ folder: String) -> Target {
    if let declared = declared.filter({ Self.holds($0.folder, folder) }).max(by: { $0.folder.count < $1.folder.count })
    {
      return declared
    }
    let parts = folder.split(separator: "/").map(String.init)
    if let base = parts.lastIndex(where: Self.bases.contains) {
      let root = parts[...base].joined(separator: "/")
      guard base + 1 < parts.count else { return Target(name: "", folder: root) }
      return Target(name: parts[base + 1], folder: root + "/" + parts[base + 1])
    }
    return Target(name: "", folder: "")
  }

  private static func holds(_ outer: String, _ inner: String) -> Bool {
    inner == outer || outer.isEmpty || inner.hasPrefix(outer + "/")
  }

  private static let bases: Set<String> = ["Sources", "Source", "Tests", "Plugins", "Snippets", "Benchmarks"]

  /// The targets that manifests declare, with the folders they name or those where a target of that name stands.
  private var declared: [Target] {
    index.memos.declaredTargets.value(0) {
      index.files.filter { $0.fileName == "Package.swift" }.flatMap { $0.facts(.reference) }.filter {
        $0.detail == .none && $0.rule == "manifest.package-swift"
      }.compactMap { fact in
        let name = fact.name
        let root = fact.file.folder
        if let path = fact[.target] { return FolderTree.resolve(path, in: root).map { Target(name: name, folder: $0) } }
        for base in ["Sources", "Tests", "Source", "src", "Plugins", "Benchmarks"] {
          let folder = FolderTree.join(FolderTree.join(root, base), name)
          if index.tree.hasFolder(folder) { return Target(name: name, folder: folder) }
        }
        // The only target of a package may stand in `Sources` itself.
        let folder = FolderTree.join(root, "Sources")
        let isFlat = index.files(in: folder).contains { $0.language == fact.file.language }
        return isFlat ? Target(name: name, folder: folder) : nil
      }
    }
  }

  func sight(of file: ScannedFile) -> Sight {
    index.memos.sights.value(file) {
      let own = target(of: file)
      let imported = imports(of: [file]).filter { $0 != own }
      var beyond: [Target] = []
      var queue = imported + imports(of: files(of: own))
      var seen = Set([own] + imported)
      var position = 0
      while position < queue.count, position < 256 {
        let target = queue[position]
        position += 1
        if seen.insert(target).inserted { beyond.append(target) }
        for next in index.memos.targetImports.value(target, { imports(of: files(of: target)) })
        where !queue.contains(next) && next != own {
          queue.append(next)
        }
      }
      return Sight(own: own, imported: imported, beyond: beyond)
    }
  }

  private func files(of target: Target) -> [ScannedFile] {
    index.memos.targetFiles.value(0) {
      Dictionary(grouping: index.files.filter { index.profile(for: $0)?.modules.style == .target }) {
        self.target(of: $0)
      }
    }[target] ?? []
  }

  private func imports(of files: [ScannedFile]) -> [Target] {
    var names: [String] = []
    var known: Set<String> = []
    for file in files {
      for fact in file.facts(.import) {
        let name = String(fact.name.prefix { $0 != "." })
        if known.insert(name).inserted { names.append(name) }
      }
    }
    let targets = byName
    return names.flatMap { targets[$0] ?? [] }
  }

  /// Whether files of this repository are built as a target of a name.
  func isTarget(_ name: String) -> Bool { byName[name] != nil }

  private var byName: [String: [Target]] {
    index.memos.targetNames.value(0) {
      var named: [String: [Target]] = [:]
      for file in index.files where index.profile(for: file)?.modules.style == .target {
        let target = target(of: file)
        guard !target.name.isEmpty, named[target.name]?.contains(target) != true else { continue }
        named[target.name, default: []].append(target)
      }
      return named
    }
  }

  /// Whether code in a file can mean a definition: same target or one it imports, near or far, and for what is private
  /// to its file the same file.
  func isVisible(_ definition: FactView, from file: ScannedFile) -> Bool {
    if definition.file == file { return true }
    if index.isPrivate(definition) { return false }
    let target = target(of: definition.file)
    let sight = sight(of: file)
    return target == sight.own || sight.imported.contains(target) || sight.beyond.contains(target)
  }
}

extension CodeIndex {
  var targetsOfBuild: BuildTargets { BuildTargets(index: self) }

  /// The target of the build that a file is part of, where its language has targets and it is in one that has a name.
  public func buildTarget(of file: ScannedFile) -> String? {
    guard profile(for: file)?.modules.style == .target else { return nil }
    let name = targetsOfBuild.target(of: file).name
    return name.isEmpty ? nil : name
  }

  /// Whether a definition, or the block it stands in, is marked by a word that hides it from other files.
  func isPrivate(_ definition: FactView) -> Bool {
    guard let words = profile(for: definition.file)?.fileLocalWords, !words.isEmpty else { return false }
    return memos.privacy.value(definition) {
      let isMarked = definition[.signature].map { signature in
        signature.prefix(60).split(separator: " ").prefix(6).contains { words.contains(String($0)) }
      }
      return isMarked == true || definition.container.map(isPrivate) ?? false
    }
  }

  /// Whether a file imports the target that another is built into, where the language imports whole targets and no files;
  /// false elsewhere.
  public func importsTarget(of other: ScannedFile, from file: ScannedFile) -> Bool {
    guard profile(for: file)?.modules.style == .target, other.language == file.language else { return false }
    return targetsOfBuild.sight(of: file).imported.contains(targetsOfBuild.target(of: other))
  }

  /// Whether code in a file can mean a definition, where the language has targets; true elsewhere.
  func isVisible(_ definition: FactView, from file: ScannedFile) -> Bool {
    guard profile(for: file)?.modules.style == .target, definition.file.language == file.language else { return true }
    return targetsOfBuild.isVisible(definition, from: file)
  }

  /// What a bare name can mean beyond the scopes around it: the definitions at the top level of the file's own target,
  /// else of those it imports, else of those they import.
  func targetDefinitions(_ name: String, for file: ScannedFile) -> [FactView] {
    let targets = targetsOfBuild
    let all = memos.topLevel.value(CandidateRequest(name: name, language: file.language)) {
      definitions(named: name).filter {
        $0.container == nil && $0[.extends] == nil && $0.file.language == file.language
      }
    }.filter { $0.file == file || !isPrivate($0) }
    guard !all.isEmpty else { return [] }
    let sight = targets.sight(of: file)
    let own = all.filter { targets.target(of: $0.file) == sight.own }
    if !own.isEmpty { return own }
    let imported = all.filter { sight.imported.contains(targets.target(of: $0.file)) }
    if !imported.isEmpty { return imported }
    return all.filter { sight.beyond.contains(targets.target(of: $0.file)) }
  }
}
