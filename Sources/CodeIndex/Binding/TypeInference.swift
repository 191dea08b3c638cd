import Facts

/// What values are, from annotations, assignments and the types functions say they return.
extension NameResolver {
  /// The value of the binding that holds at a place: the innermost whose lines hold it (a parameter of a function
  /// literal spans the literal), else the nearest before it, else the first.
  /// - Parameter place: nil when any of them may hold.
  func bound(_ bindings: [FactView], at place: Place?, name: String, _ trail: Trail) -> Found? {
    if let file = bindings.first?.file, profile(file)?.blockScopes == true {
      return boundInBlock(bindings, at: place, name: name, trail)
    }
    let plain = bindings.filter { $0.lines.count == 1 && $0[.value] != "each" }
    var chosen = place == nil ? plain.last : plain.first
    if let place, let beside = Self.beside(place, bindings) {
      chosen = beside
    } else if let place {
      // What a line assigns, its right-hand side does not see yet.
      if let nearest = plain.last(where: { $0.startLine < place.line }) { chosen = nearest }
      if let around = bindings.last(where: { Self.spans($0, place) }) {
        let isInside = chosen.map { around.lines.contains($0.startLine) && $0.startLine < place.line } ?? false
        if !isInside { chosen = around }
      }
    }
    guard let chosen else { return nil }
    // One statement may have been read by several rules: the first that leads to a type is right.
    var values: [Value] = []
    for binding in bindings
    where binding.startLine == chosen.startLine && binding.startColumn == chosen.startColumn && values.isEmpty {
      values = value(of: binding, trail)
    }
    // Several assignments may still agree on the type.
    // On the way to another name only what is written counts, or each assignment would ask for all others.
    let certain =
      chosen.lines.count > 1
      || plain.allSatisfy { other in
        (other.startLine == chosen.startLine && other.startColumn == chosen.startColumn)
          || other[.target] == chosen[.target]
          || (trail.bindings.isEmpty && Set(value(of: other, trail)) == Set(values))
      }
    return Found(
      values: values.isEmpty ? [.variable] : values, reason: Self.receiverReason(name, values), certain: certain)
  }

  /// The parameter of a function literal that stands before a place on its one line.
  private static func beside(_ place: Place, _ bindings: [FactView]) -> FactView? {
    bindings.last {
      $0.lines.count == 1 && $0.startLine == place.line && $0.startColumn < place.column && $0[.value] == "each"
    }
  }

  /// Whether a place is inside the lines of a binding that has more than one, behind its beginning.
  private static func spans(_ binding: FactView, _ place: Place) -> Bool {
    (binding.lines.count > 1 || ClosureRole(binding[.value]) != nil) && binding.lines.contains(place.line)
      && (place.line > binding.startLine || place.column > binding.startColumn)
  }

  /// What a `binding` fact says its name holds; empty when that cannot be told.
  func value(of binding: FactView, _ trail: Trail) -> [Value] {
    guard var trail = trail.next, let target = binding[.target] ?? binding[.receiver], !trail.bindings.contains(binding)
    else { return [] }
    trail.bindings.append(binding)
    switch binding.boundValue.kind {
    case "alias", "expression", "matched":
      guard let path = AccessPath(target), let found = evaluate(path, at: Place(of: binding), trail) else { return [] }
      return found.values.filter { $0 != .variable }
    // A parameter of the function that is given to a method of a list: what the list holds.
    case "each":
      guard let receiver = binding[.receiver], let path = AccessPath(receiver) else { return [] }
      return elements(evaluate(path, at: Place(of: binding), trail)?.values ?? [], trail)
    case "result": return expression(target, at: Place(of: binding), trail)
    case "entered":
      let found = AccessPath(target).flatMap { evaluate($0, at: Place(of: binding), trail) }
      return found?.values.flatMap { entered($0, trail) }.filter { $0 != .variable } ?? []
    case "element":
      let place = Place(of: binding)
      let held = AccessPath(target).flatMap { evaluate($0, at: place, trail) }.map { elements($0.values, trail) } ?? []
      if !held.isEmpty || profile(binding.file)?.blockScopes == true { return held }
      return elements(typed(target, at: place, trail), trail)
    case .some(let value) where value.hasPrefix("payload ") || value.hasPrefix("matched "):
      return payload(Int(value.dropFirst(8)) ?? 0, of: target, in: binding, trail)
    case .some(let value) where value.hasPrefix("component "):
      return component(Int(value.dropFirst(10)) ?? 0, of: target, at: Place(of: binding), trail)
    case .some(let value) where value.hasPrefix("parameter "):
      return closureParameter(Int(value.dropFirst(10)) ?? 0, of: binding, target, trail)
    case .some(let value) where value.hasPrefix("closure"):
      return ClosureRole(value).map { parameter(binding, $0, trail) } ?? []
    case "namespace": return []
    default: return typed(target, at: Place(of: binding), trail)
    }
  }

  private func expression(_ text: String, at place: Place, _ trail: Trail) -> [Value] {
    guard let path = AccessPath(text) else { return [] }
    return evaluate(path, at: place, trail)?.values.filter { $0 != .variable } ?? []
  }

  /// A value of the type that a text names; a function's name stands for what it returns.
  func typed(_ text: String, at place: Place, _ trail: Trail) -> [Value] {
    guard let trail = trail.next, let profile = profile(place.file) else { return [] }
    let type = index.typeText(text, in: place.file, profile)
    var values: [Value] = []
    for name in type.names {
      for value in named(name, at: place, profile, trail) where !values.contains(value) { values.append(value) }
    }
    // A wrapper that is defined here has methods of its own.
    for name in type.wrappers {
      guard let path = AccessPath(name), let found = evaluate(path, at: place, trail) else { continue }
      for case .type(let wrapper) in found.values where !values.contains(.instance(wrapper)) {
        values.append(.instance(wrapper))
      }
    }
    if type.names.count > 1 {
      // `None`, `null` and other built-in alternatives have no methods of ours.
      let here = values.filter { if case .instance = $0 { true } else { false } }
      if !here.isEmpty { values = here }
    }
    var elements: [Value] = []
    for name in type.elements {
      for value in named(name, at: place, profile, trail) where !elements.contains(value) { elements.append(value) }
    }
    if !elements.isEmpty { values.append(.elements(elements)) }
    return values
  }

  /// A value of the type that a text in a function's signature names.
  func typed(_ text: String, of function: FactView, _ trail: Trail) -> [Value] {
    guard profile(function.file)?.openTypes == true else { return typed(text, at: outside(function), trail) }
    var trail = trail
    trail.function = function
    return typed(text, at: outside(function), trail)
  }

  /// What a parameter holds that takes any number of values: a list of what its type names, unless that is a list itself.
  func several(_ text: String, of function: FactView, _ trail: Trail) -> [Value] {
    guard profile(function.file)?.modules.style != .include else { return [] }
    var type = text[...]
    for mark in ["...", "params "] where type.hasPrefix(mark) { type = type.dropFirst(mark.count) }
    if type.hasSuffix("...") { type = type.dropLast(3) }
    let values = typed(String(TopLevelText.trimmed(type)), of: function, trail)
    let isList = values.contains { if case .elements = $0 { true } else { false } }
    return values.isEmpty || isList ? values : [.elements(values)]
  }

  private func named(_ name: String, at place: Place, _ profile: SharedProfile, _ trail: Trail) -> [Value] {
    guard let path = AccessPath(name), let last = path.steps.last else { return [] }
    var trail = trail
    if profile.openTypes {
      let around = trail.function.flatMap { $0.file == place.file ? $0 : nil } ?? place.definition
      trail.function = nil
      if path.steps.count == 1, let bounds = typeParameter(last.name, in: around, trail) { return bounds }
      if path.steps.count == 1, profile.selfNames.contains(last.name) {
        return enclosingType(at: place, trail).map { [.instance($0)] } ?? []
      }
    }
    if path.steps.count == 1, profile.selfNames.contains(last.name.lowercased()),
      let type = enclosingType(at: place, trail)
    {
      return [.instance(type)]
    }
    if path.steps.count == 1, !profile.openTypes, let bounds = constrained(last.name, at: place, trail) {
      return bounds
    }
    if path.steps.count == 1, !profile.openTypes, let bound = parameter(last.name, at: place) {
      return bound.isEmpty || bound == name ? [] : typed(bound, at: place, trail)
    }
    var place = place
    place.isType = true
    if path.steps.count == 1, profile.openWordTypes.contains(last.name) { return [] }
    let isWord = path.steps.count == 1 && profile.wordTypes.contains(last.name)
    var known = isWord ? nil : evaluate(path, at: place, trail, asType: true)
    if known == nil, profile.modules.style == .include, let origin = trail.origin, origin != place.file {
      known = evaluate(path, at: Place(file: origin, container: -1, line: 1), trail, asType: true)
    }
    guard let found = known else {
      if let first = path.steps.first, path.steps.count > 1, profile.externalNamespaces.contains(first.name) {
        return [.external(first.name)]
      }
      // The language's own types are as good as from outside.
      if profile.modules.style == .include, path.steps.count == 1,
        profile.literalTypes.values.contains(where: { $0.contains(name) })
      {
        return [.external(name)]
      }
      // Nothing here defines it: a type of the language, unless it looks like a type parameter.
      guard path.steps.count == 1, last.name.count > 2, ![.none, .include].contains(profile.modules.style),
        !profile.dynamicMembers || last.name.first?.isUppercase == true,
        !index.definitions(named: last.name).contains(where: Self.mayBeType)
      else { return [] }
      return [.external(last.name)]
    }
    return types(found.values).flatMap { value -> [Value] in
      switch value {
      case .type(let alias) where profile.openTypes && alias.detail == .type && alias[.extends] == nil:
        // A name for a list or map of something.
        let meant = alias[.returns].map { typed($0, at: outside(alias), trail) } ?? []
        return meant.isEmpty ? called(value, trail) : meant
      // A name for something else, unless it has methods of its own.
      case .type(let alias)
      where alias.detail == .type && alias[.returns] != nil
        && !(profile.implicitInterfaces && index.members(of: alias).contains(where: \.detail.isFunctionLike)):
        return typed(alias[.returns] ?? "", at: outside(alias), trail)
      case .type, .function, .module: return called(value, trail)
      case .instance:
        let results = called(value, trail)
        return results.isEmpty ? [value] : results
      case .external: return givesItsOwn(last.name, profile) ? [value] : []
      case .elements: return [value]
      case .variable, .package: return []
      }
    }
  }

  /// A member of something is no type that stands by itself: `public Uri Uri { get; }`.
  private static func mayBeType(_ definition: FactView) -> Bool {
    switch definition.detail {
    case .field, .property, .method: false
    default: true
    }
  }

  /// What a type parameter of a definition around a place, or of one that begins there, must be; nil for other names.
  private func parameter(_ name: String, at place: Place) -> String? {
    guard name.utf8.count <= 24, name.first?.isUppercase == true else { return nil }
    var next = place.definition
    for fact in index.facts(in: place.file, lines: place.line...place.line)
    where fact.kind == .definition && Int(fact.fact.container) == place.container {
      if let bound = TypeParameterText.bound(name, of: fact) { return bound }
    }
    while let definition = next {
      if let bound = TypeParameterText.bound(name, of: definition) { return bound }
      next = definition.container
    }
    return nil
  }

  /// Of a type and an object of one name, the type: what an annotation means.
  func types(_ values: [Value]) -> [Value] {
    let types = values.filter { if case .type(let type) = $0 { !isSingleton(type) } else { true } }
    return types.isEmpty ? values : types
  }

  /// Of a type and an object of one name, the object: what an expression means.
  func terms(_ values: [Value], _ profile: SharedProfile) -> [Value] {
    if !profile.variablesHideFunctions {
      let variables = values.filter { if case .function = $0 { false } else { true } }
      if !variables.isEmpty { return variables }
    }
    let objects = values.filter { if case .type(let type) = $0 { isSingleton(type) } else { false } }
    return objects.isEmpty ? values : objects
  }

  /// Whether what something from outside gives when it is called is from outside as well. A type constructs its own;
  /// a function may hand back what is ours: `get_object_or_404(Check)`, `container.resolve(Clock)`, `Check.objects.get()`.
  /// Types, and whatever Go exports, begin with a capital.
  func givesItsOwn(_ name: String, _ profile: SharedProfile) -> Bool { name.first?.isLowercase != true }

  /// What calling a value gives. `self` as a return type means the receiver's type.
  func called(_ value: Value, receiver: Value? = nil, _ trail: Trail) -> [Value] {
    guard let trail = trail.next else { return [] }
    switch value {
    case .type(let type):
      // `Store(1)` of an object means its `apply`.
      if isSingleton(type) {
        for name in profile(type.file)?.callMethodNames ?? [] {
          if case .found(let members, _) = member(name, of: value, trail) {
            return members.flatMap { called($0, receiver: value, trail) }
          }
        }
      }
      return [.instance(type)]
    case .function(let function):
      if function.detail == .enumCase, let type = function.container, case .type(let owner) = index.owner(of: type) {
        return [.instance(owner)]
      }
      if profile(function.file)?.openTypes == true,
        profile(function.file)?.constructorNames.contains(function.name) == true,
        let type = function.container
      {
        if case .type(let owner) = index.owner(of: type) { return [.instance(owner)] }
        return [.external(type.name)]
      }
      if let returns = function[.returns], !returns.isEmpty, let profile = profile(function.file) {
        let bare = returns.filter { !"\"' ".contains($0) }
        let isOwn =
          profile.selfNames.contains(bare.lowercased()) || (profile.openTypes && bare == "Self?")
          || isOwnType(bare, of: function, profile)
        if let receiver, isOwn {
          if case .type(let type) = receiver { return [.instance(type)] }
          return [receiver]
        }
        return typed(returns, of: function, trail)
      }
      // Where the implementation says nothing, its further signatures may.
      let stated = index.scope(of: function.file).overloads(of: function).flatMap { overload in
        overload[.returns].map { typed($0, at: outside(overload), trail) } ?? []
      }
      if !stated.isEmpty { return stated.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
      if let trail = trail.nextResult {
        let returned = returned(by: function, receiver, trail)
        if !returned.isEmpty { return returned }
        for result in index.scope(of: function.file).results(of: function) {
          let values = self.value(of: result, trail)
          if !values.isEmpty { return values }
        }
      }
      // A constructor function has methods declared on it.
      return index.scope(of: function.file).receivers.contains(function.name) ? [.instance(function)] : []
    case .external: return [value]
    case .instance(let type):
      let names = profile(type.file)?.callMethodNames ?? []
      for name in names {
        if case .found(let members, _) = member(name, of: value, trail) {
          return members.flatMap { called($0, receiver: value, trail) }
        }
      }
      return []
    case .module(let module):
      // `const App = require("./app")`: what is imported as a whole is called as its default export.
      return index.exported("default", from: module.files).flatMap { value -> [Value] in
        if case .module = value { [] } else { called(value, trail) }
      }
    case .variable, .elements, .package: return []
    }
  }

  /// What stands at an index of values; a named type may be a list (`type Pages []Page`).
  func elements(_ values: [Value], _ trail: Trail) -> [Value] {
    guard let trail = trail.next else { return [] }
    return values.flatMap { value -> [Value] in
      switch value {
      case .elements(let elements): return elements
      case .instance(let type):
        guard type.detail == .type, let underlying = type[.returns] else { return [] }
        return elements(typed(underlying, at: outside(type), trail), trail)
      default: return []
      }
    }
  }

  /// The same where an array is declared like one of its elements: `Shard shards[16];`.
  func indexed(_ values: [Value], _ profile: SharedProfile, _ trail: Trail) -> [Value] {
    let held = elements(values, trail)
    guard held.isEmpty, profile.modules.style == .include else { return held }
    return values.filter { if case .instance = $0 { true } else { false } }
  }
}
