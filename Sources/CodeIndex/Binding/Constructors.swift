import Facts

extension NameResolver {
  /// What `Type.new` runs, unless the type has a method of that name itself; nil for other members.
  func constructed(_ type: FactView, by name: String, _ trail: Trail) -> [FactView]? {
    guard profile(type.file)?.constructionMethods.contains(name) == true else { return nil }
    if case .found = member(name, of: .type(type), trail) { return nil }
    return index.typeParts(of: type) + index.constructors(of: type)
  }
}

extension CodeIndex {
  /// The constructor that runs when a type is constructed: its own, else the nearest base's.
  func constructors(of type: FactView) -> [FactView] {
    guard let profile = profile(for: type.file) else { return [] }
    var queue = [type]
    var position = 0
    while position < queue.count, position < 32 {
      let current = queue[position]
      position += 1
      var own = initializers(of: current)
      if profile.modules.style == .include {
        own = members(of: current).filter {
          own.contains($0) || ($0.name == current.name && $0.detail == .method)
        }
      }
      if !own.isEmpty || !profile.inheritsConstructors { return own }
      for base in bases(of: current) {
        if case .type(let base) = base, !queue.contains(base) { queue.append(base) }
      }
    }
    return []
  }

  /// Those that stand in a type itself, by what they are or by the name that constructors have in its language. Kept, since a
  /// type is asked for them with every field that it may have.
  func initializers(of type: FactView) -> [FactView] {
    memos.initializers.value(type) {
      let names = profile(for: type.file)?.constructorNames ?? []
      return members(of: type).filter { $0.detail == .constructor || names.contains($0.name) }
    }
  }
}
