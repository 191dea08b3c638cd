public import Facts

extension CodeIndex {
  /// The type of this repository that a field or property holds, by its declaration or by what it is made of; nil where it
  /// is none of ours, one of several, or a list of them.
  public func type(heldBy member: FactView) -> FactView? {
    guard let owner = member.container, owner.detail.isTypeLike else { return nil }
    guard case .found(let values, _) = NameResolver(index: self).member(member.name, of: .instance(owner), .init())
    else { return nil }
    // A method that bears the field's name holds nothing.
    let held = values.filter { if case .function = $0 { false } else { true } }
    let types = held.compactMap { value -> FactView? in
      if case .instance(let type) = value { type } else { nil }
    }
    return types.count == 1 && held.count == 1 ? types[0] : nil
  }

  /// The type of what an expression gives at a place, `ROUTES.users`; nil where that cannot be told.
  func type(ofValue expression: String, at fact: FactView) -> FactView? {
    guard let path = AccessPath(expression),
      let found = NameResolver(index: self).evaluate(path, at: Place(of: fact), .init()), found.values.count == 1,
      case .instance(let type) = found.values[0]
    else { return nil }
    return type
  }
}
