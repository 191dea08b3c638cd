public import Facts

/// Rules of a whole application about who may call which path, of which the first that fits decides.
public struct AccessRules: Sendable {
  let index: CodeIndex

  /// The rule that decides about a route: an `auth` fact with the value `firstMatch`, whose `target` is a path with `*`,
  /// `**` and `{name}`, or an expression that begins with `^`; nil when none fits, or the applications are several.
  /// - Parameter handler: what answers the route, where it is known: a type of another framework's is under that one's rules.
  public func rule(for route: FactView, answeredBy handler: FactView? = nil) -> FactView? {
    let generated = GeneratedInterfaces(index: index).answer(to: route)?.framework
    guard let own = handler.flatMap(framework(of:)) ?? generated ?? route[.framework] else { return nil }
    let framework = ruling(own, route)
    let rules = index.memos.accessRules.value(framework) {
      let found = index.facts(.auth).filter {
        Self.values.contains($0[.value]) && $0[.framework] == framework && $0.file.role != .test
          && ($0.detail == .open || index.guardProof.holds($0) && !GuardMarks(index: index).isAsked($0))
      }
      // What a guard leaves out is open where that is one: `alias` names it.
      return found.filter { rule in
        guard rule.detail == .open, let guarding = rule[.alias] else { return true }
        return found.contains { $0.detail != .open && $0.name == guarding && $0.file == rule.file }
      }
    }
    // Rules hold in the programs that they are built into.
    let applications = Applications(index: index)
    let all = rules.filter { applications.share($0.file, route.file) }
    if all.isEmpty { return nil }
    let (held, beside) = (all.filter { !Self.isBeside($0) }, all.filter(Self.isBeside))
    let depth = held.first.map { Self.shared($0.path, route.path) }
    let isOfOne = held.allSatisfy { Self.shared($0.path, route.path) == depth }
    let candidates = isOfOne ? held : Self.nearest(held, to: route)
    let decided = index.routePaths(of: route).map { path -> FactView? in
      // Rules know nothing of the prefix that the server puts before an application.
      let texts = [path.text] + (path.steps.first?[.target]?.hasPrefix("@") == true ? [Self.without(path)] : [])
      let judged = firstFit(inOrder(candidates, texts), route, texts)
      if let judged, judged.detail != .open { return judged }
      return firstFit(beside, route, texts) ?? judged
    }
    // Of several paths one may be open that is another way to what is guarded.
    let deciding = decided.compactMap(\.self)
    return deciding.count < decided.count ? nil : deciding.first { $0.detail == .open } ?? deciding.first
  }

  /// What the first that fits decides, and what stands before a path whatever else is said of it: a filter of the server's.
  private static let values: Set<String?> = ["firstMatch", "always"]

  private static func isBeside(_ rule: FactView) -> Bool { rule[.value] == "always" }

  private func firstFit(_ rules: [FactView], _ route: FactView, _ paths: [String]) -> FactView? {
    rules.first { rule in
      if let verb = rule[.verb], let own = route[.verb], verb != own { return false }
      guard let pattern = rule[.target] else { return false }
      if PathExceptions.leaveOut(route, rule, index) { return false }
      let patterns = ListedPaths(index: index).paths(of: rule, for: route) ?? [pattern]
      return paths.contains { path in patterns.contains { Self.covers($0, path) } }
    }
  }

  /// The framework whose rules hold for another's routes.
  private func ruling(_ framework: String, _ route: FactView) -> String {
    let all = index.profile(for: route.file)?.routing.ruledBy ?? []
    let found = all.first { $0.hasPrefix(framework + ":") }
    return found.map { String($0.dropFirst(framework.count + 1)) } ?? framework
  }

  /// The framework with rules of its own whose type a handler's extends, or whose decorator stands on it: a view of Django REST
  /// framework that Django's own list of paths names.
  private func framework(of handler: FactView) -> String? {
    let frameworks = index.memos.ruledFrameworks.value(0) {
      Set(index.facts(.auth).lazy.filter { $0[.value] == "firstMatch" }.compactMap { $0[.framework] })
    }
    guard !frameworks.isEmpty else { return nil }
    let type = handler.detail.isTypeLike ? handler : handler.container.flatMap { $0.detail.isTypeLike ? $0 : nil }
    let types = type.map { [$0] + index.overrides.supertypes(of: $0) } ?? []
    func found(_ written: String, in file: ScannedFile) -> String? {
      let first = written.prefix { $0 != "." }
      let imported = file.facts(.import).first { ($0[.alias] ?? $0[.imported] ?? $0.name) == first }
      return (imported?.name).map { String($0.prefix { $0 != "." }) }.flatMap { frameworks.contains($0) ? $0 : nil }
    }
    let bases = types.lazy.flatMap { type in
      type.file.facts(.reference).filter { $0.detail == .base && $0.container == type }
    }
    let marks = handler.file.facts(.reference).lazy.filter {
      $0.detail == .decorator && $0[.target] == handler.name && $0.container == handler.container
    }
    return bases.compactMap { found($0.name, in: $0.file) }.first
      ?? marks.compactMap { found($0.name, in: $0.file) }.first
  }

  /// The rules of the chains of filters that are for a path: the function around may say so in `mount` facts with the value
  /// `scope`. Where such a chain takes the path, no other is asked (Spring Security, "Multiple HttpSecurity Instances").
  private func inOrder(_ rules: [FactView], _ paths: [String]) -> [FactView] {
    func scopes(of function: FactView?) -> [FactView] {
      guard let function else { return [] }
      return RouterResolver(index: index).facts(function.file).mounts.filter {
        $0[.value] == "scope" && $0.container == function
      }
    }
    var free: [FactView] = []
    var taking: FactView?
    var taken: [FactView] = []
    for rule in rules {
      let scopes = scopes(of: rule.container)
      if scopes.isEmpty {
        free.append(rule)
      } else if taking == nil || taking == rule.container,
        scopes.contains(where: { scope in paths.contains { Self.covers(scope.name, $0) } })
      {
        taking = rule.container
        taken.append(rule)
      }
    }
    return taking == nil ? free : taken
  }

  private static func nearest(_ rules: [FactView], to route: FactView) -> [FactView] {
    let best = rules.map { shared($0.path, route.path) }.max() ?? 0
    let near = rules.filter { shared($0.path, route.path) == best }
    return Set(near.map(\.path)).count == 1 ? near : []
  }

  /// How many components two paths have in common from the first on.
  private static func shared(_ a: String, _ b: String) -> Int {
    let slash = UInt8(ascii: "/")
    var count = 0
    var (first, second) = (a.utf8.makeIterator(), b.utf8.makeIterator())
    while true {
      switch (first.next(), second.next()) {
      case (nil, nil): return a.isEmpty ? 0 : count + 1
      case (slash?, nil), (nil, slash?): return count + 1
      case (let byte?, let other?) where byte == other: if byte == slash { count += 1 }
      default: return count
      }
    }
  }

  private static func without(_ path: RoutePath) -> String {
    guard let first = path.steps.first, path.text.hasPrefix(first.name) else { return path.text }
    return String(path.text.dropFirst(first.name.count))
  }

  /// - Complexity: O(segments²) at worst, for several `**`.
  static func covers(_ pattern: String, _ path: String) -> Bool {
    if pattern.hasPrefix("^") {
      // What cannot be read is not guessed at.
      return PathExpression(pattern.dropFirst())?.covers(path) ?? false
    }
    func match(_ pattern: ArraySlice<Substring>, _ path: ArraySlice<Substring>) -> Bool {
      guard let head = pattern.first else { return path.isEmpty }
      let rest = pattern.dropFirst()
      if head == "**" { return rest.isEmpty || path.indices.contains { match(rest, path[$0...]) } || match(rest, []) }
      guard let own = path.first else { return false }
      let fits: Bool
      if head.hasPrefix("{") || head == "*" {
        fits = true
      } else if let star = head.firstIndex(of: "*") {
        // Two stars that are no part of their own are one.
        fits = own.hasPrefix(head[..<star]) && own.hasSuffix(head[star...].drop { $0 == "*" })
      } else {
        fits = head == own
      }
      return fits && match(rest, path.dropFirst())
    }
    return match(pattern.split(separator: "/")[...], path.split(separator: "/")[...])
  }
}
