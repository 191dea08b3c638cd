import CodeIndex
import Facts

/// Queries and outside calls that run once for each turn of a loop: in sight, or one call away.
struct LoopCosts: Sendable {
  struct Cost: Sendable, Hashable {
    /// What stands in the loop: the query itself, or the call of a definition that holds one.
    var site: FactView
    /// The query or outside call.
    var cost: FactView
    /// The definition called in the loop; nil when the cost stands in the loop itself.
    var callee: FactView?
    var tier: Tier
  }

  /// In the code at hand first, then around it; one a line, since a statement may be several facts.
  let costs: [Cost]
  /// Calls in loops that were looked at.
  let callCount: Int

  init(_ hand: FilesAtHand) {
    let index = hand.index
    let browser = BrowserCode(index)
    let uncalled = UncalledCode(index)
    func inLoop(_ fact: FactView) -> Bool {
      fact[.within] == "loop" && !RunsOnce.holds(fact.file, index) && !index.isOfTests(fact)
        && !browser.holds(fact.file)
    }
    var costs: [Cost] = []
    var seen: Set<StartPlace> = []
    let combined = Self.combined(hand)
    // `Mailer.told(user).deliver_later`: what is called there only says what is to be done later.
    let noted = Set(hand.facts(.external).map(\.fact).filter { $0[.value] == "prepared" }.map(\.startPlace))
    let repeated = Self.repeated(hand)
    let lists = GrowingLists(index)
    let turns = EveryTurn(index: index)
    for placed in Self.costly(hand)
    where inLoop(placed) && !Self.isOfSettings(placed.name) && !combined.contains(placed.startPlace)
      && !noted.contains(placed.startPlace) && !Self.isOfPackage(placed, index)
      && !repeated.contains(placed) && !Self.isKept(placed, index) && !RunsOnce.isStep(placed, index)
      && turns.runs(placed, placed) && lists.areWalked(by: placed) && !uncalled.holds(placed)
      && seen.insert(placed.startPlace).inserted
    {
      costs.append(Cost(site: placed, cost: placed, callee: nil, tier: .confirmed))
    }
    // The definitions that query are few, the calls in loops many: names first, binding only for those that agree.
    var queriesByDefinition: [FactView: FactView] = [:]
    for kind in [FactKind.data, .external] {
      for fact in index.facts(kind) where Self.isCostly(fact) && !index.isOfTests(fact) {
        guard let holder = index.enclosingDefinition(of: fact), holder.detail.isFunctionLike else { continue }
        if queriesByDefinition[holder] == nil { queriesByDefinition[holder] = fact }
      }
    }
    let names = Set(queriesByDefinition.keys.map(\.name))
    let calls = hand.facts(.call).map(\.fact).filter(inLoop)
    for call in calls
    where names.contains(call.name) && !seen.contains(call.startPlace) && !noted.contains(call.startPlace) {
      let binding = index.binding(of: call)
      // A name that fits is not enough to say that a loop queries.
      guard binding.tier == .confirmed || binding.tier == .likely && call[.receiver] != nil,
        let callee = binding.definitions.first(where: { queriesByDefinition[$0] != nil }),
        callee != index.enclosingDefinition(of: call), !Self.takesMany(callee),
        !Self.isStarted(callee, index), !RunsOnce.isStep(call, index),
        !LoopCallees(index: index).leaves(call, to: callee),
        !Self.isOfSettings(callee.container?.name ?? ""), !Self.isOfSetting(callee.name),
        let cost = queriesByDefinition[callee], !LoopCallees(index: index).startsApart(cost, in: callee),
        turns.runs(call, cost), lists.areWalked(by: call), !uncalled.holds(call),
        seen.insert(call.startPlace).inserted
      else { continue }
      costs.append(Cost(site: call, cost: cost, callee: callee, tier: binding.tier))
    }
    self.costs = costs
    callCount = calls.count
  }

  /// Lines of queries that are put into a larger one, which runs once: on the line of `.or(…)` or before it, or on the line
  /// where a text is added to another.
  private static func combined(_ hand: FilesAtHand) -> Set<StartPlace> {
    let index = hand.index
    let joins = index.calls { $0.queryJoins }
    let texts = index.calls { $0.textJoins }
    return Set(
      joins.flatMap { [$0.startPlace, StartPlace(file: $0.file, line: $0.startLine - 1)] } + texts.map(\.startPlace))
  }

  /// Statements that stand alone on the line below what runs them: `session.execute(` and `insert(Order)`, one statement.
  private static func repeated(_ hand: FilesAtHand) -> Set<FactView> {
    let runs = Set(hand.facts(.external).map(\.fact).filter { $0.detail == .database }.map(\.startPlace))
    return Set(
      hand.facts(.data).map(\.fact).filter {
        $0.detail == .query && !runs.contains($0.startPlace)
          && runs.contains(StartPlace(file: $0.file, line: $0.startLine - 1))
      })
  }

  /// A row that is found by a key which no turn changes, by what keeps the rows that it found.
  private static func isKept(_ query: FactView, _ index: CodeIndex) -> Bool {
    guard query[.value] == "kept", let key = query[.target], let around = index.enclosingDefinition(of: query),
      let parameters = around[.parameters]
    else { return false }
    let words = parameters.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }
    return words.contains(key[...])
      && !index.facts(in: around).contains {
        $0.detail == .binding && $0.name == key && $0[.value] == "element" && $0.startLine <= query.startLine
      }
  }

  /// What takes a batch at a time is called in a loop to do it well.
  private static func takesMany(_ definition: FactView) -> Bool {
    !batches.isDisjoint(with: IdentifierWords.split(definition.name))
  }

  /// Whoever calls it many times starts many at once, and waits for all.
  private static func isStarted(_ callee: FactView, _ index: CodeIndex) -> Bool {
    guard let returned = callee[.returns], let started = index.profile(for: callee.file)?.practice.startedTypes
    else { return false }
    return started.contains { type in
      type.hasSuffix("\\" + returned) && callee.file.facts(.import).contains { $0.name == type }
    }
  }

  /// A class that a package brings, beside the models of this repository: `Constraint::create(…)`. Models of packages say so in
  /// their names.
  private static func isOfPackage(_ query: FactView, _ index: CodeIndex) -> Bool {
    guard query.kind == .data, query[.verb]?.uppercased() == "CREATE", query.name.first?.isUppercase == true,
      index.definitions(named: query.name).isEmpty
    else {
      return false
    }
    return query.file.facts(.import).contains { fact in
      let path = fact.name.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      guard path.count > 1, path.last.map(String.init) == query.name else { return false }
      return path.allSatisfy { models.isDisjoint(with: IdentifierWords.split(String($0))) }
    }
  }

  private static let models: Set<String> = ["model", "models", "entity", "entities", "orm", "app", "domain"]

  /// A table with a row a setting: a form writes the few that it has.
  private static func isOfSettings(_ name: String) -> Bool {
    let words = IdentifierWords.split(name)
    return !settings.isDisjoint(with: words) || words.last.map(configs.contains) ?? false
  }

  /// `set_config(key, value)`: as above, one at a time.
  private static func isOfSetting(_ name: String) -> Bool {
    IdentifierWords.split(name).last.map { $0 == "config" || settings.contains($0) } ?? false
  }

  private static let settings: Set<String> = ["setting", "settings", "option", "options", "preference", "preferences"]
  private static let configs: Set<String> = ["config", "configs", "configuration", "configurations"]
  private static let batches: Set<String> = ["batch", "batched", "batches", "bulk", "chunk", "chunks", "many", "page"]

  private static func costly(_ hand: FilesAtHand) -> [FactView] {
    (hand.facts(.data) + hand.facts(.external)).map(\.fact).filter(isCostly)
  }

  private static func isCostly(_ fact: FactView) -> Bool {
    switch fact.kind {
    // What is only noted is sent with the rest.
    case .data: fact.detail == .query && fact[.value] != "prepared"
    // A client or request that is made goes nowhere yet; a cache is there to be asked, and jobs and processes are started one by one.
    case .external:
      !["client", "prepared", "options"].contains(fact[.value])
        && [.http, .database, .mail, .storage].contains(fact.detail)
    default: false
    }
  }
}

/// A file and a line: where facts of several kinds speak of one statement.
struct StartPlace: Hashable, Sendable {
  let file: ScannedFile
  let line: Int
}

extension FactView {
  var startPlace: StartPlace { StartPlace(file: file, line: startLine) }
}
