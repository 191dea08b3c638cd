public import Facts

/// A package from outside with all that the manifests say of it.
public struct Dependency: Sendable, Hashable {
  /// As the manifest spells it.
  public var name: String
  /// Declared range; nil when the manifest names none.
  public var declared: String?
  /// Version out of a lock file.
  public var locked: String?
  /// runtime, development, optional or toolchain.
  public var scope: FactDetail
  /// Package URL.
  public var purl: String?
  /// Where it is declared.
  public var place: FactView
  /// Files that import it, in order of path.
  public var importedBy: [ScannedFile]
}

/// Manifests, lock files and imports, joined by package name.
public struct Dependencies: Sendable {
  let index: CodeIndex

  /// Declared in a manifest (lock files alone add nothing here), by name. Declared several times, it is listed once,
  /// by the manifest that stands highest, with the widest scope (runtime before optional before development).
  public var all: [Dependency] { index.memos.dependencies.value(0) { join() } }

  /// Each folder with a manifest by itself, by path: what it declares, what of that nothing below imports, and what is
  /// imported there and declared nowhere around.
  public var roots: [PackageRoot] { PackageRoots(index: index).roots() }

  /// Manifests of kinds that are not read, in order of path: what they declare is unknown.
  public var unreadManifests: [ScannedFile] {
    index.files.filter { file in
      Self.unreadNames.contains(file.fileName) || Self.unreadEndings.contains { file.fileName.hasSuffix($0) }
    }
  }

  /// File names by which build tools know their manifests (sbt, Mix, pub, Cabal, CPAN, CMake, Conan).
  private static let unreadNames: Set<String> = [
    "build.sbt", "mix.exs", "pubspec.yaml",
    "cpanfile", "Makefile.PL", "CMakeLists.txt", "conanfile.txt", "conanfile.py", "vcpkg.json", "build.zig.zon",
    "stack.yaml", "package.yaml", "DESCRIPTION",
  ]
  private static let unreadEndings = [
    ".cabal", ".rockspec", ".podspec",
  ]

  /// Those that a file imports, by name.
  public func imported(by file: ScannedFile) -> [Dependency] { all.filter { $0.importedBy.contains(file) } }

  /// Modules from outside that a file imports and no manifest declares: standard library or missing, by name.
  public func undeclared(in file: ScannedFile) -> [String] {
    let declared = all
    let names = packages(of: file).filter { package in
      !declared.contains { Self.means(package, $0.name, aliases(file)) }
    }
    return Set(names).sorted()
  }

  private func join() -> [Dependency] {
    var byName: [String: Dependency] = [:]
    var locked: [String: (version: String, purl: String?)] = [:]
    let facts = index.facts(.dependency)
    for fact in facts {
      let key = Self.key(fact.name)
      if let version = fact[.locked], locked[key] == nil { locked[key] = (version, fact[.purl]) }
      // A lock file's entry has a version and no range.
      if fact[.declared] == nil, fact[.locked] != nil, !fact.rule.hasSuffix("go-mod") { continue }
      let new = Dependency(
        name: fact.name, declared: fact[.declared], locked: fact[.locked], scope: fact.detail, purl: fact[.purl],
        place: fact, importedBy: [])
      guard var known = byName[key] else {
        byName[key] = new
        continue
      }
      if Self.isHigher(new.place, than: known.place) {
        let scope = known.scope
        known = new
        known.scope = Self.wider(scope, new.scope)
      } else {
        known.scope = Self.wider(known.scope, new.scope)
        if known.declared == nil, let declared = new.declared {
          // The range is cited where it stands.
          known.declared = declared
          known.place = new.place
        }
      }
      byName[key] = known
    }
    var dependencies = byName.sorted { $0.key < $1.key }.map { key, dependency in
      var dependency = dependency
      if let version = locked[key] {
        dependency.locked = version.version
        dependency.purl = version.purl ?? dependency.purl
      }
      return dependency
    }
    let keyed = Dictionary(dependencies.indices.map { (Self.key(dependencies[$0].name), $0) }) { first, _ in first }
    for file in index.files {
      let aliases = aliases(file)
      var found: Set<Int> = []
      for package in packages(of: file) {
        var name = aliases[package] ?? package
        // A path names its package by a prefix (Go).
        while true {
          if let number = keyed[Self.key(name)] {
            found.insert(number)
            break
          }
          guard let slash = name.lastIndex(of: "/") else { break }
          name = String(name[..<slash])
        }
      }
      for number in found.sorted() { dependencies[number].importedBy.append(file) }
    }
    return dependencies
  }

  /// What a file imports from outside, in order of place.
  private func packages(of file: ScannedFile) -> [String] {
    file.facts(.import).compactMap { fact in
      if case .external(let package) = index.imports.resolve(fact) { package } else { nil }
    }
  }

  private func aliases(_ file: ScannedFile) -> [String: String] { index.profile(for: file)?.importToPackage ?? [:] }

  private static func means(_ package: String, _ dependency: String, _ aliases: [String: String]) -> Bool {
    let name = key(aliases[package] ?? package)
    let key = key(dependency)
    return name == key || name.hasPrefix(key + "/")
  }

  /// Names compare without case, `-`, `_` and `.` alike (PEP 503 says so for Python; others do not tell them apart
  /// either).
  static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == "_" || $0 == "." ? "-" : $0 })
  }

  private static func isHigher(_ a: FactView, than b: FactView) -> Bool {
    a.path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < b.path.utf8.count(where: { $0 == UInt8(ascii: "/") })
  }

  private static func wider(_ a: FactDetail, _ b: FactDetail) -> FactDetail {
    for scope in [FactDetail.runtime, .toolchain, .optional, .development] where a == scope || b == scope {
      return scope
    }
    return a
  }
}
