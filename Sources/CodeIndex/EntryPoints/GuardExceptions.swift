import Facts

/// Routes that a guard of a whole application lets pass, as its function says: `if request.endpoint in ("login", "static"): return`.
///
/// Inside of the function stand `open` facts: with the value `endpoint` one names a handler, with `endpointPart` a part of such
/// names, and with `path` what a path begins with.
struct GuardExceptions: Sendable {
  let index: CodeIndex

  /// - Parameter handler: the name of what answers the route.
  func letsPass(_ route: FactView, answeredBy handler: String?, _ guarding: FactView) -> Bool {
    let named = guarding.name.split(separator: ".").last.map(String.init) ?? guarding.name
    // Only the function that the guard itself stands on or names in its file says it.
    let functions = guarding.file.facts(.definition).filter { $0.name == named && $0.detail.isFunctionLike }
    guard functions.count == 1, let function = functions.first else { return false }
    let said = index.facts(in: function.file, lines: function.lines).filter { $0.kind == .auth && $0.detail == .open }
    return said.contains { fact in
      switch fact[.value] {
      case "endpoint": handler == Self.last(fact.name)
      case "endpointPart": handler?.contains(fact.name) == true
      case "path": index.routePaths(of: route).allSatisfy { $0.text.hasPrefix(fact.name) }
      default: false
      }
    }
  }

  /// An endpoint bears the name of what it was registered by: `auth.login`.
  private static func last(_ endpoint: String) -> String {
    endpoint.split(separator: ".").last.map(String.init) ?? endpoint
  }
}
