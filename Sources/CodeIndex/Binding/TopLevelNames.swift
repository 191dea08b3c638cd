import Facts

/// Names of a file's top level, or of the one that the files of a target share.
extension NameResolver {
  func topLevel(
    _ name: String, at place: Place, _ scope: FileScope, _ profile: SharedProfile, _ trail: Trail
  ) -> Found? {
    if profile.modules.style == .target { return ofTarget(name, at: place, scope, trail) }
    var here = scope.definitions(name).filter { definition in
      !(profile.methodsNeedReceiver && definition.container == nil && definition.detail == .method)
    }
    if profile.modules.style == .include {
      let reached = NamespaceBlocks(index).visible(
        here.filter { $0.detail.isFunctionLike || ($0.detail.isTypeLike && $0[.extends] == nil) }, at: place)
      if !reached.definitions.isEmpty {
        let certain =
          reached.isCertain
          && (reached.definitions.count == 1 || reached.definitions.allSatisfy(\.detail.isFunctionLike))
        return Found(
          values: reached.definitions.map(Self.value), reason: "defined in the same file", certain: certain)
      }
      here.removeAll { $0.detail.isNamespace }
    }
    if profile.modules.style == .modulePath {
      // What stands or is imported in a module's block is known there: at the top the file's own names come first.
      let own = here.filter { $0.container == nil }
      let imports = scope.imports(name, in: -1)
      if !own.isEmpty { here = own } else if !imports.isEmpty { return imported(imports, trail) }
    }
    let callable = Visibility(index: index).definitions(
      here.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }, at: place)
    if !callable.isEmpty { return found(callable, "defined in the same file") }
    let imports = scope.imports(name).filter { $0.container.map { $0.detail.isNamespace } ?? true }
    if !imports.isEmpty { return imported(imports, trail) }
    return variable(name, definitions: here, at: place, scope, trail) ?? Self.namespace(here, profile)
  }

  /// A name of the top level where files of one target share it.
  private func ofTarget(_ name: String, at place: Place, _ scope: FileScope, _ trail: Trail) -> Found? {
    let here = index.targetDefinitions(name, for: place.file)
    let callable = here.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
    if let first = callable.first {
      let isOwn = index.targetsOfBuild.target(of: first.file) == index.targetsOfBuild.target(of: place.file)
      let reason = first.file == place.file ? "defined in the same file" : isOwn ? "same module" : "imported"
      let types = callable.filter(\.detail.isTypeLike)
      if types.count == callable.count {
        var values: [Value] = []
        for type in types {
          let value = index.meant(by: type, from: place.file)
          if !values.contains(value) { values.append(value) }
        }
        return Found(values: values, reason: reason, certain: values.count == 1)
      }
      return Found(values: callable.map(Self.value), reason: reason)
    }
    // Statements of a script stand at the top level of their file.
    let local = scope.bindings(name).filter { $0.fact.container < 0 }
    if !local.isEmpty, let found = boundInBlock(local, at: place.container < 0 ? place : nil, name: name, trail) {
      return found
    }
    for definition in here {
      if let found = variable(name, definitions: [definition], at: nil, index.scope(of: definition.file), trail) {
        return found
      }
    }
    return nil
  }

  /// A namespace with a body, where names in it are reached through it only (`interfaces.Target` in TypeScript).
  static func namespace(_ definitions: [FactView], _ profile: SharedProfile) -> Found? {
    guard profile.modules.style == .relativePath,
      let namespace = definitions.first(where: { $0.detail.isNamespace && $0.lines.count > 1 })
    else { return nil }
    return Found(values: [.type(namespace)], reason: "the namespace `\(namespace.name)`")
  }
}
