import Facts

/// Routes whose methods a function of the application's own gives: `.route("/items", internal(list))`, where `internal` returns what
/// `get(…)` makes of its handler, or `.route("/items", items::methods())`.
///
/// At the call stands a route without a verb and with the value `methods`, whose `alias` is the function; in the function stand
/// `verb` facts, whose `alias` is the handler that each is given.
struct MethodRouters: Sendable {
  let index: CodeIndex
  private static let depthLimit = 4
  private static let callLimit = 64

  static func holds(_ route: FactView) -> Bool { route[.value] == "methods" && route[.alias] != nil }

  /// One for each method, in order of place; empty where the function is not found, or gives none.
  func routes(of route: FactView) -> [ViewRoute] {
    let given = index.entryPaths.handler(of: route)
    let handler = given.tier <= .likely ? given.definitions.first : nil
    var found: [ViewRoute] = []
    for verb in functions(of: route).flatMap(verbs(in:)) {
      let own = ViewRoute(verb: verb.name.uppercased(), suffix: "", handler: self.handler(of: verb) ?? handler)
      if !found.contains(where: { $0.verb == own.verb }) { found.append(own) }
    }
    if found.isEmpty, let verb = importedVerb(route) {
      found.append(ViewRoute(verb: verb, suffix: "", handler: handler))
    }
    return found
  }

  private static let verbs: Set<String> = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"]

  /// The framework's own function by another name: `use axum::routing::get as axum_get`.
  private func importedVerb(_ route: FactView) -> String? {
    let imported = route.file.facts(.import).first { $0[.alias] != nil && $0[.alias] == route[.alias] }
    let verb = imported?[.imported]?.uppercased() ?? ""
    return Self.verbs.contains(verb) ? verb : nil
  }

  /// The function that is called, and those it calls for what it gives, nearest first.
  func functions(of route: FactView) -> [FactView] {
    guard Self.holds(route), let name = route[.alias] else { return [] }
    var found = RouterTargets(index: index).named(name, at: route).compactMap { target -> FactView? in
      if case .function(let function) = target { function } else { nil }
    }
    var frontier = found
    for _ in 1..<Self.depthLimit {
      frontier = frontier.filter { verbs(in: $0).isEmpty }.flatMap(called(by:)).filter { !found.contains($0) }
      found += frontier
    }
    return found
  }

  private func verbs(in function: FactView) -> [FactView] {
    function.file.facts(.reference).filter { $0.detail == .verb && $0.container == function }
  }

  /// What a function calls that says methods itself, or gives the same type.
  private func called(by function: FactView) -> [FactView] {
    guard let returns = function[.returns] else { return [] }
    let calls = index.facts(in: function).filter { $0.kind == .call }.prefix(Self.callLimit)
    return calls.flatMap { call -> [FactView] in
      let binding = index.binding(of: call)
      guard binding.tier <= .likely else { return [] }
      return binding.definitions.filter { $0.detail.isFunctionLike && $0[.returns] == returns }
    }
  }

  /// The handler that stands in the function itself: what it is given, the route says.
  private func handler(of verb: FactView) -> FactView? {
    guard let written = verb[.alias], let function = verb.container,
      !RouterResolver(index: index).isParameter(written, of: function)
    else { return nil }
    let parts = written.split(separator: ":")
    guard let name = parts.last else { return nil }
    let receiver = parts.count > 1 ? parts.dropLast().joined(separator: "::") : nil
    return index.definitions(meantBy: String(name), receiver, at: verb).first(where: \.detail.isFunctionLike)
  }
}
