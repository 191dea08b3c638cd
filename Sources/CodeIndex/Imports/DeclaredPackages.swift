import Facts

/// Which packages the files of a repository say they belong to.
struct PackageTable: Sendable {
  /// By full name, in order of path; files without a package under the empty name.
  var files: [String: [ScannedFile]] = [:]
  /// Every package and every package around one.
  var prefixes: Set<String> = []

  /// The packages that a qualified name may begin with, the longest first: `a.b` of `a.b.C.D`, and the one without a name.
  ///
  /// Each with how many parts it takes, less than all. Most imports of a repository are from outside and share no part with
  /// its packages, so that one look is all they cost.
  func beginnings(of parts: [String]) -> [(count: Int, package: String)] {
    var found: [(count: Int, package: String)] = files[""] == nil ? [] : [(0, "")]
    var package = ""
    for (count, part) in parts.dropLast().enumerated() {
      package = count == 0 ? part : package + "." + part
      guard prefixes.contains(package) else { break }
      if files[package] != nil { found.append((count + 1, package)) }
    }
    return found.reversed()
  }
}

/// A name asked of a package.
struct PackageRequest: Hashable, Sendable {
  var name: String
  var package: String
  var language: String?
}

/// Names in languages whose files say at their top which package they belong to: `a.b.C.D` is `D` in the `C` of package
/// `a.b`, wherever the file stands.
struct DeclaredPackages {
  let resolver: NameResolver
  private var index: CodeIndex { resolver.index }

  init(_ resolver: NameResolver) { self.resolver = resolver }

  private var table: PackageTable { index.packages }

  /// What a qualified name means in an import of a file; empty when nothing here has it.
  func values(of parts: [String], from file: ScannedFile, _ trail: NameResolver.Trail) -> [Value] {
    for around in surroundings(of: file) {
      let values = values(of: around + parts, for: file, trail)
      if !values.isEmpty { return values }
    }
    return values(of: parts, for: file, trail)
  }

  /// The packages around a file that an import may begin at, innermost first.
  private func surroundings(of file: ScannedFile) -> [[String]] {
    guard resolver.profile(file)?.modules.relativePackages == true else { return [] }
    return index.packageScopes(of: file).map { $0.split(separator: ".").map(String.init) }
  }

  private func values(of parts: [String], for file: ScannedFile, _ trail: NameResolver.Trail) -> [Value] {
    guard let trail = trail.next else { return [] }
    let table = table
    for (count, package) in table.beginnings(of: parts) {
      let values = reached(
        by: parts[(count + 1)...], from: values(parts[count], in: package, for: file, trail), trail)
      if !values.isEmpty { return values }
    }
    guard let first = parts.first, table.prefixes.contains(first) else { return [] }
    let whole = parts.joined(separator: ".")
    return table.prefixes.contains(whole) ? [.package(whole, for: file)] : []
  }

  /// What a package has under a name: types, functions, variables, a package inside it.
  func values(_ name: String, in package: String, for file: ScannedFile, _ trail: NameResolver.Trail) -> [Value] {
    let all = index.memos.packaged.value(PackageRequest(name: name, package: package, language: file.language)) {
      // The package first: of a name that many packages have, most files then need not be read.
      index.definitions(named: name).filter { definition in
        index.areRelated(file, definition.file) && (index.packageName(of: definition.file) ?? "") == package
          && (definition.container == nil || definition.container?.detail.isNamespace == true)
          && !definition.detail.isNamespace
      }
    }
    let callable = all.filter {
      $0.detail.isTypeLike || ($0.detail.isFunctionLike && $0[.receiver] == nil)
    }
    if !callable.isEmpty { return nearest(callable, to: file).map(NameResolver.value) }
    if let first = all.first, first[.receiver] == nil {
      return resolver.variable(name, definitions: [first], at: nil, index.scope(of: first.file), trail)?.values ?? []
    }
    let extensions = all.filter(\.detail.isFunctionLike)
    if !extensions.isEmpty { return extensions.map(NameResolver.value) }
    for object in packageObjects(of: package, for: file) {
      if case .found(let values, _) = resolver.member(name, of: .type(object), trail) { return values }
    }
    let inner = package.isEmpty ? name : package + "." + name
    return table.prefixes.contains(inner) ? [.package(inner, for: file)] : []
  }

  /// `package object util` gives its members to the package `util`.
  private func packageObjects(of package: String, for file: ScannedFile) -> [FactView] {
    guard resolver.profile(file)?.singletonKeywords.isEmpty == false else { return [] }
    let parts = package.split(separator: ".").map(String.init)
    guard let last = parts.last else { return [] }
    let around = parts.dropLast().joined(separator: ".")
    let request = PackageRequest(name: last, package: around + ".package", language: file.language)
    return index.memos.packaged.value(request) {
      index.definitions(named: last).filter { definition in
        (index.packageName(of: definition.file) ?? "") == around && definition.detail.isTypeLike
          && definition[.signature]?.hasPrefix("package ") == true
      }
    }
  }

  /// Modules of one repository may have a type of the same full name each: the nearest is meant. Functions of one name
  /// overload each other across files.
  private func nearest(_ definitions: [FactView], to file: ScannedFile) -> [FactView] {
    guard definitions.count > 1, definitions.allSatisfy(\.detail.isTypeLike) else {
      return definitions
    }
    let ranks = definitions.map { FolderTree.nearness($0.path, file.path) }
    let best = ranks.max() ?? 0
    return index.joinedByPlatform(zip(definitions, ranks).filter { $0.1 == best }.map(\.0))
  }

  /// What the path of a wildcard import means: a package, or a type whose members it makes visible.
  func wildcard(_ fact: FactView, _ trail: NameResolver.Trail) -> [Value] {
    kept(fact, in: index.memos.wildcards, trail) {
      let parts = parts(fact.name, in: fact.file)
      // A function holds nothing that could be imported: a package of its name is meant (`a.b.format.*`).
      let holders = meaning(of: parts, fact, trail).filter {
        if case .function = $0 { false } else { true }
      }
      return holders.isEmpty ? package(parts, for: fact.file).map { [$0] } ?? [] : holders
    }
  }

  /// The package of a whole name, begun at one around the file or outermost.
  private func package(_ parts: [String], for file: ScannedFile) -> Value? {
    for around in surroundings(of: file) + [[]] {
      let whole = (around + parts).joined(separator: ".")
      if !whole.isEmpty, table.prefixes.contains(whole) { return .package(whole, for: file) }
    }
    return nil
  }

  /// What one import makes of a name: `import a.b.C`, `import static a.b.C.f`, `import a.b.f as g`.
  func imported(_ fact: FactView, _ trail: NameResolver.Trail) -> [Value] {
    kept(fact, in: index.memos.packageImports, trail) {
      var parts = parts(fact.name, in: fact.file)
      if let imported = fact[.imported], imported != "*" { parts.append(imported) }
      let values = meaning(of: parts, fact, trail)
      if !values.isEmpty { return values }
      // A member that a type here seems not to have may be generated, or come from a base outside.
      return owners(of: parts, fact, trail).isEmpty ? [.external(fact.name)] : []
    }
  }

  /// What holds a member that is not seen: of `a.b.Type.NAME` the type, however deep in it the member stands.
  private func owners(of parts: [String], _ fact: FactView, _ trail: NameResolver.Trail) -> [Value] {
    var parts = parts.dropLast()
    while parts.count > 1 || (parts.count == 1 && index.packages.files[""] != nil) {
      let values = meaning(of: Array(parts), fact, trail)
      if !values.isEmpty { return values.filter { if case .package = $0 { false } else { true } } }
      parts.removeLast()
    }
    return []
  }

  /// Kept only when asked for by itself: a result that was cut short by a cycle is no result.
  private func kept(
    _ fact: FactView, in memo: Memo<FactView, [Value]>, _ trail: NameResolver.Trail, _ make: () -> [Value]
  ) -> [Value] {
    trail.types.isEmpty ? memo.value(fact, make) : make()
  }

  private func meaning(of parts: [String], _ fact: FactView, _ trail: NameResolver.Trail) -> [Value] {
    let values = values(of: parts, from: fact.file, trail)
    guard values.isEmpty, let first = parts.first, parts.count > 1 || fact.detail == .wildcard,
      resolver.profile(fact.file)?.modules.relativePackages == true
    else { return values }
    return parts.dropFirst().reduce(root(first, of: fact, trail)) { members(of: $0, $1, trail) }
  }

  /// What an import's path begins with where that is no package: an object of the file, of a type around the import, or one
  /// that an import before it names.
  private func root(_ name: String, of fact: FactView, _ trail: NameResolver.Trail) -> [Value] {
    let scope = index.scope(of: fact.file)
    var container = Int(fact.fact.container)
    while container >= -1 {
      let types = scope.definitions(name, in: container).filter(\.detail.isTypeLike)
      if !types.isEmpty { return types.map(NameResolver.value) }
      if container < 0 { break }
      container = Int(fact.file.content.facts[container].container)
    }
    return scope.imports(name).filter { $0.index < fact.index }.flatMap { imported($0, trail) }
  }

  /// What members of members mean. A part that a type does not have, and that others follow, may name an object in it that has
  /// no name of its own (`Type.Companion.make`), whose members are the type's.
  private func reached(by parts: ArraySlice<String>, from values: [Value], _ trail: NameResolver.Trail) -> [Value] {
    var values = values
    for (place, part) in zip(parts.indices, parts) {
      let next = members(of: values, part, trail)
      let mayHold = values.contains { value in
        if case .type(let type) = value {
          resolver.profile(type.file)?.singletonKeywords.isEmpty == false
        } else {
          false
        }
      }
      if next.isEmpty, mayHold, place + 1 < parts.endIndex { continue }
      values = next
    }
    return values
  }

  private func members(of values: [Value], _ name: String, _ trail: NameResolver.Trail) -> [Value] {
    values.flatMap { value -> [Value] in
      if case .found(let members, _) = resolver.member(name, of: value, trail) { members } else { [] }
    }
  }

  /// The files an import statement leads to.
  func target(of fact: FactView) -> ImportTarget {
    let values = fact.detail == .wildcard || fact[.imported] == "*" ? wildcard(fact, .init()) : imported(fact, .init())
    let all = files(of: values, for: fact.file)
    let isPackage = values.allSatisfy { if case .package = $0 { true } else { false } }
    let files = isPackage ? PackageUse(resolver).used(of: all, by: fact) : all
    if !files.isEmpty { return .files(files) }
    if isPackage, !values.isEmpty { return .unresolved }
    // A member that cannot be seen stands where its type does.
    if values.isEmpty {
      let owners = self.files(of: owners(of: parts(fact.name, in: fact.file), fact, .init()), for: fact.file)
      if !owners.isEmpty { return .files(owners) }
    }
    guard case .module(let module) = module(named: fact.name, from: fact.file) else {
      return values.contains { if case .external = $0 { true } else { false } } || values.isEmpty
        ? .external(package: fact.name) : .unresolved
    }
    return .files(module.files)
  }

  func module(named name: String, from file: ScannedFile) -> ModuleTarget {
    let values = values(of: parts(name, in: file), from: file, .init())
    let files = files(of: values, for: file)
    if !files.isEmpty { return .module(Module(files: files, folder: nil, label: name)) }
    return values.isEmpty ? .external(name) : .unresolved
  }

  private func files(of values: [Value], for file: ScannedFile) -> [ScannedFile] {
    var files: [ScannedFile] = []
    for value in values {
      switch value {
      case .type(let definition), .function(let definition), .instance(let definition):
        if !files.contains(definition.file) { files.append(definition.file) }
      case .package(let package, _):
        files += (table.files[package] ?? []).filter { index.areRelated(file, $0) && !files.contains($0) }
      default: continue
      }
    }
    return files
  }

  static func parts(_ name: String) -> [String] {
    // Nearly all are plain, and characters cost ten times what bytes do.
    let isPlain = name.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "`") }
    if isPlain { return name.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) } }
    return name.split(separator: ".").map { $0.filter { $0 != "`" && !$0.isWhitespace } }
  }

  /// The same, begun at the package around all when it says so.
  private func parts(_ name: String, in file: ScannedFile) -> [String] {
    let parts = Self.parts(name)
    guard let first = parts.first, resolver.profile(file)?.modules.rootWords.contains(first) == true else {
      return parts
    }
    return Array(parts.dropFirst())
  }
}

extension CodeIndex {
  var packages: PackageTable {
    memos.packageTable.value(0) {
      var table = PackageTable()
      for file in files where profile(for: file)?.modules.style == .declaredPackage {
        let package = packageName(of: file) ?? ""
        table.files[package, default: []].append(file)
        var prefix = package[...]
        while !prefix.isEmpty {
          table.prefixes.insert(String(prefix))
          prefix = prefix.lastIndex(of: ".").map { prefix[..<$0] } ?? ""
        }
      }
      return table
    }
  }
}
