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

  private static let depthLimit = 12
  private static let pathLimit = 16

  func paths(of route: FactView) -> [RoutePath] {
    var paths: [RoutePath] = []
    for steps in chains(of: route) {
      let path = RoutePath(text: text(steps, route), steps: steps)
      if !paths.contains(where: { $0.text == path.text }) { paths.append(path) }
    }
    return paths
  }

  /// The ways from outside to a route or guard, each as the facts it passes through, outermost first. Never empty.
  func chains(of fact: FactView) -> [[FactView]] {
    index.memos.routeChains.value(fact) {
      resolver.router(of: fact).map { chains(to: $0, before: fact, seen: []) } ?? [[]]
    }
  }

  private func chains(to router: Router, before site: FactView, seen: Set<Router>) -> [[FactView]] {
    guard seen.count < Self.depthLimit, !seen.contains(router) else { return [[]] }
    let seen = seen.union([router])
    func outwards(_ fact: FactView) -> [[FactView]] {
      resolver.router(of: fact).map { chains(to: $0, before: fact, seen: seen) } ?? [[]]
    }
    if case .group(let group) = router { return outwards(group).map { $0 + [group] } }
    let own = own(router, before: site)
    if let own, own[.receiver] != nil { return outwards(own).map { $0 + [own] } }
    let mounts = mounts(of: router, own)
    if mounts.isEmpty { return [own.map { [$0] } ?? []] }
    var found: [[FactView]] = []
    for mount in mounts where found.count < Self.pathLimit {
      let keepsOwn = mount.name.isEmpty || !Self.isAmong(routing(mount).mountReplaces, mount)
      found += outwards(mount).map { $0 + [mount] + (keepsOwn ? own.map { [$0] } ?? [] : []) }
    }
    return Array(found.prefix(Self.pathLimit))
  }

  /// The last `router` fact of this variable before a place, for a variable may be given another group.
  private func own(_ router: Router, before site: FactView) -> FactView? {
    guard case .variable(let file, let container, let name) = router else { return nil }
    let own = resolver.facts(file).routers.filter { $0[.target] == name && Int($0.fact.container) == container }
    return own.last { $0.file == site.file && $0.startLine <= site.startLine } ?? own.first
  }

  private func mounts(of router: Router, _ own: FactView?) -> [FactView] {
    let all = RouterTargets(index: index).mounts
    if let found = all[router] { return found }
    guard case .variable(let file, let container, _) = router else { return [] }
    if let own, case let decorated = prefixes(ofAll: own), !decorated.isEmpty { return decorated }
    if container < 0 { return all[.file(file)] ?? [] }
    return all[.function(FactView(file: file, index: container))] ?? []
  }

  /// One prefix before all decorated controllers of an application, a mount of `@Controller`; with several
  /// applications nobody says which.
  private func prefixes(ofAll own: FactView) -> [FactView] {
    guard let framework = own[.framework] else { return [] }
    let all = index.facts(.reference).filter {
      $0.detail == .mount && $0[.target]?.hasPrefix("@") == true && $0[.framework] == framework
        && $0.file.role != .test
    }
    return all.count == 1 ? all : []
  }

  private func routing(_ fact: FactView) -> LanguageProfile.Routing {
    index.profile(for: fact.file)?.routing ?? .init()
  }

  private static func isAmong(_ frameworks: [String], _ fact: FactView) -> Bool {
    fact[.framework].map(frameworks.contains) ?? false
  }

  // MARK: Text

  func text(_ steps: [FactView], _ route: FactView) -> String {
    let prefixes = steps.map { $0[.value] == "expression" ? "${\($0.name)}" : $0.name }
    let own = route.name
    let routing = routing(route)
    if Self.isAmong(routing.joinsText, route) { return Self.concatenated(prefixes + [own]) }
    if steps.isEmpty { return own }
    var text = ""
    for prefix in prefixes { text = Self.joined(text, prefix) }
    if !routing.rootAddsSlash, own == "/", !text.isEmpty { return Self.absolute(text) }
    return Self.absolute(Self.joined(text, own))
  }

  private static func joined(_ head: String, _ tail: String) -> String {
    if tail.isEmpty { return head }
    if head.hasSuffix("/"), tail.hasPrefix("/") { return head + tail.dropFirst() }
    if head.isEmpty || head.hasSuffix("/") || tail.hasPrefix("/") || tail.hasPrefix("$") { return head + tail }
    return head + "/" + tail
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") || path.hasPrefix("$") || path.hasPrefix("*") ? path : "/" + path
  }

  /// A pattern's own anchor says nothing about what stands before it.
  private static func concatenated(_ parts: [String]) -> String {
    var text = ""
    for (number, part) in parts.enumerated() {
      text += number > 0 && part.hasPrefix("^") ? String(part.dropFirst()) : part
    }
    if text.hasPrefix("^") { return parts.count > 1 ? "/" + text.dropFirst() : text }
    return text.hasPrefix("/") ? text : "/" + text
  }
}
