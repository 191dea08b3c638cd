public import Facts

/// Handlers without a path of their own, which answer where a convention of the whole application puts them:
/// `{area:exists}/{controller=Home}/{action=Index}/{id?}` (ASP.NET Core, "Conventional routing").
///
/// A convention is a `mount` fact with the value `convention` whose name is the pattern and whose `imported` is the area it
/// fixes. A route with the value `convention` takes its path from one unless its type says a prefix; with `conventionOnly`
/// nothing else makes it a route: where its type has no prefix and no convention reaches it, it is none. One with
/// `mappedOnly` is a route where an application maps what its folder holds.
public struct ConventionalRoutes: Sendable {
  let index: CodeIndex

  /// Whether nothing leads to a handler that says no path itself: neither a prefix of its type, nor a convention, nor where
  /// its file stands.
  public func isUnreached(_ route: FactView) -> Bool {
    if route[.value] == FileRoutes.only {
      return FileRoutes.path(of: route, index.profile(for: route.file)?.routing ?? .init(), index) == nil
    }
    switch route[.value] {
    case Self.mapped: return !isMapped(route)
    case GeneratedInterfaces.part: return RouterTargets(index: index).mounts[.file(route.file)] == nil
    case "methods": return index.viewRoutes.routes(of: route).isEmpty
    case WrappedRoutes.template: return true
    case "wrapped":
      let wrapped = WrappedRoutes(index: index)
      return wrapped.isTemplate(route) || wrapped.names(of: route).isEmpty
    case "expression" where isUntold(route): return true
    case _ where MarkedRoutes.isMarked(route): return MarkedRoutes(index: index).mark(of: route) == nil
    default: break
    }
    if UnroutedHandlers(index: index).holds(route) { return true }
    if RouterResolver(index: index).isOutOfPlace(route) { return true }
    if stands(route, below: WrappedRoutes(index: index).isTemplate) { return true }
    guard route[.value] == Self.only, let type = route.container else { return false }
    if MarkedRoutes(index: index).isMarked(handlerOf: route) { return true }
    if let types = InheritedRoutes(index: index).types(of: route), !types.isEmpty {
      return types.allSatisfy { !RouterResolver(index: index).hasPrefix($0) && paths(of: route, in: $0) == nil }
    }
    if type.isAbstract { return true }
    return !RouterResolver(index: index).hasPrefix(type) && paths(of: route) == nil
  }

  private static let only = "conventionOnly"
  private static let mapped = "mappedOnly"

  /// Whether an application maps the pages of the folder that it stands in: a `mount` fact with the value `pages`.
  private func isMapped(_ route: FactView) -> Bool {
    index.facts(.reference, .mount).contains { mount in
      guard mount[.value] == "pages", mount[.framework] == route[.framework], mount.file.role != .test else {
        return false
      }
      let folder = mount.file.folder
      return folder.isEmpty || route.file.folder == folder || route.file.folder.hasPrefix(folder + "/")
    }
  }

  /// Whether every way to a route leads through such a prefix.
  private func stands(_ route: FactView, below isSuch: (FactView) -> Bool) -> Bool {
    let mounts = RouterResolver(index: index).facts(route.file)
    guard (mounts.mounts + mounts.routers).contains(where: { $0.name.contains("${") }) else { return false }
    let helpers = RouterHelpers(index: index)
    return RoutePaths(index: index).chains(of: route).allSatisfy { steps in
      // What a function that gives a router is told, its caller says on the way.
      let told = Set(steps.flatMap(helpers.steps))
      return steps.contains { isSuch($0) && !told.contains($0) }
    }
  }

  /// Whether a path that is written as an expression is one that callers say, or that nothing here says.
  private func isUntold(_ route: FactView) -> Bool {
    if WrappedRoutes(index: index).isTemplate(route) { return true }
    let paths = RoutePaths(index: index).paths(of: route)
    return paths.isEmpty || paths.contains { $0.text.hasPrefix("${") }
  }

  /// Every path that a convention gives a route; nil for one that says its own, or that none reaches.
  /// - Parameter owner: what answers it, if that is not the type around it.
  func paths(of route: FactView, in owner: FactView? = nil) -> [RoutePath]? {
    guard route[.value] == "convention" || route[.value] == Self.only, let type = owner ?? route.container,
      type.detail.isTypeLike, let framework = route[.framework],
      let action = RoutePaths.action(of: route, index.profile(for: route.file)?.routing ?? .init())
    else { return nil }
    guard !RouterResolver(index: index).hasPrefix(type) else { return nil }
    let area = area(of: type)
    var found: [RoutePath] = []
    for convention in nearest(framework, to: route) {
      guard let text = path(convention, type, action, area), !found.contains(where: { $0.text == text }) else {
        continue
      }
      found.append(RoutePath(text: text, steps: [convention]))
    }
    return found.isEmpty ? nil : found
  }

  /// Those of one application: of several the one whose folders the route shares most.
  private func nearest(_ framework: String, to route: FactView) -> [FactView] {
    let all = index.memos.conventions.value(framework) {
      index.facts(.reference, .mount).filter {
        $0[.value] == "convention" && $0[.framework] == framework && $0.file.role != .test
      }
    }
    guard Set(all.map(\.file)).count > 1 else { return all }
    func shared(_ fact: FactView) -> Int {
      zip(fact.path.split(separator: "/"), route.path.split(separator: "/")).prefix { $0 == $1 }.count
    }
    let most = all.map(shared).max() ?? 0
    return all.filter { shared($0) == most }
  }

  /// What an attribute of the type, or of its bases, says: areas are inherited.
  private func area(of type: FactView) -> String? {
    index.memos.areas.value(type) {
      ([type] + index.overrides.supertypes(of: type)).lazy.flatMap { index.typeParts(of: $0) }.compactMap { type in
        type.file.facts(.reference).first {
          $0.detail == .prefix && $0[.target] == type.name && $0.startLine <= type.startLine
        }?[.value]
      }.first
    }
  }

  /// A pattern with the names of a handler in it; nil when it asks for an area that the type is not in, or is of another.
  private func path(_ convention: FactView, _ type: FactView, _ action: String, _ area: String?) -> String? {
    let suffix = index.profile(for: type.file)?.routing.typeSuffix ?? ""
    let controller = type.name.hasSuffix(suffix) ? String(type.name.dropLast(suffix.count)) : type.name
    var areaIsSaid = false
    if let fixed = convention[.imported] {
      guard fixed == area else { return nil }
      areaIsSaid = true
    }
    var parts: [String] = []
    for part in convention.name.split(separator: "/") {
      guard part.hasPrefix("{"), part.hasSuffix("}") else {
        parts.append(String(part))
        continue
      }
      let name = part.dropFirst().dropLast().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      switch name.lowercased() {
      case "controller": parts.append(controller)
      case "action": parts.append(action)
      case "area":
        guard let area else { return nil }
        areaIsSaid = true
        parts.append(area)
      default:
        // What may be left out is the same route.
        if part.hasSuffix("?}") || part.contains("=") { continue }
        parts.append(String(part))
      }
    }
    return area == nil || areaIsSaid ? "/" + parts.joined(separator: "/") : nil
  }
}

extension CodeIndex {
  public var conventionalRoutes: ConventionalRoutes { ConventionalRoutes(index: self) }

  /// Whether an entry point is no way in of its own: a description of one that the code says itself, a handler that no
  /// convention leads to, or a loop that runs what its function is given.
  public func isNoWayIn(_ entry: FactView) -> Bool {
    declaredRoutes.route(for: entry) != nil || conventionalRoutes.isUnreached(entry) || viewRoutes.isLeftOut(entry)
      || WrappedJobs(index: self).isTemplate(entry) || HandedJobs(index: self).isNone(entry)
      || PathNames(index: self).isUnknown(entry) || UncalledRegistrars(index: self).holds(entry)
      || EndlessJobs(index: self).isNone(entry) || LoopedRoutes(index: self).isUnknown(entry)
  }
}
