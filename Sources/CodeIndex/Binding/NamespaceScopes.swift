import Facts

/// Names where namespaces are in scope: scopes inside out, at each level of a namespace what it holds and what imports
/// bring there.
extension NameResolver {
  /// What a bare name means; nil when nothing here says.
  func lookupInNamespaces(
    _ name: String, at place: Place, isGeneric: Bool?, asType: Bool, _ profile: SharedProfile, _ trail: Trail
  ) -> Found? {
    let scope = index.scope(of: place.file)
    var container = place.container
    var isInnermost = true
    while container >= 0 {
      let definition = FactView(file: place.file, index: container)
      if definition.detail.isFunctionLike {
        if !asType, let found = local(name, of: definition, at: place, scope, profile, trail) { return found }
      } else if index.isType(definition) {
        let own =
          asType
          ? nested(name, in: definition, profile, trail)
          : named(name, inTypeAround: definition, isInnermost: isInnermost, profile, trail)
        if let found = own ?? imports(name, in: definition, at: place, scope) {
          return found
        }
        isInnermost = false
      } else if definition.detail.isNamespace, let path = index.namespaces.path(of: definition),
        let found = level(name, path, container: container, at: place, isGeneric, scope, profile)
      {
        return found
      }
      container = Int(definition.fact.container)
    }
    let open = index.namespaces.namespace(in: place.file, line: place.line)
    return level(name, open, container: -1, at: place, isGeneric, scope, profile)
      ?? value(of: name, at: place, scope, trail)
  }

  /// Members of a type, to its own body and functions; types in it also to what is nested deeper.
  private func named(
    _ name: String, inTypeAround type: FactView, isInnermost: Bool, _ profile: SharedProfile, _ trail: Trail
  ) -> Found? {
    if profile.methodsNeedReceiver { return nil }
    let whole = index.whole(type)
    if !isInnermost, !profile.seesOuterMembers {
      guard let path = index.namespaces.path(of: type) else { return nil }
      let values = index.valued(index.namespaces.members(name, of: path, for: type.file).filter(index.isType))
      return values.isEmpty
        ? nil : Found(values: values, reason: "defined in `\(type.name)`", certain: values.count == 1)
    }
    guard case .found(let values, let owner) = member(name, of: .instance(whole), trail) else { return nil }
    return Found(
      values: values,
      reason: Self.memberReason(
        name, values,
        owner == whole ? "same \(type.detail.rawValue)" : "inherited from `\(owner?.name ?? "")`"),
      certain: isOne(values))
  }

  /// A type in another, or in one of its bases: members that hold values mean no type (`Clock Clock`).
  private func nested(_ name: String, in type: FactView, _ profile: SharedProfile, _ trail: Trail) -> Found? {
    var queue = [index.whole(type)]
    var position = 0
    while position < queue.count, position < 16 {
      let current = queue[position]
      position += 1
      if let path = index.namespaces.path(of: current) {
        let values = index.valued(index.namespaces.members(name, of: path, for: type.file).filter(index.isType))
        if !values.isEmpty {
          return Found(values: values, reason: "defined in `\(current.name)`", certain: values.count == 1)
        }
      }
      for case .type(let base) in index.bases(of: current, trail) where !queue.contains(base) { queue.append(base) }
    }
    return nil
  }

  /// What imports in the body of a module bring (`alias`, `import` in Elixir).
  private func imports(_ name: String, in type: FactView, at place: Place, _ scope: FileScope) -> Found? {
    let here = scope.imports(name).filter { $0.fact.container == Int32(type.index) }
    if !here.isEmpty { return imported(here, Trail()) }
    let wildcards = scope.wildcards.map { FactView(file: place.file, index: $0) }.filter { $0.container == type }
    return brought(name, by: wildcards, around: "", at: place, nil)
  }

  /// One level: a namespace with those around it, and what the imports that stand there bring.
  private func level(
    _ name: String, _ path: String, container: Int, at place: Place, _ isGeneric: Bool?, _ scope: FileScope,
    _ profile: SharedProfile
  ) -> Found? {
    let namespaces = index.namespaces
    let imports = scope.imports(name).filter { $0.fact.container == Int32(container) }
    if !imports.isEmpty { return imported(imports, Trail()) }
    func here(_ path: String) -> Found? {
      let values = fitting(isGeneric, namespaces.values(Namespaces.parts(path) + [Substring(name)], for: place.file))
      return values.isEmpty ? nil : found(values, path.isEmpty ? "known everywhere" : "same namespace", at: place)
    }
    if !path.isEmpty, let found = here(path) { return found }
    let wildcards = scope.wildcards.map { FactView(file: place.file, index: $0) }.filter {
      $0.fact.container == Int32(container)
    }
    if let found = brought(name, by: wildcards, around: path, at: place, isGeneric) { return found }
    if profile.modules.seesOuterNamespaces {
      for outer in Namespaces.outwards(from: path).dropFirst() { if let found = here(outer) { return found } }
    }
    guard container < 0 else { return nil }
    if let found = brought(name, by: sharedImports(for: place.file), around: "", at: place, isGeneric) { return found }
    if path.isEmpty || profile.modules.seesOuterNamespaces { return here("") }
    // Functions fall back to those without a namespace (PHP).
    let functions = namespaces.members(name, of: "", for: place.file).filter(\.detail.isFunctionLike)
    return functions.isEmpty ? nil : found(functions.map(Self.value), "known everywhere", at: place)
  }

  /// What imports of whole namespaces, or of a type's members, make of a name.
  private func brought(
    _ name: String, by wildcards: [FactView], around path: String, at place: Place, _ isGeneric: Bool?
  ) -> Found? {
    let namespaces = index.namespaces
    var all: [Value] = []
    var reason = ""
    for fact in wildcards {
      let imported = Namespaces.parts(fact.name)
      // As written, or from one of the namespaces around.
      for outer in [""] + Namespaces.outwards(from: path) {
        let holder = Namespaces.parts(outer) + imported
        var values = fitting(
          isGeneric, index.valued(namespaces.members(name, of: holder.joined(separator: "."), for: place.file)))
        if values.isEmpty {
          for case .type(let type) in namespaces.values(holder, for: place.file) {
            if case .found(let members, _) = member(name, of: .type(type), Trail()) { values += members }
          }
        }
        for value in values where !all.contains(value) { all.append(value) }
        if !values.isEmpty {
          if reason.isEmpty { reason = "imported from \(fact.name)" }
          break
        }
      }
    }
    return all.isEmpty ? nil : found(all, reason, at: place)
  }

  /// Without the types that have type parameters, or those that have none, as the name has arguments or not.
  private func fitting(_ isGeneric: Bool?, _ values: [Value]) -> [Value] {
    guard let isGeneric else { return values }
    return values.filter { if case .type(let type) = $0 { (CodeIndex.arity(of: type) > 0) == isGeneric } else { true } }
  }

  /// Imports of other files that hold for this one as well (`global using`): those at or above its folder.
  func sharedImports(for file: ScannedFile) -> [FactView] {
    let shared = index.memos.sharedImports.value(file.language ?? "") {
      index.facts(.import).filter { $0[.exported] != nil && index.areRelated($0.file, file) }
    }
    return shared.filter { fact in
      fact.file != file && (fact.file.folder.isEmpty || (file.folder + "/").hasPrefix(fact.file.folder + "/"))
    }
  }

  /// A variable or constant at the top level of the file.
  private func value(of name: String, at place: Place, _ scope: FileScope, _ trail: Trail) -> Found? {
    let isConstant = name.first?.isUppercase == true
    guard isConstant || place.definition.map({ !$0.detail.isFunctionLike }) ?? true else { return nil }
    return variable(name, definitions: [], at: place, scope, trail)
  }

  /// Where several mean the same name, what stands in the same file is nearest.
  private func found(_ values: [Value], _ reason: String, at place: Place) -> Found {
    guard !isOne(values) else { return Found(values: values, reason: reason, certain: true) }
    let near = values.filter {
      switch $0 {
      case .function(let definition), .type(let definition): definition.file == place.file
      default: false
      }
    }
    return Found(
      values: near.count == 1 ? near : values, reason: near.count == 1 ? "defined in the same file" : reason,
      certain: near.count == 1)
  }

  /// What an import of one name means: a full name, or one that begins in a namespace around the statement.
  func importedFromNamespace(_ fact: FactView) -> [Value] {
    let name = Namespaces.parts(fact.name) + (fact[.imported].map { Namespaces.parts($0) } ?? [])
    let around = index.namespaces.path(around: fact) ?? ""
    for outer in [""] + Namespaces.outwards(from: around) {
      let values = index.namespaces.values(Namespaces.parts(outer) + name, for: fact.file)
      if !values.isEmpty { return values }
    }
    return [.external(fact.name)]
  }

  /// A name that says where it begins: `\A\B`, `::A`.
  func absolute(_ name: String, at place: Place) -> Found? {
    let values = index.namespaces.values([Substring(name)], for: place.file)
    return values.isEmpty ? nil : found(values, "named in full", at: place)
  }
}
