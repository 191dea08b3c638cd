public import Facts

/// Whether what stands before a handler is a guard: something that turns callers away for who they are.
///
/// Frameworks put everything that runs before a handler into one list: callbacks, middleware, dependencies. Some load a record,
/// some choose a language, few ask who is calling. A name seldom tells for certain, so where what it names is defined here, what
/// that does decides. HTTP has words for a guard's answer: 401 and 403 (RFC 9110, 15.5.2 and 15.5.4), and the way to a login. They
/// are `refusal` facts.
public struct GuardProof: Sendable {
  let index: CodeIndex

  /// So many calls may stand between a guard and what it does: `require_admin` asks `require_login`, which asks `deny`.
  private static let depth = 3
  /// So many functions are looked at for one guard.
  private static let doingLimit = 256

  /// - Parameter type: the type whose handlers it stands before, or which its text says nothing of.
  public func holds(_ fact: FactView, in type: FactView? = nil) -> Bool {
    guard fact.detail == .guarded || fact.detail == .candidate else { return false }
    return index.memos.guardProofs.value(GuardRequest(fact: fact, type: type)) { proves(fact, type) }
  }

  /// Whether making a value of a type for a handler turns callers away: a request guard of a framework that asks the types
  /// of a handler's parameters.
  public func holds(forType type: FactView) -> Bool {
    index.memos.guardProofs.value(GuardRequest(fact: type, type: nil)) {
      turnsAway(asked(type).map { Doing(function: $0, refusals: []) }, nil)
    }
  }

  /// Whether a type is asked before a handler runs, for whatever reason.
  public func isAsked(_ type: FactView) -> Bool { !asked(type).isEmpty }

  /// The guards that a statement of a type's body lifts by a method of its own: `skip_authentication only: :index`, which calls
  /// `skip_before_action :authenticate_user!`. The statement says for which handlers; its method, which guards.
  public func lifted(by fact: FactView, in type: FactView) -> [FactView] {
    guard fact.detail == .candidate else { return [] }
    return meaning(of: fact, Self.lastComponent(fact.name), type).flatMap { function in
      index.facts(in: function.file, lines: function.lines).filter { $0.kind == .auth && $0.detail == .open }
    }
  }

  /// A function whose doings are looked at, and what its language says turns callers away.
  private struct Doing: Hashable {
    let function: FactView
    let refusals: [String]
  }

  private enum Verdict {
    case certain(Bool)
    /// It is one if any of these turns callers away.
    case open([Doing])
  }

  private func proves(_ fact: FactView, _ type: FactView?) -> Bool {
    switch verdict(of: fact, type) {
    case .certain(let isGuard): isGuard
    case .open(let doings): turnsAway(doings, type)
    }
  }

  private func verdict(of fact: FactView, _ type: FactView?) -> Verdict {
    if fact[.value] == Self.list { return .certain(false) }
    if fact.detail == .candidate, isOfList(fact) { return .certain(true) }
    if fact[.value] == Self.attribute { return .certain(type.map { isAsked(in: $0) } ?? false) }
    let isNamed = fact.detail == .guarded
    let name = Self.lastComponent(fact.name)
    let refusals = refusals(fact)
    if isNamed, case let found = meaning(of: fact, name, type), !found.isEmpty, found.allSatisfy(letsPass) {
      return .certain(false)
    }
    if isNamed, refusals.isEmpty || NamePattern.fits(name, oneOf: refusals) {
      let doubted = refusals.isEmpty ? [] : meaning(of: fact, name, type).filter { !spared(in: $0).isEmpty }
      return doubted.isEmpty ? .certain(true) : .open(doubted.map { Doing(function: $0, refusals: refusals) })
    }
    let members = known(as: fact.name).filter { isOfSameTree($0, fact) && $0[.value] == "named" }
    if members.contains(where: { !sparesStrangers($0) }) { return .certain(true) }
    var found = meaning(of: fact, name, type)
    if fact[.value] == Self.wrapping {
      // What makes a handler and is given none puts nothing before one: its own refusals are its answers.
      found = found.filter(WrappedHandlers(index: index).takesHandler)
      if found.isEmpty { return .certain(false) }
    }
    // One that is named as a guard is one unless its doings are seen.
    if found.isEmpty { return .certain(isNamed || fact[.value] == "named") }
    return .open(found.map { Doing(function: $0, refusals: isNamed ? refusals : []) })
  }

  /// The value of a `candidate` that is a list with a guard in it: `const before = [log, requireUser]`.
  private static let list = "list"

  /// Whether a name is that of such a list, which the file holds above, in a function around or outside of all.
  private func isOfList(_ fact: FactView) -> Bool {
    fact.file.facts(.auth).contains { list in
      guard list[.value] == Self.list, list.name == fact.name, list.index < fact.index else { return false }
      return list.container.map { around in
        sequence(first: fact.container) { $0?.container }.prefix { $0 != nil }.contains(around)
      } ?? true
    }
  }

  /// The value of a `candidate` that stands around a handler, in a call.
  private static let wrapping = "wraps"
  /// The value of an `open` fact that names a function which goes on with every request.
  private static let passing = "passing"

  /// Whether a function is seen to go on whoever asks: one that only looks who it is.
  private func letsPass(_ function: FactView) -> Bool {
    function.file.facts(.auth).contains {
      $0.detail == .open && $0[.value] == Self.passing && $0.name == function.name
        && function.lines.contains($0.startLine)
    }
  }

  /// Whether what is named as a guard is seen to turn away those alone who are known: a user who was locked out.
  private func sparesStrangers(_ fact: FactView) -> Bool {
    let doubted = meaning(of: fact, Self.lastComponent(fact.name), nil, followsAlias: false)
    guard doubted.contains(where: { !spared(in: $0).isEmpty }) else { return false }
    return !turnsAway(doubted.map { Doing(function: $0, refusals: refusals(fact)) }, nil)
  }

  /// What a type says of itself for the guard that it inherits: `login_required = True` (a mixin's `dispatch` asks for it).
  public static let attribute = "attribute"
  /// The value of a `refusal` on whose lines only those are turned away who are known, or who ask for more than others.
  private static let sparing = "spared"
  /// The value of an `open` fact that takes off one guard alone, which it names.
  public static let lifting = "without"

  /// Whether a method that a type has for guards turns callers away.
  private func isAsked(in type: FactView) -> Bool {
    guard let names = index.profile(for: type.file)?.routing.guardMethods else { return false }
    let methods = ([type] + index.overrides.supertypes(of: type)).flatMap(index.members).filter {
      names.contains($0.name) && $0.detail.isFunctionLike
    }
    return turnsAway(methods.map { Doing(function: $0, refusals: []) }, type)
  }

  /// Whether a guard lets everyone pass who asks for one verb: it is known to ask those alone who change something, or what it
  /// is asked by says so in `open` facts: `reading`, everyone who reads passes; `unless`, everyone passes unless the
  /// handler's type sets the attribute of that name.
  public func spares(_ verb: String?, _ fact: FactView, of type: FactView?) -> Bool {
    let name = Self.lastComponent(fact.name)
    let isReading = verb.map { ["GET", "HEAD", "OPTIONS"].contains($0) } ?? false
    let known = index.profile(for: fact.file)?.routing.readingGuards ?? []
    if isReading, NamePattern.fits(name, oneOf: known) {
      return true
    }
    let guardMethods = index.profile(for: fact.file)?.routing.guardMethods ?? []
    guard !guardMethods.isEmpty else { return false }
    let methods = meaning(of: fact, name, nil).filter { guardMethods.contains($0.name) }
    return methods.contains { method in
      index.facts(in: method.file, lines: method.lines).contains { said in
        guard said.kind == .auth, said.detail == .open else { return false }
        if said[.value] == "reading" { return isReading }
        return said[.value] == "unless" && !(type.map { sets(said.name, $0) } ?? false)
      }
    }
  }

  private func sets(_ attribute: String, _ type: FactView) -> Bool {
    ([type] + index.overrides.supertypes(of: type)).contains { owner in
      owner.file.facts(.auth).contains {
        $0[.value] == Self.attribute && $0.name == attribute && $0.container == owner
      }
    }
  }

  /// Breadth first, each function once: of the ways from a guard to what it calls there may be more than can be walked.
  private func turnsAway(_ doings: [Doing], _ type: FactView?) -> Bool {
    var seen = Set(doings)
    var frontier = doings
    for depth in 0...Self.depth {
      var next: [Doing] = []
      func ask(_ functions: [Doing]) {
        next += functions.filter { seen.count < Self.doingLimit && seen.insert($0).inserted }
      }
      for doing in frontier {
        let function = doing.function
        let spared = spared(in: function)
        for fact in index.facts(in: function.file, lines: function.lines) where fact != function {
          if spared.contains(where: { $0.lines.contains(fact.startLine) }) { continue }
          switch fact.kind {
          case .auth where fact.detail == .refusal: return true
          // What asks another guard first is one as well: a dependency's own dependencies.
          case .auth where fact.detail != .open && fact[.value] != Self.attribute && depth < Self.depth:
            switch verdict(of: fact, type) {
            case .certain(true): return true
            case .certain(false): continue
            case .open(let doings): ask(doings)
            }
          case .error where fact.detail == .raise && doing.refusals.contains("raise"): return true
          case .call:
            if NamePattern.fits(fact.name, oneOf: doing.refusals) { return true }
            guard depth < Self.depth, fact[.receiver].map({ isOwn($0, fact) }) ?? true else { continue }
            ask(meaning(of: fact, fact.name, type).map { Doing(function: $0, refusals: doing.refusals) })
          default: continue
          }
        }
      }
      frontier = next
    }
    return false
  }

  /// What stands around the lines of a function on which not everyone is turned away.
  private func spared(in function: FactView) -> [FactView] {
    index.facts(in: function.file, lines: function.lines).filter {
      $0.kind == .auth && $0.detail == .refusal && $0[.value] == Self.sparing
    }
  }

  private func isOwn(_ receiver: String, _ call: FactView) -> Bool {
    index.profile(for: call.file).map { $0.selfNames.contains(receiver) || $0.superNames.contains(receiver) } ?? false
  }

  private func refusals(_ fact: FactView) -> [String] { index.profile(for: fact.file)?.routing.refusals ?? [] }

  /// What a name stands for: a method of the type or of what it extends, what the place sees under it, else the only function
  /// of the name. Of a type, the methods by which it is asked.
  private func meaning(
    of fact: FactView, _ name: String, _ type: FactView?, followsAlias: Bool = true
  ) -> [FactView] {
    if let type {
      let members = ([type] + index.overrides.supertypes(of: type)).lazy.compactMap { owner in
        index.members(of: owner).first { $0.name == name && $0.detail.isFunctionLike }
      }
      if let member = members.first { return [member] }
    }
    if fact.kind == .call {
      // A bare call of what the type has not means a library's method where methods need no receiver.
      if type != nil, index.profile(for: fact.file)?.methodsNeedReceiver == false { return [] }
      let binding = index.binding(of: fact)
      return binding.tier <= .likely ? binding.definitions.filter(\.detail.isFunctionLike) : []
    }
    let written = fact.name
    // Two colons part the names of a path: `auth::login`.
    let before = written.dropLast(name.count + 1)
    let receiver = written.count > name.count ? String(before.hasSuffix(":") ? before.dropLast() : before) : nil
    let found = index.definitions(meantBy: name, receiver, at: fact)
    if found.isEmpty, followsAlias, case let known = known(as: written).filter({ isOfSameTree($0, fact) }),
      !known.isEmpty
    {
      return known.flatMap { meaning(of: $0, Self.lastComponent($0.name), nil, followsAlias: false) }
    }
    let functions = found.flatMap { $0.detail.isTypeLike ? asked($0) : [$0] }.filter(\.detail.isFunctionLike)
    return functions.isEmpty && receiver == nil ? asked(ofValue: name, at: fact) : functions
  }

  /// What the application calls by a name of its own: `'cron' => CronMiddleware::class` for `middleware('cron:daily')`, and
  /// each of a group: `'api' => ['auth:api', Locale::class]`.
  private func known(as written: String) -> [FactView] {
    let names = index.memos.guardNames.value(0) {
      Dictionary(grouping: index.facts(.auth, .candidate).filter { $0[.alias] != nil }) { $0[.alias] ?? "" }
    }
    return names.isEmpty ? [] : names[String(written.prefix { $0 != ":" })] ?? []
  }

  /// What a variable holds its own file alone knows: a name with the access `file`.
  private func isOfSameTree(_ known: FactView, _ fact: FactView) -> Bool {
    known != fact && (known[.access] == "file" ? known.file == fact.file : index.areRelated(known.file, fact.file))
  }

  /// What a variable holds is asked by its type's methods: `let redirect = LoginRedirect(); router.grouped(redirect)`.
  private func asked(ofValue name: String, at fact: FactView) -> [FactView] {
    (index.profile(for: fact.file)?.routing.guardMethods ?? []).flatMap { method -> [FactView] in
      guard case .bound(let bound, let tier, _) = Binder(index).resolve(method, name, at: Place(of: fact)),
        tier <= .likely
      else { return [] }
      return bound.filter(\.detail.isFunctionLike)
    }
  }

  private func asked(_ type: FactView) -> [FactView] {
    guard let profile = index.profile(for: type.file) else { return [] }
    let names = profile.routing.guardMethods + profile.callMethodNames
    let types = [type] + index.overrides.supertypes(of: type) + index.overrides.subtypes(of: type)
    return types.flatMap(index.members).filter { names.contains($0.name) && $0.detail.isFunctionLike }
  }

  private static func lastComponent(_ text: String) -> String {
    text.split { ".:\\".contains($0) }.last.map(String.init) ?? text
  }
}

/// What ``GuardProof`` is asked, as a key.
struct GuardRequest: Hashable, Sendable {
  var fact: FactView
  var type: FactView?
}
