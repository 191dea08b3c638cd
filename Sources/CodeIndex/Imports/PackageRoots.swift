public import Facts

/// A folder with a manifest of its own, as each package of a monorepo has one, and what its files import of what it declares.
public struct PackageRoot: Sendable {
  /// A package that files import and no manifest around them declares.
  public struct Undeclared: Sendable, Hashable {
    public var name: String
    /// In order of path.
    public var files: [ScannedFile]
  }

  /// The folder of the manifest; empty for the repository's own.
  public var folder: String
  /// What the manifests here declare, without lock files' entries and toolchains, in order of place.
  public var declared: [FactView]
  /// Those of ``declared`` for the running program that no file below imports.
  public var unused: [FactView]
  /// By name. Empty where the language's standard modules are not known.
  public var undeclared: [Undeclared]
}

/// The roots of a repository: every claim is about the files that have the root as their nearest.
///
/// That a package is unused is only said where packages of its kind are imported by their names (``PackageNaming/isExact``), and
/// most of those declared here are: gems are loaded all at once, and what Maven and NuGet deliver gives packages and namespaces
/// of other names. What a tool loads by configuration looks unused as well: such packages are mostly declared for development,
/// and those are not claimed.
struct PackageRoots {
  let index: CodeIndex

  private struct Key: Hashable {
    var folder: String
    /// Type of the package URL: `npm`.
    var kind: String
  }

  func roots() -> [PackageRoot] {
    var declared: [Key: [FactView]] = [:]
    for fact in index.facts(.dependency) where fact.detail != .toolchain && fact.file.isOfTheProgram {
      guard !Dependencies.isLockEntry(fact), let kind = PackageLookup.kind(of: fact) else { continue }
      declared[Key(folder: fact.file.folder, kind: kind), default: []].append(fact)
    }
    let exact = Dependencies.kindsImportedByName(index)
    let kinds = Set(declared.keys.map(\.kind)).sorted()
    let uses = uses()
    var roots: [String: PackageRoot] = [:]
    for kind in kinds {
      let folders = declared.filter { $0.key.kind == kind }
      let byFolder = Dictionary(uniqueKeysWithValues: folders.map { ($0.key.folder, $0.value) })
      let used = imported(uses, byFolder)
      for (folder, facts) in byFolder {
        var root = roots[folder] ?? PackageRoot(folder: folder, declared: [], unused: [], undeclared: [])
        root.declared += facts
        if used.isByName, exact.contains(kind) {
          let names = used.names[folder] ?? []
          root.unused += facts.filter { $0.detail == .runtime && !names.contains(Dependencies.key($0.name)) }
          root.undeclared += (used.undeclared[folder] ?? [:]).sorted { $0.key < $1.key }.map {
            PackageRoot.Undeclared(name: $0.key, files: $0.value)
          }
        }
        roots[folder] = root
      }
    }
    return roots.values.sorted { $0.folder.utf8.lexicographicallyPrecedes($1.folder.utf8) }.map { root in
      var root = root
      root.declared.sort { ($0.path, $0.startLine, $0.index) < ($1.path, $1.startLine, $1.index) }
      // A lock file may repeat what its manifest declares.
      var named: Set<String> = []
      root.unused.sort { ($0.path, $0.startLine, $0.index) < ($1.path, $1.startLine, $1.index) }
      root.unused = root.unused.filter { named.insert(Dependencies.key($0.name)).inserted }
      return root
    }
  }

  /// Every package that a file imports from outside, in order of path.
  private func uses() -> [(file: ScannedFile, packages: [String])] {
    index.files.compactMap { file in
      guard file.role == .source || file.role == .test else { return nil }
      let packages = index.dependencies.modules(of: file)
      return packages.isEmpty ? nil : (file, packages)
    }
  }

  private struct Imported {
    /// Whether packages of the kind are imported by their names: half of those declared to run are.
    var isByName = false
    /// By root, as ``Dependencies/key(_:)`` writes names.
    var names: [String: Set<String>] = [:]
    var undeclared: [String: [String: [ScannedFile]]] = [:]
  }

  private func imported(
    _ uses: [(file: ScannedFile, packages: [String])], _ declared: [String: [FactView]]
  ) -> Imported {
    var result = Imported()
    let known = declared.mapValues { PackageLookup($0) }
    var languages: [String: (known: Int, all: Int)] = [:]
    var missing: [(root: String, name: String, file: ScannedFile)] = []
    for (file, packages) in uses {
      let around = Self.folders(around: file.folder).filter { known[$0] != nil }
      guard let nearest = around.first, let language = file.language else { continue }
      let profile = index.profile(for: file)
      let standard = profile?.standardModules ?? []
      let naming = profile?.packages
      for package in packages {
        var found = false
        for folder in around {
          let keys = naming.flatMap { known[folder]?.keys(of: package, $0) } ?? []
          result.names[folder, default: []].formUnion(keys)
          found = found || !keys.isEmpty
        }
        languages[language, default: (0, 0)].all += 1
        if found { languages[language, default: (0, 0)].known += 1 }
        if !found, !standard.isEmpty, !Dependencies.isStandard(package, standard), Self.mayBePackage(package) {
          missing.append((nearest, naming.map { Dependencies.shown(package, $0) } ?? package, file))
        }
      }
    }
    let runtime = declared.mapValues { facts in
      Set(facts.filter { $0.detail == .runtime }.map { Dependencies.key($0.name) })
    }
    let all = runtime.values.reduce(0) { $0 + $1.count }
    let used = runtime.reduce(0) { sum, entry in
      sum + entry.value.intersection(result.names[entry.key] ?? []).count
    }
    result.isByName = all > 0 && used * 2 >= all
    for (root, name, file) in missing {
      // Of a language whose packages come from elsewhere, nothing is said.
      guard let language = file.language, let count = languages[language], count.known * 4 >= count.all else {
        continue
      }
      if result.undeclared[root]?[name]?.last != file {
        result.undeclared[root, default: [:]][name, default: []].append(file)
      }
    }
    return result
  }

  /// `@/lib/x`, `~/x`, `#x` and `virtual:x` are names that a build tool gives.
  private static func mayBePackage(_ name: String) -> Bool {
    let scoped = name.first == "@" ? name.dropFirst() : name[...]
    return (scoped.first?.isLetter ?? false) && !name.contains(":")
  }

  /// The folder and those around it, innermost first, the root last.
  private static func folders(around folder: String) -> [String] {
    var folders = [folder]
    while let slash = folders[folders.count - 1].lastIndex(of: "/") {
      folders.append(String(folders[folders.count - 1][..<slash]))
    }
    return folder.isEmpty ? folders : folders + [""]
  }
}
