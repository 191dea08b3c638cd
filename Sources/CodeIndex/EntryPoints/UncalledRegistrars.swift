import Facts

/// Routes that a function puts on the router it is given, where nobody calls that function: others of its folder are given a
/// router, so that this one was left out (`api.GetLinks(v1)` is commented out).
struct UncalledRegistrars: Sendable {
  let index: CodeIndex

  /// So many groups are made of each other in one function.
  private static let groupLimit = 8

  func holds(_ entry: FactView) -> Bool {
    guard entry.detail == .route, let routing = index.profile(for: entry.file)?.routing, !routing.routerTypes.isEmpty,
      routing.mountMethods.isEmpty, let function = giver(of: entry)
    else { return false }
    return index.memos.uncalledRegistrars.value(function) {
      let mounts = RouterTargets(index: index).mounts
      guard mounts[.function(function)] == nil else { return false }
      let isBeside = mounts.keys.contains { router in
        guard case .function(let other) = router else { return false }
        return other != function && other.file.folder == function.file.folder
      }
      return isBeside && !index.uses(of: function).contains { !index.isOfTests($0.site) }
    }
  }

  /// The function that is given the router which a route stands on in the end.
  private func giver(of route: FactView) -> FactView? {
    let resolver = RouterResolver(index: index)
    var site = route
    for _ in 0..<Self.groupLimit {
      guard let router = resolver.router(of: site), case .variable(let file, let container, let name) = router else {
        return nil
      }
      let made = resolver.making(router).last { $0[.receiver] != nil && $0 != site && $0.startLine <= site.startLine }
      if let made {
        site = made
        continue
      }
      guard container >= 0 else { return nil }
      let function = FactView(file: file, index: container)
      return function.detail.isFunctionLike && resolver.isParameter(name, of: function) ? function : nil
    }
    return nil
  }
}
