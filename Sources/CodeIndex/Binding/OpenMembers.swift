import Facts

/// Members of types that stand in several blocks.
extension NameResolver {
  /// Breadth first over a type, its blocks and its bases. Functions of every level are returned, nearest first, for a base's
  /// may take the arguments that a type's own does not; anything else hides what is further away.
  func openMember(_ name: String, of start: Value, _ trail: Trail) -> Membership {
    var queue: [Value] = [start]
    var seen: Set<Value> = [start]
    var position = 0
    var outside: String?
    var isOpen = false
    var found: [Value] = []
    var owner: FactView?
    while position < queue.count, position < 64 {
      let current = queue[position]
      position += 1
      let parts = blocks(of: current, trail)
      let values = own(name, in: parts, trail)
      if !values.isEmpty {
        if found.isEmpty { owner = parts.first }
        if found.isEmpty || values.allSatisfy(Self.isFunction) { found += values.filter { !found.contains($0) } }
        if !values.allSatisfy(Self.isFunction) { break }
      }
      if case .external(let package) = current { outside = outside ?? package }
      if case .type(let type) = current, type.detail == .type, type[.extends] == nil, type[.returns] == nil {
        isOpen = true
      }
      for base in bases(of: current, parts) {
        switch base {
        case .type, .external: if seen.insert(base).inserted { queue.append(base) }
        default: isOpen = true
        }
      }
    }
    if !found.isEmpty { return .found(found, owner: owner) }
    if let outside {
      // What a type can be asked for may come from one that it hands out as itself (`Deref` in Rust).
      var isLent = false
      if case .type(let type) = start, profile(type.file)?.modules.style == .modulePath {
        isLent = index.definitions(named: name).contains { $0.detail == .method }
      }
      return isLent || isAddedToOutside(name) ? .unknown : .external(outside)
    }
    return isOpen ? .unknown : .missing
  }

  /// Whether some block here adds a member of this name to a type or protocol from outside, of which others may be.
  private func isAddedToOutside(_ name: String) -> Bool {
    index.memos.outsideNames.value(name) {
      index.definitions(named: name).contains { definition in
        guard let block = definition.container, block[.extends] != nil else { return false }
        if case .external = index.owner(of: block) { return true }
        return false
      }
    }
  }

  /// A member that blocks here add to collections from outside.
  func collectionMember(_ name: String, _ profile: SharedProfile, _ trail: Trail) -> Membership {
    for type in profile.collectionTypes {
      let parts = index.parts(ofOutside: OutsideType(name: type, language: profile.id))
      let values = own(name, in: parts, trail)
      if !values.isEmpty { return .found(values, owner: parts.first) }
    }
    return isAddedToOutside(name) ? .unknown : .external("a collection")
  }

  private static func isFunction(_ value: Value) -> Bool { if case .function = value { true } else { false } }

  private func blocks(of value: Value, _ trail: Trail) -> [FactView] {
    switch value {
    case .type(let type), .instance(let type): index.parts(of: type)
    case .external(let name): index.parts(ofOutside: OutsideType(name: name, language: trail.language))
    default: []
    }
  }

  private func bases(of value: Value, _ parts: [FactView]) -> [Value] {
    switch value {
    case .type(let type): return index.openBases(of: type)
    case .external:
      // What blocks here make an outside type conform to.
      return parts.flatMap { index.blockBases(of: $0) }
    default: return []
    }
  }

  /// What another name for a type inside a type stands for, `Box` of `typealias Counts = Box<Int>`, looked up from there.
  private func aliased(_ definition: FactView) -> Value? {
    guard definition.detail == .type, definition[.extends] == nil, let text = definition[.returns],
      let profile = profile(definition.file), profile.modules.style == .target,
      let name = TypeText(CodeIndex.withoutArguments(text), profile).names.first, name != definition.name,
      case .type(let type) = index.type(named: name, from: definition)
    else { return nil }
    return .type(type)
  }

  /// What these blocks define under a name: functions and types, else a case, else what a property holds.
  private func own(_ name: String, in parts: [FactView], _ trail: Trail) -> [Value] {
    let members = parts.flatMap { index.scope(of: $0.file).definitions(name, in: $0.index) }
    let callable = members.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike || $0.detail == .enumCase }
    if !callable.isEmpty {
      return callable.map { $0.detail == .enumCase ? .function($0) : aliased($0) ?? Self.value($0) }
    }
    var values: [Value] = []
    for part in parts {
      let scope = index.scope(of: part.file)
      for binding in scope.bindings(name) where binding.fact.container == Int32(part.index) && isField(binding, members)
      {
        for value in value(of: binding, trail) where !values.contains(value) { values.append(value) }
      }
    }
    if values.isEmpty, let profile = parts.first.flatMap({ profile($0.file) }) {
      for part in parts {
        for word in profile.selfNames {
          for binding in index.scope(of: part.file).bindings(word + "." + name) {
            guard let container = binding.container, let around = container.container, around == part else { continue }
            for value in value(of: binding, trail) where !values.contains(value) { values.append(value) }
          }
        }
      }
    }
    if values.isEmpty {
      for member in members {
        if let text = member[.returns] { values += typed(text, at: Place(of: member), trail) }
      }
    }
    return values.isEmpty && !members.isEmpty ? [.variable] : values
  }

  /// Whether a binding in a type's body is a member's declaration, and no variable of a computed property's code.
  private func isField(_ binding: FactView, _ members: [FactView]) -> Bool {
    members.contains {
      $0.file == binding.file && $0.startLine == binding.startLine && $0.startColumn == binding.startColumn
    }
  }
}

extension CodeIndex {
  /// What the bases that a block states mean, in order.
  func blockBases(of block: FactView) -> [Value] {
    memos.blockBases.value(block) { scope(of: block.file).bases(of: block).map { type(named: $0.name, from: block) } }
  }

  /// What the bases of a type mean that its blocks state, in order.
  func openBases(of type: FactView) -> [Value] {
    memos.bases.value(type) {
      var bases: [Value] = []
      for part in parts(of: type) {
        for base in blockBases(of: part) where base != .type(type) && !bases.contains(base) { bases.append(base) }
      }
      return bases
    }
  }
}
