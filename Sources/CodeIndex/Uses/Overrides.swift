public import Facts

/// Types by what they extend.
public struct Overrides: Sendable {
  let index: CodeIndex

  /// Types whose `base` references lead directly to this one; for an interface that is implemented without saying so
  /// (``LanguageProfile/implicitInterfaces``), types that have all its methods.
  public func directSubtypes(of type: FactView) -> [FactView] {
    var subtypes: [FactView] = []
    let whole = index.whole(type)
    for name in AliasNames(index).names(of: type) {
      let bases =
        index.facts(.reference, .base, named: name) + index.facts(.reference, .base, otherwiseNamed: name)
      for base in bases {
        guard var subtype = base.container else { continue }
        if case .type(let owner) = index.owner(of: subtype) { subtype = owner }
        subtype = index.whole(subtype)
        guard subtype != whole, index.areRelated(subtype.file, type.file),
          index.bases(of: subtype).contains(.type(whole)), !subtypes.contains(subtype)
        else { continue }
        subtypes.append(subtype)
      }
    }
    for subtype in implementers(of: type) where !subtypes.contains(subtype) { subtypes.append(subtype) }
    return subtypes.sorted(by: FactView.precedes)
  }

  /// All of them, transitively, in order of place.
  public func subtypes(of type: FactView) -> [FactView] {
    var found: [FactView] = []
    var queue = [type]
    var seen: Set<FactView> = [type]
    while let current = queue.popLast() {
      for subtype in directSubtypes(of: current) where seen.insert(subtype).inserted {
        found.append(subtype)
        queue.append(subtype)
      }
    }
    return found.sorted(by: FactView.precedes)
  }

  /// The types a type extends, as far as they are defined here, nearest first, transitively.
  public func supertypes(of type: FactView) -> [FactView] {
    var found: [FactView] = []
    var seen: Set<FactView> = [type]
    var queue = [type]
    var position = 0
    while position < queue.count {
      let current = queue[position]
      position += 1
      for base in index.bases(of: current) {
        guard case .type(let base) = base, seen.insert(base).inserted else { continue }
        found.append(base)
        queue.append(base)
      }
    }
    return found
  }

  /// The `base` references of a type, and of those it extends here, that lead outside the repository.
  public func outsideBases(of type: FactView) -> [FactView] {
    ([type] + supertypes(of: type)).flatMap { type in
      index.scope(of: type.file).bases(of: type).filter { base in
        if case .external = index.resolution(of: base) { return true }
        return index.definitions(named: CodeIndex.withoutArguments(base.name)).isEmpty
          && index.bases(of: type).contains { if case .external = $0 { true } else { false } }
      }
    }
  }

  /// The first method of a type that fits, its own before those that it inherits, or holds in place of inheriting.
  public func method(of type: FactView, where fits: (FactView) -> Bool) -> FactView? {
    for owner in [type] + supertypes(of: type) {
      if let own = index.members(of: owner).first(where: { $0.detail.isFunctionLike && fits($0) }) { return own }
    }
    return nil
  }

  /// Methods of subtypes with this method's name.
  public func overriding(_ method: FactView) -> [FactView] {
    guard let type = type(of: method) else { return [] }
    return subtypes(of: type).flatMap { methods(method.name, of: $0) }
  }

  /// Methods of supertypes with this method's name, nearest first; then those of interfaces that its type implements
  /// without saying so.
  public func overridden(by method: FactView) -> [FactView] {
    guard let type = type(of: method) else { return [] }
    let stated = supertypes(of: type).flatMap { methods(method.name, of: $0) }
    guard index.profile(for: type.file)?.implicitInterfaces == true else { return stated }
    let implied = index.definitions(named: method.name).filter { candidate in
      guard let owner = candidate.container, owner.detail == .interface, owner != type, !stated.contains(candidate),
        index.areRelated(owner.file, type.file)
      else { return false }
      return implementers(of: owner).contains(type)
    }
    return stated + implied
  }

  /// The type a method belongs to, by its body or by its receiver; nil for what is no method.
  public func type(of method: FactView) -> FactView? {
    if let container = method.container, index.isType(container) {
      if case .type(let owner) = index.owner(of: container) { return owner }
      return index.whole(container)
    }
    return method[.receiver] == nil ? nil : NameResolver(index: index).receiverType(of: method, .init())
  }

  private func methods(_ name: String, of type: FactView) -> [FactView] {
    index.members(of: type).filter { $0.detail.isFunctionLike && $0.name == name }
  }

  /// Types with every method of an interface, by name, where no declaration says that they implement it.
  private func implementers(of type: FactView) -> [FactView] {
    index.memos.implementers.value(type) { findImplementers(of: type) }
  }

  private func findImplementers(of type: FactView) -> [FactView] {
    guard type.detail == .interface, index.profile(for: type.file)?.implicitInterfaces == true else { return [] }
    let wanted = ([type] + supertypes(of: type)).flatMap { index.members(of: $0) }.filter(\.detail.isFunctionLike).map(
      \.name)
    guard let first = wanted.first else { return [] }
    var found: [FactView] = []
    for method in index.definitions(named: first)
    where method[.receiver] != nil && index.areRelated(method.file, type.file) {
      guard let candidate = self.type(of: method), !found.contains(candidate) else { continue }
      let types = [candidate] + supertypes(of: candidate)
      let names = Set(types.flatMap { index.members(of: $0) }.filter(\.detail.isFunctionLike).map(\.name))
      if wanted.allSatisfy(names.contains) { found.append(candidate) }
    }
    return found
  }
}
