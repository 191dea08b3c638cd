import Facts

/// Something that routes are put on: what a prefix or a guard before it holds for all of them.
enum Router: Hashable, Sendable {
  /// A variable (or class) of a file: the definition it stands in, -1 at top level.
  case variable(ScannedFile, container: Int, name: String)
  /// A group of routes written in place: its `mount` fact, or the `router` fact of `r.Group("/x").Get(…)`.
  case group(FactView)
  /// What a function returns, or takes to put routes on.
  case function(FactView)
  /// A file's routes as a whole: a list of paths, a default export without a name.
  case file(ScannedFile)

  var file: ScannedFile {
    switch self {
    case .variable(let file, _, _), .file(let file): file
    case .group(let fact), .function(let fact): fact.file
    }
  }
}

/// The `mount` and `router` facts of one file, in order.
struct RouterFacts: Sendable {
  var mounts: [FactView] = []
  var routers: [FactView] = []

  init(_ file: ScannedFile) {
    for fact in file.facts(.reference) {
      if fact.detail == .mount { mounts.append(fact) } else if fact.detail == .router { routers.append(fact) }
    }
  }
}

/// Finds the router that a route, a guard or a mount stands on.
struct RouterResolver: Sendable {
  let index: CodeIndex

  func facts(_ file: ScannedFile) -> RouterFacts { index.memos.routers.value(file) { RouterFacts(file) } }

  /// Nil when the receiver is no chain that says which router it is.
  func router(of fact: FactView) -> Router? {
    let known = facts(fact.file)
    let routing = index.profile(for: fact.file)?.routing ?? .init()
    let receiver = fact[.receiver].map { Self.chain($0, routing) }
    let isOfOne = Self.isOfOne(fact, routing)
    if fact[.value] == LocalRegistrars.called { return LocalRegistrars.router(around: fact, known) }
    let around = known.mounts.last { mount in
      guard mount[.target] == nil, Self.holds(mount, fact) else { return false }
      if mount[.value] == LocalRegistrars.value {
        return LocalRegistrars(index: index).takes(receiver?.head, mount, known)
      }
      if isOfOne || Self.isOfOne(mount, routing), mount[.framework] != fact[.framework] { return false }
      if receiver?.isMade ?? true, mount[.alias] == Self.madeInPlace { return true }
      return (mount[.alias] ?? mount[.receiver]) == (receiver?.isMade == true ? nil : receiver?.head)
    }
    guard let receiver else {
      let list = known.routers.last { $0[.target] != nil && $0.lines.count > 1 && Self.holds($0, fact) }
      if let around, around.index > list?.index ?? -1 { return .group(around) }
      if let list, let name = list[.target], !routing.wholeFile.contains(name) { return variable(of: list) }
      if let type = fact.container, type.detail.isTypeLike, let router = router(ofType: type) ?? mounted(type) {
        return router
      }
      if let property = property(around: fact) { return inside(property, property.name) }
      if fact.kind == .entryPoint, let handler = mountedHandler(of: fact, routing) { return .function(handler) }
      if routing.bareRoutes, let function = fact.container, function.detail.isFunctionLike {
        return .variable(fact.file, container: function.index, name: "")
      }
      return .file(fact.file)
    }
    switch receiver.rest {
    case .group:
      let inline = known.routers.last { $0[.target] == nil && Self.holds($0, fact) }
      return inline.map(Router.group)
    case .unknown:
      // `app.tokenRoutes().get(…)`: a function of the application's own gives the router.
      return known.routers.last { $0[.target] == nil && $0[.alias] != nil && Self.holds($0, fact) }.map(Router.group)
    case .none: break
    }
    if let around { return .group(around) }
    return receiver.isMade ? made(at: fact) : variable(receiver.head, at: fact)
  }

  /// Whether a fact that covers lines begins before another and ends behind its beginning.
  static func holds(_ around: FactView, _ fact: FactView) -> Bool {
    around.index < fact.index && around.endLine >= fact.startLine
  }

  private func variable(of router: FactView) -> Router? {
    router[.target].map { .variable(router.file, container: Int(router.fact.container), name: $0) }
  }

  /// `Router().use(…)`: the variable that it is assigned to, else what the file gives away without a name.
  private func made(at fact: FactView) -> Router {
    let named = facts(fact.file).routers.last {
      $0[.target] != nil && ($0.lines.count > 1 || $0.startLine == fact.startLine) && Self.holds($0, fact)
    }
    if let named, let variable = variable(of: named) { return variable }
    if let property = property(around: fact) { return inside(property, property.name) }
    let around = fact.file.facts(.definition).last {
      ($0.detail == .variable || $0.detail == .constant) && $0.index < fact.index && $0.lines.contains(fact.startLine)
    }
    guard let around else {
      // What a function gives without a name for it.
      if let function = fact.container, function.detail.isFunctionLike {
        return .variable(fact.file, container: function.index, name: "")
      }
      return .file(fact.file)
    }
    return .variable(fact.file, container: Int(around.fact.container), name: around.name)
  }

  /// What an in-place `mount` is called when it holds for routers that are made there and have no name.
  private static let madeInPlace = "()"

  /// The function below a route that is said at its handler.
  private func mountedHandler(of route: FactView, _ routing: LanguageProfile.Routing) -> FactView? {
    guard let framework = route[.framework], routing.handlersAreMounted.contains(framework), let name = route[.target]
    else { return nil }
    return route.file.facts(.definition).first {
      $0.name == name && $0.detail.isFunctionLike && $0.startLine >= route.startLine
    }
  }

  /// Whether a type, or one of its bases, says a prefix.
  func hasPrefix(_ type: FactView) -> Bool { router(ofType: type) != nil }

  /// The router that a type's routes stand on: itself, or the base whose prefix it has; nil where none says one.
  func prefixOwner(of type: FactView) -> Router? { router(ofType: type) }

  /// The prefix that a type says, or the nearest of its bases. A type whose base holds routes of a framework alone is
  /// mounted by its own name.
  private func router(ofType type: FactView) -> Router? {
    if let own = own(ofType: type) { return own }
    let routing = index.profile(for: type.file)?.routing ?? .init()
    return index.overrides.supertypes(of: type).lazy.compactMap { base in
      guard let found = own(ofType: base) else { return nil }
      let isOfOne = routers(ofType: base).contains { Self.isOfOne($0, routing) }
      return isOfOne ? .variable(type.file, container: Int(type.fact.container), name: type.name) : found
    }.first
  }

  /// What one of a type's declarations says holds for all of it: of a `partial` class several files declare parts.
  private func own(ofType type: FactView) -> Router? {
    if let own = variable(ofType: type) ?? marked(type) { return own }
    return index.typeParts(of: type).lazy.compactMap { $0 == type ? nil : variable(ofType: $0) ?? marked($0) }.first
  }

  /// An annotation of the repository's own, which says the prefix.
  private func marked(_ type: FactView) -> Router? {
    MarkedRoutes(index: index).router(of: type).map {
      .variable($0.file, container: Int($0.fact.container), name: $0[.target] ?? "")
    }
  }

  /// A type without a prefix whose objects a method of another gives for a further path (JAX-RS, "Sub-resource locators").
  private func mounted(_ type: FactView) -> Router? {
    guard index.profile(for: type.file)?.routing.inheritsRoutes.isEmpty == false else { return nil }
    let router = Router.variable(type.file, container: Int(type.fact.container), name: type.name)
    return RouterTargets(index: index).mounts[router] == nil ? nil : router
  }

  private func variable(ofType type: FactView) -> Router? {
    routers(ofType: type).isEmpty
      ? nil : .variable(type.file, container: Int(type.fact.container), name: type.name)
  }

  private func routers(ofType type: FactView) -> [FactView] {
    facts(type.file).routers.filter { $0[.target] == type.name }
  }

  private static func isOfOne(_ fact: FactView, _ routing: LanguageProfile.Routing) -> Bool {
    fact[.framework].map(routing.typesOfOne.contains) ?? false
  }

  /// Whether a route stands in a type that holds routes of one framework alone, which is not the route's.
  func isOutOfPlace(_ route: FactView) -> Bool {
    guard let routing = index.profile(for: route.file)?.routing, !routing.typesOfOne.isEmpty,
      let type = route.container, type.detail.isTypeLike
    else { return false }
    return ([type] + index.overrides.supertypes(of: type)).contains { type in
      routers(ofType: type).contains { Self.isOfOne($0, routing) && $0[.framework] != route[.framework] }
    }
  }

  /// A type that is a router by its base.
  func isOfOne(_ type: FactView) -> Bool {
    guard let routing = index.profile(for: type.file)?.routing, !routing.typesOfOne.isEmpty else { return false }
    return index.overrides.supertypes(of: type).contains { base in
      routers(ofType: base).contains { Self.isOfOne($0, routing) }
    }
  }

  // MARK: Names

  /// A variable as the place sees it: of a function around, of the file, or brought by an import.
  func variable(_ name: String, at fact: FactView) -> Router {
    let scope = index.scope(of: fact.file)
    let parts = name.split(separator: ".").map(String.init)
    if parts.count > 1 {
      let isSelf = index.profile(for: fact.file)?.selfNames.contains(parts[0]) ?? false
      if isSelf, let type = enclosingType(of: fact) {
        return .variable(fact.file, container: type.index, name: name)
      }
      return RouterTargets(index: index).named(name, at: fact).first ?? .variable(fact.file, container: -1, name: name)
    }
    let known = facts(fact.file).routers
    var container = fact.container
    while let definition = container {
      let number = definition.fact.container
      if definition.detail.isFunctionLike,
        known.contains(where: { $0[.target] == name && $0.fact.container == Int32(definition.index) })
          || scope.bindings(name).contains(where: { $0.fact.container == Int32(definition.index) })
          || !scope.definitions(name, in: definition.index).isEmpty || isParameter(name, of: definition)
      {
        return .variable(fact.file, container: definition.index, name: name)
      }
      container = number < 0 ? nil : FactView(file: fact.file, index: Int(number))
    }
    if let property = property(around: fact) { return inside(property, name) }
    if scope.ownDefinitions(name).isEmpty, scope.bindings(name).isEmpty, let imported = scope.imports(name).first,
      let found = RouterTargets(index: index).meaning(of: imported).first, found.file.language == fact.file.language
    {
      return found
    }
    if let shared = packageVariable(name, at: fact) { return shared }
    // A local that nothing is known of is what its function gives in the end; a function of its name is not it.
    if index.profile(for: fact.file)?.routing.bareRoutes == true,
      scope.definitions(name).allSatisfy(\.detail.isFunctionLike),
      !known.contains(where: { $0[.target] == name }), let function = fact.container, function.detail.isFunctionLike
    {
      return .variable(fact.file, container: function.index, name: "")
    }
    return .variable(fact.file, container: -1, name: name)
  }

  /// A variable that a package has for all of its files, which one of them may give a router inside of a function.
  func packageVariable(_ name: String, at fact: FactView) -> Router? {
    guard index.profile(for: fact.file)?.modules.folderIsScope == true else { return nil }
    let found = index.definitions(named: name).filter {
      $0.detail == .variable && $0.fact.container < 0 && $0.file.folder == fact.file.folder && $0.file.role != .test
    }
    return found.count == 1 ? .variable(found[0].file, container: -1, name: name) : nil
  }

  /// The `router` facts that make a variable what it is; of a package's variable those in functions of all its files.
  func making(_ router: Router) -> [FactView] {
    guard case .variable(let file, let container, let name) = router else { return [] }
    let own = facts(file).routers.filter { $0[.target] == name && Int($0.fact.container) == container }
    guard own.isEmpty, container < 0, index.profile(for: file)?.modules.folderIsScope == true,
      index.scope(of: file).ownDefinitions(name).contains(where: { $0.detail == .variable && $0.fact.container < 0 })
    else { return own }
    return index.files(in: file.folder).filter { $0.language == file.language && $0.role != .test }.flatMap { other in
      facts(other).routers.filter { $0[.target] == name }
    }
  }

  /// A computed property that gives routes, as a method would: `var endpoints: RouteCollection { … }`.
  private func property(around fact: FactView) -> FactView? {
    let methods = index.profile(for: fact.file)?.routing.mountMethods ?? []
    guard !methods.isEmpty, let type = fact.container, type.detail.isTypeLike else { return nil }
    return fact.file.facts(.definition).last {
      methods.contains($0.name) && !$0.detail.isFunctionLike && $0.container == type
        && $0.lines.contains(fact.startLine)
    }
  }

  /// A variable inside such a property. One that nothing is said of is what the property gives in the end.
  private func inside(_ property: FactView, _ name: String) -> Router {
    let isKnown = facts(property.file).routers.contains {
      $0[.target] == name && $0.fact.container == property.fact.container && property.lines.contains($0.startLine)
    }
    return .variable(
      property.file, container: Int(property.fact.container), name: isKnown ? name : property.name)
  }

  func enclosingType(of fact: FactView) -> FactView? {
    var next = fact.container
    while let definition = next {
      if definition.detail.isTypeLike { return definition }
      next = definition.container
    }
    return nil
  }

  func isParameter(_ name: String, of function: FactView) -> Bool {
    guard let text = function[.parameters], text.holds(name), let profile = index.profile(for: function.file) else {
      return false
    }
    return ParameterList(text, style: profile.parameters)[name] != nil
  }

  /// Which parameter of a function a name is; what a pattern takes apart is at the place of that.
  func place(of name: String, in function: FactView) -> Int? {
    guard let text = function[.parameters], text.holds(name), let profile = index.profile(for: function.file) else {
      return nil
    }
    return TopLevelText.split(text, at: ",").firstIndex {
      ParameterList(String($0), style: profile.parameters)[name] != nil
    }
  }

  // MARK: Chains

  enum Rest { case none, group, unknown }

  /// `r.With()` is still `r`, `Router().use()` is made on the spot, and what `load().x` is nobody knows.
  static func chain(_ receiver: String, _ routing: LanguageProfile.Routing) -> (head: String, isMade: Bool, rest: Rest)
  {
    var parts = TopLevelText.split(receiver, at: ".").map(String.init)
    // A chain too long to be kept is known by how it begins.
    if AccessPath.isCut(receiver), let first = parts.first {
      let name = String(first.prefix { $0 != "(" && $0 != "<" })
      return (first, first.hasSuffix(")") && routing.makers.contains(where: name.hasSuffix), .none)
    }
    var rest = Rest.none
    // A closure behind a call is one of its arguments: `addMiddleware{}`, `get(){}`.
    while let last = parts.last, last.hasSuffix(")") || last.hasSuffix("}") {
      let name = String(last.prefix { $0 != "(" && $0 != "<" && $0 != "{" })
      if routing.makers.contains(where: name.hasSuffix) { return (receiver, true, rest) }
      guard parts.count > 1 else { return (receiver, false, .unknown) }
      if routing.groups.contains(name) {
        rest = .group
      } else if !NamePattern.fits(name.lowercased(), oneOf: routing.keeps) {
        return (receiver, false, .unknown)
      }
      parts.removeLast()
    }
    return (parts.joined(separator: "."), false, rest)
  }
}

extension FileScope {
  /// Definitions of a name but for the variable that an import makes: `const users = require('./users')`.
  func ownDefinitions(_ name: String) -> [FactView] {
    let imports = imports(name)
    return definitions(name).filter { definition in !imports.contains { $0.startLine == definition.startLine } }
  }
}
