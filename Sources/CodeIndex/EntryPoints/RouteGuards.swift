public import Facts

extension CodeIndex {
  /// The `auth` facts that stand before a route by its routers: on a group around it, on its router, or where that is
  /// mounted, in order from outside. Empty when one of several ways to it has none. Guards on the route's own lines
  /// and on its handler are not among them.
  public func routeGuards(of route: FactView) -> [FactView] { RouteGuards(index: self).guards(of: route) }

  /// Whether every way to a route passes what lifts all guards before it, wherever they stand: a group that anyone may call, or a
  /// mount of such (`group.MapLogin().AllowAnonymous()`).
  public func isOpened(_ route: FactView) -> Bool { RouteGuards(index: self).isOpened(route) }

  /// The guards among some that a route keeps: a statement may take off by name what stands around it, for itself or for a
  /// group (`withoutMiddleware(['api'])`), and a guard may let some pass by itself.
  /// - Parameter handler: the name of what answers the route.
  public func guards(_ guards: [FactView], keptBy route: FactView, answeredBy handler: String?) -> [FactView] {
    guard !guards.isEmpty else { return [] }
    let names = RouteGuards(index: self).lifted(from: route)
    let exceptions = GuardExceptions(index: self)
    return guards.filter {
      !names.contains(RouteGuards.plain($0.name)) && !exceptions.letsPass(route, answeredBy: handler, $0)
    }
  }
}

/// An `auth` fact with what it stands on.
struct RouterGuard: Sendable {
  var fact: FactView
  var router: Router?
  /// It stands on one route's lines, or in the statement of one mount, and holds for that alone.
  var isLocal: Bool
}

struct RouteGuards: Sendable {
  let index: CodeIndex

  func guards(of route: FactView) -> [FactView] {
    var found: [FactView] = []
    for chain in RoutePaths(index: index).chains(of: route) {
      var here: [FactView] = []
      // What stands inside of a function that gives a router is told of where that is called.
      let inside = Set(chain.flatMap(RouterHelpers(index: index).steps))
      for number in chain.indices where !inside.contains(chain[number]) {
        here += onRouter(of: chain[number], below: chain[number...], route) + inStatement(of: chain[number])
        here += inHelper(of: chain[number])
        here += inChain(of: chain[number], before: number + 1 < chain.count ? chain[number + 1] : route)
      }
      here += onRouter(of: route, below: [], route) + inMethods(of: route)
      if here.isEmpty { return [] }
      for fact in here where !found.contains(fact) { found.append(fact) }
    }
    return found
  }

  /// What an `open` fact's value says that stands in a chain of calls, for all that the chain makes.
  private static let ofChain = "chain"

  func isOpened(_ route: FactView) -> Bool {
    let chains = RoutePaths(index: index).chains(of: route)
    return !chains.isEmpty && chains.allSatisfy { $0.contains { opens($0) } }
  }

  /// In the chain of calls of a step, or in a statement of its own about the router that the step makes.
  private func opens(_ step: FactView) -> Bool {
    let opening = step.file.facts(.auth).filter { $0.detail == .open && $0[.value] == Self.ofChain }
    if opening.isEmpty { return false }
    if opening.contains(where: { step.lines.contains($0.startLine) && $0.container == step.container }) { return true }
    guard step.detail == .router, let name = step[.target] else { return false }
    return opening.contains { $0[.receiver] == name && $0.container == step.container }
  }

  /// Names of what is taken off by the route's own statement, or by that of a group on every way to it.
  func lifted(from route: FactView) -> Set<String> {
    func named(by facts: [FactView]) -> Set<String> {
      Set(facts.lazy.filter { $0.detail == .open && $0[.value] == GuardProof.lifting }.map { Self.plain($0.name) })
    }
    let ways = RoutePaths(index: index).chains(of: route).map { chain in
      Set(
        chain.flatMap { step in
          named(by: step.file.facts(.auth).filter { $0.startLine == step.startLine && $0.index < step.index })
        })
    }
    let around = ways.dropFirst().reduce(ways.first ?? []) { $0.intersection($1) }
    return around.union(named(by: route.file.facts(.auth).filter { route.lines.contains($0.startLine) }))
  }

  /// A class is known by its own name alone.
  static func plain(_ name: String) -> String { name.split(separator: "\\").last.map(String.init) ?? name }

  /// `r.Use(token)` above on the same router, `app.use('/admin', guard)` when the path goes that way.
  private func onRouter(of site: FactView, below steps: ArraySlice<FactView>, _ route: FactView) -> [FactView] {
    guard let router = RouterResolver(index: index).router(of: site) else { return [] }
    let anyOrder = index.profile(for: site.file)?.routing.guardsInOrder == false
    return guards(router.file).filter { guarding in
      let fact = guarding.fact
      if let target = fact[.target] {
        if target.hasPrefix("/") {
          guard Self.covers(target, RoutePaths(index: index).text(Array(steps), route)) else { return false }
        } else {
          guard case .variable(let file, let container, let name) = router, file == fact.file, name == target else {
            return false
          }
          return fact[.receiver] == nil && makes(name, in: container, near: fact, for: site)
        }
      } else if guarding.isLocal {
        return false
      }
      guard fact[.receiver] != nil, guarding.router == router else { return false }
      if fact[.value] == Self.above { return fact.file != site.file || fact.index > site.index }
      return anyOrder && fact[.value] != Self.below || fact.file != site.file || fact.index < site.index
    }.map(\.fact)
  }

  /// Whether the statement of a guard makes the variable that a place sees: a guard may name a function that is called as a
  /// router is, and a variable of that name may be made again, in another block, without the guard.
  private func makes(_ name: String, in container: Int, near fact: FactView, for site: FactView) -> Bool {
    let routers = RouterResolver(index: index).facts(fact.file).routers.filter { $0[.target] == name }
    let seen = routers.last {
      Int($0.fact.container) == container && $0.file == site.file && $0.startLine <= site.startLine
    }
    if let seen { return seen.lines.contains(fact.startLine) || abs(seen.startLine - fact.startLine) < 2 }
    return (routers + index.scope(of: fact.file).bindings(name)).contains { abs($0.startLine - fact.startLine) < 8 }
  }

  /// Guards among the arguments of a mount, or before a group in its first line.
  private func inStatement(of step: FactView) -> [FactView] {
    let target = step[.target].map(Self.name)
    return guards(step.file).map(\.fact).filter { fact in
      guard let target else {
        if fact[.value] == Self.around {
          return step
            == RouterResolver(index: index).facts(step.file).mounts.last {
              $0[.target] == nil && RouterResolver.holds($0, fact)
            }
        }
        if Self.alone.contains(fact[.value] ?? "") { return false }
        if fact[.value] == Self.behind { return fact.startLine == step.endLine && fact.index > step.index }
        if fact.startLine == step.startLine, fact.index < step.index { return true }
        // It is said in the array that the group begins with, and reaches as far: `group(['middleware' => 'auth'], …)`.
        return fact.lines.count > 1 && fact.endLine == step.endLine && abs(fact.startLine - step.startLine) < 8
          && !begins(fact, groupInside: step)
      }
      if let own = fact[.target].map(Self.name) {
        return own == target && step.detail == .mount && abs(step.startLine - fact.startLine) < 8
      }
      return step.lines.contains(fact.startLine) || Self.leads(fact, to: step)
    }
  }

  /// Whether a guard stands where another group begins, whose it is.
  private func begins(_ fact: FactView, groupInside step: FactView) -> Bool {
    RouterResolver(index: index).facts(step.file).mounts.contains {
      $0.startLine > step.startLine && $0[.target] == nil && $0.startLine == fact.startLine
    }
  }

  /// Whether a guard begins a chain over several lines that ends with a mount: `Route::middleware('auth')`, and below it
  /// `->prefix('/x')->group('routes/x.php')`.
  private static func leads(_ fact: FactView, to mount: FactView) -> Bool {
    fact.lines.count > 1 && fact.endLine == mount.endLine && fact.index < mount.index
      && fact.lines.contains(mount.startLine) && mount.startLine - fact.startLine < 8
  }

  /// What a guard's value says when it is put on a group behind its routes: `$app->group(…)->add(new Login())`.
  private static let behind = "behind"
  /// And one among the arguments of a group, behind the function that fills it: `m.Group("/x", func() { … }, guard)`.
  private static let around = "around"
  /// Those of one route, and of a chain of routes that their lines cover.
  private static let alone = ["inside", "chain"]
  private static let local = alone + [behind, around]

  /// What a guard's value says that holds for what its router has already: `.route("/x", get(show)).layer(guard)`.
  private static let above = "above"
  /// And one that holds for what is put on its router after it alone.
  private static let below = "below"

  /// Guards behind a group that has no name, in the chain that goes on with the route: `r.group("x").add(guard).get(f)`.
  private func inChain(of step: FactView, before next: FactView) -> [FactView] {
    guard step.detail == .router, step[.target] == nil, step.file == next.file else { return [] }
    return guards(step.file).filter {
      $0.router == .group(step) && $0.fact.index > step.index && $0.fact.index < next.index
    }.map(\.fact)
  }

  /// Guards in the function that gives a router.
  private func inHelper(of step: FactView) -> [FactView] {
    guard step[.alias] != nil, let function = RouterHelpers(index: index).function(of: step) else { return [] }
    return guards(function.file).map(\.fact).filter { $0.container == function }
  }

  /// Guards in the functions that give a route's methods.
  private func inMethods(of route: FactView) -> [FactView] {
    MethodRouters(index: index).functions(of: route).flatMap { function in
      guards(function.file).map(\.fact).filter { $0.container == function }
    }
  }

  private func guards(_ file: ScannedFile) -> [RouterGuard] {
    index.memos.routerGuards.value(file) {
      let resolver = RouterResolver(index: index)
      let known = resolver.facts(file)
      let routes = file.facts(.entryPoint).filter { $0.detail == .route }
      return file.facts(.auth).filter { index.guardProof.holds($0) && refuses($0) }.map { fact in
        let line = fact.startLine
        let isLocal =
          Self.local.contains(fact[.value] ?? "") || routes.contains { $0.lines.contains(line) }
          || known.mounts.contains {
            $0[.target] == nil ? $0.startLine == line : $0.lines.contains(line) || Self.leads(fact, to: $0)
          }
          || known.routers.contains { router in
            router.startLine == line || (router[.receiver] != nil && router.lines.contains(line))
          }
        return RouterGuard(fact: fact, router: resolver.router(of: fact), isLocal: isLocal)
      }
    }
  }

  /// A context that requests of a group are given guards where making it asks who is calling: its initializer throws.
  private func refuses(_ fact: FactView) -> Bool {
    guard fact[.value] == "context" else { return true }
    return index.definitions(named: fact.name).contains { type in
      type.detail.isTypeLike && index.areRelated(type.file, fact.file)
        && type.file.facts(.auth).contains { $0.detail == .guarded && $0.container?.container == type }
    }
  }

  private static func covers(_ guarded: String, _ path: String) -> Bool {
    var guarded = guarded[...]
    while guarded.hasSuffix("*") || guarded.hasSuffix("/") { guarded.removeLast() }
    return guarded.isEmpty || path == guarded || path.hasPrefix(guarded + "/")
  }

  /// `require('./admin')` and `admin` of `'./admin'`, `ticketRoutes(…)` and `ticketRoutes`.
  private static func name(_ text: String) -> String {
    let quoted = text.split { "\"'`".contains($0) }
    return quoted.count > 1 ? String(quoted[1]) : String(text.prefix { $0 != "(" })
  }
}
