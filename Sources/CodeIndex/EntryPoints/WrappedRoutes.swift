import Facts

/// Routes that are put on a router by a function of the repository's own, which is given the path: `handle(r, "ping", api.ping)`
/// where `handle` says `r.HandleFunc("/" + path + ".view", f)`.
///
/// At the call stands a route with the value `wrapped`, whose `alias` is the function, of what its receiver is where it has one; in the
/// function one with the value `expression`, in whose name `${path}` stands for what it is given, or a `mount` with the value `wraps`
/// that passes it on. A route with the value `template` says the same on the function's own line.
struct WrappedRoutes: Sendable {
  let index: CodeIndex
  private static let depthLimit = 4
  static let templateLimit = 16

  /// What the function that is called makes of a path, in order of place; empty where it puts nothing on a router.
  func names(of route: FactView) -> [String] { found(by: route).map(\.text) }

  /// What it answers by which verbs, where the function says them: a page and the same below `/api` for each call.
  func views(of route: FactView) -> [ViewRoute] {
    guard route[.value] == "wrapped", route[.verb] == nil else { return [] }
    let found = found(by: route)
    let verbs = found.compactMap(\.verb).reduce(into: [String]()) { all, verb in
      if !all.contains(verb) { all.append(verb) }
    }
    guard !verbs.isEmpty else { return [] }
    let handler = index.entryPaths.handler(of: route)
    return verbs.map { verb in
      let names = found.filter { $0.verb == verb }.map(\.text)
      return ViewRoute(
        verb: verb, suffix: "", handler: handler.tier <= .likely ? handler.definitions.first : nil,
        paths: RoutePaths(index: index).paths(of: route, named: names))
    }
  }

  private func found(by route: FactView) -> [Template] {
    functions(called: route).flatMap { function in
      templates(of: function, Self.depthLimit).map {
        Template(text: $0.text.replacing(Self.place, with: route.name), verb: $0.verb)
      }
    }
  }

  /// A path with a place for what the caller says, and the verb that stands with it.
  private struct Template {
    var text: String
    var verb: String?
  }

  private func functions(called route: FactView) -> [FactView] {
    guard let name = route[.alias] else { return [] }
    let found = RouterTargets(index: index).named(name, at: route).compactMap { target in
      if case .function(let function) = target { function } else { nil }
    }
    guard found.isEmpty, let receiver = route[.receiver] else { return found }
    let own = index.definitions(meantBy: name, receiver, at: route).filter(\.detail.isFunctionLike)
    if !own.isEmpty { return own }
    // A member of a module that another name holds: `const { addPage } = helpers`.
    let last = name.split(separator: ".").last.map(String.init) ?? name
    let all = index.definitions(named: last).filter {
      $0.detail.isFunctionLike && $0.file.role != .test && index.areRelated($0.file, route.file)
    }
    return all.count == 1 ? all : []
  }

  /// Whether a path stands in a function that is given it, so that its callers say which it is.
  func isTemplate(_ fact: FactView) -> Bool {
    guard fact.name.contains("${"), let function = fact.container, function.detail.isFunctionLike else { return false }
    // Where the application is installed is nothing, unless it is told.
    return Self.expressions(fact.name).contains {
      isGiven($0, to: function) && !PathNames(index: index).isOfInstallation($0[...], at: fact)
    }
  }

  /// Stands in a template for what the caller says.
  private static let place = "\u{1}"
  /// The value of a route on the line of the function that is given its path.
  static let template = "template"

  private func templates(of function: FactView, _ depth: Int) -> [Template] {
    guard depth > 0 else { return [] }
    func filled(_ fact: FactView) -> String? {
      let given = Self.expressions(fact.name).filter { isGiven($0, to: function) }
      guard given.count == 1 else { return nil }
      return fact.name.replacing("${\(given[0])}", with: Self.place)
    }
    let own = function.file.facts(.entryPoint).filter {
      ($0[.value] == "expression" || $0[.value] == Self.template) && $0.container == function
        || $0[.value] == Self.template && $0.startLine == function.startLine
    }
    var found = own.compactMap { fact in filled(fact).map { Template(text: $0, verb: fact[.verb]) } }
    // What another such function makes of what it is told.
    for call in function.file.facts(.entryPoint)
    where call[.value] == "wrapped" && call.container == function && found.count < Self.templateLimit {
      guard let written = filled(call) else { continue }
      for next in functions(called: call) where next != function {
        found += templates(of: next, depth - 1).map {
          Template(text: $0.text.replacing(Self.place, with: written), verb: call[.verb] ?? $0.verb)
        }
      }
    }
    for pass in RouterResolver(index: index).facts(function.file).mounts
    where pass[.value] == "wraps" && pass.container == function && found.count < Self.templateLimit {
      guard let written = filled(pass), let target = pass[.target] else { continue }
      for case .function(let next) in RouterTargets(index: index).named(target, at: pass) where next != function {
        found += templates(of: next, depth - 1).map {
          Template(text: $0.text.replacing(Self.place, with: written), verb: $0.verb)
        }
      }
    }
    return Array(found.prefix(Self.templateLimit))
  }

  /// A parameter, or what a loop takes from one that stands for any number.
  private func isGiven(_ name: String, to function: FactView) -> Bool {
    guard !name.contains(".") else { return false }
    return RouterResolver(index: index).isParameter(name, of: function) || function[.parameters]?.holds("...") == true
  }

  private static func expressions(_ text: String) -> [String] {
    text.split(separator: "$").compactMap { part in
      guard part.hasPrefix("{"), let close = part.firstIndex(of: "}") else { return nil }
      return String(part[part.index(after: part.startIndex)..<close])
    }
  }
}
