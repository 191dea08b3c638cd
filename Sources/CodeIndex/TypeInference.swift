import Facts

/// What values are, from annotations, assignments and the types functions say they return.
extension NameResolver {
  /// The value of the binding that holds at a place: the nearest before it, else the first.
  /// - Parameter place: nil when any of them may hold.
  func bound(_ bindings: [FactView], at place: Place?, name: String, _ trail: Trail) -> Found? {
    guard let first = bindings.first else { return nil }
    var chosen = place == nil ? bindings[bindings.count - 1] : first
    if let place {
      for binding in bindings
      where binding.startLine < place.line || (binding.startLine == place.line && binding.startColumn < place.column) {
        chosen = binding
      }
    }
    let target = chosen[.target]
    var values = value(of: chosen, trail)
    // An annotation on the same line says more than the call beside it.
    if values.isEmpty {
      for other in bindings where other.startLine == chosen.startLine && other != chosen {
        values = value(of: other, trail)
        if !values.isEmpty { break }
      }
    }
    return Found(
      values: values.isEmpty ? [.variable] : values, reason: Self.receiverReason(name, values),
      certain: bindings.allSatisfy { $0[.target] == target })
  }

  /// What a `binding` fact says its name holds; empty when that cannot be told.
  func value(of binding: FactView, _ trail: Trail) -> [Value] {
    guard let trail = trail.next, let target = binding[.target] else { return [] }
    // In a type's body the right-hand side sees what the type's surroundings see.
    return typed(target, at: Place(of: binding), trail)
  }

  /// A value of the type that a text names; a function's name stands for what it returns.
  func typed(_ text: String, at place: Place, _ trail: Trail) -> [Value] {
    guard let trail = trail.next, let profile = profile(place.file) else { return [] }
    let names = TypeText(text, transparent: profile.transparentTypes).names
    var values: [Value] = []
    for name in names {
      for value in named(name, at: place, profile, trail) where !values.contains(value) { values.append(value) }
    }
    if names.count > 1 {
      let here = values.filter { if case .instance = $0 { true } else { false } }
      if !here.isEmpty { return here }
    }
    return values
  }

  private func named(_ name: String, at place: Place, _ profile: LanguageProfile, _ trail: Trail) -> [Value] {
    guard let path = AccessPath(name), let last = path.steps.last else { return [] }
    if path.steps.count == 1, profile.selfNames.contains(last.name.lowercased()),
      let type = enclosingType(at: place, trail)
    {
      return [.instance(type)]
    }
    guard let found = evaluate(path, at: place, trail) else {
      // Nothing here defines it: a type of the language, unless it looks like a type parameter.
      guard path.steps.count == 1, last.name.count > 2, profile.modules.style != .none,
        index.definitions(named: last.name).isEmpty
      else { return [] }
      return [.external(last.name)]
    }
    return found.values.flatMap { value -> [Value] in
      switch value {
      case .type, .function: called(value, trail)
      case .instance, .external: [value]
      case .module, .variable: []
      }
    }
  }

  /// What calling a value gives. `self` as a return type means the receiver's type.
  func called(_ value: Value, receiver: Value? = nil, _ trail: Trail) -> [Value] {
    guard let trail = trail.next else { return [] }
    switch value {
    case .type(let type): return [.instance(type)]
    case .function(let function):
      if let returns = function[.returns], let profile = profile(function.file) {
        let bare = returns.filter { !"\"' ".contains($0) }
        if let receiver, profile.selfNames.contains(bare.lowercased()) { return [receiver] }
        return typed(returns, at: outside(function), trail)
      }
      // A constructor function has methods declared on it.
      return index.scope(of: function.file).receivers.contains(function.name) ? [.instance(function)] : []
    case .external: return [value]
    case .instance, .module, .variable: return []
    }
  }

  /// What a receiver expression stands for; nil when nothing says.
  func evaluate(_ path: AccessPath, at place: Place, _ trail: Trail) -> Found? {
    guard let trail = trail.next, let first = path.steps.first, let profile = profile(place.file) else { return nil }
    guard var found = start(first, at: place, profile, trail) else { return nil }
    if first.isIndexed { return nil }
    for step in path.steps.dropFirst() {
      var values: [Value] = []
      for value in found.values {
        switch member(step.name, of: value, trail) {
        case .found(let members, _):
          values +=
            step.isCalled ? members.flatMap { called($0, receiver: value, trail) } : members.flatMap { read($0, trail) }
        case .external(let package): values.append(.external(package))
        case .missing, .unknown: continue
        }
      }
      if values.isEmpty || step.isIndexed { return nil }
      let name = step.name
      found = Found(values: values, reason: Self.receiverReason(name, values), certain: found.certain)
    }
    return found.values.allSatisfy({ $0 == .variable }) ? nil : found
  }

  /// A member that is read, not called: a method read so is a property, and gives what it returns.
  private func read(_ value: Value, _ trail: Trail) -> [Value] {
    guard case .function(let function) = value, function.detail == .method || function.detail == .property,
      function[.returns] != nil
    else { return [value] }
    return called(value, trail)
  }

  private func start(_ step: AccessPath.Step, at place: Place, _ profile: LanguageProfile, _ trail: Trail) -> Found? {
    if profile.selfNames.contains(step.name), !step.isIndexed {
      guard let type = enclosingType(at: place, trail) else { return nil }
      return Found(values: [.instance(type)], reason: "same \(type.detail.rawValue)")
    }
    if profile.superNames.contains(step.name) || (step.isCalled && profile.superNames.contains(step.name + "()")) {
      guard let type = enclosingType(at: place, trail) else { return nil }
      let bases = index.bases(of: type, trail)
      return Found(
        values: bases.isEmpty ? [.external("a base")] : bases.map(Self.instance), reason: "base of `\(type.name)`")
    }
    guard let found = lookup(step.name, at: place, trail) else { return nil }
    if found.values.allSatisfy({ $0 == .variable }) { return nil }
    guard step.isCalled else { return found }
    let values = found.values.flatMap { called($0, trail) }
    return values.isEmpty
      ? nil
      : Found(
        values: values, reason: "`\(step.name)()` gives " + Self.receiverReason("it", values), certain: found.certain)
  }

  static func instance(_ value: Value) -> Value {
    if case .type(let type) = value { return .instance(type) }
    return value
  }
}
