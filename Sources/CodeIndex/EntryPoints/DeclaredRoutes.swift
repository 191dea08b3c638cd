public import Facts

/// Routes that a description says are there (an interface definition, a schema, an OpenAPI document) and the code that
/// answers them.
///
/// A description and its code are one way in, not two. Where the code says the route itself, that fact is the way in and the
/// declared one is left out; where a type implements the service, the declared one is the way in and the type's method its
/// handler. What is left is declared only: nothing that is seen here answers it.
public struct DeclaredRoutes: Sendable {
  let index: CodeIndex

  /// Whether a fact is a route of a description.
  public static func holds(_ fact: FactView) -> Bool { fact.detail == .route && fact[.access] == "declare" }

  /// The route that stands for a declared one: the code's own, else another description's of the same way in that comes
  /// before it. Nil where this one stands for itself.
  public func route(for declared: FactView) -> FactView? { joined.routes[declared] }

  /// What answers a declared route: the handler of the route that stands for it, else the methods that implement it.
  func handler(of declared: FactView) -> Binding {
    if let route = joined.routes[declared] { return index.entryPaths.handler(of: route) }
    if let described = Self.described(by: declared) {
      return Binding(definitions: [described], tier: .confirmed, reason: "described on it")
    }
    guard let methods = joined.methods[declared] else { return Binding(definitions: [], tier: .nameOnly, reason: "") }
    return Binding(definitions: methods, tier: .likely, reason: "implements the service")
  }

  /// Declared routes that stand for themselves and that this method answers, in order of place.
  func routes(answeredBy method: FactView) -> [FactView] {
    (joined.byMethod[method] ?? []).sorted(by: FactView.precedes)
  }

  /// What all of a repository's declared routes are joined with.
  struct Joined: Sendable {
    var routes: [FactView: FactView] = [:]
    var methods: [FactView: [FactView]] = [:]
    var byMethod: [FactView: [FactView]] = [:]

    mutating func answer(_ declared: FactView, by found: [FactView]) {
      guard !found.isEmpty else { return }
      methods[declared] = found
      for method in found { byMethod[method, default: []].append(declared) }
    }
  }

  /// The function that a description is written on as an attribute (`#[utoipa::path(…)]`).
  private static func described(by declared: FactView) -> FactView? {
    guard declared[.framework] == "attribute", let target = declared[.target] else { return nil }
    return declared.file.facts(.definition).first {
      $0.name == target && $0.detail.isFunctionLike && $0.startLine >= declared.startLine
    }
  }

  private static func lastComponent(_ target: String?) -> String {
    target.map { $0.split { ":.".contains($0) }.last.map(String.init) ?? $0 } ?? ""
  }

  /// The type around a declared route.
  private static func service(_ declared: FactView) -> FactView? {
    declared.container.flatMap { $0.detail.isFunctionLike ? $0.container : $0 }
  }

  private var joined: Joined { index.memos.declaredRoutes.value(0) { join() } }

  private func join() -> Joined {
    let all = index.facts(.entryPoint, .route).filter {
      !index.isOfTests($0) && $0.file.role != .vendored && !index.conventionalRoutes.isUnreached($0)
    }
    // What stands in a service or a type comes first: it leads to code by names, a document only by paths.
    let declared = all.filter { Self.holds($0) && $0.container != nil }
    let written = all.filter { Self.holds($0) && $0.container == nil }
    guard !declared.isEmpty || !written.isEmpty else { return Joined() }
    // What is described on its function is where that is mounted: no prefix has to be guessed.
    let onFunctions = written.filter { Self.described(by: $0) != nil }
    let documents = written.filter { Self.described(by: $0) == nil }
    var known = RouteKeys()
    for route in all where !Self.holds(route) { known.add(route, index) }
    var joined = Joined()
    let implementations = ServiceImplementations(index)
    for fact in declared {
      if let route = known.route(for: fact, index) {
        joined.routes[fact] = route
        continue
      }
      known.add(fact, index)
      if Self.described(by: fact) == nil { joined.answer(fact, by: implementations.methods(of: fact)) }
    }
    let unanswered = declared.filter {
      joined.routes[$0] == nil && joined.methods[$0] == nil && Self.described(by: $0) == nil
    }
    for (_, facts) in Dictionary(grouping: unanswered, by: { Self.service($0) }) {
      for (fact, method) in implementations.methods(of: facts) { joined.answer(fact, by: [method]) }
    }
    let byHandler = Dictionary(grouping: all.filter { !Self.holds($0) }) { Self.lastComponent($0[.target]) }
    for fact in onFunctions {
      let sameHandler = byHandler[Self.lastComponent(fact[.target])]?.first {
        $0[.verb] == fact[.verb]
          && Self.described(by: fact).map(index.entryPaths.handler(of: $0).definitions.contains) == true
      }
      if let route = known.route(for: fact, index) ?? sameHandler {
        joined.routes[fact] = route
      } else {
        known.add(fact, index)
      }
    }
    let generated = GeneratedInterfaces(index: index)
    for (_, facts) in Dictionary(grouping: documents, by: \.path).sorted(by: { $0.key < $1.key }) {
      for (fact, route) in known.routes(forDocument: facts, index) { joined.routes[fact] = route }
      for fact in facts where joined.routes[fact] == nil {
        // The same document twice, as YAML and JSON.
        if let route = known.route(for: fact, index) { joined.routes[fact] = route } else { known.add(fact, index) }
      }
      for fact in facts where joined.routes[fact] == nil {
        if let answer = generated.answer(to: fact) { joined.answer(fact, by: [answer.method]) }
      }
      let left = facts.filter { joined.routes[$0] == nil && joined.methods[$0] == nil }
      for (fact, method) in implementations.methods(of: left) { joined.answer(fact, by: [method]) }
    }
    return joined
  }
}

extension CodeIndex {
  public var declaredRoutes: DeclaredRoutes { DeclaredRoutes(index: self) }
}
