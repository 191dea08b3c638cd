public import Facts

/// How a definition is reached from outside: the shortest chain for each kind of entry point.
public struct EntryPaths: Sendable {
  public enum Kind: Sendable, Hashable {
    /// Its detail: route, command, job, consumer, event, main.
    case entryPoint(FactDetail)
    case exportedAPI
    case test
  }
  public struct Path: Sendable, Hashable {
    public var kind: Kind
    /// The `entryPoint` or `test` fact; nil for exported API.
    public var entry: FactView?
    /// The outermost definition: the handler, the test, the exported function. The target itself when it is the entry;
    /// nil when the outermost call stands at top level.
    public var start: FactView?
    /// From the entry inwards: each hop's site is a call in the definition before it. Empty when the target is the
    /// entry itself.
    public var hops: [Use]
    /// The weakest tier of its hops.
    public var tier: Tier
  }

  /// Which calls of a method of an interface or a base lead on to the one that implements it, and whether calls of what a
  /// variable or field keeps lead on to what is kept there.
  public enum Dispatch: Sendable {
    /// Those that nothing else implements: control surely comes.
    case toOnlyImplementation
    /// All: control may come. Such a hop is ``Tier/nameOnly``.
    case toEachImplementation
  }

  /// How many calls are walked up. Commands of eight calls between `main` and what does the work are usual, of twelve rare.
  public static let depth = 12

  let index: CodeIndex

  /// Breadth first over confirmed and likely callers, so that chains come shortest first, then in order of place.
  /// - Parameters:
  ///   - depth: how many calls to walk up at most.
  ///   - perKind: how many chains of one kind to give.
  ///   - dispatch: whether to walk up through interfaces that others implement too.
  ///   - mentions: a definition whose name stands in more facts is not followed further up; to bind each of them would cost
  ///     more than a chain through it tells.
  public func paths(
    to definition: FactView, depth: Int = Self.depth, perKind: Int = 1,
    through dispatch: Dispatch = .toOnlyImplementation, mentions: Int = .max
  ) -> [Path] {
    var paths: [Path] = []
    var counts: [Kind: Int] = [:]
    var entries: Set<FactView> = []
    func add(_ kind: Kind, _ entry: FactView?, _ start: FactView?, _ hops: [Use], _ tier: Tier) {
      if case .entryPoint = kind, let entry, isApart(entry, from: definition) { return }
      if let entry, !entries.insert(entry).inserted { return }
      guard counts[kind, default: 0] < perKind else { return }
      counts[kind, default: 0] += 1
      paths.append(Path(kind: kind, entry: entry, start: start, hops: hops, tier: tier))
    }
    func arrive(_ definition: FactView, _ hops: [Use], _ tier: Tier) {
      for entry in self.entries(handledBy: definition) {
        add(.entryPoint(entry.detail), entry, definition, hops, tier)
      }
      if definition.file.role == .source, index.isExported(definition) {
        add(.exportedAPI, nil, definition, hops, tier)
      }
    }

    var seen: Set<FactView> = [definition]
    var frontier: [(definition: FactView, hops: [Use], tier: Tier)] = [(definition, [], .confirmed)]
    arrive(definition, [], .confirmed)
    for _ in 0..<depth where !frontier.isEmpty {
      var next: [(FactView, [Use], Tier)] = []
      for (current, hops, tier) in frontier where index.definitionCount(named: current.name) <= mentions {
        for use in reaching(current, dispatch) {
          let hops = [use] + hops
          let tier = max(tier, use.tier)
          if let test = index.testLinks.test(around: use.site) {
            add(.test, test, use.enclosing, hops, tier)
            continue
          }
          // A handler written in place: the call stands inside the entry point itself.
          if let entry = entryPoint(around: use.site) {
            add(.entryPoint(entry.detail), entry, use.enclosing, hops, tier)
          }
          guard let caller = use.enclosing, caller.detail.isFunctionLike, seen.insert(caller).inserted else { continue }
          arrive(caller, hops, tier)
          next.append((caller, hops, tier))
        }
      }
      frontier = next
    }
    return paths
  }

  /// The chains by which control may come to a definition from entry points, be it through an interface that others implement
  /// too, or by way of a variable or field that keeps it: for what must not say that nothing leads there.
  public func possibleEntries(to definition: FactView) -> [Path] {
    possibleWays(to: definition).filter { path in
      if case .entryPoint = path.kind { true } else { false }
    }
  }

  /// The same, with chains from exported API.
  public func possibleWays(to definition: FactView) -> [Path] {
    index.memos.possibleWays.value(definition) {
      paths(to: definition, perKind: 12, through: .toEachImplementation).filter { $0.kind != .test }
    }
  }

  /// What tests start, or code brought along, is no way into the program.
  private func isApart(_ entry: FactView, from definition: FactView) -> Bool {
    (index.isOfTests(entry) || entry.file.role == .vendored) && definition.file.isOfTheProgram
  }

  /// Entry points whose handler is this definition, in order of place. One of many that are called so is none: a test's
  /// `post :create` asks for an action of the controller that it is about.
  public func entries(handledBy definition: FactView) -> [FactView] {
    let named = index.facts(.entryPoint, otherwiseNamed: definition.name)
    let written = named.filter { entry in
      guard !entry.rule.hasPrefix("tooling."), !index.isNoWayIn(entry) else { return false }
      let handler = handler(of: entry)
      if handler.tier <= .likely, handler.definitions.contains(definition) { return true }
      // What overrides a base's handler answers in its place.
      return entry.detail == .route && entry.container != definition.container
        && InheritedRoutes(index: index).routes(of: entry).contains { $0.handler == definition }
    }
    let declared = index.declaredRoutes.routes(answeredBy: definition).filter { !written.contains($0) }
    return declared.isEmpty ? written : (written + declared).sorted(by: FactView.precedes)
  }

  /// The handler of an entry point, when it is defined here.
  public func handler(of entryPoint: FactView) -> Binding {
    if DeclaredRoutes.holds(entryPoint) { return index.declaredRoutes.handler(of: entryPoint) }
    if EndlessJobs.isLoop(entryPoint) {
      let found = EndlessJobs(index: index).handler(of: entryPoint).map { [$0] } ?? []
      return Binding(definitions: found, tier: found.isEmpty ? .nameOnly : .confirmed, reason: "holds the loop")
    }
    guard let target = entryPoint[.target] else { return Binding(definitions: [], tier: .nameOnly, reason: "") }
    // A decorator's target, and `main`, stand below it in the same file.
    let here = entryPoint.file.facts(.definition).filter {
      $0.name == target && $0.detail.isFunctionLike && $0.startLine >= entryPoint.startLine
    }
    if let nearest = here.first, nearest.startLine - entryPoint.startLine < 12 {
      return Binding(definitions: [nearest], tier: .confirmed, reason: "declared on it")
    }
    if entryPoint.detail != .route, let type = owner(of: entryPoint),
      let found = index.overrides.method(of: type, where: { $0.name == target })
    {
      return Binding(definitions: [found], tier: .confirmed, reason: "its own method")
    }
    // A command line names what it starts in one of its words: `gunicorn app.factory:create_app`.
    if target.contains(" ") {
      let named = target.split(separator: " ").lazy.map { index.definitions(qualifiedAs: String($0)) }
      if let found = named.first(where: { !$0.isEmpty }) {
        return Binding(definitions: found, tier: .confirmed, reason: "named by the command")
      }
    }
    if let colon = target.lastIndex(of: ":"),
      let found = inModule(target[..<colon], target[target.index(after: colon)...])
    {
      return Binding(definitions: [found], tier: .confirmed, reason: "named by the manifest")
    }
    if let method = index.handlerOwners.method(of: entryPoint) { return method }
    // A method of a controller or job that is not here is no method of another one.
    if target.contains("#") || entryPoint.detail == .route && target.contains("@") {
      return Binding(definitions: [], tier: .nameOnly, reason: "")
    }
    var name = target
    var receiver: String?
    if let separator = target.lastIndex(where: { ".#@:\\".contains($0) }) {
      name = String(target[target.index(after: separator)...])
      // Two colons part the names of a path: `members::find`.
      let before = target[..<separator]
      receiver = String(before.hasSuffix(":") ? before.dropLast() : before)
    }
    let meaning = Binder(index).resolve(name, receiver, at: Place(of: entryPoint))
    if case .bound(let definitions, let tier, let reason) = meaning,
      !definitions.allSatisfy({ !$0.detail.isFunctionLike && $0.container?.detail.isFunctionLike == true })
    {
      return Binding(definitions: definitions, tier: tier, reason: reason)
    }
    if receiver == nil, let made = WrappedHandlers(index: index).handler(of: entryPoint, named: name) {
      return Binding(definitions: [made], tier: .likely, reason: "made where its route is said")
    }
    switch meaning {
    case .bound(let definitions, let tier, let reason):
      return Binding(definitions: definitions, tier: tier, reason: reason)
    case .external: return Binding(definitions: [], tier: .nameOnly, reason: "")
    case .nothing, .unknown: break
    }
    let candidates = index.definitions(named: name).filter {
      $0.detail.isFunctionLike && index.areRelated($0.file, entryPoint.file)
    }
    // `users#index`, `UserController@show`: the owner's name is in the text.
    if let owner = receiver?.split(whereSeparator: { "./:\\".contains($0) }).last?.lowercased() {
      let owned = candidates.filter {
        guard let type = $0.container?.name.lowercased() else { return false }
        return type == owner || type == owner + "controller"
      }
      if owned.count == 1 { return Binding(definitions: owned, tier: .likely, reason: "named as its handler") }
    }
    if candidates.count == 1 {
      return Binding(definitions: candidates, tier: .likely, reason: "only definition of this name")
    }
    return Binding(definitions: candidates, tier: .nameOnly, reason: "several definitions of this name")
  }

  /// Callers of callers: every definition that reaches this one with its distance (1 is a direct caller) and its first
  /// call on the way there, nearest first, then in order of place.
  public func transitiveCallers(
    of definition: FactView, depth: Int = 5
  ) -> [(definition: FactView, distance: Int, hop: Use)] {
    var found: [(definition: FactView, distance: Int, hop: Use)] = []
    var seen: Set<FactView> = [definition]
    var frontier = [definition]
    for distance in 1...max(depth, 1) where !frontier.isEmpty {
      var next: [(definition: FactView, hop: Use)] = []
      for current in frontier {
        for use in reaching(current, .toOnlyImplementation) {
          if let caller = use.enclosing, caller.detail.isFunctionLike, seen.insert(caller).inserted {
            next.append((caller, use))
          }
        }
      }
      next.sort { FactView.precedes($0.definition, $1.definition) }
      found += next.map { ($0.definition, distance, $0.hop) }
      frontier = next.map(\.definition)
    }
    return found
  }

  /// Where a definition, or what leads to it, is kept as a value outside of any function, such as in a table of functions:
  /// there a chain of calls ends, and whoever takes the value may go on. Nearest first.
  public func keptValues(of definition: FactView) -> [Use] {
    let leading = [definition] + transitiveCallers(of: definition, depth: Self.depth).map(\.definition)
    return leading.flatMap { current in
      index.uses(of: current).filter { use in
        use.isPrintable && use.site.detail == .callback && use.site.file.isOfTheProgram && !registers(use)
          && use.enclosing?.detail.isFunctionLike != true
      }
    }
  }

  // MARK: Parts

  /// The type that is an entry point as a whole: a job, a consumer, a command.
  func owner(of entryPoint: FactView) -> FactView? {
    // An attribute stands a line or two above it.
    let declared = entryPoint.file.facts(.definition).first {
      $0.detail.isTypeLike && (0...2).contains($0.startLine - entryPoint.startLine)
    }
    return declared ?? entryPoint.container.flatMap { $0.detail.isTypeLike ? $0 : nil }
  }

  /// Uses through which control comes: calls, and handing the function to someone who calls it; be it through a method
  /// of an interface or a base that this definition alone implements, or one of several.
  private func reaching(_ definition: FactView, _ dispatch: Dispatch) -> [Use] {
    let kept = KeptFunctions(index)
    let own = index.uses(of: definition).filter { use in
      // Whoever puts a function where others call it runs nothing.
      Self.isWay(use) && !registers(use) && !(use.site.detail == .callback && kept.isCalled(from: use.site))
    }
    var seen = Set(own.map(\.site))
    let dispatched = index.overrides.overridden(by: definition).flatMap { base -> [Use] in
      let others = index.overrides.overriding(base).filter { $0.file.role != .test && $0 != definition }
      if dispatch == .toOnlyImplementation, !others.isEmpty { return [] }
      return index.uses(of: base).filter { Self.isWay($0) && seen.insert($0.site).inserted }.map { use in
        var use = use
        use.definition = definition
        use.tier = others.isEmpty ? .likely : .nameOnly
        let shared =
          switch others.count {
          case 0: "nothing else implements"
          case 1: "1 more implements"
          default: "\(others.count) more implement"
          }
        use.reason = "through `\(base.qualifiedName)`, which \(shared)"
        return use
      }
    }
    guard dispatch == .toEachImplementation else { return own + dispatched }
    let held = kept.calls(of: definition).filter { seen.insert($0.site).inserted }.map { call in
      var use = Use(
        site: call.site, definition: definition, enclosing: call.enclosing, tier: .nameOnly, reason: call.reason)
      use.isByHolder = true
      return use
    }
    return own + dispatched + held
  }

  /// Whether a function is handed on there to answer an entry point, which is a way of its own: whoever registers a route does
  /// not run what answers it.
  private func registers(_ use: Use) -> Bool {
    guard use.site.detail == .callback else { return false }
    return index.facts(in: use.site.file, lines: use.site.startLine...use.site.startLine).contains {
      $0.kind == .entryPoint && $0[.target]?.hasSuffix(use.site.name) == true
    }
  }

  private static func isWay(_ use: Use) -> Bool {
    use.isPrintable && (use.site.kind == .call || use.site.detail == .callback || use.site.detail == .decorator)
  }

  /// The entry point whose handler is written in place around a fact.
  public func entryPoint(around fact: FactView) -> FactView? {
    fact.file.facts(.entryPoint).last { $0.lines.count > 1 && $0.lines.contains(fact.startLine) }
  }

  /// `pkg.module:function` of a manifest's scripts.
  private func inModule(_ module: Substring, _ name: Substring) -> FactView? {
    let path = module.split(separator: ".").joined(separator: "/")
    guard !path.isEmpty, let last = name.split(separator: ".").last else { return nil }
    let found = index.definitions(named: String(last)).filter { definition in
      guard definition.detail.isFunctionLike || definition.detail.isTypeLike,
        let modules = index.profile(for: definition.file)?.modules
      else { return false }
      var stem = definition.path
      if let dot = stem.lastIndex(of: ".") { stem = String(stem[..<dot]) }
      for initializer in modules.indexFiles where stem.hasSuffix("/" + initializer) {
        stem = String(stem.dropLast(initializer.count + 1))
      }
      return stem == path || stem.hasSuffix("/" + path)
    }
    return found.first
  }
}
