import Facts

/// What is asked of a value, bound to what its types have of that name.
extension Binder {
  func member(_ name: String, of found: Found, isOwn: Bool, from file: ScannedFile) -> Resolution {
    var trail = NameResolver.Trail()
    trail.language = file.language
    var definitions: [FactView] = []
    var isCertain = found.certain
    var outside: String?
    var isUnknown = false
    var reason = found.reason
    for value in found.values {
      if case .type(let type) = value, let constructed = resolver.constructed(type, by: name, trail) {
        definitions += constructed
        continue
      }
      switch resolver.noted(resolver.member(name, of: value, trail), name, of: value, depth: 1) {
      case .found(let all, let owner):
        let values = all.filter { resolver.isVisible($0, from: file) }
        if values.isEmpty {
          isUnknown = true
          continue
        }
        let result = self.definitions(Found(values: values, reason: reason, certain: true))
        if case .bound(let some, _, _) = result {
          definitions += some.filter { !definitions.contains($0) }
          // A field may hold another class or function in a subclass.
          if isOwn, !some.contains(where: { $0.name == name }) { isCertain = false }
          if case .instance(let type) = value, let owner, owner != type, index.owner(of: owner) != index.owner(of: type)
          {
            let origin = ", inherited from `\(owner.name)`"
            if !reason.hasSuffix(origin) { reason += origin }
          }
        } else if case .external(let package) = result {
          outside = package
        } else {
          isCertain = false
        }
      case .external(let package): outside = outside ?? package
      case .missing:
        // What a class calls on itself without having it, a subclass may have; so may what is only known by a bound.
        if isOwn || hasSubtype(of: value, with: name) { isUnknown = true }
        isCertain = false
      case .unknown: isUnknown = true
      }
    }
    if !definitions.isEmpty {
      let isOpen = index.profile(for: file)?.openTypes == true
      let isSure =
        isCertain && outside == nil && !isUnknown && (isOpen || meansOne(definitions))
      return .bound(definitions, isSure ? .confirmed : .likely, reason)
    }
    if isUnknown { return .unknown }
    if let outside { return .external(outside) }
    return .nothing(found.reason)
  }

  /// Whether a type that extends a value's type has a member of a name.
  private func hasSubtype(of value: Value, with name: String) -> Bool {
    guard case .instance(let type) = value else { return false }
    let members = index.definitions(named: name).filter(\.detail.isFunctionLike)
    return members.count <= 64
      && members.contains { member in
        guard let owner = member.container, owner.detail.isTypeLike, owner != type else { return false }
        return index.overrides.supertypes(of: owner).contains(type)
      }
  }

  /// One type, whose constructors and parts are named with it, or overloads of one function.
  private func meansOne(_ definitions: [FactView]) -> Bool {
    let types = definitions.filter(index.isType)
    return types.isEmpty ? NameResolver.areOverloads(definitions) : Set(types.map(index.whole)).count == 1
  }

  func definitions(_ found: Found) -> Resolution {
    var definitions: [FactView] = []
    var outside: String?
    var isUnseen = false
    for value in found.values {
      switch value {
      case .function(let function) where function.kind == .reference: isUnseen = true
      case .function(let function): definitions.append(function)
      case .type(let type): definitions += index.typeParts(of: type) + index.constructors(of: type)
      case .module(let module):
        // A module that is called has a default export, be it one that no rule sees.
        isUnseen = true
        for value in index.exported("default", from: module.files) {
          switch value {
          case .function(let function): definitions.append(function)
          case .type(let type): definitions += [type] + index.constructors(of: type)
          default: continue
          }
        }
      case .external(let package): outside = package
      case .instance, .variable, .elements, .package: continue
      }
    }
    if !definitions.isEmpty { return .bound(definitions, found.certain ? .confirmed : .likely, found.reason) }
    if let outside { return .external(outside) }
    return found.values.isEmpty || isUnseen ? .unknown : .nothing(found.reason)
  }
}
