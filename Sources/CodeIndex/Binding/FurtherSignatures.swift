public import Facts

extension CodeIndex {
  /// What an `@overload`, or a signature before a method with a body, states a further signature of; nil for all else.
  public func implementation(of definition: FactView) -> FactView? {
    let scope = scope(of: definition.file)
    guard definition.detail.isFunctionLike, scope.overloads(of: definition).contains(definition) else { return nil }
    let others = scope.definitions(definition.name, in: Int(definition.fact.container))
    return others.contains(definition) ? nil : others.last { $0.detail.isFunctionLike }
  }
}
