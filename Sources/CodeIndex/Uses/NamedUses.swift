public import Facts

/// Uses by a name in a text that a framework or a test looks up.
extension CodeIndex {
  /// Where a setting outside of tests names a definition in full, by which it is loaded: `MIDDLEWARE = ["shop.middleware.Basket"]`.
  /// The `target` of each is the setting.
  public func loadingNames(of definition: FactView) -> [FactView] {
    memos.loadingNames.value(definition) {
      facts(.reference, .named, otherwiseNamed: definition.name).filter { fact in
        fact[.value] == nil && fact.file.role != .test && definitions(qualifiedAs: fact.name).contains(definition)
      }
    }
  }

  /// Where a test asks for a route that a definition answers, by its name: `reverse("shop:show")`.
  func namedRequests(of definition: FactView) -> [Use] {
    var uses: [Use] = []
    for route in facts(.reference, .named, otherwiseNamed: definition.name)
    where route[.value] == "route" && isAnswered(route, by: definition) {
      for site in facts(.reference, .named, named: route.name) where site[.value] == "asked" && site.file.role == .test
      {
        guard isOnly(route, of: definition, askedAs: site[.alias]) else { continue }
        let name = (site[.alias].map { $0 + ":" } ?? "") + site.name
        uses.append(
          Use(
            site: site, definition: definition, enclosing: site.container.flatMap { enclosingDefinition(of: $0) },
            tier: .likely, reason: "asks for its route `\(name)`"))
      }
    }
    return uses.sorted { FactView.precedes($0.site, $1.site) }
  }

  private func isAnswered(_ route: FactView, by definition: FactView) -> Bool {
    guard let target = route[.target] else { return false }
    let parts = target.split(separator: ".").map(String.init)
    guard let name = parts.last else { return false }
    let receiver = parts.count > 1 ? parts.dropLast().joined(separator: ".") : nil
    if case .bound(let meant, _, _) = Binder(self).resolve(name, receiver, at: Place(of: route)) {
      return meant.contains(definition)
    }
    return false
  }

  /// Whether no route of the name is answered by something else; of several, the one whose path has the name before the colon.
  private func isOnly(_ route: FactView, of definition: FactView, askedAs namespace: String?) -> Bool {
    let others = facts(.reference, .named, named: route.name).filter {
      $0[.value] == "route" && !isAnswered($0, by: definition)
    }
    if others.isEmpty { return true }
    guard let word = namespace?.split(separator: ":").last.map(String.init) else { return false }
    func bears(_ fact: FactView) -> Bool { fact.path.split(separator: "/").contains(Substring(word)) }
    return bears(route) && !others.contains(where: bears)
  }
}
