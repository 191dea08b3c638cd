import Facts

/// Functions inside of another that put routes on a router which they see, or take: `hooks := func() { r.Get("/new", add) }`. Their
/// routes stand where they are called or handed to a group: `r.Group("/hooks", hooks)`.
///
/// Such a function is a `mount` fact with the value ``value``, which bears its name.
struct LocalRegistrars: Sendable {
  let index: CodeIndex

  static let value = "local"
  /// The value of a `mount` that calls one and says no router: it stands on the group around the call.
  static let called = "called"

  /// Whether what stands on a router of a name, inside of such a function, is put where the function is.
  func takes(_ name: String?, _ function: FactView, _ known: RouterFacts) -> Bool {
    guard let name, !Self.places(of: function, known).isEmpty else { return false }
    if let own = function[.alias] { return own == name }
    // One that it makes by itself is its own.
    return !known.routers.contains { $0[.target] == name && RouterResolver.holds(function, $0) }
  }

  func places(of function: FactView) -> [FactView] {
    Self.places(of: function, RouterResolver(index: index).facts(function.file))
  }

  private static func places(of function: FactView, _ known: RouterFacts) -> [FactView] {
    known.mounts.filter {
      $0[.target] == function.name && $0.fact.container == function.fact.container
        && !RouterResolver.holds(function, $0)
    }
  }

  /// The group around a call.
  static func router(around call: FactView, _ known: RouterFacts) -> Router {
    let around = known.mounts.last { $0[.target] == nil && RouterResolver.holds($0, call) }
    return around.map(Router.group) ?? .file(call.file)
  }
}
