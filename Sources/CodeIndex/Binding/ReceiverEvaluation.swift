import Facts

/// What receivers stand for: a chain of names, calls and indexes, taken a step at a time.
extension NameResolver {
  /// What a receiver expression stands for; nil when nothing says.
  func evaluate(_ path: AccessPath, at place: Place, _ trail: Trail, asType: Bool = false) -> Found? {
    guard var trail = trail.next, let profile = profile(place.file) else { return nil }
    if path.steps.count > 1, let (rest, top) = behindModule(path, at: place) {
      return evaluate(rest, at: top, trail, asType: asType)
    }
    trail.language = place.file.language
    trail.file = place.file
    if trail.origin == nil { trail.origin = place.file }
    // What is cast begins anew.
    let cast =
      profile.castFunctions.isEmpty
      ? nil
      : path.steps.lastIndex {
        $0.isCalled && !$0.typeArguments.isEmpty && profile.castFunctions.contains($0.name)
      }
    guard let first = path.steps.dropFirst(cast ?? 0).first else { return nil }
    // `f().(T)`: what is asserted holds, whatever `f` gives.
    let last = path.steps.lastIndex { $0.asserted != nil }
    let asserted = last.flatMap { path.steps[$0].asserted }.map { typed($0, at: place, trail) } ?? []
    if last != nil, asserted.isEmpty { return nil }
    let stated =
      asserted.isEmpty
      ? cast.flatMap { self.cast(path.steps[$0], at: place, trail) }
      : Found(values: asserted, reason: Self.assertedReason(asserted))
    if cast != nil, stated == nil { return nil }
    guard var found = stated ?? start(first, isAbsolute: path.isAbsolute, asType: asType, at: place, profile, trail)
    else { return nil }
    if first.isIndexed, last == nil {
      found.values = indexed(found.values, profile, trail)
      if found.values.isEmpty { return nil }
    }
    for step in path.steps.dropFirst((last ?? cast ?? 0) + 1) {
      // The fields of a tuple have no names.
      if profile.openTypes, step.name.utf8.first.map({ $0 >= 48 && $0 <= 57 }) ?? false { return nil }
      var values: [Value] = []
      if profile.selfNames.contains(step.name), !step.isCalled {
        // `Outer.this`
        found.values = found.values.map(Self.instance)
        continue
      }
      for value in found.values {
        if case .instance(let type) = value, profile.typeMembers.contains(step.name) {
          values.append(.type(type))
          continue
        }
        if case .type(let type) = value, constructed(type, by: step.name, trail) != nil {
          values.append(.instance(type))
          continue
        }
        if let given = collectionMember(step.name, of: value, profile) {
          values += given
          continue
        }
        let (own, parent) = (profile.modules.ownWord, profile.modules.parentWord)
        if case .module(let module) = value, step.name == parent || step.name == own {
          let paths = ModulePaths(index: index, modules: profile.modules)
          if let next = step.name == own ? module : paths.parent(of: module) { values.append(.module(next)) }
          continue
        }
        if profile.transparentMembers.contains(step.name), isTransparent(step.name, of: value, trail) {
          values.append(value)
          continue
        }
        switch noted(member(step.name, of: value, trail), step.name, of: value, depth: trail.depth + 1) {
        case .found(let all, _):
          var members = all.filter { isVisible($0, from: place.file) }
          if step.isCalled, members.contains(where: \.mayBeCalled) {
            members.removeAll { !$0.mayBeCalled }
          } else if !step.isCalled {
            members = place.isType ? types(members) : terms(members, profile)
          }
          values +=
            step.isCalled
            ? members.flatMap { member -> [Value] in
              // What cannot be called but is, is read: the accessor of a record's component.
              if !profile.variablesHideFunctions, case .instance = member { return [member] }
              return called(member, receiver: value, trail)
            }
            : members.flatMap { read($0, receiver: value, trail) }
        case .external(let package):
          let extended = extended(step, value, at: place, trail)
          values += extended
          // A field of an outside template may hold what is ours (`pair.second`).
          let isOpen = profile.modules.style == .include
          let isOutside = step.isCalled ? givesItsOwn(step.name, profile) : !isOpen
          if extended.isEmpty, isOutside, !profile.capitalizedMembers {
            values.append(.external(package))
          }
        case .missing, .unknown:
          values += extended(step, value, at: place, trail)
          values += handed(step.name, by: value, profile)
          guard !step.isCalled else { continue }
          for prefix in profile.getterPrefixes {
            let name = prefix + step.name.prefix(1).uppercased() + step.name.dropFirst()
            if case .found(let members, _) = member(name, of: value, trail) {
              values += members.flatMap { called($0, receiver: value, trail) }
            }
          }
        }
      }
      if values.isEmpty, let found = extended(step, found, at: place, trail) { values = found }
      if step.isIndexed {
        values = indexed(values, profile, trail)
      } else if !step.isCalled {
        values = place.isType ? types(values) : terms(values, profile)
      }
      if values.isEmpty { return nil }
      // Overloads mostly give the same: what is asked of it next is looked up once.
      if values.count > 1 { values = values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
      let name = step.name
      found = Found(values: values, reason: Self.receiverReason(name, values), certain: found.certain)
    }
    return found.values.allSatisfy({ $0 == .variable }) ? nil : found
  }

  /// What stands behind the name of a build's target that a path begins with, `Kit.Box` in Swift, and the top level where
  /// it is looked up; nil for other paths.
  func behindModule(_ path: AccessPath, at place: Place) -> (rest: AccessPath, top: Place)? {
    guard profile(place.file)?.modules.style == .target, let first = path.steps.first, !first.isCalled,
      !first.isIndexed, first.asserted == nil, index.targetsOfBuild.isTarget(first.name),
      lookup(first.name, at: place) == nil
    else { return nil }
    var rest = path
    rest.steps.removeFirst()
    var top = Place(file: place.file, container: -1, line: place.line)
    top.isType = place.isType
    return (rest, top)
  }

  /// A member that gives the value itself (`unwrap()`), unless the value's type has one of that name.
  private func isTransparent(_ name: String, of value: Value, _ trail: Trail) -> Bool {
    switch value {
    case .instance, .elements: if case .found = member(name, of: value, trail) { false } else { true }
    default: false
    }
  }

  /// What a member of a list, map or set gives that the pack names: one of what it holds, or the same again.
  private func collectionMember(_ name: String, of value: Value, _ profile: SharedProfile) -> [Value]? {
    guard case .elements(let elements) = value else { return nil }
    if profile.elementMembers.contains(name) { return elements }
    return profile.collectionMembers.contains(name) ? [value] : nil
  }

  func isVisible(_ value: Value, from file: ScannedFile) -> Bool {
    switch value {
    case .function(let definition), .type(let definition): index.isVisible(definition, from: file)
    default: true
    }
  }

  private func cast(_ step: AccessPath.Step, at place: Place, _ trail: Trail) -> Found? {
    let type = TopLevelText.split(step.typeArguments, at: ",").first.map(String.init) ?? ""
    let values = typed(type, at: place, trail)
    return values.isEmpty ? nil : Found(values: values, reason: "`\(step.name)` gives `\(type)`")
  }

  /// What an extension method gives that is called on a value.
  private func extended(_ step: AccessPath.Step, _ value: Value, at place: Place, _ trail: Trail) -> [Value] {
    guard step.isCalled, profile(place.file)?.extensionWord != nil else { return [] }
    let methods = ExtensionMethods(index: index).fitting(step.name, on: value, at: place, trail).sure
    return methods.first.map { called(.function($0), receiver: value, trail) } ?? []
  }

  /// A member that is read, not called: a method read so is a property, and gives what it returns. Where a method's name
  /// alone calls it, it gives what a call does.
  private func read(_ value: Value, receiver: Value? = nil, _ trail: Trail) -> [Value] {
    guard case .function(let function) = value else { return [value] }
    if function.detail == .enumCase { return called(value, trail) }
    if function[.returns] != nil, function.detail == .method || function.detail == .property {
      return called(value, trail)
    }
    guard profile(function.file)?.namesCallMethods == true else { return [value] }
    let given = called(value, receiver: receiver, trail)
    return given.isEmpty ? [value] : given
  }

  /// What a method of a collection or wrapper from outside gives.
  private func handed(_ name: String, by value: Value, _ profile: SharedProfile) -> [Value] {
    switch value {
    case .elements(let elements):
      if profile.elementMembers.contains(name) { return elements }
      return profile.collectionMembers.contains(name) ? [value] : []
    case .instance:
      // A wrapper stands for what it holds: `found.get()` of an `Optional<Store>`.
      return profile.elementMembers.contains(name) || profile.collectionMembers.contains(name) ? [value] : []
    default: return []
    }
  }

  private func start(
    _ step: AccessPath.Step, isAbsolute: Bool, asType: Bool, at place: Place, _ profile: SharedProfile, _ trail: Trail
  ) -> Found? {
    if let label = step.name.firstIndex(of: "@"), profile.selfNames.contains(String(step.name[..<label])) {
      // `this@Outer`
      let name = String(step.name[step.name.index(after: label)...])
      var next = place.definition
      while let definition = next {
        if definition.name == name {
          if definition.detail.isTypeLike { return Found(values: [.instance(definition)], reason: "same type") }
          if let type = receiverType(of: definition, trail) {
            return Found(values: [.instance(type)], reason: "same type")
          }
        }
        next = definition.container
      }
      return nil
    }
    if profile.selfNames.contains(step.name) || profile.superNames.contains(step.name), !step.isCalled,
      let values = literalSelf(at: place, trail)
    {
      return Found(values: values, reason: "`\(step.name)` of the block around it", certain: values.count == 1)
    }
    if profile.modules.style == .modulePath,
      step.isScope
        ? !profile.selfNames.contains(step.name) || step.name == profile.modules.ownWord
        : step.name == profile.modules.parentWord && !step.isCalled && !step.isIndexed
    {
      return startOfPath(step, at: place, profile, trail)
    }
    // A function outside of types may have a parameter of that name.
    if profile.selfNames.contains(step.name), !step.isIndexed, let type = enclosingType(at: place, trail) {
      // A block for whatever has the bounds of its parameter: `impl<T: Bound> Trait for T`.
      if type[.extends] != nil, let bounds = typeParameter(type.name, in: type, trail), !bounds.isEmpty {
        return Found(values: bounds + index.bases(of: type, trail).map(Self.instance), reason: "a type parameter")
      }
      return Found(values: [.instance(type)], reason: "same \(type.detail.rawValue)")
    }
    if profile.superNames.contains(step.name) || (step.isCalled && profile.superNames.contains(step.name + "()")) {
      guard let type = enclosingType(at: place, trail) else { return nil }
      let bases = index.bases(of: type, trail)
      return Found(
        values: bases.isEmpty ? [.external("a base")] : bases.map(Self.instance), reason: "base of `\(type.name)`")
    }
    guard
      var found = isAbsolute
        ? absolute(step.name, at: place)
        : lookup(
          step.name, at: place, isCalled: step.isCalled, trail, isGeneric: step.isGeneric, asType: asType)
    else {
      if profile.openTypes, let bounds = typeParameter(step.name, in: place.definition, trail) {
        return bounds.isEmpty ? nil : Found(values: bounds, reason: "a type parameter")
      }
      // The last name of a path may be a module, and a receiver of one name is one.
      if profile.modules.style == .modulePath, !step.isCalled, !step.isIndexed,
        let module = ModulePaths(index: index, modules: profile.modules).start(step.name, from: place.file)
      {
        return Found(values: [.module(module)], reason: "in the module `\(step.name)`")
      }
      // Whatever is not here is from outside: every name of the targets in sight was looked for.
      guard profile.openTypes, step.name.first?.isUppercase == true, step.name.count > 2, !step.isIndexed,
        index.definitions(named: step.name).allSatisfy({ $0[.extends] != nil })
      else { return nil }
      return Found(values: [.external(step.name)], reason: Self.receiverReason(step.name, [.external(step.name)]))
    }
    if found.values.allSatisfy({ $0 == .variable }) { return nil }
    guard step.isCalled else {
      if profile.namesCallMethods { found.values = found.values.flatMap { read($0, trail) } }
      found.values = place.isType ? types(found.values) : terms(found.values, profile)
      return found
    }
    let values = found.values.flatMap { value in
      if case .external = value, !givesItsOwn(step.name, profile) { [Value]() } else { called(value, trail) }
    }
    return values.isEmpty
      ? nil
      : Found(
        values: values, reason: Self.receiverReason(step.name + "()", values), certain: found.certain)
  }

  /// The first name of a path `a::b`: a module, or what is in scope; else a type parameter or a name from outside.
  private func startOfPath(
    _ step: AccessPath.Step, at place: Place, _ profile: SharedProfile, _ trail: Trail
  ) -> Found? {
    let paths = ModulePaths(index: index, modules: profile.modules)
    let modules = profile.modules
    if modules.rootWords.contains(step.name) || step.name == modules.ownWord || step.name == modules.parentWord {
      let name = index.moduleName(step.name, at: place.definition, modules)
      return paths.start(name, from: place.file).map { Found(values: [.module($0)], reason: "in `\(step.name)`") }
    }
    if let bounds = typeParameter(step.name, in: place.definition, trail) {
      return bounds.isEmpty ? nil : Found(values: bounds, reason: "a type parameter")
    }
    if let found = lookup(step.name, at: place, trail), !found.values.allSatisfy({ $0 == .variable }) { return found }
    if let module = paths.start(step.name, from: place.file) {
      return Found(values: [.module(module)], reason: "in the module `\(step.name)`")
    }
    return Found(values: [.external(step.name)], reason: Self.receiverReason(step.name, [.external(step.name)]))
  }

  static func instance(_ value: Value) -> Value {
    if case .type(let type) = value { return .instance(type) }
    return value
  }
}
