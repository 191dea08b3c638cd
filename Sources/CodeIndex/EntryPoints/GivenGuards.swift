public import Facts

extension CodeIndex {
  /// The `auth` facts that a statement elsewhere puts before a route for its type: `consumer.apply(Login).forRoutes(Orders)`.
  public func givenGuards(of route: FactView) -> [FactView] { GivenGuards(index: self).guards(of: route) }
}

/// Guards with the value `given`, whose `target` names the type whose routes they stand before, or a list of such types; `except`
/// are the paths that are left out.
struct GivenGuards: Sendable {
  let index: CodeIndex

  static let given = "given"

  func guards(of route: FactView) -> [FactView] {
    let all = index.memos.givenGuards.value(0) {
      index.facts(.auth).filter { $0[.value] == Self.given && $0.file.role != .test }
    }
    guard !all.isEmpty, let type = RouterResolver(index: index).enclosingType(of: route) else { return [] }
    return all.filter { fact in
      names(fact, for: route).contains { $0 == type.name && means($0, type, at: fact) }
        && index.guardProof.holds(fact) && !PathExceptions.leaveOut(route, fact, index)
    }
  }

  private func names(_ fact: FactView, for route: FactView) -> [String] {
    ListedPaths(index: index).paths(of: fact, for: route) ?? fact[.target].map { [$0] } ?? []
  }

  /// Types of one name stand in many files: the one that the place imports.
  private func means(_ name: String, _ type: FactView, at fact: FactView) -> Bool {
    index.definitions(meantBy: name, nil, at: fact).contains(type)
  }
}
