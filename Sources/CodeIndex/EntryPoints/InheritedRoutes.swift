import Facts

/// Routes that a type says for what extends it: a base class with the usual methods of a resource, or an interface whose mappings
/// a controller takes over (JAX-RS, "Annotation Inheritance"; Spring, "Mapping Requests" on interfaces).
///
/// Such a route is a way in for each type of which there are objects, under that one's own prefix, unless a nearer type says the
/// method's route anew. Which frameworks ask bases for routes is the pack's to say (`inheritsRoutes`).
struct InheritedRoutes: Sendable {
  let index: CodeIndex

  /// The types that answer a route, in order of place: none for one of a base that nothing extends; nil for one that its own type
  /// answers alone.
  func types(of route: FactView) -> [FactView]? {
    guard route.detail == .route, let framework = route[.framework], let type = route.container, type.detail.isTypeLike,
      index.profile(for: route.file)?.routing.inheritsRoutes.contains(framework) == true
    else { return nil }
    guard let all = index.memos.routeOwners.value(type, { owners(ofRoutesIn: type) }) else { return nil }
    let types = all.filter { $0 == type || !isReplaced(route, in: $0) }
    return types == [type] ? nil : types
  }

  /// One for each such type; empty for a route that its own type answers alone.
  func routes(of route: FactView) -> [ViewRoute] {
    guard let types = types(of: route) else { return [] }
    let paths = RoutePaths(index: index)
    let declared = index.entryPaths.handler(of: route).definitions.first
    let verb = MarkedRoutes(index: index).mark(of: route)?[.verb] ?? route[.verb]
    return types.map { type in
      ViewRoute(
        verb: verb, suffix: "", handler: method(of: route, in: type) ?? declared, type: type,
        paths: paths.paths(of: route, in: type))
    }
  }

  /// Whether what a type says is for others alone: there are no objects of it.
  private static func isBase(_ type: FactView) -> Bool { type.detail == .interface || type.isAbstract }

  private func owners(ofRoutesIn type: FactView) -> [FactView]? {
    let subtypes = index.overrides.subtypes(of: type)
    guard !subtypes.isEmpty else { return type.isAbstract ? [] : nil }
    let resolver = RouterResolver(index: index)
    let own = resolver.prefixOwner(of: type)
    let isBase = Self.isBase(type)
    let answering = subtypes.filter { !Self.isBase($0) && $0.file.role != .test }
    let prefixed = answering.filter { resolver.prefixOwner(of: $0) != nil }
    // What has no prefix of its own beside a base that answers itself would answer the same paths; what has none and is extended
    // by what has one is a base as well.
    let others = answering.filter { subtype in
      let owner = resolver.prefixOwner(of: subtype)
      if owner == nil, prefixed.contains(where: { index.overrides.supertypes(of: $0).contains(subtype) }) {
        return false
      }
      return isBase || owner != own
    }
    // A base without a prefix is none of its own beside those that have one.
    if isBase || (own == nil && !others.isEmpty) { return others }
    return others.isEmpty ? nil : ([type] + others).sorted(by: FactView.precedes)
  }

  /// Whether a type between that of a route and this one says another route for the same method, or that it answers none.
  private func isReplaced(_ route: FactView, in type: FactView) -> Bool {
    guard let method = method(of: route, in: type) else { return false }
    if UnroutedHandlers(index: index).isOne(method) { return true }
    let methods = method.file.facts(.definition).filter {
      $0.name == method.name && $0.detail.isFunctionLike && $0.container == method.container
    }
    return method.file.facts(.entryPoint).contains { said in
      said.detail == .route && said[.target] == method.name && said.container == method.container
        && methods.first { $0.startLine >= said.startLine } == method
    }
  }

  /// The method of a type, or of a base on the way to that of the route, that overrides the route's.
  private func method(of route: FactView, in type: FactView) -> FactView? {
    guard let name = route[.target], let around = route.container, type != around else { return nil }
    let said = index.entryPaths.handler(of: route).definitions.first
    let count = said.map(parameterCount)
    for owner in [type] + index.overrides.supertypes(of: type) where owner != around {
      let own = index.members(of: owner).first {
        $0.detail.isFunctionLike && $0.name == name && (count == nil || parameterCount($0) == count)
          && !(owner.detail == .interface && $0.lines.count == 1)
      }
      if let own, index.overrides.supertypes(of: owner).contains(around) { return own }
    }
    return nil
  }

  private func parameterCount(_ method: FactView) -> Int {
    guard let profile = index.profile(for: method.file) else { return 0 }
    return ParameterList(method[.parameters] ?? "", style: profile.parameters).parameters.count
  }
}
