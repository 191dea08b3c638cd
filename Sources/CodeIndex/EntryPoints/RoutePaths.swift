public import Facts

/// A path under which a route answers.
public struct RoutePath: Sendable, Hashable {
  /// `/api/orders/<int:id>/cancel`; the path as written when nothing is found around it.
  public var text: String
  /// What it is put together from, outermost first: `mount` and `router` facts.
  public var steps: [FactView]
}

extension CodeIndex {
  /// Every path under which a route answers, in order of the places where its router is mounted: at least one. A
  /// prefix that is no literal stands as `${settings.PREFIX}`.
  public func routePaths(of route: FactView) -> [RoutePath] { RoutePaths(index: self).paths(of: route) }
}

/// Puts prefixes together: the groups around a route, its router's own, and those where that router is mounted.
struct RoutePaths: Sendable {
  let index: CodeIndex
  private var resolver: RouterResolver { RouterResolver(index: index) }
  private var helpers: RouterHelpers { RouterHelpers(index: index) }
  private var application: ApplicationPrefixes { ApplicationPrefixes(index: index) }

  private static let depthLimit = 12
  private static let pathLimit = 16

  func paths(of route: FactView) -> [RoutePath] {
    if Self.isAmong(routing(route).plainNames, route) { return [RoutePath(text: route.name, steps: [])] }
    if let path = FileRoutes.path(of: route, routing(route), index) { return [RoutePath(text: path, steps: [])] }
    if let types = InheritedRoutes(index: index).types(of: route), !types.isEmpty {
      var found: [RoutePath] = []
      for path in types.flatMap({ paths(of: route, in: $0) }) where !found.contains(where: { $0.text == path.text }) {
        found.append(path)
      }
      return found
    }
    if let paths = index.conventionalRoutes.paths(of: route) { return paths }
    if let paths = GeneratedInterfaces(index: index).paths(of: route) { return paths }
    return paths(of: route, through: chains(of: route))
  }

  /// The paths of a route where a type answers it that extends the route's own.
  func paths(of route: FactView, in type: FactView) -> [RoutePath] {
    index.conventionalRoutes.paths(of: route, in: type)
      ?? paths(of: route, through: chains(toTypeOf: type, before: route), in: type)
  }

  /// The ways from outside to what stands in a type.
  func chains(toTypeOf type: FactView, before fact: FactView) -> [[FactView]] {
    chains(to: resolver.prefixOwner(of: type) ?? .file(type.file), before: fact, of: fact, seen: [])
  }

  /// The paths of a route that says these instead of its name.
  func paths(of route: FactView, named names: [String]) -> [RoutePath] {
    paths(of: route, through: chains(of: route), named: names)
  }

  private func paths(
    of route: FactView, through chains: [[FactView]], in type: FactView? = nil, named given: [String]? = nil
  ) -> [RoutePath] {
    let names = given ?? names(of: route)
    var paths: [RoutePath] = []
    for chain in chains.flatMap({ application.versioned($0, route) }) {
      let steps = Self.shallow(chain, route)
      for name in names {
        for text in choices(of: text(steps, route, named: name, in: type), route)
        where !paths.contains(where: { $0.text == text }) {
          paths.append(RoutePath(text: text, steps: steps))
        }
      }
    }
    return paths
  }

  private func names(of route: FactView) -> [String] {
    switch route[.value] {
    case "wrapped": WrappedRoutes(index: index).names(of: route)
    case _ where MarkedRoutes.isMarked(route): [MarkedRoutes(index: index).path(of: route)]
    case LoopedRoutes.looped, "expression": LoopedRoutes(index: index).names(of: route)
    default: [SegmentNames(index: index).name(of: route)]
    }
  }

  /// The paths that one text means: with parts that may be left out, or as a regular expression.
  private func choices(of text: String, _ route: FactView) -> [String] {
    let routing = routing(route)
    if Self.isAmong(routing.optionalSegments, route) { return OptionalSegments.choices(of: text) }
    return Self.isAmong(routing.joinsText, route) ? ExpressionPaths.choices(of: text) : [text]
  }

  /// The ways from outside to a route or guard, each as the facts it passes through, outermost first. Never empty.
  func chains(of fact: FactView) -> [[FactView]] {
    index.memos.routeChains.value(fact) {
      outer(of: fact).map { chains(to: $0, before: fact, of: fact, seen: []) } ?? [[]]
    }
  }

  /// The router that a fact stands on; what stands beside the group around it belongs to the next one.
  private func outer(of fact: FactView) -> Router? {
    let router = resolver.router(of: fact)
    if Self.besides.contains(fact[.value] ?? ""), case .group(let group) = router { return resolver.router(of: group) }
    return router
  }

  /// What stands beside the group around it, and what does so and has no path of its own in a group that has none: a member of
  /// Rails' singular `resource`, which has no `/:id`.
  private static let besides: Set<String> = ["beside", "member"]

  private func isBare(_ group: FactView) -> Bool {
    guard group[.value] == "member", case .group(let around) = resolver.router(of: group) else { return false }
    return around.name.isEmpty
  }

  /// A router as one place sees it: a variable may be given a group of what it held before (`repo := repo.Group("/:id")`).
  private struct Sight: Hashable {
    let router: Router
    let made: FactView?
  }

  /// - Parameters:
  ///   - site: what stands on the router.
  ///   - route: where the way begins.
  private func chains(
    to router: Router, before site: FactView, of route: FactView, seen: Set<Sight>
  ) -> [[FactView]] {
    let all = own(router, before: site)
    let sight = Sight(router: router, made: all.last)
    guard seen.count < Self.depthLimit, !seen.contains(sight) else { return [[]] }
    let seen = seen.union([sight])
    func outwards(_ fact: FactView) -> [[FactView]] {
      outer(of: fact).map { chains(to: $0, before: fact, of: route, seen: seen) } ?? [[]]
    }
    if case .group(let group) = router {
      if group[.value] == LocalRegistrars.value {
        let places = LocalRegistrars(index: index).places(of: group)
        return Array(places.flatMap { place in outwards(place).map { $0 + [place] } }.prefix(Self.pathLimit))
      }
      return outwards(group).map { $0 + helpers.steps(before: group) + (isBare(group) ? [] : [group]) }
    }
    let own = all.last
    if let own, own[.receiver] != nil { return outwards(own).map { $0 + helpers.steps(before: own) + [own] } }
    let ends = all.isEmpty ? [[]] : all.map { [$0] }
    let mounts = Self.fitting(mounts(of: router, own), site)
    if mounts.isEmpty {
      let prefixes: [FactView] =
        if own != nil { [] } else if site.detail != .mount { application.prefixes(before: site) } else {
          // None that the way comes from.
          application.onlyRouter(of: route).filter { prefix in
            outer(of: prefix).map { router in !seen.contains { $0.router == router } } ?? true
          }
        }
      if prefixes.isEmpty { return ends }
      return prefixes.flatMap { prefix in outwards(prefix).flatMap { way in ends.map { way + [prefix] + $0 } } }
    }
    var found: [[FactView]] = []
    for mount in mounts where found.count < Self.pathLimit {
      let keepsOwn = mount.name.isEmpty || !Self.isAmong(routing(mount).mountReplaces, mount)
      for way in outwards(mount) { found += (keepsOwn ? ends : [[]]).map { way + [mount] + $0 } }
    }
    return Array(found.prefix(Self.pathLimit))
  }

  /// The last `router` fact of this variable before a place, for a variable may be given another group; all of those of one
  /// annotation where it says several prefixes, each of which holds.
  private func own(_ router: Router, before site: FactView) -> [FactView] {
    let own = resolver.making(router)
    // What makes the router that it is itself asked for gives it a name for what follows only: `let routes = routes.grouped("x")`.
    let before = own.last { $0.file == site.file && $0.startLine <= site.startLine && $0 != site }
    guard let last = before ?? (own.first == site ? nil : own.first) else { return [] }
    return last[.value] == "either" ? own.filter { $0[.value] == "either" && $0.rule == last.rule } : [last]
  }

  private func mounts(of router: Router, _ own: FactView?) -> [FactView] {
    let all = RouterTargets(index: index).mounts
    if let found = all[router] { return found }
    guard case .variable(let file, let container, let name) = router else { return [] }
    if let own, case let decorated = application.prefixes(before: own), !decorated.isEmpty { return decorated }
    if container < 0 { return all[.file(file)] ?? givers(of: name, in: file).flatMap { all[.function($0)] ?? [] } }
    let function = FactView(file: file, index: container)
    // A router that a type's members are put on: `export default new Orders().router`.
    if function.detail.isTypeLike { return name.contains(".") ? all[.file(file)] ?? [] : [] }
    return all[.function(function)].map { Self.given($0, as: name, to: function, resolver) } ?? []
  }

  /// The functions of a file that give a variable of the file: `module.exports = () => { …; return router }`.
  private func givers(of name: String, in file: ScannedFile) -> [FactView] {
    file.facts(.reference).filter { $0.detail == .binding && $0.name == "return" && $0[.target] == name }
      .compactMap(\.container).filter(\.detail.isFunctionLike)
  }

  /// Below a group that says so, or where a route says it of itself, what has a parameter of its own needs none of what is around it
  /// (Rails Guides, "Shallow Nesting"): of `/posts/:post_id/notes/:note_id/marks` that is `/notes/:note_id/marks`, and of
  /// `/posts/:post_id/notes/:id` `/notes/:id`.
  private static func shallow(_ steps: [FactView], _ route: FactView) -> [FactView] {
    let said = steps.firstIndex { $0[.value] == "shallow" }
    guard let first = said ?? (route[.value] == "shallow" ? steps.count : nil) else { return steps }
    // Resources around the group are left out with it.
    var start = first
    while start > 1, steps[start - 1].name.hasPrefix("/:"), steps[start - 2].rule == steps[start - 1].rule {
      start -= 2
    }
    if route.name.contains("/:"), route.name.hasPrefix("/"), !route.name.hasPrefix("/:") {
      return Array(steps[..<start])
    }
    // One that stands beside its group is told by the group's path, and the parameter is its own.
    let last = route.name.hasPrefix("/:") ? steps.count : steps.lastIndex { $0.name.hasPrefix("/:") } ?? 0
    return last < first ? steps : Array(steps[..<start] + steps[max(first, last - 1)...])
  }

  /// A mount of what stands beside groups alone, which itself stands where it is written.
  private static let aside = "aside"

  /// What stands beside a group is put beside it wherever its router is mounted: a concern's `on: :member` (Rails Guides, "Routing
  /// Concerns").
  private static func fitting(_ mounts: [FactView], _ site: FactView) -> [FactView] {
    let isBeside = besides.contains(site[.value] ?? "")
    let fitting = mounts.filter { (besides.contains($0[.value] ?? "") || $0[.value] == aside) == isBeside }
    return fitting.isEmpty ? mounts : fitting
  }

  /// Of several routers that one call gives to a function, the one that is called as it is inside; else those that are not called
  /// as another of its parameters is.
  private static func given(
    _ mounts: [FactView], as name: String, to function: FactView, _ resolver: RouterResolver
  ) -> [FactView] {
    var calls: [[FactView]] = []
    for mount in atPlace(mounts, of: name, in: function, resolver) {
      if let last = calls.last?.last, last.file == mount.file, last.startLine == mount.startLine {
        calls[calls.count - 1].append(mount)
      } else {
        calls.append([mount])
      }
    }
    return calls.flatMap { meant(by: $0, as: name, to: function, resolver) }
  }

  /// Mounts that say which argument of a call they are are meant for that parameter alone.
  private static func atPlace(
    _ mounts: [FactView], of name: String, in function: FactView, _ resolver: RouterResolver
  ) -> [FactView] {
    let place = resolver.place(of: name, in: function).map { "\(argument)\($0)" }
    return mounts.filter { mount in
      guard let value = mount[.value], value.hasPrefix(argument) else { return true }
      return value == place
    }
  }

  /// What a mount's value says before the number of the argument that it is.
  private static let argument = "argument "

  private static func meant(
    by mounts: [FactView], as name: String, to function: FactView, _ resolver: RouterResolver
  ) -> [FactView] {
    guard mounts.count > 1 else { return mounts }
    func written(_ mount: FactView) -> String { mount[.receiver]?.split(separator: ".").last.map(String.init) ?? "" }
    let alike = mounts.filter { written($0) == name }
    if !alike.isEmpty { return alike }
    let others = mounts.filter { !resolver.isParameter(written($0), of: function) }
    return others.isEmpty ? mounts : others
  }

  private func routing(_ fact: FactView) -> LanguageProfile.Routing {
    index.profile(for: fact.file)?.routing ?? .init()
  }

  private static func isAmong(_ frameworks: [String], _ fact: FactView) -> Bool {
    fact[.framework].map(frameworks.contains) ?? false
  }

  // MARK: Text

  /// - Parameters:
  ///   - written: what the route says itself, if that is not its name.
  ///   - type: what answers it, if that is not the type around it.
  func text(
    _ steps: [FactView], _ route: FactView, named written: String? = nil, in type: FactView? = nil
  ) -> String {
    if let first = steps.first, let except = first[.except], first[.target]?.hasPrefix("@") == true {
      let inner = Array(steps.dropFirst())
      // Exceptions are written without versions.
      let plain = inner.filter { !ApplicationPrefixes.isVersion($0) }
      if PathExceptions(except).hold(text(plain, route, named: written, in: type)) {
        return Self.absolute(text(inner, route, named: written, in: type))
      }
    }
    let inside = Set(steps.flatMap(helpers.steps))
    let names = PathNames(index: index)
    let owner = type ?? resolver.enclosingType(of: route)
    let prefixes = steps.map { names.resolved(prefix($0, isInHelper: inside.contains($0), owner), at: $0) }
    let own = names.resolved(written ?? route.name, at: route)
    let routing = routing(route)
    if Self.isAmong(routing.joinsText, route) { return Self.concatenated(prefixes + [own]) }
    if Self.isAmong(routing.rootedReplaces, route), own.hasPrefix("/") || own.hasPrefix("~/") {
      return named(own.hasPrefix("~") ? String(own.dropFirst()) : own, route, owner, routing)
    }
    let whole = named(Self.joined(prefixes, own, routing), route, owner, routing)
    // Parts of an expression are joined as paths are: what a constant holds may end or begin with a slash.
    guard ([route.name] + steps.map(\.name)).contains(where: { $0.contains("${") || $0.hasPrefix("//") }) else {
      return whole
    }
    return whole.replacing("//", with: "/")
  }

  /// What a step puts before a route. Parameters of a function that gives a router are what it is called with, which stands
  /// behind it.
  private func prefix(_ step: FactView, isInHelper: Bool, _ owner: FactView?) -> String {
    if MarkedRoutes.isMark(step) { return MarkedRoutes(index: index).path(of: step, on: owner) }
    if ApplicationPrefixes.isVersion(step) { return application.text(ofVersion: step) }
    if step[.value] == "expression" { return "${\(step.name)}" }
    if step[.value] == RouterHelpers.takesName, !helpers.takesPath(step) { return "" }
    guard isInHelper else {
      return step.name.hasPrefix("~/") && Self.isAmong(routing(step).rootedReplaces, step)
        ? String(step.name.dropFirst()) : step.name
    }
    let given = helpers.parameters(in: step)
    return step.name.split(separator: "/").filter { !given.contains(String($0)) }.joined(separator: "/")
  }

  /// A path with what its tokens stand for.
  private func named(
    _ path: String, _ route: FactView, _ owner: FactView?, _ routing: LanguageProfile.Routing
  ) -> String {
    guard !routing.typeToken.isEmpty, let type = owner else { return path }
    let plain = type.name.hasSuffix(routing.typeSuffix) ? type.name.dropLast(routing.typeSuffix.count) : type.name[...]
    let segments = SegmentNames(index: index)
    let name = segments.written(plain, for: route)
    var path = path.replacing(routing.typeToken, with: name)
    let action = Self.action(of: route, routing).map { segments.written($0, for: route) }
    if let action { path = path.replacing(routing.methodToken, with: action) }
    guard Self.isAmong(routing.rootedReplaces, route) else { return path }
    path = Self.filled(path, routing.typeToken, name)
    return action.map { Self.filled(path, routing.methodToken, $0) } ?? path
  }

  /// A path in which a parameter that bears a token's name is what that stands for: `{action=Index}` beside `[action]`.
  private static func filled(_ path: String, _ token: String, _ name: String) -> String {
    let word = token.dropFirst().dropLast()
    guard path.contains("{\(word)") else { return path }
    return path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard part.hasPrefix("{\(word)"), part.hasSuffix("}"), let next = part.dropFirst(word.count + 1).first,
        "}:=?".contains(next)
      else { return part }
      return name[...]
    }.joined(separator: "/")
  }

  /// What a handler is called in paths: the name that it is given there, else its own without the suffix that is no part of it.
  static func action(of route: FactView, _ routing: LanguageProfile.Routing) -> String? {
    if let said = route[.alias] { return said }
    guard let name = route[.target] else { return nil }
    let suffix = routing.methodSuffix
    return !suffix.isEmpty && name.hasSuffix(suffix) && name != suffix ? String(name.dropLast(suffix.count)) : name
  }

  private static func joined(_ prefixes: [String], _ own: String, _ routing: LanguageProfile.Routing) -> String {
    if prefixes.isEmpty { return routing.rootsPaths ? absolute(own) : own }
    var text = ""
    for prefix in prefixes { text = joined(text, prefix, routing) }
    if !routing.rootAddsSlash, own == "/", !text.isEmpty { return absolute(text) }
    return absolute(joined(text, own, routing))
  }

  private static func joined(_ head: String, _ tail: String, _ routing: LanguageProfile.Routing) -> String {
    if tail.isEmpty { return head }
    if head.hasSuffix("/"), tail.hasPrefix("/") { return head + tail.dropFirst() }
    // What a name holds may begin with the slash, unless paths are written as components.
    let begins = tail.hasPrefix("/") || (tail.hasPrefix("$") && !routing.rootsPaths)
    return head.isEmpty || head.hasSuffix("/") || begins ? head + tail : head + "/" + tail
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") || path.hasPrefix("$") || path.hasPrefix("*") ? path : "/" + path
  }

  /// A pattern's own anchor says nothing about what stands before it.
  private static func concatenated(_ parts: [String]) -> String {
    let text = parts.map { $0.hasPrefix("^") ? String($0.dropFirst()) : $0 }.joined()
    return text.hasPrefix("/") ? text : "/" + text
  }
}
