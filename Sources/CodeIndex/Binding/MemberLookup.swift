import Facts

/// What a name after a member operator leads to.
enum Membership {
  /// `owner` is the type that has it.
  case found([Value], owner: FactView?)
  /// The type is known, with all its bases, and does not have it.
  case missing
  /// It comes from outside, or may: a base is from there.
  case external(String)
  case unknown
}

extension NameResolver {
  func member(_ name: String, of value: Value, _ trail: Trail) -> Membership {
    guard let trail = trail.next else { return .unknown }
    switch value {
    case .variable: return .unknown
    case .elements:
      guard let profile = trail.language.flatMap({ index.profile(ofLanguage: $0) }), profile.openTypes else {
        return .unknown
      }
      return collectionMember(name, profile, trail)
    case .external(let package):
      if let language = trail.language, index.profile(ofLanguage: language)?.openTypes == true {
        return openMember(name, of: value, trail)
      }
      return .external(package)
    case .module(let module):
      let values = index.exported(name, from: module.files)
      if !values.isEmpty { return .found(values, owner: nil) }
      if let file = module.files.first ?? index.files(below: (module.folder ?? "") + "/").first,
        let submodule = index.imports.submodule(name, of: module, for: file)
      {
        return .found([.module(submodule)], owner: nil)
      }
      // `module.exports = thing`: what is imported as a whole is the thing.
      for value in index.exported("default", from: module.files) {
        if case .found(let values, let owner) = member(name, of: value, trail) { return .found(values, owner: owner) }
      }
      return .unknown
    case .type(let type), .instance(let type):
      if profile(type.file)?.openTypes == true {
        var trail = trail
        trail.language = type.file.language
        return openMember(name, of: index.owner(of: type), trail)
      }
      return member(name, ofType: type, trail)
    case .function(let function):
      let members = index.definitions(named: name).filter {
        $0[.receiver] == function.name && $0.file == function.file
      }
      if !members.isEmpty { return .found(members.map(Self.value), owner: function) }
      let values = decorated(function, trail) + (function.detail == .property ? called(value, trail) : [])
      for value in values {
        switch member(name, of: value, trail) {
        case .found(let values, let owner): return .found(values, owner: owner)
        case .external(let package): return .external(package)
        case .missing, .unknown: continue
        }
      }
      return .unknown
    }
  }

  /// Breadth first over the type and its bases: the nearest class that has the name wins.
  private func member(_ name: String, ofType type: FactView, _ trail: Trail) -> Membership {
    var queue = [type]
    var seen: Set<FactView> = [type]
    var position = 0
    var outside: String?
    var isOpen = !type.detail.isTypeLike || type.detail == .type
    while position < queue.count, position < 64 {
      let current = queue[position]
      position += 1
      let values = own(name, of: current, trail)
      if !values.isEmpty { return .found(values, owner: current) }
      for base in index.bases(of: current, trail) {
        switch base {
        case .type(let base), .instance(let base):
          if seen.insert(base).inserted { queue.append(base) }
        case .external(let package): outside = outside ?? package
        default: isOpen = true
        }
      }
    }
    if let outside { return .external(outside) }
    return isOpen ? .unknown : .missing
  }

  /// What one type has itself: methods, nested types, fields with what is known of their values.
  private func own(_ name: String, of type: FactView, _ trail: Trail) -> [Value] {
    if profile(type.file)?.modules.style == .include {
      if type.detail == .namespace {
        return NamespaceBlocks(index).members(name, of: type, from: trail.file ?? type.file)
      }
      // A class has its own name as a member, which means the class and no constructor.
      if name == type.name { return [.type(type)] }
    }
    // A constructor that is called like its type is none of its members: the name means the type.
    let members = ownDefinitions(name, of: type).filter { $0.detail != .constructor || name != type.name }
    let callable = members.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
    if !callable.isEmpty { return callable.map(Self.value) }
    let values = field(name, members, of: type, trail)
    // What it returns is known though it is defined elsewhere, or nowhere here.
    return values.isEmpty ? index.declarations(name, in: type).map { .function($0) } : values
  }

  /// Definitions of a name in a type's body, on it from outside, and in other parts of it.
  private func ownDefinitions(_ name: String, of type: FactView) -> [FactView] {
    var members =
      type.detail.isTypeLike || type.detail.isNamespace
      ? index.scope(of: type.file).definitions(name, in: type.index) : []
    // By the type's name or by the member's, whichever stands in fewer places.
    let declared =
      index.otherwiseNamedCount(type.name) < index.definitionCount(named: name)
      ? index.facts(.definition, otherwiseNamed: type.name).filter { $0.name == name }
      : index.definitions(named: name).filter { definition in
        guard let receiver = definition[.receiver] else { return false }
        return FactPostings.lastComponent(Array(receiver.utf8)[...]).elementsEqual(type.name.utf8)
      }
    members += declared.filter { index.isDeclared($0, on: type) }
    let style = profile(type.file)?.modules.style
    if members.isEmpty, style == LanguageProfile.Modules.Style.none || style == .include {
      members = index.definitions(named: name).filter { definition in
        guard let container = definition.container, container != type else { return false }
        // Where includes tell types of one name apart, only what adds to a type is part of it.
        if style == .include, container[.extends] == nil { return false }
        return container.detail.isTypeLike && container.name == type.name
          && index.areRelated(definition.file, type.file)
      }
    }
    return members
  }

  /// A field's value: from its declaration, from assignments to `self.name` in the type's methods, from a constructor's
  /// parameter that is a field as well.
  private func field(_ name: String, _ members: [FactView], of type: FactView, _ trail: Trail) -> [Value] {
    guard let profile = profile(type.file) else { return [] }
    let scope = index.scope(of: type.file)
    var bindings = scope.bindings(name).filter { $0.container == type }
    for word in profile.selfNames {
      bindings += scope.bindings(word + "." + name).filter { binding in
        enclosingType(at: Place(of: binding), trail) == type
      }
    }
    if let first = name.unicodeScalars.first, !first.properties.isAlphabetic, first != "_" {
      bindings += scope.bindings(name).filter { enclosingType(at: Place(of: $0), trail) == type }
    }
    var values: [Value] = []
    for binding in bindings {
      for value in self.value(of: binding, trail) where !values.contains(value) { values.append(value) }
    }
    if values.isEmpty {
      for member in members {
        if let text = member[.returns] { values += typed(text, at: Place(of: member), trail) }
      }
    }
    if values.isEmpty {
      for method in index.members(of: type)
      where method.detail == .constructor || profile.constructorNames.contains(method.name) {
        guard let text = method[.parameters], text.contains(name),
          let parameter = ParameterList(text, style: profile.parameters)[name], parameter.isField
        else { continue }
        if let text = parameter.type { values += typed(text, at: outside(method), trail) }
        if values.isEmpty { return [.variable] }
      }
    }
    if values.isEmpty, profile.implicitInterfaces {
      // What is embedded is a field of its type's name.
      for base in index.bases(of: type, trail) {
        if case .type(let base) = base, base.name == name { values.append(.instance(base)) }
      }
    }
    if values.isEmpty { return members.isEmpty && bindings.isEmpty ? [] : [.variable] }
    return values
  }
}

extension CodeIndex {
  /// What a type's `base` references mean, in order; those that cannot be told are ``Value/variable``.
  func bases(of type: FactView, _ trail: NameResolver.Trail = .init()) -> [Value] {
    if profile(for: type.file)?.openTypes == true { return openBases(of: type) }
    // Kept only when asked for by itself: a result that was cut short by a cycle is no result.
    if trail.types.isEmpty {
      return memos.bases.value(type) { findBases(of: type, .init()) }
    }
    return findBases(of: type, trail)
  }

  private func findBases(of type: FactView, _ trail: NameResolver.Trail) -> [Value] {
    guard !trail.types.contains(type), trail.types.count < 24 else { return [] }
    var trail = trail
    trail.types.append(type)
    let resolver = NameResolver(index: self)
    var bases: [Value] = []
    if type.detail == .type, let underlying = type[.returns] {
      bases = resolver.typed(underlying, at: resolver.outside(type), trail).filter {
        if case .instance(let base) = $0 { base != type } else { false }
      }
    }
    // An alias has what it stands for has.
    if type.detail == .type, let target = type[.target] {
      bases += resolver.typed(target, at: resolver.outside(type), trail).filter { $0 != .instance(type) }
    }
    // What adds to a type has what the type has.
    if type[.extends] != nil, profile(for: type.file)?.modules.style == .include {
      bases += resolver.lookup(type.name, at: resolver.outside(type), trail)?.values.filter { $0 != .type(type) } ?? []
    }
    for base in scope(of: type.file).bases(of: type) {
      guard let path = AccessPath(Self.withoutArguments(base.name)) else { continue }
      let found = resolver.evaluate(path, at: resolver.outside(type), trail)
      guard let found else {
        // Not found in scope: the only type of that name where imports say nothing, else one from outside.
        let types =
          path.steps.last.map { definitions(named: $0.name) }?.filter {
            $0.detail.isTypeLike && areRelated($0.file, type.file) && $0 != type
          } ?? []
        let style = profile(for: type.file)?.modules.style
        let isOpen = style == LanguageProfile.Modules.Style.none || style == .include
        if isOpen, types.count == 1 {
          bases.append(.type(types[0]))
        } else {
          bases.append(types.isEmpty ? .external(base.name) : .variable)
        }
        continue
      }
      for value in found.values where value != .type(type) {
        if case .module(let module) = value {
          bases += exported("default", from: module.files).filter { $0 != .type(type) }
        } else {
          bases.append(value)
        }
      }
    }
    return bases
  }

  static func withoutArguments(_ name: String) -> String {
    String(name.prefix { $0 != "<" && $0 != "[" && $0 != "(" })
  }
}
