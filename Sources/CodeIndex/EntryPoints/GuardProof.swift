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

  /// - Parameter type: the type whose handlers it stands before, or which its text says nothing of.
  public func holds(_ fact: FactView, in type: FactView? = nil) -> Bool {
    guard fact.detail == .guarded || fact.detail == .candidate else { return false }
    return index.memos.guardProofs.value(GuardRequest(fact: fact, type: type)) { proves(fact, type, []) }
  }

  /// Whether making a value of a type for a handler turns callers away: a request guard of a framework that asks the types
  /// of a handler's parameters.
  public func holds(forType type: FactView) -> Bool {
    index.memos.guardProofs.value(GuardRequest(fact: type, type: nil)) {
      asked(type).contains { turnsAway($0, nil, [], []) }
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

  private func proves(_ fact: FactView, _ type: FactView?, _ seen: Set<FactView>) -> Bool {
    guard seen.count <= Self.depth else { return false }
    if fact[.value] == Self.attribute { return type.map { isAsked(in: $0) } ?? false }
    let isNamed = fact.detail == .guarded
    let name = Self.lastComponent(fact.name)
    let refusals = refusals(fact)
    if isNamed, refusals.isEmpty || Self.says(name, refusals) { return true }
    let found = meaning(of: fact, name, type)
    // One that is named as a guard is one unless its doings are seen.
    if found.isEmpty { return isNamed || fact[.value] == "named" }
    return found.contains { turnsAway($0, type, isNamed ? refusals : [], seen) }
  }

  /// What a type says of itself for the guard that it inherits: `login_required = True` (a mixin's `dispatch` asks for it).
  public static let attribute = "attribute"

  /// Whether a method that a type has for guards turns callers away.
  private func isAsked(in type: FactView) -> Bool {
    guard let names = index.profile(for: type.file)?.routing.guardMethods else { return false }
    return ([type] + index.overrides.supertypes(of: type)).flatMap(index.members).contains {
      names.contains($0.name) && $0.detail.isFunctionLike && turnsAway($0, type, [], [])
    }
  }

  /// Whether a guard lets everyone pass who asks for one verb: it is known to ask those alone who change something, or what it
  /// is asked by says so in `open` facts: `reading`, everyone who reads passes; `unless`, everyone passes unless the
  /// handler's type sets the attribute of that name.
  public func spares(_ verb: String?, _ fact: FactView, of type: FactView?) -> Bool {
    let name = Self.lastComponent(fact.name)
    let isReading = verb.map { ["GET", "HEAD", "OPTIONS"].contains($0) } ?? false
    let known = index.profile(for: fact.file)?.routing.readingGuards ?? []
    if isReading, known.contains(where: { $0.hasPrefix("*") ? name.hasSuffix($0.dropFirst()) : name == $0 }) {
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

  private func turnsAway(_ function: FactView, _ type: FactView?, _ refusals: [String], _ seen: Set<FactView>) -> Bool {
    guard seen.count <= Self.depth, !seen.contains(function) else { return false }
    let seen = seen.union([function])
    let inside = index.facts(in: function.file, lines: function.lines).filter { $0 != function }
    for fact in inside {
      switch fact.kind {
      case .auth where fact.detail == .refusal: return true
      // What asks another guard first is one as well: a dependency's own dependencies.
      case .auth where fact.detail != .open && proves(fact, type, seen): return true
      case .error where fact.detail == .raise && refusals.contains("raise"): return true
      case .call where Self.says(fact.name, refusals): return true
      default: continue
      }
    }
    return inside.contains { fact in
      guard fact.kind == .call, fact[.receiver].map({ isOwn($0, fact) }) ?? true else { return false }
      return meaning(of: fact, fact.name, type).contains { turnsAway($0, type, refusals, seen) }
    }
  }

  private func isOwn(_ receiver: String, _ call: FactView) -> Bool {
    index.profile(for: call.file).map { $0.selfNames.contains(receiver) || $0.superNames.contains(receiver) } ?? false
  }

  private func refusals(_ fact: FactView) -> [String] { index.profile(for: fact.file)?.routing.refusals ?? [] }

  private static func says(_ name: String, _ refusals: [String]) -> Bool {
    refusals.contains { $0.hasSuffix("*") ? name.hasPrefix($0.dropLast()) : name == $0 }
  }

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
    let receiver = written.count > name.count ? String(written.dropLast(name.count + 1)) : nil
    var found: [FactView] = []
    if case .bound(let bound, let tier, _) = Binder(index).resolve(name, receiver, at: Place(of: fact)), tier <= .likely
    {
      found = bound
    } else {
      let named = index.definitions(named: name).filter {
        ($0.detail.isFunctionLike || $0.detail.isTypeLike) && $0.file.role != .test
          && index.areRelated($0.file, fact.file)
      }
      found = named.count == 1 ? named : []
    }
    if found.isEmpty, followsAlias, let known = known(as: written, for: fact) {
      return meaning(of: known, Self.lastComponent(known.name), nil, followsAlias: false)
    }
    let functions = found.flatMap { $0.detail.isTypeLike ? asked($0) : [$0] }.filter(\.detail.isFunctionLike)
    return functions.isEmpty && receiver == nil ? asked(ofValue: name, at: fact) : functions
  }

  /// What the application calls by a name of its own: `'cron' => CronMiddleware::class` for `middleware('cron:daily')`.
  private func known(as written: String, for fact: FactView) -> FactView? {
    let name = String(written.prefix { $0 != ":" })
    return index.facts(.auth, .candidate).first { $0[.alias] == name && index.areRelated($0.file, fact.file) }
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
