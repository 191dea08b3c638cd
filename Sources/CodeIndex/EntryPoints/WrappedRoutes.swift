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
  func names(of route: FactView) -> [String] {
    functions(called: route).flatMap { function in
      templates(of: function, Self.depthLimit).map { $0.replacing(Self.place, with: route.name) }
    }
  }

  private func functions(called route: FactView) -> [FactView] {
    guard let name = route[.alias] else { return [] }
    let found = RouterTargets(index: index).named(name, at: route).compactMap { target in
      if case .function(let function) = target { function } else { nil }
    }
    guard found.isEmpty, let receiver = route[.receiver] else { return found }
    return index.definitions(meantBy: name, receiver, at: route).filter(\.detail.isFunctionLike)
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

  private func templates(of function: FactView, _ depth: Int) -> [String] {
    guard depth > 0 else { return [] }
    func filled(_ fact: FactView) -> String? {
      let given = Self.expressions(fact.name).filter { isGiven($0, to: function) }
      guard given.count == 1 else { return nil }
      return fact.name.replacing("${\(given[0])}", with: Self.place)
    }
    let own = function.file.facts(.entryPoint).filter {
      $0[.value] == "expression" && $0.container == function
        || $0[.value] == Self.template && $0.startLine == function.startLine
    }
    var found = own.compactMap(filled)
    for pass in RouterResolver(index: index).facts(function.file).mounts
    where pass[.value] == "wraps" && pass.container == function && found.count < Self.templateLimit {
      guard let written = filled(pass), let target = pass[.target] else { continue }
      for case .function(let next) in RouterTargets(index: index).named(target, at: pass) where next != function {
        found += templates(of: next, depth - 1).map { $0.replacing(Self.place, with: written) }
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
