import Facts

/// Routers that an object holds in a member and fills itself: `this.router.get("/orders", …)` in a class whose objects are mounted by
/// that member, `app.use("/api", this.orders.router)`.
struct HeldRouters: Sendable {
  let index: CodeIndex

  /// What `owner.member` stands for, where the owner's type is seen and puts routes on a member of its own: the one that is named, or
  /// the only one, which a method gives (`orders.getRouter()`).
  func member(_ written: String, at fact: FactView) -> [Router] {
    guard let dot = written.lastIndex(of: "."), !written.contains(where: { "(:'\"`".contains($0) }) else { return [] }
    guard index.profile(for: fact.file)?.selfNames.isEmpty == false else { return [] }
    let owner = String(written[..<dot])
    let name = written[written.index(after: dot)...]
    guard let type = index.type(ofValue: owner, at: fact) else { return [] }
    let all = routers(of: type)
    let named = all.filter { router in
      if case .variable(_, _, let held) = router { held.hasSuffix("." + name) } else { false }
    }
    return named.isEmpty && all.count == 1 ? all : named
  }

  /// The members of a type that it puts routes on, in order of place.
  func routers(of type: FactView) -> [Router] {
    index.memos.heldRouters.value(type) {
      let resolver = RouterResolver(index: index)
      var found: [Router] = []
      for route in type.file.facts(.entryPoint) where route.detail == .route && type.lines.contains(route.startLine) {
        guard route[.receiver] != nil, let router = resolver.router(of: route),
          case .variable(let file, let container, let name) = router, file == type.file, container == type.index,
          name.contains("."), !found.contains(router)
        else { continue }
        found.append(router)
      }
      return found
    }
  }
}
