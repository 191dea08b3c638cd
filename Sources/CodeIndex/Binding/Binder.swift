import Facts

/// What was found out about one call or reference.
enum Resolution: Sendable {
  case bound([FactView], Tier, String)
  /// It means something from outside.
  case external(String)
  /// It means something, but no definition: a parameter, a local variable, a member the type does not have.
  case nothing(String)
  /// Nothing says what it means.
  case unknown
}

/// Binds one site: looks its name up in scope, or its receiver's type and then the member.
struct Binder {
  let index: CodeIndex
  let resolver: NameResolver

  /// - Parameter trace: written to when someone asks why.
  init(_ index: CodeIndex, trace: BindingTrace? = nil) {
    self.index = index
    resolver = NameResolver(index: index, trace: trace)
  }

  func resolve(_ site: FactView) -> Resolution {
    var name = site.name
    var receiver = site[.receiver]
    if site.kind == .reference {
      name = CodeIndex.withoutArguments(name)
      if receiver == nil, let separator = name.lastIndex(where: { ".:#\\".contains($0) }) {
        let head = name[..<separator]
        receiver = String(head.last == ":" ? head.dropLast() : head)
        name = String(name[name.index(after: separator)...])
      }
    }
    if let expected = site[.expected] { return narrowed(implicit(name, expected, at: site), name, at: site) }
    var place = Place(of: site)
    if site.kind == .reference, site.detail == .base, let type = site.container { place = resolver.outside(type) }
    place.isCalled = site.kind == .call
    let resolution =
      byShape(site, name, receiver, at: place)
      ?? resolve(name, receiver, at: place, constructs: site.detail == .constructor)
    let chosen = narrowed(calledAlike(site, resolution), name, at: site)
    if let receiver, case .bound = resolution, let extended = extended(name, behind: chosen, receiver, at: place) {
      return narrowed(extended, name, at: site)
    }
    return inMacro(site, ofLoneName(site, chosen))
  }

  /// An extension of a receiver's type, where no method of the type itself takes the arguments.
  private func extended(
    _ name: String, behind chosen: Resolution, _ receiver: String, at place: Place
  ) -> Resolution? {
    switch chosen {
    case .unknown, .external: break
    case .bound, .nothing: return nil
    }
    guard let profile = index.profile(for: place.file), profile.extensionWord != nil || profile.extensionFunctions,
      let path = AccessPath(receiver), !path.steps.isEmpty, let found = resolver.evaluate(path, at: place, .init())
    else { return nil }
    return profile.extensionWord != nil
      ? extended(name, found, at: place) : extended(name, of: found.values, at: place, profile)
  }

  /// A name that only its being no variable makes a call means what its class and file have of it, and nothing that is known
  /// everywhere.
  private func ofLoneName(_ site: FactView, _ resolution: Resolution) -> Resolution {
    guard case .bound(let definitions, let tier, let reason) = resolution, site.isLoneName else { return resolution }
    // A name that stands for a type constructs nothing by itself.
    let functions = definitions.filter { $0.detail.isFunctionLike && $0.detail != .constructor }
    if functions.isEmpty { return .nothing(reason) }
    let meant = functions.filter { $0.file == site.file || $0.container.map(index.isType) == true }
    return meant.isEmpty ? .unknown : .bound(meant, tier, reason)
  }

  /// `format!()` means a macro and `format()` means none, where calls of macros are marked.
  private func calledAlike(_ site: FactView, _ resolution: Resolution) -> Resolution {
    guard site.kind == .call, index.profile(for: site.file)?.modules.style == .modulePath else { return resolution }
    let isMacro = site.detail == .macro
    switch resolution {
    case .bound(let definitions, let tier, let reason):
      let alike = definitions.filter {
        ($0.detail == .macro) == isMacro && !(isMacro && isShutIn($0, off: Place(of: site)))
      }
      if !alike.isEmpty { return .bound(alike, tier, reason) }
      guard isMacro else { return .nothing("a macro is not called without its mark") }
      if case .bound(let macros, let tier, let reason) = macro(site.name, at: Place(of: site)) {
        return .bound(macros, tier, reason)
      }
      return .nothing("a macro is called")
    case .unknown where isMacro && visibleMacros(site.name, at: Place(of: site)).isEmpty:
      return .nothing("a macro is called")
    default: return resolution
    }
  }

  /// What the form of a site says by itself: fields are called, the outermost namespace is asked, or one from outside.
  private func byShape(_ site: FactView, _ name: String, _ receiver: String?, at place: Place) -> Resolution? {
    guard let profile = index.profile(for: site.file) else { return nil }
    if profile.membersAreFields, receiver != nil, site.kind == .call { return .nothing("a field is called") }
    guard site[.access] == "scope" else { return nil }
    guard let receiver else {
      let found = resolver.lookup(name, at: Place(file: place.file, container: -1, line: place.line))
      let values = found?.values.filter { value in
        switch value {
        case .function(let definition), .type(let definition): NamespaceBlocks.path(of: definition).isEmpty
        default: false
        }
      }
      guard var found, let values, !values.isEmpty else { return .nothing("no such name outside of namespaces") }
      found.values = values
      return definitions(found)
    }
    let root = String(receiver.prefix { $0 != ":" && $0 != "<" })
    guard profile.externalNamespaces.contains(root) else { return nil }
    // Some of it may be opened here to add to it.
    if case .bound = resolve(name, receiver, at: place) { return nil }
    return .external(root)
  }

  /// Where a macro is used, the names of its body may mean something else.
  private func inMacro(_ site: FactView, _ resolution: Resolution) -> Resolution {
    guard site.kind == .call, case .bound(let definitions, _, _) = resolution, let macro = site.container,
      macro.detail == .macro, index.profile(for: site.file)?.modules.style == .include
    else { return resolution }
    return .bound(definitions, .nameOnly, "in the body of the macro `\(macro.name)`")
  }

  func resolve(_ name: String, _ receiver: String?, at place: Place, constructs: Bool = false) -> Resolution {
    guard let profile = index.profile(for: place.file), profile.bindsNames else { return .unknown }
    guard let receiver else {
      let resolution = bare(name, at: place, constructs: constructs, profile)
      if case .unknown = resolution, profile.openTypes, let bounds = typeParameter(name, at: place) { return bounds }
      guard case .unknown = resolution else { return resolution }
      switch profile.modules.style {
      case .target: return outsideConstructors(name, at: place, profile)
      case .modulePath: return macro(name, at: place)
      default: return resolution
      }
    }
    guard let path = AccessPath(receiver) else {
      // A literal's methods are the language's.
      let first = receiver.unicodeScalars.first
      let isLiteral = first.map { "\"'`[{".unicodeScalars.contains($0) || ("0"..."9").contains($0) } ?? false
      if isLiteral, profile.openTypes, let first { return memberOfLiteral(name, first, from: place.file) }
      if let extended = extended(name, of: isLiteral ? [.external("a literal")] : [], at: place, profile) {
        return extended
      }
      return isLiteral ? .external("a literal") : .unknown
    }
    if path.steps.isEmpty {
      guard let found = resolver.absolute(name, at: place) else { return .external("outside") }
      return definitions(found)
    }
    if path.steps.count == 1, var (_, top) = resolver.behindModule(path, at: place) {
      top.isCalled = place.isCalled
      return bare(name, at: top, constructs: constructs, profile)
    }
    if isGlobal(path, at: place, profile) { return .external(path.steps[0].name) }
    guard let found = resolver.evaluate(path, at: place, .init()) else {
      if let outside = outsideType(path, at: place, profile) { return .external(outside) }
      let sibling = sibling(name, path, at: place, profile)
      if case .unknown = sibling { return extended(name, of: [], at: place, profile) ?? sibling }
      return sibling
    }
    let isOwn = path.steps.count == 1 && profile.selfNames.contains(path.steps[0].name)
    let result = member(name, of: found, isOwn: isOwn, from: place.file)
    if case .bound = result { return result }
    if profile.extensionWord != nil { return extended(name, found, at: place) ?? result }
    return extended(name, of: found.values, at: place, profile) ?? result
  }

  /// An extension that a place sees, when no member is meant.
  /// - Parameter values: what is known of the receiver; empty when nothing is.
  private func extended(
    _ name: String, of values: [Value], at place: Place, _ profile: SharedProfile
  ) -> Resolution? {
    guard profile.extensionFunctions else { return nil }
    let (functions, isSure) = resolver.extensions(name, of: values, at: place, .init())
    guard !functions.isEmpty else { return nil }
    if isSure {
      let tier: Tier = NameResolver.areOverloads(functions) ? .confirmed : .likely
      return .bound(functions, tier, "an extension of its type")
    }
    // Of what is not known, only an import by name says that this extension is meant and no member.
    let isImported = !index.scope(of: place.file).imports(name).isEmpty
    let isUnknown = values.allSatisfy { $0 == .variable }
    guard functions.count == 1 || isImported, isImported || !profile.commonMethodNames.contains(name) else {
      return nil
    }
    guard !isUnknown || isImported || index.candidates(named: name, in: place.file).count == functions.count else {
      return nil
    }
    return .bound(functions, .likely, isImported ? "an extension that is imported" : "an extension in scope")
  }

  /// A type parameter that is called constructs what it is bound to be.
  private func typeParameter(_ name: String, at place: Place) -> Resolution? {
    var trail = NameResolver.Trail()
    trail.language = place.file.language
    guard let bounds = resolver.typeParameter(name, in: place.definition, trail) else { return nil }
    let constructors = bounds.flatMap { value -> [FactView] in
      if case .instance(let type) = value { index.constructors(of: type) } else { [] }
    }
    return constructors.isEmpty ? .nothing("a type parameter") : .bound(constructors, .confirmed, "a type parameter")
  }

  /// Macros are known by the order of the text or everywhere in a crate, whatever the modules say.
  private func macro(_ name: String, at place: Place) -> Resolution {
    let macros = visibleMacros(name, at: place)
    guard macros.count == 1, let macro = macros.first else { return .unknown }
    return .bound([macro], .confirmed, "the only macro of this name in sight")
  }

  /// Macros of a name that a place can call: inside a function or a block of a module those that stand there, in what is
  /// built together those that stand outermost, elsewhere those that are given to others.
  private func visibleMacros(_ name: String, at place: Place) -> [FactView] {
    index.facts(.definition, .macro, named: name).filter { macro in
      guard index.areRelated(macro.file, place.file) else { return false }
      if index.hasExportMark(macro) { return true }
      if macro.container != nil { return macro.file == place.file && !isShutIn(macro, off: place) }
      return index.unit(of: macro.file) == index.unit(of: place.file)
    }
  }

  /// Whether a macro stands in a function or a block of a module of the place's own file, which the place does not.
  private func isShutIn(_ macro: FactView, off place: Place) -> Bool {
    guard let around = macro.container, macro.file == place.file, !index.hasExportMark(macro) else { return false }
    return !around.lines.contains(place.line)
  }

  /// Blocks here may add to the types of literals.
  private func memberOfLiteral(_ name: String, _ first: Unicode.Scalar, from file: ScannedFile) -> Resolution {
    let value: Value = first == "[" ? .elements([]) : .external(first == "\"" ? "String" : "Int")
    let resolution = member(name, of: Found(values: [value], reason: "a literal"), isOwn: false, from: file)
    if case .nothing = resolution { return .external("a literal") }
    return resolution
  }

  /// What blocks here add to the constructors of a type from outside.
  private func outsideConstructors(_ name: String, at place: Place, _ profile: SharedProfile) -> Resolution {
    guard name.first?.isUppercase == true, index.definitions(named: name).allSatisfy({ $0[.extends] != nil }) else {
      return .unknown
    }
    let parts = index.parts(ofOutside: OutsideType(name: name, language: place.file.language))
    let constructors = parts.flatMap { part in
      profile.constructorNames.flatMap { index.scope(of: part.file).definitions($0, in: part.index) }
    }.filter { index.isVisible($0, from: place.file) }
    return constructors.isEmpty ? .external(name) : .bound(constructors, .confirmed, "constructs `\(name)`")
  }

  /// A member without a receiver: of the type that is expected where it stands.
  private func implicit(_ name: String, _ expected: String, at site: FactView) -> Resolution {
    var trail = NameResolver.Trail()
    trail.language = site.file.language
    let values = resolver.expected(expected, at: site, trail)
    let types = values.compactMap { value -> Value? in
      switch value {
      case .instance(let type): .type(type)
      case .external, .type: value
      default: nil
      }
    }
    guard !types.isEmpty else { return .unknown }
    let reason = types.lazy.compactMap {
      if case .type(let type) = $0 { "`\(type.name)` is expected here" } else { nil }
    }.first
    return member(
      name, of: Found(values: types, reason: reason ?? "what is expected here", certain: types.count == 1),
      isOwn: false, from: site.file)
  }

  /// Whether a receiver begins with a type that the language has by itself, as `Array.from` does: nothing here has its
  /// name, and imports would bring it from elsewhere.
  private func isGlobal(_ path: AccessPath, at place: Place, _ profile: SharedProfile) -> Bool {
    let root = path.steps[0].name
    guard profile.modules.style == .relativePath || profile.modules.style == .dottedPath,
      !profile.modules.bindsLastComponent, root.first?.isUppercase == true, path.steps[0].asserted == nil
    else { return false }
    return index.definitions(named: root).isEmpty && resolver.lookup(root, at: place) == nil
  }

  /// An extension method in scope, where no value has a method of the name itself.
  private func extended(_ name: String, _ found: Found, at place: Place) -> Resolution? {
    var sure: [FactView] = []
    var possible: [FactView] = []
    for value in found.values {
      let fitting = ExtensionMethods(index: index).fitting(name, on: value, at: place, .init())
      sure += fitting.sure.filter { !sure.contains($0) }
      possible += fitting.possible.filter { !possible.contains($0) }
    }
    if !sure.isEmpty {
      let isSure = NameResolver.areOverloads(sure) && found.certain
      return .bound(sure, isSure ? .confirmed : .likely, "extension method, \(found.reason)")
    }
    return possible.isEmpty ? nil : .bound(possible, .likely, "extension method in scope")
  }

  private func bare(_ name: String, at place: Place, constructs: Bool, _ profile: SharedProfile) -> Resolution {
    if profile.superNames.contains(name) || profile.superNames.contains(name + "()") {
      guard let type = resolver.enclosingType(at: place, .init()) else { return .unknown }
      let constructors = index.bases(of: type).flatMap { value -> [FactView] in
        if case .type(let base) = value { index.constructors(of: base) } else { [] }
      }
      return constructors.isEmpty ? .nothing("base constructor") : .bound(constructors, .confirmed, "base constructor")
    }
    if profile.selfNames.contains(name), let type = resolver.enclosingType(at: place, .init()) {
      return .bound(index.typeParts(of: type) + index.constructors(of: type), .likely, "constructs its own type")
    }
    guard let found = resolver.lookup(name, at: place, isCalled: place.isCalled, asType: constructs) else {
      // `new(1)` in a method of the type itself.
      if let type = resolver.enclosingType(at: place, .init()),
        let constructed = resolver.constructed(type, by: name, .init())
      {
        return .bound(constructed, .likely, "constructs its own type")
      }
      return asked(name, of: place, profile) ?? .unknown
    }
    return definitions(found)
  }

  /// The type or module a receiver names that is none of this repository; nil when it may be one.
  private func outsideType(_ path: AccessPath, at place: Place, _ profile: SharedProfile) -> String? {
    guard profile.capitalsAreTypes, let first = path.steps.first, !first.isCalled,
      first.name.first?.isUppercase == true,
      !profile.selfNames.contains(first.name), resolver.lookup(first.name, at: place) == nil,
      !index.definitions(named: first.name).contains(where: index.isType)
    else { return nil }
    return first.name
  }

  /// A bare name that no scope has: an extension of what the code around it belongs to.
  private func asked(_ name: String, of place: Place, _ profile: SharedProfile) -> Resolution? {
    guard profile.extensionFunctions, place.isCalled else { return nil }
    var receivers: [Value] = []
    var next = place.definition
    while let definition = next {
      if definition.detail.isTypeLike {
        receivers.append(.instance(definition))
      } else if definition[.receiver] != nil {
        receivers.append(
          resolver.receiverType(of: definition, .init()).map(Value.instance) ?? .external(definition[.receiver] ?? ""))
      }
      next = definition.container
    }
    return extended(name, of: receivers, at: place, profile)
  }

  /// `this.x()` in an object literal means its sibling.
  private func sibling(
    _ name: String, _ path: AccessPath, at place: Place, _ profile: SharedProfile
  ) -> Resolution {
    guard path.steps.count == 1, !profile.openTypes, profile.selfNames.contains(path.steps[0].name),
      let around = place.definition,
      around.detail == .method
    else { return .unknown }
    let siblings = index.scope(of: place.file).definitions(name, in: Int(around.fact.container)).filter {
      $0.detail == .method
    }
    return siblings.count == 1 ? .bound(siblings, .likely, "same object") : .unknown
  }
}

extension CodeIndex {
  func resolution(of site: FactView) -> Resolution {
    memos.bindings.value(site) { withoutTests(Binder(self).resolve(site), at: site) }
  }

  /// Where no import names files, a name that other code and tests share means nothing that tests alone define.
  private func withoutTests(_ resolution: Resolution, at site: FactView) -> Resolution {
    guard case .bound(let definitions, let tier, let reason) = resolution, site.file.role != .test,
      definitions.contains(where: { $0.file.role == .test }),
      let modules = profile(for: site.file)?.modules,
      modules.style != .relativePath, modules.style != .dottedPath, modules.style != .modulePath
    else { return resolution }
    let others = definitions.filter { $0.file.role != .test }
    return others.isEmpty
      ? .nothing("stands in tests, which only tests call") : .bound(others, tier, reason)
  }
}
