public import Facts

extension CodeIndex {
  /// The type whose field a name in code is, by what stands before it; nil where that cannot be told, and for what is no field.
  /// - Parameters:
  ///   - receiver: what stands before the member operator, as in facts; nil for a bare name.
  ///   - line: from 1.
  public func fieldOwner(of name: String, receiver: String?, atLine line: Int, in file: ScannedFile) -> FactView? {
    guard let profile = profile(for: file) else { return nil }
    let place = Place(file: file, container: innermost(around: line, in: file), line: line, column: .max)
    let resolver = NameResolver(index: self)
    guard let receiver else {
      if let owner = moduleHolding(name, at: place, profile) { return owner }
      let isPrefixed = !profile.fieldPrefix.isEmpty && name.hasPrefix(profile.fieldPrefix)
      guard isPrefixed || !profile.methodsNeedReceiver, let type = resolver.enclosingType(at: place, .init()) else {
        return nil
      }
      if isPrefixed { return type }
      // A local variable or parameter of the name hides it.
      guard let owner = declaring(name, type), !isLocal(name, at: place) else { return nil }
      return owner
    }
    guard let path = AccessPath(receiver), let found = resolver.evaluate(path, at: place, .init()) else { return nil }
    let types = Set(
      found.values.compactMap { value -> FactView? in
        switch value {
        case .instance(let type), .type(let type): whole(type)
        default: nil
        }
      })
    guard types.count == 1, let type = types.first, type.detail.isTypeLike || profile.dynamicMembers else { return nil }
    return declaring(name, type) ?? (members(of: type).contains { $0.name == name } ? nil : type)
  }

  /// The module or type around a place that has a constant or variable of the name, where code inside knows it by its name.
  private func moduleHolding(_ name: String, at place: Place, _ profile: SharedProfile) -> FactView? {
    guard profile.modules.seesOuterNamespaces else { return nil }
    let scope = scope(of: place.file)
    var next = place.definition
    while let definition = next {
      if !definition.detail.isFunctionLike,
        scope.definitions(name, in: definition.index).contains(where: {
          [.constant, .variable, .field, .property].contains($0.detail)
        })
      {
        return whole(definition)
      }
      next = definition.container
    }
    return nil
  }

  /// The field of a type where it is declared.
  public func field(_ name: String, of type: FactView) -> FactView? {
    members(of: type).first { $0.name == name && !$0.detail.isFunctionLike && !$0.detail.isTypeLike }
  }

  private func declaring(_ name: String, _ type: FactView) -> FactView? {
    ([type] + overrides.supertypes(of: type)).first { field(name, of: $0) != nil }
  }

  private func isLocal(_ name: String, at place: Place) -> Bool {
    var next = place.definition
    while let definition = next, definition.detail.isFunctionLike {
      if isLocal(name, in: definition) { return true }
      next = definition.container
    }
    return false
  }
}
