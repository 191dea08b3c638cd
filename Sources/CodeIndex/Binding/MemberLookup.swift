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

/// A name asked of a type.
struct NameOfType: Hashable, Sendable {
  var name: String
  var type: FactView
}

/// What a type's own body has under a name, bases left out.
struct OwnName: Sendable {
  /// Functions and types.
  var callable: [FactView] = []
  /// A field may have the name of ``callable`` as well.
  var isShared = false
  /// Other definitions of the name.
  var others: [FactView] = []
  /// The parts of the type whose bodies may say something of such a field.
  var fieldParts: [FactView] = []
  /// Where it is only declared.
  var declared: [FactView] = []
}

extension NameResolver {
  func member(_ name: String, of value: Value, _ trail: Trail) -> Membership {
    guard let trail = trail.next else { return .unknown }
    switch value {
    case .package(let package, let file):
      let values = DeclaredPackages(self).values(name, in: package, for: file, trail)
      return values.isEmpty ? .unknown : .found(values, owner: nil)
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
      if let namespace = module.namespace {
        // Others may add to a namespace from outside.
        let values = index.namespaces.values(Namespaces.parts(namespace.path) + [Substring(name)], for: namespace.file)
        return values.isEmpty ? .external(namespace.path) : .found(values, owner: nil)
      }
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
    // What is added at run time shows nowhere.
    var isOpen = !type.detail.isTypeLike || type.detail == .type || profile(type.file)?.dynamicMembers == true
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
    let own = ownName(name, of: type)
    if !own.callable.isEmpty {
      let fields = own.isShared ? field(name, own.others, of: type, trail) : []
      return index.valued(own.callable) + fields
    }
    var isKnown = false
    for part in own.fieldParts {
      let values = field(name, own.others, of: part, trail)
      // Another part may say what it holds.
      if !values.isEmpty, values != [.variable] { return values }
      isKnown = isKnown || !values.isEmpty
    }
    if isKnown { return [.variable] }
    let values = companionMember(name, of: type, trail)
    // What it returns is known though it is defined elsewhere, or nowhere here.
    return values.isEmpty ? own.declared.map { .function($0) } : values
  }

  /// What a type's own body says of a name, whoever asks. Kept, for most of what is looked up around a place is in no type
  /// around it, and every place in a type asks the same types.
  private func ownName(_ name: String, of type: FactView) -> OwnName {
    index.memos.ownNames.value(NameOfType(name: name, type: type)) {
      // A constructor that is called like its type is none of its members: the name means the type.
      let members = ownDefinitions(name, of: type).filter { $0.detail != .constructor || name != type.name }
      var own = OwnName()
      own.callable = members.filter { $0.detail.isFunctionLike || index.isType($0) }
      guard own.callable.isEmpty else {
        // Where a field may have a method's name, whoever asks reads the one or calls the other.
        own.isShared =
          profile(type.file)?.variablesHideFunctions == false && own.callable.allSatisfy(\.detail.isFunctionLike)
        if own.isShared { own.others = members.filter { !own.callable.contains($0) } }
        return own
      }
      own.others = members
      own.fieldParts = index.typeParts(of: type).filter { mayHaveField(name, members, $0) }
      own.declared = index.declarations(name, in: type)
      return own
    }
  }

  /// Whether ``field(_:_:of:_:)`` can find anything, on whatever way it is asked.
  private func mayHaveField(_ name: String, _ members: [FactView], _ type: FactView) -> Bool {
    guard let profile = profile(type.file) else { return false }
    if !members.isEmpty || profile.implicitInterfaces { return true }
    let scope = index.scope(of: type.file)
    let names = [name, profile.fieldPrefix + name] + profile.selfNames.map { $0 + "." + name }
    return names.contains { scope.hasBindings($0) }
      || index.initializers(of: type).contains { $0[.parameters]?.holds(name) ?? false }
  }

  /// What a type has through an object in it that needs no name: `companion object Factory`.
  private func companionMember(_ name: String, of type: FactView, _ trail: Trail) -> [Value] {
    guard let words = profile(type.file)?.singletonKeywords, !words.isEmpty, type.detail.isTypeLike else { return [] }
    for object in index.members(of: type)
    where object.detail.isTypeLike && object[.signature]?.contains("companion ") == true {
      if case .found(let values, _) = member(name, of: .type(object), trail) { return values }
    }
    return []
  }

  /// Definitions of a name in a type's body, on it from outside, and in other parts of it.
  private func ownDefinitions(_ name: String, of type: FactView) -> [FactView] {
    var members =
      type.detail.isTypeLike || type.detail.isNamespace
      ? index.typeParts(of: type).flatMap { index.scope(of: $0.file).definitions(name, in: $0.index) } : []
    if profile(type.file)?.modules.style == .namespaces, name.first?.isUppercase == true,
      let path = index.namespaces.path(of: type)
    {
      // Declared elsewhere by its full name (`class A::B`), or in a namespace that is called as the type is.
      members += index.namespaces.members(name, of: path, for: type.file).filter { !members.contains($0) }
    }
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
    var bindings = scope.bindings(name).filter { $0.container == type || isPromoted($0, in: type) }
    let whole = index.whole(type)
    for word in profile.selfNames {
      bindings += scope.bindings(word + "." + name).filter { binding in
        enclosingType(at: Place(of: binding), trail) == whole
      }
    }
    if let first = name.unicodeScalars.first, !first.properties.isAlphabetic, first != "_" {
      bindings += scope.bindings(name).filter { enclosingType(at: Place(of: $0), trail) == whole }
    }
    if !profile.fieldPrefix.isEmpty, members.contains(where: { $0.detail == .property }) {
      bindings += scope.bindings(profile.fieldPrefix + name).filter {
        enclosingType(at: Place(of: $0), trail) == whole
      }
    }
    var values: [Value] = []
    let asked = Trail.Field(type: type, name: name)
    if !bindings.isEmpty, !trail.fields.contains(asked) {
      var trail = trail
      trail.fields.append(asked)
      for binding in bindings {
        for value in self.value(of: binding, trail) where !values.contains(value) { values.append(value) }
      }
    }
    if members.contains(where: { $0.detail == .enumCase }) { return [.instance(type)] }
    if values.isEmpty {
      for member in members {
        if let text = member[.returns] { values += typed(text, at: Place(of: member), trail) }
      }
    }
    if values.isEmpty {
      for method in index.initializers(of: type) {
        guard let text = method[.parameters], text.holds(name),
          let parameter = index.writtenParameters(text, of: method, profile)[name], parameter.isField
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

  /// A parameter of a constructor that is declared as a field: its binding has the field's bare name.
  private func isPromoted(_ binding: FactView, in type: FactView) -> Bool {
    guard let function = binding.container, function.detail == .constructor else { return false }
    return function.container == type
      && index.scope(of: type.file).definitions(binding.name, in: function.index).contains { $0.detail == .property }
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
    for base in typeParts(of: type).flatMap({ scope(of: $0.file).bases(of: $0) }) {
      guard var path = AccessPath(Self.withoutArguments(base.name)) else { continue }
      if base[.value] == "generic", let last = path.steps.indices.last { path.steps[last].isGeneric = true }
      var place = resolver.outside(base.container ?? type)
      place.isType = true
      let found =
        mixedIn(base, to: type) ?? (path.steps.count > 1 ? named(base, for: type) : nil)
        ?? resolver.evaluate(path, at: place, trail)
      guard let found else {
        // Not found in scope: the only type of that name where imports say nothing, else one from outside.
        let types =
          path.steps.last.map { definitions(named: $0.name) }?.filter {
            isType($0) && areRelated($0.file, type.file) && $0 != type
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

  /// A module of the type itself that its body mixes in, not its head: `include Attachment` in `Message` means
  /// `Message::Attachment` before any other.
  private func mixedIn(_ base: FactView, to type: FactView) -> Found? {
    guard profile(for: type.file)?.modulesAreTypes == true, let container = base.container,
      base.startLine > container.startLine, let path = namespaces.path(of: container)
    else { return nil }
    let values = namespaces.values(Namespaces.parts(path) + Namespaces.parts(base.name), for: type.file).filter(
      \.isDefined)
    return values.isEmpty ? nil : Found(values: values, reason: "a module of its own")
  }

  /// What is declared under its whole name: `module A::B::C` where no file says `module A`, since folders stand for it.
  private func named(_ base: FactView, for type: FactView) -> Found? {
    guard profile(for: type.file)?.modulesAreTypes == true else { return nil }
    let around = namespaces.path(around: base.container ?? type) ?? ""
    for outer in Namespaces.outwards(from: around) + [""] {
      let values = namespaces.values(Namespaces.parts(outer) + Namespaces.parts(base.name), for: type.file).filter(
        \.isDefined)
      if !values.isEmpty { return Found(values: values, reason: "its whole name") }
    }
    return nil
  }

  static func withoutArguments(_ name: String) -> String {
    String(name.prefix { $0 != "<" && $0 != "[" && $0 != "(" })
  }
}
