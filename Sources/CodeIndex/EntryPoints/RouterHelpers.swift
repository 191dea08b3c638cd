import Facts

/// Follows functions of the application's own that give a router: `app.tokenRoutes(path: "orders")`. What they put before
/// it, prefixes and guards, stands before its routes.
struct RouterHelpers: Sendable {
  let index: CodeIndex

  /// Arguments of the function are what the `router` fact is named by; without it the name is of groups behind the call.
  static let takesName = "arguments"
  private static let depthLimit = 4
  /// Groups that one function makes out of each other.
  private static let groupLimit = 8

  /// The function that makes a router, where it is the only one of its name that says it gives one; of several the one of
  /// the type around the call, or of what that extends.
  func function(of router: FactView) -> FactView? {
    guard router.detail == .router, let name = router[.alias],
      let types = index.profile(for: router.file)?.routing.routerTypes, !types.isEmpty
    else { return nil }
    let all = index.definitions(named: name).filter { function in
      guard function.detail.isFunctionLike, function.file.role != .test, let returns = function[.returns] else {
        return false
      }
      return Self.words(returns).contains(where: types.contains) && index.areRelated(function.file, router.file)
    }
    if all.count < 2 { return all.first }
    guard let type = RouterResolver(index: index).enclosingType(of: router) else { return nil }
    let families = [type] + index.overrides.supertypes(of: type)
    let own = all.filter { function in families.contains { $0.name == function.container?.name } }
    return own.count == 1 ? own[0] : nil
  }

  /// The groups inside of that function that what it gives is made by, outermost first.
  func steps(before router: FactView) -> [FactView] { steps(before: router, depth: Self.depthLimit) }

  private func steps(before router: FactView, depth: Int) -> [FactView] {
    guard depth > 0, let function = function(of: router), function != router.container else { return [] }
    let routers = RouterResolver(index: index).facts(function.file).routers.filter { $0.container == function }
    guard var step = routers.last else { return [] }
    var found = [step]
    while found.count < Self.groupLimit, let receiver = step[.receiver],
      let before = routers.last(where: { $0[.target] == receiver && $0.index < step.index })
    {
      found.append(before)
      step = before
    }
    return found.reversed().flatMap { steps(before: $0, depth: depth - 1) + [$0] }
  }

  /// Whether a function puts one of its parameters into the path of the router that it gives.
  func takesPath(_ router: FactView) -> Bool {
    guard let function = function(of: router) else { return false }
    return steps(before: router).contains { step in step.container == function && !parameters(in: step).isEmpty }
  }

  /// What a step's name has of parameters of the function around it: `${path}`.
  func parameters(in step: FactView) -> [String] {
    guard step.name.contains("${"), let function = step.container, function.detail.isFunctionLike else { return [] }
    let resolver = RouterResolver(index: index)
    return step.name.split(separator: "/").filter { part in
      part.hasPrefix("${") && resolver.isParameter(String(part.dropFirst(2).dropLast()), of: function)
    }.map(String.init)
  }

  private static func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}
