import Facts

/// A name asked of a module, to be kept.
struct ExportRequest: Hashable, Sendable {
  var name: String
  var files: [ScannedFile]
}

/// What one question for an exported name has been asked of already. Shared by all ways it goes: with a copy for each,
/// modules that pass on each other's names take time without end. Modules that ask for it anew on their way are held by
/// the task.
final class ExportVisits {
  @TaskLocal static var asked: Set<ExportRequest> = []
  private var seen: Set<ExportRequest> = []
  var depth = 0

  /// False for what was asked before.
  func insert(_ request: ExportRequest) -> Bool { seen.insert(request).inserted }
}

extension NameResolver {
  /// What imports under one local name mean; several when a name is imported in branches.
  func imported(_ facts: [FactView], _ trail: Trail) -> Found {
    var values: [Value] = []
    for fact in facts {
      let meant =
        profile(fact.file)?.modules.style == .declaredPackage
        ? DeclaredPackages(self).imported(fact, trail) : imported(fact, visited: ExportVisits())
      for value in meant where !values.contains(value) { values.append(value) }
    }
    // A fallback for a missing package is no rival of the one that is here.
    let here = values.filter { if case .external = $0 { false } else { true } }
    if !here.isEmpty { values = here }
    let module = facts.first?.name ?? ""
    let wrapped = facts.contains(where: takesWrapped)
    return Found(
      values: values, reason: "imported from \(module)" + (wrapped ? ", which exports it wrapped" : ""),
      certain: values.count == 1 && !wrapped)
  }

  /// `export default memo(Card)`: what is imported is what the wrapper made, most likely around the same function.
  private func takesWrapped(_ fact: FactView) -> Bool {
    guard fact[.imported] == "default",
      case .module(let module) = index.imports.module(named: fact.name, from: fact.file),
      module.files.count == 1, let file = module.files.first
    else { return false }
    return index.scope(of: file).exports("default").contains { $0[.value] == "wrapped" }
  }

  /// Empty when the module is here but the name cannot be seen in it.
  func imported(_ fact: FactView, visited: ExportVisits) -> [Value] {
    let file = fact.file
    let imported = fact[.imported]
    if profile(file)?.modules.style == .namespaces { return importedFromNamespace(fact) }
    switch index.imports.module(named: index.moduleName(of: fact), from: file) {
    case .external(let package): return [.external(package)]
    case .unresolved:
      let name = imported ?? fact[.alias] ?? ""
      let stem = FolderTree.name(of: fact.name).split(separator: ".").first.map(String.init) ?? ""
      return index.definitions(named: name).filter { definition in
        definition.container == nil && (definition.detail.isFunctionLike || definition.detail.isTypeLike)
          && index.areRelated(definition.file, file) && definition.file.fileName.hasPrefix(stem + ".")
      }.map(Self.value)
    case .module(let module):
      switch imported {
      case nil: return whole(module, fact, visited)
      case "*": return [.module(module)]
      case "default":
        let values = index.exported("default", from: module.files, visited: visited)
        return values.isEmpty ? [.module(module)] : values
      case .some(let name):
        let values = index.exported(name, from: module.files, visited: visited)
        if !values.isEmpty { return values }
        return index.imports.submodule(name, of: module, for: file).map { [.module($0)] } ?? []
      }
    }
  }

  /// An import without a name of its own: the module, or for `import a.b` the package `a`.
  private func whole(_ module: Module, _ fact: FactView, _ visited: ExportVisits) -> [Value] {
    guard let modules = profile(fact.file)?.modules else { return [] }
    let parts = fact.name.split(separator: ".").map(String.init)
    if modules.bindsLastComponent, let last = parts.last {
      let values = index.exported(last, from: module.files, visited: visited)
      return values.isEmpty ? [.module(module)] : values
    }
    if modules.style == .dottedPath, fact[.alias] == nil, parts.count > 1, let first = parts.first {
      if case .module(let package) = index.imports.module(named: first, from: fact.file) { return [.module(package)] }
    }
    return [.module(module)]
  }
}

extension CodeIndex {
  /// What a module's files give to others under a name, followed through what they pass on.
  func exported(_ name: String, from files: [ScannedFile]) -> [Value] {
    let request = ExportRequest(name: name, files: files)
    let asked = ExportVisits.asked
    guard asked.count < 24, !asked.contains(request) else { return [] }
    return memos.exports.value(request) {
      ExportVisits.$asked.withValue(asked.union([request])) {
        exported(name, from: files, visited: ExportVisits())
      }
    }
  }

  func exported(_ name: String, from files: [ScannedFile], visited: ExportVisits) -> [Value] {
    guard !files.isEmpty, visited.depth < 40, visited.insert(ExportRequest(name: name, files: files)) else { return [] }
    visited.depth += 1
    defer { visited.depth -= 1 }
    if files.count > 1 {
      let members = Set(files)
      let here = definitions(named: name).filter { definition in
        members.contains(definition.file) && definition[.receiver] == nil
          && (definition.container == nil || definition.container?.detail.isNamespace == true)
      }
      let callable = here.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
      if !callable.isEmpty { return callable.map(NameResolver.value) }
      return here.first.flatMap { first in
        NameResolver(index: self).variable(name, definitions: [first], at: nil, self.scope(of: first.file), .init())?
          .values
      } ?? []
    }
    guard let file = files.first, let profile = profile(for: file) else { return [] }
    let scope = scope(of: file)
    // `module.exports = x` exports a module as a whole, as a default export does.
    for export in scope.exports(name) + (name == "default" ? scope.exports("exports") : []) {
      let values = local(export[.target] ?? name, scope, profile, visited)
      if !values.isEmpty { return values }
    }
    if name != "default" {
      // What a file imports by its full name (Java) is no member of the file.
      let modules = profile.modules
      let values = local(
        name, scope, profile, visited,
        throughImports: modules.style == .modulePath
          || (modules.style == .dottedPath && !modules.bindsLastComponent))
      if !values.isEmpty { return values }
    }
    return passedOn(name, by: scope, visited)
  }

  /// A name of a file's own top level.
  private func local(
    _ name: String, _ scope: FileScope, _ profile: SharedProfile, _ visited: ExportVisits,
    throughImports: Bool = true
  ) -> [Value] {
    let resolver = NameResolver(index: self)
    let here = scope.definitions(name)
    let callable = here.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
    if !callable.isEmpty { return valued(callable) }
    if throughImports {
      for fact in scope.imports(name) where fact.fact.container < 0 {
        let values = resolver.imported(fact, visited: visited)
        if !values.isEmpty { return values }
      }
    }
    return resolver.variable(name, definitions: here, at: nil, scope, .init())?.values
      ?? NameResolver.namespace(here, profile)?.values ?? []
  }

  /// Re-exports and wildcard imports.
  ///
  /// Where two modules of one file pass on the same name, as alternatives for platforms do, each of them may be meant; that no
  /// program could use the name otherwise holds for languages whose modules are paths.
  private func passedOn(_ name: String, by scope: FileScope, _ visited: ExportVisits) -> [Value] {
    let hasAlternatives = profile(for: scope.file)?.modules.style == .modulePath
    var alternatives: [Value] = []
    for number in scope.reExports {
      let fact = FactView(file: scope.file, index: number)
      let imported = fact[.imported] ?? "*"
      let alias = fact[.alias]
      guard alias == name || (alias == nil && (imported == name || (imported == "*" && name != "default"))) else {
        continue
      }
      switch imports.module(named: moduleName(of: fact), from: scope.file) {
      case .external(let package):
        if imported != "*" || alias != nil { return [.external(package)] }
      case .unresolved: continue
      case .module(let module):
        if imported == "*", alias != nil { return [.module(module)] }
        let values = exported(imported == "*" ? name : imported, from: module.files, visited: visited)
        if !values.isEmpty, !hasAlternatives { return values }
        alternatives += values.filter { !alternatives.contains($0) }
      }
    }
    if !alternatives.isEmpty { return alternatives }
    guard name != "default" else { return [] }
    for number in scope.wildcards {
      let fact = FactView(file: scope.file, index: number)
      if case .module(let module) = imports.module(named: moduleName(of: fact), from: scope.file) {
        let values = exported(name, from: module.files, visited: visited)
        if !values.isEmpty, !hasAlternatives { return values }
        alternatives += values.filter { !alternatives.contains($0) }
      }
    }
    return alternatives
  }
}
