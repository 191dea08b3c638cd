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
  /// Whether whoever uses it imports it by name, so that no importer means that none was found; where packages give
  /// namespaces of other names, or all are loaded at once, that nothing is seen says nothing.
  public var isImportedByName: Bool
}

/// Manifests, lock files and imports, joined by package name.
public struct Dependencies: Sendable {
  let index: CodeIndex

  /// Declared in a manifest (lock files alone add nothing here), by name. Declared several times, it is listed once,
  /// by the manifest that stands highest, with the widest scope (runtime before optional before development).
  public var all: [Dependency] { index.memos.dependencies.value(0) { join() } }

  /// The same without who imports them: ``Dependency/importedBy`` is empty. Manifests and lock files alone are read for it,
  /// where ``all`` resolves every import of every file.
  public var declared: [Dependency] { index.memos.declaredDependencies.value(0) { stated() } }

  /// Each folder with a manifest by itself, by path: what it declares, what of that nothing below imports, and what is
  /// imported there and declared nowhere around.
  public var roots: [PackageRoot] { PackageRoots(index: index).roots() }

  /// Manifests of kinds that are not read, in order of path: what they declare is unknown.
  public var unreadManifests: [ScannedFile] {
    index.files.filter { file in
      file.isOfTheProgram
        && (Self.unreadNames.contains(file.fileName) || Self.unreadEndings.contains { file.fileName.hasSuffix($0) })
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

  /// Modules from outside that a file imports and no manifest is seen to declare, by name.
  public func undeclared(in file: ScannedFile) -> (standard: [String], others: [String]) {
    guard let profile = index.profile(for: file) else { return ([], []) }
    let lookup = lookup
    let missing = Set(modules(of: file)).filter { lookup.keys(of: $0, profile.packages).isEmpty }
    let names = Set(missing.map { Self.shown($0, profile.packages) }).sorted()
    func isStandard(_ name: String) -> Bool {
      Self.isStandard(name, profile.standardModules) || Self.isOfPlatform(name, profile.packages)
    }
    return (names.filter(isStandard), names.filter { !isStandard($0) })
  }

  /// Whether a module that no package is seen to give comes with the platform: by what the pack says of its beginning. Where
  /// namespaces begin with a vendor's name, one that begins with none is the platform's.
  private static func isOfPlatform(_ module: String, _ naming: PackageNaming) -> Bool {
    if naming.style == .vendor, !module.contains("\\") { return true }
    return naming.platform.contains { name in
      module.hasPrefix(name) && module.dropFirst(name.count).first.map { "./\\".contains($0) } ?? true
    }
  }

  /// Whether a module comes with its language, as its first component says.
  static func isStandard(_ module: String, _ standard: Set<String>) -> Bool {
    standard.contains(module.split { "/.:".contains($0) }.first.map(String.init) ?? module)
  }

  /// A module as readers know it: where dots part it, its first component.
  static func shown(_ module: String, _ naming: PackageNaming) -> String {
    naming.isExact && naming.separator == "." ? String(module.prefix { $0 != "." }) : module
  }

  private var lookup: PackageLookup { index.memos.packageLookup.value(0) { PackageLookup(index.facts(.dependency)) } }

  private func stated() -> [Dependency] {
    let exact = Self.kindsImportedByName(index)
    var byName: [String: Dependency] = [:]
    var locked: [String: (version: String, purl: String?)] = [:]
    let facts = index.facts(.dependency).filter { $0.file.role != .vendored }
    for fact in facts {
      let key = Self.key(fact.name)
      if let version = fact[.locked], locked[key] == nil { locked[key] = (version, fact[.purl]) }
      if Self.isLockEntry(fact) { continue }
      let new = Dependency(
        name: fact.name, declared: fact[.declared], locked: fact[.locked], scope: fact.detail, purl: fact[.purl],
        place: fact, importedBy: [],
        isImportedByName: fact.detail != .toolchain && PackageLookup.kind(of: fact).map(exact.contains) ?? false)
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
    return byName.sorted { $0.key < $1.key }.map { key, dependency in
      var dependency = dependency
      if let version = locked[key] {
        dependency.locked = version.version
        dependency.purl = version.purl ?? dependency.purl
      }
      return dependency
    }
  }

  private func join() -> [Dependency] {
    var dependencies = declared
    let places = Dictionary(dependencies.indices.map { (Self.key(dependencies[$0].name), $0) }) { first, _ in first }
    let lookup = lookup
    // Files of one language import the same modules again and again.
    var known: [String: [String: [Int]]] = [:]
    for file in index.files {
      guard let language = file.language, let profile = index.profile(for: file) else { continue }
      var found: Set<Int> = []
      for module in modules(of: file) {
        if let numbers = known[language]?[module] {
          found.formUnion(numbers)
        } else {
          let numbers = lookup.keys(of: module, profile.packages).compactMap { places[$0] }
          known[language, default: [:]][module] = numbers
          found.formUnion(numbers)
        }
      }
      for number in found.sorted() { dependencies[number].importedBy.append(file) }
    }
    return dependencies
  }

  /// What a file imports from outside, in order of place.
  func modules(of file: ScannedFile) -> [String] {
    file.facts(.import).compactMap { index.imports.outsideModule($0) }
      + PathPackages(index: index).packages(in: file) { name in
        index.profile(for: file).map { !lookup.keys(of: name, $0.packages).isEmpty } ?? false
      }
  }

  /// Names compare without case, `-`, `_` and `.` alike (PEP 503 says so for Python; others do not tell them apart
  /// either).
  static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == "_" || $0 == "." ? "-" : $0 })
  }

  /// A lock file's entry has a version and no range; `go.mod` is both manifest and lock.
  static func isLockEntry(_ fact: FactView) -> Bool {
    fact[.declared] == nil && fact[.locked] != nil && !fact.rule.hasSuffix("go-mod")
  }

  /// Types of package URLs whose packages the languages of this repository import by their names.
  static func kindsImportedByName(_ index: CodeIndex) -> Set<String> {
    Set(index.profiles.values.filter(\.packages.isExact).flatMap(\.packages.kinds))
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
