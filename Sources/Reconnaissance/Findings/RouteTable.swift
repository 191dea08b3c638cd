import CodeIndex
import Facts

/// The routes of a repository with the guards that stand before them.
///
/// A guard is an `auth` fact. It counts for a route when it stands on the route's own lines, names the route's handler,
/// stands in the handler or guards the type around it, or stands before the route by its routers: above it on the same
/// one, on a group around it, or where they are mounted.
struct RouteTable: Sendable {
  struct Route: Sendable, Hashable {
    var fact: FactView
    /// Nil when any will do.
    var verb: String?
    /// As a client calls it, one for each place where its router is mounted.
    var paths: [String]
    /// The function that answers it, when it is defined here.
    var handler: FactView?
    /// In order of place.
    var guards: [FactView]
    /// Its code says that nobody is asked who calls: `allow_unauthenticated_access`, `@AllowAnonymous`.
    var isDeclaredOpen: Bool
    /// Its handler's type is here and has no such action: a call ends in an error.
    var isDead: Bool
    /// `POST /api/items`: verb and full path.
    var title: String
  }

  /// In order of place; tests' own routes left out.
  let routes: [Route]
  private let index: CodeIndex

  init(_ index: CodeIndex) {
    self.index = index
    let facts = index.facts(.entryPoint, .route).filter {
      !index.isOfTests($0) && $0.file.role != .vendored && !ViewRoutes.isAction($0) && !index.isNoWayIn($0)
        && ($0.file.role != .documentation || DeclaredRoutes.holds($0))
    }
    routes = facts.flatMap { fact in
      let views = index.viewRoutes.routes(of: fact)
      return views.isEmpty ? [Self.route(fact, nil, index)] : views.map { Self.route(fact, $0, index) }
    }
  }

  private static func route(_ fact: FactView, _ view: ViewRoute?, _ index: CodeIndex) -> Route {
    let binding = index.entryPaths.handler(of: fact)
    let handler = view.map { $0.handler ?? $0.type } ?? (binding.tier <= .likely ? binding.definitions.first : nil)
    let verb = view?.verb ?? fact[.verb]
    let guards = guards(of: fact, handler, view?.type, index)?.filter {
      !index.guardProof.spares(verb, $0, of: view?.type)
    }
    // What is read may be a template that needs no action.
    let isDead =
      handler == nil && !DeclaredRoutes.holds(fact) && fact[.verb] != "GET" && view == nil
      && index.handlerOwners.type(of: fact) != nil
    let paths = (view?.paths ?? index.routePaths(of: fact)).map { path in
      view.map { EntryPhrase.joined(path.text, $0.suffix) } ?? path.text
    }
    return Route(
      fact: fact, verb: verb, paths: paths, handler: handler, guards: guards ?? [], isDeclaredOpen: guards == nil,
      isDead: isDead, title: EntryPhrase.title(verb, paths))
  }

  /// Routes that stand in a file or whose handler does.
  func routes(of file: ScannedFile) -> [Route] {
    routes.filter { $0.fact.file == file || $0.handler?.file == file }
  }

  /// Routes by the file they stand in, most routes first, then by path.
  var byFile: [(file: ScannedFile, routes: [Route])] {
    Dictionary(grouping: routes, by: \.fact.file).map { (file: $0.key, routes: $0.value) }.sorted {
      ($1.routes.count, $0.file.path) < ($0.routes.count, $1.file.path)
    }
  }

  /// A route without a guard beside routes that have one.
  struct Open: Sendable {
    var route: Route
    /// Of the routes of its file that it is held to: those behind a guard, and all.
    var guarded: Int
    var siblings: Int
    /// The guard of the sibling nearest to it.
    var model: FactView
  }

  /// Routes without a guard where others of their file have one; those that cannot have one (``OpenByNature``), are said to
  /// be open or answer nothing left out.
  ///
  /// A route that changes something is held to two thirds of the file's others, one without a method to two thirds of those
  /// without. What only reads is left out, for it may well be meant for everybody, and one whose handler asks itself.
  var unguarded: [Open] {
    let checks = InlineChecks(index: index)
    var found: [Open] = []
    for (_, routes) in byFile {
      // What stands before a route that a description says is not said there.
      let all = routes.filter {
        !DeclaredRoutes.holds($0.fact) && !OpenByNature.holds($0) && !$0.isDeclaredOpen && !$0.isDead
      }
      for changes in [true, false] {
        let own = all.filter { Self.changes($0) == changes }
        let siblings = changes ? all : own
        let guarded = siblings.filter { !$0.guards.isEmpty }
        guard guarded.count >= (changes ? 1 : 2),
          guarded.count * 3 >= (changes ? siblings.count - 1 : siblings.count) * 2
        else { continue }
        for route in own where route.guards.isEmpty {
          func distance(_ other: Route) -> Int { abs(other.fact.startLine - route.fact.startLine) }
          if checks.leavesOpen(route) { continue }
          guard let model = guarded.min(by: { distance($0) < distance($1) })?.guards.first else { continue }
          found.append(Open(route: route, guarded: guarded.count, siblings: siblings.count, model: model))
        }
      }
    }
    return found
  }

  /// Whether its method says that it changes something; nil where it says that it only reads.
  private static func changes(_ route: Route) -> Bool? {
    guard let verb = route.verb ?? route.title.split(separator: " ").first.map(String.init),
      verb.allSatisfy({ $0.isUppercase || $0 == "|" || $0 == "," })
    else { return false }
    return ["GET", "HEAD", "OPTIONS"].contains { verb.hasPrefix($0) } ? nil : true
  }

  /// Rules of the whole application, and contexts of groups: whether these hold is no matter of where they stand.
  private static func isJudgedElsewhere(_ guarding: FactView) -> Bool {
    ["firstMatch", "always", "context"].contains(guarding[.value])
  }

  /// The value of a guard that is part of what says one route, beside which others may stand on a line.
  private static let inside = "inside"

  private static func stands(_ guarding: FactView, inside route: FactView) -> Bool {
    guard route.lines.contains(guarding.startLine) else { return false }
    let last = route.file.facts(.entryPoint).last { $0.detail == .route && $0.index < guarding.index }
    return last == route
  }

  /// Nil when something says that none is to hold.
  private static func guards(
    of route: FactView, _ handler: FactView?, _ view: FactView?, _ index: CodeIndex
  ) -> [FactView]? {
    let named = [handler?.name, lastComponent(route[.target])].compactMap(\.self)
    let container = handler?.container ?? route.container
    let isLifted = route.file.facts(.auth).contains {
      $0.detail == .open && $0[.target] == nil && $0[.value] != "firstMatch" && $0[.value] != GuardProof.lifting
        && route.lines.contains($0.startLine)
    }
    if isLifted || index.isOpened(route) { return nil }
    guard let onType = HandlerGuards(index: index).guards(of: route, handler: handler, view: view) else { return nil }
    var found = route.file.facts(.auth).filter { guarding in
      guard !isJudgedElsewhere(guarding),
        index.guardProof.holds(guarding, in: guarding[.value] == GuardProof.attribute ? view : nil)
      else { return false }
      if guarding[.value] == Self.inside { return Self.stands(guarding, inside: route) }
      if route.lines.overlaps(guarding.lines) { return true }
      if let target = lastComponent(guarding[.target]) {
        // Methods of one name stand in many types.
        if target == handler?.name, let type = handler?.container, type.detail.isTypeLike, handler?.file == route.file {
          return guarding.container == type && handler.map(guarding.isOfOverload) ?? true
        }
        return named.contains(target) || container.map { $0.kind == .definition && $0.name == target } ?? false
      }
      return handler.map { $0.file == route.file && $0.lines.contains(guarding.startLine) } ?? false
    }
    if let handler, handler.file != route.file {
      found += handler.file.facts(.auth).filter { guarding in
        guard !isJudgedElsewhere(guarding), index.guardProof.holds(guarding) else { return false }
        if let target = lastComponent(guarding[.target]) {
          if target == handler.name { return guarding.container == handler.container }
          return target == handler.container?.name
        }
        return handler.lines.contains(guarding.startLine)
      }
    }
    // One that a base puts there as well is the same guard.
    let around = onType + index.givenGuards(of: route) + index.routeGuards(of: route)
    for guarding in around where !found.contains(where: { $0.name == guarding.name }) {
      found.append(guarding)
    }
    if let handler {
      for type in ParameterGuards(index: index).guards(of: handler)
      where !found.contains(where: { $0.name == type.name }) {
        found.append(type)
      }
    }
    if let rule = index.accessRules.rule(for: route, answeredBy: view ?? handler) {
      // A rule that opens a path says nothing of a guard on the handler itself; one that is a framework's default does not
      // hold where the handler says its own.
      let isReplaced = found.contains { $0[.framework] != nil && $0[.framework] == rule[.framework] }
      if rule.detail != .open, !isReplaced, !found.contains(rule) { found.append(rule) }
    }
    return index.guards(found, keptBy: route, answeredBy: handler?.name ?? lastComponent(route[.target]))
  }

  private static func lastComponent(_ text: String?) -> String? {
    text.map { $0.split { $0 == "." || $0 == ":" || $0 == "@" }.last.map(String.init) ?? $0 }
  }
}
