public import Facts

/// What one route that is handled by a type answers: which verbs, below its path, and by which method.
public struct ViewRoute: Sendable, Hashable {
  /// Nil when any will do.
  public var verb: String?
  /// Behind the route's own path: `/{pk}/archive`; empty for the path itself.
  public var suffix: String
  /// The method, where it is defined here.
  public var handler: FactView?
  /// The type that the route names, whose guards hold.
  public var type: FactView?
  /// Where each type that the route holds for answers it elsewhere.
  public var paths: [RoutePath]?
}

/// Routes that are handled by a type with a method for each verb (Flask's `MethodView`, Django's `View`), or with a method for
/// each action of a set (`ViewSet` of Django REST framework).
///
/// The route's line names the type alone; its verbs are said where the type is declared, by its methods and by what it extends.
/// Which methods and bases stand for what is the pack's to say (`viewVerbs`, `viewActions`, `viewBases`). A function may say its
/// verbs as well, by `verb` facts.
public struct ViewRoutes: Sendable {
  let index: CodeIndex

  /// A method that a set of views adds to the actions of its framework: of itself it is no way in.
  public static func isAction(_ route: FactView) -> Bool { route.detail == .route && route[.value] == "action" }

  /// A route said in a type of which there is no object, by a framework that leaves such types out: its subtypes say their own.
  public func isLeftOut(_ route: FactView) -> Bool {
    if let types = InheritedRoutes(index: index).types(of: route) { return types.isEmpty }
    guard let framework = route[.framework], let type = route.container, type.detail.isTypeLike,
      index.profile(for: route.file)?.routing.skipsAbstract.contains(framework) == true
    else { return false }
    return type.isAbstract
  }

  /// In order of the pack's actions; empty where the handler is no type, or nothing tells what it answers.
  public func routes(of route: FactView) -> [ViewRoute] {
    let inherited = InheritedRoutes(index: index).routes(of: route)
    if !inherited.isEmpty { return inherited }
    if let mark = MarkedRoutes(index: index).mark(of: route) {
      let handler = index.entryPaths.handler(of: route).definitions.first
      return [ViewRoute(verb: mark[.verb], suffix: "", handler: handler)]
    }
    guard route[.verb] == nil, let routing = index.profile(for: route.file)?.routing else { return [] }
    return index.memos.viewRoutes.value(route) {
      let wrapped = WrappedRoutes(index: index).views(of: route)
      if !wrapped.isEmpty { return wrapped }
      if MethodRouters.holds(route) { return MethodRouters(index: index).routes(of: route) }
      let handlers = index.entryPaths.handler(of: route)
      let handler = handlers.tier <= .likely ? handlers.definitions.first : nil
      guard let handler, handler.detail.isTypeLike else {
        let said = said(by: handler, for: route)
        if handler != nil || !said.isEmpty { return said }
        guard handlers.definitions.isEmpty, !routing.viewVerbs.isEmpty, let target = route[.target] else { return [] }
        // A type of the framework's own.
        let name = target.split { ".:".contains($0) }.last.map(String.init) ?? target
        return verbs(ofBase: name, routing).map { ViewRoute(verb: $0, suffix: "") }
      }
      guard !routing.viewVerbs.isEmpty else { return [] }
      return route[.value] == "set" ? actions(of: handler, routing) : verbs(of: handler, routing)
    }
  }

  /// What a function says itself that it answers: the verbs that its decorators list, or that it compares the request's with
  /// (Next.js, "API Routes": `if (req.method === 'POST')`). In a file that is one handler they may stand around it.
  private func said(by handler: FactView?, for route: FactView) -> [ViewRoute] {
    let file = handler?.file ?? route.file
    let all = file.facts(.reference).filter { $0.detail == .verb }
    guard !all.isEmpty else { return [] }
    let own = all.filter { fact in
      guard let handler else { return false }
      if let target = fact[.target] { return target == handler.name && fact.container == handler.container }
      return handler.lines.contains(fact.startLine)
    }
    // A mapping that a type says holds for all of its own (Spring, "Mapping Requests").
    let ofType = own.isEmpty ? handler.map { said(by: $0.container, among: all) } ?? [] : []
    let known = own.isEmpty && FileRoutes.isWhole(route) ? all : own + ofType
    var found: [ViewRoute] = []
    for verb in known.map({ $0.name.uppercased() }) where !found.contains(where: { $0.verb == verb }) {
      found.append(ViewRoute(verb: verb, suffix: "", handler: handler))
    }
    return found
  }

  private func said(by type: FactView?, among facts: [FactView]) -> [FactView] {
    guard let type, type.detail.isTypeLike else { return [] }
    return facts.filter { $0[.target] == type.name && $0.container == type.container }
  }

  private func verbs(of type: FactView, _ routing: LanguageProfile.Routing) -> [ViewRoute] {
    let types = [type] + index.overrides.supertypes(of: type)
    let outside = Set(types.flatMap(outsideBases).flatMap { verbs(ofBase: $0, routing) })
    let listed = listed(types)
    return routing.viewVerbs.compactMap { said in
      let words = said.split(separator: " ").map(String.init)
      guard let name = words.first else { return nil }
      let method = method(name, of: types)
      let verb = words.count > 1 ? words[1] : name.uppercased()
      guard method != nil || outside.contains(verb), listed?.contains(verb) != false else { return nil }
      return ViewRoute(verb: verb, suffix: "", handler: method, type: type)
    }
  }

  private func actions(of type: FactView, _ routing: LanguageProfile.Routing) -> [ViewRoute] {
    let types = [type] + index.overrides.supertypes(of: type)
    let inherited = Set(types.flatMap(outsideBases).flatMap { words(of: $0, routing).dropFirst() }.map(String.init))
    var found: [ViewRoute] = []
    for action in routing.viewActions {
      let words = action.split(separator: " ").map(String.init)
      guard words.count > 1 else { continue }
      let method = method(words[0], of: types)
      guard method != nil || inherited.contains(words[0]) else { continue }
      found.append(ViewRoute(verb: words[1], suffix: words.count > 2 ? words[2] : "", handler: method, type: type))
    }
    for owner in types {
      for fact in owner.file.facts(.entryPoint) where Self.isAction(fact) && fact.container == owner {
        let method = fact[.target].flatMap { name in index.members(of: owner).first { $0.name == name } }
        let route = ViewRoute(verb: fact[.verb] ?? "GET", suffix: fact.name, handler: method, type: type)
        if !found.contains(where: { $0.verb == route.verb && $0.suffix == route.suffix }) { found.append(route) }
      }
    }
    guard let listed = listed(types) else { return found }
    return found.filter { $0.verb.map(listed.contains) ?? true }
  }

  /// The verbs that a type says are all it answers, whatever methods it has: `http_method_names`. The nearest type decides.
  private func listed(_ types: [FactView]) -> Set<String>? {
    types.lazy.compactMap { type -> Set<String>? in
      let own = type.file.facts(.reference).filter { $0.detail == .verb && $0.container == type && $0[.target] == nil }
      return own.isEmpty ? nil : Set(own.map { $0.name.uppercased() })
    }.first
  }

  private func method(_ name: String, of types: [FactView]) -> FactView? {
    types.lazy.flatMap(index.members).first { $0.name == name && $0.detail.isFunctionLike }
  }

  /// Names of what a type extends that is not defined here.
  private func outsideBases(of type: FactView) -> [String] {
    index.scope(of: type.file).bases(of: type).compactMap { base in
      let name = base.name.split { ".:[(".contains($0) }
      let last = base.name.contains("[") ? name.first { $0.first?.isUppercase == true } : name.last
      // `from allauth.account.views import LoginView as AccountLoginView`
      let imported = type.file.facts(.import).first { $0[.alias] != nil && $0[.alias] == last.map(String.init) }
      return imported?[.imported] ?? last.map(String.init)
    }
  }

  private func words(of base: String, _ routing: LanguageProfile.Routing) -> [Substring] {
    routing.viewBases.lazy.map { $0.split(separator: " ") }.first { $0.first.map(String.init) == base } ?? []
  }

  private func verbs(ofBase name: String, _ routing: LanguageProfile.Routing) -> [String] {
    words(of: name, routing).dropFirst().map(String.init).filter { $0 == $0.uppercased() }
  }
}
