public import Facts

/// What a name that reads or sets a value means: which field, property, constant or variable.
public enum FieldReading: Sendable, Hashable {
  case means([FactView], Tier, String)
  /// Something else of the name: a local variable, a member of another type, something from outside.
  case other
  /// Nothing says what it is asked of.
  case unknown
}

extension CodeIndex {
  /// What a name that stands in code means where it holds a value.
  ///
  /// - Parameters:
  ///   - receiver: what stands before its member operator; nil for a bare name.
  ///   - owner: what stands before the brackets that it is a key in, `Options` of `new Options { Max = 3 }`.
  ///   - line: from 1.
  public func fieldReading(
    of name: String, receiver: String?, owner: String?, atLine line: Int, in file: ScannedFile
  ) -> FieldReading {
    let place = Place(file: file, container: innermost(around: line, in: file), line: line, column: .max)
    let resolver = NameResolver(index: self)
    if let receiver {
      guard let path = AccessPath(receiver), let found = resolver.evaluate(path, at: place, .init()) else {
        return .unknown
      }
      return field(name, of: found.values, isCertain: found.certain, found.reason)
    }
    if let owner {
      guard owner != "new", let path = AccessPath(owner) else { return .unknown }
      var place = place
      place.isType = true
      guard let found = resolver.evaluate(path, at: place, .init(), asType: true) else { return .unknown }
      // What is called by that name has parameters, and no members.
      guard found.values.contains(where: { if case .type = $0 { true } else { false } }) else { return .other }
      return field(name, of: found.values, isCertain: found.certain, "set where `\(owner)` is made")
    }
    return bareField(name, at: place, resolver)
  }

  /// The number of the innermost definition of more than one line around a line; -1 for none.
  func innermost(around line: Int, in file: ScannedFile) -> Int {
    file.content.facts.indices.last { number in
      let fact = file.content.facts[number]
      return fact.kind == .definition && fact.endLine > fact.startLine && Int(fact.startLine) <= line
        && line <= Int(fact.endLine)
    } ?? -1
  }

  private func field(_ name: String, of values: [Value], isCertain: Bool, _ reason: String) -> FieldReading {
    var found: [FactView] = []
    var isUnknown = values.isEmpty
    for value in values {
      switch value {
      case .type(let type), .instance(let type):
        let whole = whole(type)
        let all = [whole] + overrides.supertypes(of: whole)
        let owner = all.first { type in members(of: type).contains { $0.name == name } }
        let fields = owner.map { members(of: $0).filter { $0.name == name && $0.holdsValue } } ?? []
        found += fields.filter { !found.contains($0) }
        if fields.isEmpty, owner == nil, bases(of: whole).contains(.variable) { isUnknown = true }
      case .variable, .elements, .package, .function: isUnknown = true
      case .module, .external: continue
      }
    }
    if !found.isEmpty { return .means(found, isCertain ? .confirmed : .likely, reason) }
    return isUnknown ? .unknown : .other
  }

  /// A bare name: a member of the type around it, else what stands outermost in its file or is imported by name.
  private func bareField(_ name: String, at place: Place, _ resolver: NameResolver) -> FieldReading {
    var around = place.definition
    while let function = around, function.detail.isFunctionLike {
      if isLocal(name, in: function) { return .other }
      around = function.container
    }
    let needsReceiver = profile(for: place.file)?.methodsNeedReceiver == true
    if !needsReceiver, let type = resolver.enclosingType(at: place, .init()),
      case .means(let fields, _, _) = field(name, of: [.instance(type)], isCertain: true, "")
    {
      return .means(fields, .confirmed, "same \(type.detail.rawValue)")
    }
    let here = scope(of: place.file).definitions(name).filter { $0.holdsValue && $0.standsOutermost }
    if !here.isEmpty { return .means(here, .confirmed, "same file") }
    if profile(for: place.file)?.modules.folderIsScope == true {
      let beside = definitions(named: name).filter { definition in
        definition.holdsValue && definition.standsOutermost && definition.file.folder == place.file.folder
          && areRelated(definition.file, place.file)
      }
      if !beside.isEmpty { return .means(beside, .confirmed, "same package") }
    }
    for fact in scope(of: place.file).imports(name) {
      switch imports.module(named: moduleName(of: fact), from: place.file) {
      case .module(let module):
        let passed = module.files.flatMap { scope(of: $0).definitions(name) }.filter(\.holdsValue)
        return passed.isEmpty ? .unknown : .means(passed, .confirmed, "imported from \(fact.name)")
      case .external: return .other
      case .unresolved: return .unknown
      }
    }
    return .unknown
  }

  /// Whether a function has a variable or parameter of a name.
  func isLocal(_ name: String, in function: FactView) -> Bool {
    let scope = scope(of: function.file)
    if scope.bindings(name).contains(where: { $0.container == function }) { return true }
    if !scope.definitions(name, in: function.index).isEmpty { return true }
    guard let text = function[.parameters], text.holds(name), let style = profile(for: function.file)?.parameters else {
      return false
    }
    return ParameterList(text, style: style)[name] != nil
  }
}

extension FactView {
  /// A field, property, constant, variable or case: it is read and set, and nothing calls it.
  public var holdsValue: Bool {
    kind == .definition && !detail.isFunctionLike && !detail.isTypeLike && !detail.isNamespace
  }
}
