import Facts

/// Finds what names mean at a place: scopes inside out, then imports, then what the folder or namespace shares.
///
/// Recursion is bounded by a ``Trail``, never by the depth of the code that is looked at.
struct NameResolver: Sendable {
  let index: CodeIndex
  /// Written to when someone asked why.
  var trace: BindingTrace?

  /// How much further a question may lead, and through which types it came.
  struct Trail {
    var fuel = 20
    var types: [FactView] = []
    /// Of the code that asks: it says which blocks add to a type from outside.
    var language: String?
    /// Whose signature the text of a type stands in.
    var function: FactView?
    /// The assignments it came through.
    var bindings: [FactView] = []
    /// How many function literals' surroundings are being worked out: each asks those around it.
    var literals = 0
    /// The file whose includes say which members of a namespace are in sight.
    var file: ScannedFile?
    /// The file of the site that is asked about: it sees what a header on the way only announces (`class Store;`).
    var origin: ScannedFile?
    var next: Trail? {
      var next = self
      next.fuel -= 1
      return next.fuel > 0 ? next : nil
    }
  }

  func profile(_ file: ScannedFile) -> SharedProfile? { index.profile(for: file) }

  /// What a bare name means; nil when nothing here says.
  /// - Parameters:
  ///   - isCalled: the name is called, so what is no function may not be meant.
  ///   - isGeneric: whether type arguments stand behind it; nil when that is not known.
  ///   - asType: only a type can be meant, where languages have namespaces.
  func lookup(
    _ name: String, at place: Place, isCalled: Bool = false, _ trail: Trail = Trail(), isGeneric: Bool? = nil,
    asType: Bool = false
  ) -> Found? {
    guard var trail = trail.next, let profile = profile(place.file) else { return nil }
    trail.language = place.file.language
    var place = place
    place.isCalled = isCalled
    if profile.modules.style == .namespaces {
      return lookupInNamespaces(name, at: place, isGeneric: isGeneric, asType: asType, profile, trail)
    }
    let scope = index.scope(of: place.file)
    let skipsVariables = isCalled && !profile.variablesHideFunctions
    // Something from outside around the place may have the name as well.
    var isClouded = false
    func accepted(_ found: Found?) -> Found? {
      guard var found, !skipsVariables || found.values.contains(where: \.mayBeCalled) else { return nil }
      if isClouded, isCalled { found.certain = false }
      return found
    }
    var container = place.container
    var isInnermost = true
    while container >= 0 {
      let definition = FactView(file: place.file, index: container)
      if let found = accepted(asked(name, at: place, in: container, profile, &isClouded, trail)) { return found }
      if definition.detail.isFunctionLike {
        let found = accepted(local(name, of: definition, at: place, scope, profile, trail))
        if let found = noted(found, name, .inside(definition), trail) { return found }
      } else if definition.detail.isTypeLike {
        let found = accepted(
          member(name, ofTypeAround: definition, at: place, isInnermost: isInnermost, scope, profile, trail))
        if let found = noted(found, name, .inside(definition), trail) { return found }
        let imports =
          profile.methodsNeedReceiver ? [] : scope.imports(name, in: container)
        if !imports.isEmpty { return imported(imports, trail) }
      } else {
        let found = definitions(scope.definitions(name, in: container), "same namespace", profile, trail)
        if let found = noted(found, name, .inside(definition), trail) { return found }
        let imports = profile.modules.style == .modulePath ? scope.imports(name, in: container) : []
        if !imports.isEmpty { return imported(imports, trail) }
      }
      container = Int(definition.fact.container)
      isInnermost = false
    }
    if let found = accepted(asked(name, at: place, in: -1, profile, &isClouded, trail)) { return found }
    if let type = fixture(at: place, trail),
      case .found(let values, let owner) = member(name, of: .instance(type), trail)
    {
      return Found(
        values: values, reason: owner == type ? "the test's fixture" : "inherited from `\(owner?.name ?? "")`")
    }
    return noted(accepted(topLevel(name, at: place, scope, profile, trail)), name, .file(place.file), trail)
      ?? noted(accepted(shared(name, at: place, scope, profile, trail)), name, .shared(place.file), trail)
  }

  /// What a function literal or nameless type around the place has under a name, and the literal's parameter.
  private func asked(
    _ name: String, at place: Place, in container: Int, _ profile: SharedProfile, _ isClouded: inout Bool,
    _ trail: Trail
  ) -> Found? {
    if name == profile.implicitParameter, let values = implicitParameter(at: place, in: container, trail) {
      return Found(values: values.isEmpty ? [.variable] : values, reason: Self.receiverReason(name, values))
    }
    guard trail.literals < 3 else { return nil }
    for literal in literals(around: place, in: container) {
      let own = index.scope(of: place.file).definitions(name, inNameless: literal).filter {
        $0.detail.isFunctionLike || $0.detail.isTypeLike
      }
      if !own.isEmpty { return found(own, "same nameless type") }
      for value in receiver(ofLiteral: literal, trail) {
        guard case .found(let values, let owner) = member(name, of: value, trail) else {
          if case .external = value { isClouded = true }
          continue
        }
        return Found(values: values, reason: "asked of `\(owner?.name ?? "it")` around it", certain: isOne(values))
      }
    }
    return nil
  }

  /// Nested definitions, local variables, imports and parameters of one function.
  func local(
    _ name: String, of function: FactView, at place: Place, _ scope: FileScope, _ profile: SharedProfile,
    _ trail: Trail
  ) -> Found? {
    let nested = scope.definitions(name, in: function.index)
    let callable = Visibility(index: index).definitions(
      nested.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }, at: place)
    if !callable.isEmpty { return found(callable, "defined in the same function") }
    let imports = scope.imports(name, in: function.index)
    if !imports.isEmpty { return imported(imports, trail) }
    // What is called in the statement that declares a variable is not that variable: `val size = size()`.
    func isKnown(_ variable: FactView) -> Bool {
      !place.isCalled || variable.startLine < place.line || variable.lines.count > 1
    }
    if place.isCalled, !profile.variablesHideFunctions { return nil }
    let bindings = scope.bindings(name).filter { $0.fact.container == Int32(function.index) && isKnown($0) }
    if let found = bound(bindings, at: place, name: name, trail) { return found }
    if nested.contains(where: isKnown) { return Found(values: [.variable], reason: "a local variable") }
    if let text = function[.parameters], text.holds(name),
      let parameter = ParameterList(text, style: profile.parameters)[name]
    {
      let values =
        parameter.type.map { parameter.isVariadic ? several($0, of: function, trail) : typed($0, of: function, trail) }
        ?? (parameter.isVariadic ? [] : fixture(name, for: function, trail))
      return Found(
        values: values.isEmpty ? [.variable] : values,
        reason: Self.receiverReason(name, values) + " (parameter)")
    }
    if function[.receiver] != nil, function.container.map({ !index.isType($0) }) ?? true {
      if let variable = Self.receiverVariable(of: function), variable == name,
        let type = receiverType(of: function, trail)
      {
        return Found(values: [.instance(type)], reason: "receiver `\(name)` is `\(type.name)`")
      }
      if !profile.methodsNeedReceiver, let type = receiverType(of: function, trail),
        case .found(let values, let owner) = member(name, of: .instance(type), trail)
      {
        return Found(values: values, reason: owner == type ? "same type" : "inherited")
      }
    }
    return nil
  }

  /// Names of a type's body: known to methods only where no receiver is needed, to the body itself everywhere.
  private func member(
    _ name: String, ofTypeAround type: FactView, at place: Place, isInnermost: Bool, _ scope: FileScope,
    _ profile: SharedProfile, _ trail: Trail
  ) -> Found? {
    if profile.openTypes {
      // The code of a computed property stands in the type's body.
      let fields = scope.definitions(name, in: type.index)
      let locals = scope.bindings(name).filter { binding in
        binding.fact.container == Int32(type.index)
          && !fields.contains { $0.startLine == binding.startLine && $0.startColumn == binding.startColumn }
      }
      if !locals.isEmpty, let found = boundInBlock(locals, at: place, name: name, trail) { return found }
    }
    if !profile.methodsNeedReceiver {
      let start = profile.openTypes ? index.owner(of: type) : .instance(type)
      guard case .found(let values, let owner) = member(name, of: start, trail) else { return nil }
      if profile.openTypes {
        let isOwn = owner.map { index.parts(of: type).contains($0) } ?? false
        return Found(
          values: values, reason: isOwn ? "same \(type.detail.rawValue)" : "inherited from `\(owner?.name ?? "")`")
      }
      if place.isCalled, !profile.variablesHideFunctions, !values.contains(where: \.isDefined) { return nil }
      return Found(
        values: values,
        reason: owner == type ? "same \(type.detail.rawValue)" : "inherited from `\(owner?.name ?? "")`",
        certain: isOne(values.filter { !place.isCalled || $0.mayBeCalled }))
    }
    guard isInnermost else { return nil }
    return definitions(scope.definitions(name, in: type.index), "same \(type.detail.rawValue)", profile, trail)
  }

  private func topLevel(
    _ name: String, at place: Place, _ scope: FileScope, _ profile: SharedProfile, _ trail: Trail
  ) -> Found? {
    if profile.modules.style == .target { return ofTarget(name, at: place, scope, trail) }
    var here = scope.definitions(name).filter { definition in
      !(profile.methodsNeedReceiver && definition.container == nil && definition.detail == .method)
    }
    if profile.modules.style == .include {
      let reached = NamespaceBlocks(index).visible(
        here.filter { $0.detail.isFunctionLike || ($0.detail.isTypeLike && $0[.extends] == nil) }, at: place)
      if !reached.definitions.isEmpty {
        let certain =
          reached.isCertain
          && (reached.definitions.count == 1 || reached.definitions.allSatisfy(\.detail.isFunctionLike))
        return Found(
          values: reached.definitions.map(Self.value), reason: "defined in the same file", certain: certain)
      }
      here.removeAll { $0.detail.isNamespace }
    }
    if profile.modules.style == .modulePath {
      // What stands or is imported in a module's block is known there: at the top the file's own names come first.
      let own = here.filter { $0.container == nil }
      let imports = scope.imports(name, in: -1)
      if !own.isEmpty { here = own } else if !imports.isEmpty { return imported(imports, trail) }
    }
    let callable = Visibility(index: index).definitions(
      here.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }, at: place)
    if !callable.isEmpty { return found(callable, "defined in the same file") }
    let imports = scope.imports(name).filter { $0.container.map { $0.detail.isNamespace } ?? true }
    if !imports.isEmpty { return imported(imports, trail) }
    return variable(name, definitions: here, at: place, scope, trail) ?? Self.namespace(here, profile)
  }

  /// A name of the top level where files of one target share it.
  private func ofTarget(_ name: String, at place: Place, _ scope: FileScope, _ trail: Trail) -> Found? {
    let here = index.targetDefinitions(name, for: place.file)
    let callable = here.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
    if let first = callable.first {
      let isOwn = index.targetsOfBuild.target(of: first.file) == index.targetsOfBuild.target(of: place.file)
      let reason = first.file == place.file ? "defined in the same file" : isOwn ? "same module" : "imported"
      let types = callable.filter(\.detail.isTypeLike)
      if types.count == callable.count {
        var values: [Value] = []
        for type in types {
          let value = index.meant(by: type, from: place.file)
          if !values.contains(value) { values.append(value) }
        }
        return Found(values: values, reason: reason, certain: values.count == 1)
      }
      return Found(values: callable.map(Self.value), reason: reason)
    }
    // Statements of a script stand at the top level of their file.
    let local = scope.bindings(name).filter { $0.fact.container < 0 }
    if !local.isEmpty, let found = boundInBlock(local, at: place.container < 0 ? place : nil, name: name, trail) {
      return found
    }
    for definition in here {
      if let found = variable(name, definitions: [definition], at: nil, index.scope(of: definition.file), trail) {
        return found
      }
    }
    return nil
  }

  /// A namespace with a body, where names in it are reached through it only (`interfaces.Target` in TypeScript).
  static func namespace(_ definitions: [FactView], _ profile: SharedProfile) -> Found? {
    guard profile.modules.style == .relativePath,
      let namespace = definitions.first(where: { $0.detail.isNamespace && $0.lines.count > 1 })
    else { return nil }
    return Found(values: [.type(namespace)], reason: "the namespace `\(namespace.name)`")
  }

  /// A variable at the top level of a file: an object with methods declared on it, or what is assigned to it.
  func variable(
    _ name: String, definitions: [FactView], at place: Place?, _ scope: FileScope, _ trail: Trail
  ) -> Found? {
    let variables = definitions.filter { !$0.detail.isNamespace && !$0.detail.isFunctionLike && !$0.detail.isTypeLike }
    if let object = variables.first, scope.receivers.contains(name) {
      return Found(values: [.type(object)], reason: "the object `\(name)`")
    }
    let bindings = scope.bindings(name).filter { $0.container.map { $0.detail.isNamespace } ?? true }
    let isHere = place.map { $0.file == scope.file && $0.container < 0 } ?? false
    if let found = bound(bindings, at: isHere ? place : nil, name: name, trail) { return found }
    guard let first = variables.first else { return nil }
    if let type = first[.returns] {
      let values = typed(type, at: Place(of: first), trail)
      if !values.isEmpty { return Found(values: values, reason: Self.receiverReason(name, values)) }
    }
    return Found(values: [.variable], reason: "a variable of this name")
  }

  /// What is visible without being imported by name: the folder's package, the namespace, wildcard imports.
  private func shared(
    _ name: String, at place: Place, _ scope: FileScope, _ profile: SharedProfile, _ trail: Trail
  ) -> Found? {
    if profile.modules.style == .include {
      if let found = Linkage(index).lookup(name, at: place) { return found }
      return NamespaceBlocks(index).namespace(name, from: place.file).map {
        Found(values: [.type($0)], reason: "the namespace `\($0.name)`")
      }
    }
    if profile.modules.folderIsScope {
      let here = index.folderDefinitions(name, for: place.file)
      let callable = here.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
      if !callable.isEmpty { return found(callable, "same package") }
      for definition in here {
        if let found = variable(name, definitions: [definition], at: nil, index.scope(of: definition.file), trail) {
          return found
        }
      }
    } else if profile.modules.style == .declaredPackage {
      return packaged(name, at: place, scope, trail)
    } else if let package = index.packageName(of: place.file) {
      let callable = inNamespace(package, name, place.file)
      if !callable.isEmpty { return found(callable, "same namespace") }
    }
    for wildcard in scope.wildcards {
      let fact = FactView(file: place.file, index: wildcard)
      let values: [Value]
      switch index.imports.module(named: index.moduleName(of: fact), from: place.file) {
      case .module(let module): values = index.exported(name, from: module.files)
      case .external: continue
      case .unresolved: values = inNamespace(fact.name, name, place.file).map(Self.value)
      }
      if !values.isEmpty { return Found(values: values, reason: "imported from \(fact.name)") }
    }
    return nil
  }

  /// The same where files declare their package: the packages around, wildcard imports, packages by their own name.
  private func packaged(_ name: String, at place: Place, _ scope: FileScope, _ trail: Trail) -> Found? {
    let packages = DeclaredPackages(self)
    func isPlain(_ value: Value) -> Bool {
      if case .function(let function) = value { function[.receiver] == nil } else { true }
    }
    let around = index.packageScopes(of: place.file)
    for package in around.isEmpty ? [""] : around {
      let values = packages.values(name, in: package, for: place.file, trail).filter(isPlain)
      if !values.isEmpty {
        return Found(
          values: values, reason: package == around.first ? "same package" : "package around", certain: isOne(values))
      }
    }
    for wildcard in scope.wildcards {
      let fact = FactView(file: place.file, index: wildcard)
      guard isVisible(fact, at: place) else { continue }
      for target in packages.wildcard(fact, trail) {
        guard case .found(let members, _) = member(name, of: target, trail) else { continue }
        let values = members.filter(isPlain)
        if !values.isEmpty {
          return Found(values: values, reason: "imported from \(fact.name)", certain: isOne(values))
        }
      }
    }
    return profile(place.file)?.modules.rootWords.contains(name) == true
      ? Found(values: [.package("", for: place.file)], reason: "a package")
      : index.packages.prefixes.contains(name)
        ? Found(values: [.package(name, for: place.file)], reason: "a package") : nil
  }

  /// Whether a statement that stands in a definition reaches a place.
  private func isVisible(_ statement: FactView, at place: Place) -> Bool {
    guard let container = statement.container, !container.detail.isNamespace else { return true }
    var next = place.definition
    while let definition = next {
      if definition == container { return true }
      next = definition.container
    }
    return false
  }

  /// One meaning, as far as a name says: one thing, overloads in one place, a type and the object of its name.
  func isOne(_ values: [Value]) -> Bool {
    if values.count == 1 { return true }
    let functions = values.compactMap { if case .function(let function) = $0 { function } else { nil } }
    if functions.count == values.count { return Self.areOverloads(functions) }
    let types = values.compactMap { if case .type(let type) = $0 { type } else { nil } }
    return types.count == values.count && types.count == 2 && types.count(where: isSingleton) == 1
  }

  /// A type that is declared with its only value.
  func isSingleton(_ type: FactView) -> Bool {
    guard let words = profile(type.file)?.singletonKeywords, !words.isEmpty, let signature = type[.signature] else {
      return false
    }
    return words.contains { signature.contains($0 + " " + type.name) }
  }

  private func inNamespace(_ namespace: String, _ name: String, _ file: ScannedFile) -> [FactView] {
    index.definitions(named: name).filter { definition in
      (definition.detail.isFunctionLike || definition.detail.isTypeLike) && definition[.receiver] == nil
        && (definition.container == nil || definition.container?.detail.isNamespace == true)
        && index.areRelated(definition.file, file) && index.packageName(of: definition.file) == namespace
    }
  }

  private func definitions(
    _ definitions: [FactView], _ reason: String, _ profile: SharedProfile, _ trail: Trail
  ) -> Found? {
    // A field beside it shadows nothing: `client: client.Client` names the module.
    let callable = definitions.filter { $0.detail.isFunctionLike || $0.detail.isTypeLike }
    return callable.isEmpty ? nil : found(callable, reason)
  }

  // MARK: Small facts

  static func value(_ definition: FactView) -> Value {
    definition.detail.isFunctionLike ? .function(definition) : .type(definition)
  }

  /// Which of several definitions is meant cannot be told here; of overloads, the arguments of a call may tell.
  func found(_ definitions: [FactView], _ reason: String) -> Found {
    let values = index.valued(definitions)
    return Found(values: values, reason: reason, certain: isOne(values))
  }

  /// Functions of one place: a call means one of them.
  static func areOverloads(_ definitions: [FactView]) -> Bool {
    guard let first = definitions.first else { return false }
    return definitions.count == 1
      || definitions.allSatisfy {
        $0.detail.isFunctionLike && $0.file == first.file && $0.fact.container == first.fact.container
          && $0[.receiver] == first[.receiver]
      }
  }

  static func receiverReason(_ name: String, _ values: [Value]) -> String {
    for value in values {
      switch value {
      case .instance(let type): return "`\(name)` is `\(type.name)`"
      case .external(let package): return "`\(name)` comes from \(package)"
      default: continue
      }
    }
    return "what `\(name)` holds"
  }

  /// Of what a cast or an assertion says to be of a type.
  static func assertedReason(_ values: [Value]) -> String {
    for case .instance(let type) in values { return "said to be `\(type.name)`" }
    return "said to be of a type from outside"
  }

  func outside(_ definition: FactView) -> Place {
    var place = Place(
      file: definition.file, container: Int(definition.fact.container), line: definition.startLine)
    place.declaration = definition
    return place
  }

  /// The variable of `func (r *T) name(`, out of the signature.
  static func receiverVariable(of method: FactView) -> String? {
    guard let signature = method[.signature], let open = signature.firstIndex(of: "("),
      !signature[..<open].contains(method.name), let close = signature[open...].firstIndex(of: ")")
    else { return nil }
    let words = TopLevelText.words(signature[signature.index(after: open)..<close])
    return words.count > 1 ? words.first : nil
  }

  /// The type that a method declared outside its type belongs to.
  func receiverType(of method: FactView, _ trail: Trail) -> FactView? {
    guard let receiver = method[.receiver] else { return nil }
    let name = String(decoding: FactPostings.lastComponent(Array(receiver.utf8)[...]), as: UTF8.self)
    let place = Place(file: method.file, container: Int(method.fact.container), line: method.startLine)
    if let found = lookup(name, at: place, trail) {
      for value in found.values {
        switch value {
        case .type(let type), .function(let type): return type
        default: continue
        }
      }
      return nil
    }
    let types = index.definitions(named: name).filter {
      $0.detail.isTypeLike && index.areRelated($0.file, method.file)
    }
    return types.count == 1 || profile(method.file)?.modules.followsFiles == false
      ? types.first : nil
  }

  /// The class whose method a test is that stands outside of all (`TEST_F(Fixture, name) {`).
  private func fixture(at place: Place, _ trail: Trail) -> FactView? {
    guard place.definition?.detail.isNamespace ?? true, profile(place.file)?.methodsNeedReceiver == false else {
      return nil
    }
    let test = index.tests(of: place.file).last {
      $0.lines.count > 1 && $0.lines.contains(place.line) && $0[.target] != nil
    }
    guard let test, place.line > test.startLine, let name = test[.target] else { return nil }
    let around = Place(file: test.file, container: Int(test.fact.container), line: test.startLine)
    for value in lookup(CodeIndex.withoutArguments(name), at: around, trail)?.values ?? [] {
      if case .type(let type) = value { return type }
    }
    return nil
  }

  /// The type whose body, or whose method, a place is in.
  func enclosingType(at place: Place, _ trail: Trail) -> FactView? {
    var next = place.definition
    while let definition = next {
      if index.isType(definition) {
        if case .type(let owner) = index.owner(of: definition) { return index.whole(owner) }
        return index.whole(definition)
      }
      // A method that a type has for an interface alone belongs to the type around it.
      if definition.detail.isFunctionLike, definition[.receiver] != nil,
        definition.container.map({ !index.isType($0) }) ?? true
      {
        return receiverType(of: definition, trail)
      }
      next = definition.container
    }
    return fixture(at: place, trail)
  }
}
