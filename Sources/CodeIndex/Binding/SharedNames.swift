import Facts

/// Names that are known without being imported one by one: of the folder, the package or the namespace around, or by a wildcard.
extension NameResolver {
  /// What is visible without being imported by name: the folder's package, the namespace, wildcard imports.
  func shared(
    _ name: String, at place: Place, _ scope: FileScope, _ profile: SharedProfile, _ trail: Trail
  ) -> Found? {
    if profile.modules.style == .include {
      if let found = Linkage(index).lookup(name, at: place) { return found }
      return NamespaceBlocks(index).namespace(name, from: place.file).map {
        Found(values: [.type($0)], reason: "the namespace `\($0.name)`")
      }
    }
    if profile.modules.folderIsScope {
      let here = index.folderDefinitions(name, for: place.file)
      let callable = here.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
      if !callable.isEmpty { return found(callable, "same package") }
      for definition in here {
        if let found = variable(name, definitions: [definition], at: nil, index.scope(of: definition.file), trail) {
          return found
        }
      }
    } else if profile.modules.style == .declaredPackage {
      return packaged(name, at: place, scope, trail)
    } else if let package = index.packageName(of: place.file) {
      let callable = inNamespace(package, name, place.file)
      if !callable.isEmpty { return found(callable, "same namespace") }
    }
    for wildcard in scope.wildcards {
      let fact = FactView(file: place.file, index: wildcard)
      let values: [Value]
      switch index.imports.module(named: index.moduleName(of: fact), from: place.file) {
      case .module(let module): values = index.exported(name, from: module.files)
      case .external: continue
      case .unresolved: values = inNamespace(fact.name, name, place.file).map(Self.value)
      }
      if !values.isEmpty { return Found(values: values, reason: "imported from \(fact.name)") }
    }
    return nil
  }

  /// The same where files declare their package: the packages around, wildcard imports, packages by their own name.
  private func packaged(_ name: String, at place: Place, _ scope: FileScope, _ trail: Trail) -> Found? {
    let packages = DeclaredPackages(self)
    func isPlain(_ value: Value) -> Bool {
      if case .function(let function) = value { function[.receiver] == nil } else { true }
    }
    let around = index.packageScopes(of: place.file)
    for package in around.isEmpty ? [""] : around {
      let values = packages.values(name, in: package, for: place.file, trail).filter(isPlain)
      if !values.isEmpty {
        return Found(
          values: values, reason: package == around.first ? "same package" : "package around", certain: isOne(values))
      }
    }
    for wildcard in scope.wildcards {
      let fact = FactView(file: place.file, index: wildcard)
      guard isVisible(fact, at: place) else { continue }
      for target in packages.wildcard(fact, trail) {
        guard case .found(let members, _) = member(name, of: target, trail) else { continue }
        let values = members.filter(isPlain)
        if !values.isEmpty {
          return Found(values: values, reason: "imported from \(fact.name)", certain: isOne(values))
        }
      }
    }
    return profile(place.file)?.modules.rootWords.contains(name) == true
      ? Found(values: [.package("", for: place.file)], reason: "a package")
      : index.packages.prefixes.contains(name)
        ? Found(values: [.package(name, for: place.file)], reason: "a package") : nil
  }

  /// Whether a statement that stands in a definition reaches a place.
  private func isVisible(_ statement: FactView, at place: Place) -> Bool {
    guard let container = statement.container, !container.detail.isNamespace else { return true }
    var next = place.definition
    while let definition = next {
      if definition == container { return true }
      next = definition.container
    }
    return false
  }

  private func inNamespace(_ namespace: String, _ name: String, _ file: ScannedFile) -> [FactView] {
    index.definitions(named: name).filter { definition in
      (definition.detail.isFunctionLike || definition.detail.isTypeLike) && definition[.receiver] == nil
        && (definition.container == nil || definition.container?.detail.isNamespace == true)
        && index.areRelated(definition.file, file) && index.packageName(of: definition.file) == namespace
    }
  }
}
