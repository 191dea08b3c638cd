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
    struct Field: Hashable {
      var type: FactView
      var name: String
    }

    var fuel = 20
    var types: [FactView] = []
    /// Of the code that asks: it says which blocks add to a type from outside.
    var language: String?
    /// Whose signature the text of a type stands in.
    var function: FactView?
    /// The assignments it came through.
    var bindings: [FactView] = []
    /// The fields whose assignments are being worked out: one that is asked for again tells nothing of itself, and going
    /// through its other assignments once more would go through all their orders.
    var fields: [Field] = []
    /// How many more functions may be asked for a result that only their statements tell. Each statement may ask further
    /// functions, so that what a chain costs is a power of its length; hardly any says something behind the third.
    var results = 3
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
    /// One function's statements further.
    var nextResult: Trail? {
      var next = self
      next.results -= 1
      return next.results >= 0 ? next : nil
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
      let parameter = index.writtenParameters(text, of: function, profile)[name]
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
          values: values,
          reason: Self.memberReason(
            name, values, isOwn ? "same \(type.detail.rawValue)" : "inherited from `\(owner?.name ?? "")`"))
      }
      if place.isCalled, !profile.variablesHideFunctions, !values.contains(where: \.isDefined) { return nil }
      return Found(
        values: values,
        reason: Self.memberReason(
          name, values, owner == type ? "same \(type.detail.rawValue)" : "inherited from `\(owner?.name ?? "")`"),
        certain: isOne(values.filter { !place.isCalled || $0.mayBeCalled }))
    }
    guard isInnermost else { return nil }
    return definitions(scope.definitions(name, in: type.index), "same \(type.detail.rawValue)", profile, trail)
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
    let isHere = place.map { $0.file == scope.file && $0.definition?.detail.isNamespace ?? true } ?? false
    if let found = bound(bindings, at: isHere ? place : nil, name: name, trail) { return found }
    guard let first = variables.first else { return nil }
    if let type = first[.returns] {
      let values = typed(type, at: Place(of: first), trail)
      if !values.isEmpty { return Found(values: values, reason: Self.receiverReason(name, values)) }
    }
    return Found(values: [.variable], reason: "a variable of this name")
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

  /// Of a member that holds something, what that is; where it stands says nothing of what is asked of it.
  static func memberReason(_ name: String, _ values: [Value], _ reason: String) -> String {
    values.contains { if case .instance = $0 { true } else { false } }
      ? receiverReason(name, values) : reason
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
}
