public import Facts

/// Which definitions a bare name could mean is the same for all files of a language.
struct CandidateRequest: Hashable, Sendable {
  var name: String
  var language: String?
  /// Whether tests ask: what they define, no other code calls.
  var isOfTest = false
}

extension CodeIndex {
  /// What a call or reference means.
  public func binding(of use: FactView) -> Binding {
    switch resolution(of: use) {
    case .bound(let definitions, let tier, let reason):
      return Binding(definitions: definitions, tier: tier, reason: reason)
    case .external(let package): return Binding(definitions: [], tier: .external, reason: "comes from \(package)")
    case .nothing(let reason): return Binding(definitions: [], tier: .nameOnly, reason: reason)
    case .unknown:
      let candidates = candidates(named: use.name, for: use)
      if let only = candidates.count == 1 ? candidates.first : declaration(of: candidates, use),
        let reason = likelihood(of: use, meaning: only)
      {
        return Binding(definitions: [only], tier: .likely, reason: reason)
      }
      return Binding(definitions: candidates, tier: .nameOnly, reason: "the name matches")
    }
  }

  /// Functions and types that could be meant by their bare name.
  func candidates(named name: String, in file: ScannedFile) -> [FactView] {
    let isOfTest = file.role == .test
    return memos.candidates.value(CandidateRequest(name: name, language: file.language, isOfTest: isOfTest)) {
      let all = definitions(named: name).filter {
        ($0.detail.isFunctionLike || $0.detail.isTypeLike) && areRelated($0.file, file)
      }
      // What a file of declarations says of a definition is no other definition.
      let defined = joinedByPlatform(all.filter { !onlyDeclares($0.file) && isCallable($0) })
      let known = defined.isEmpty ? all : defined
      let outside = isOfTest ? known : known.filter { $0.file.role != .test }
      return outside.isEmpty ? known : outside
    }
  }

  /// Of methods that all implement one of an interface, that one.
  private func declaration(of candidates: [FactView], _ use: FactView) -> FactView? {
    guard candidates.count > 1, candidates.count <= 12 else { return nil }
    return memos.declarations.value(candidates) {
      let overrides = overrides
      return candidates.first { candidate in
        guard let type = candidate.container, type.detail == .interface || type.detail == .trait else { return false }
        return candidates.allSatisfy { other in
          isSame(other, candidate)
            || overrides.type(of: other).map { overrides.supertypes(of: $0).contains(type) } ?? false
        }
      }
    }
  }

  /// Those of them that the shape of a use allows.
  private func candidates(named name: String, for use: FactView) -> [FactView] {
    var candidates = candidates(named: name, in: use.file)
    if use.isLoneName { return candidates.filter { mayMeanByNameAlone(use, $0) } }
    if candidates.count > 1, profile(for: use.file)?.openTypes == true {
      let choice = OverloadChoice(self)
      candidates = candidates.filter {
        $0[.extends] == nil && isVisible($0, from: use.file) && choice.canTake($0, use)
      }
    }
    let seen =
      profile(for: use.file)?.modules.style == .include
      ? candidates.filter { !Linkage(self).isHidden($0, from: use.file) } : candidates
    if seen.count == candidates.count, profile(for: use.file)?.openTypes != true,
      profile(for: use.file)?.callsStayInFamily != true
    {
      // The same list for all sites: a thousand types with a `String()` would be gone through at each of its calls.
      guard candidates.count > 1, isAskedOfValue(use) else { return candidates }
      let request = CandidateRequest(name: name, language: use.file.language, isOfTest: use.file.role == .test)
      return memos.memberCandidates.value(request) {
        candidates.filter(isMember)
      }
    }
    return among(seen, use)
  }

  /// Whether a name alone, which a variable would have as well, can mean a method: one of the type around it, of its bases, or of
  /// what extends it or mixes it in.
  private func mayMeanByNameAlone(_ site: FactView, _ method: FactView) -> Bool {
    isMember(method) && NameResolver(index: self).enclosingType(at: Place(of: site), .init()) != nil
      && isRelated(method, toTypeAround: site)
  }

  private func among(_ candidates: [FactView], _ use: FactView) -> [FactView] {
    // What is asked of a value is a method: `check.ping()` means no function `ping` of a module.
    guard candidates.count > 1 else { return candidates }
    if let profile = profile(for: use.file), profile.callsStayInFamily,
      use[.receiver].map(profile.selfNames.contains) ?? true
    {
      return candidates.filter { !isMember($0) || isRelated($0, toTypeAround: use) }
    }
    return isAskedOfValue(use) ? candidates.filter(isMember) : candidates
  }

  /// Whether a file states what others define: `index.d.ts`.
  private func onlyDeclares(_ file: ScannedFile) -> Bool {
    profile(for: file)?.declarationExtensions.contains { file.path.hasSuffix("." + $0) } ?? false
  }

  /// Whether the receiver begins with a parameter, a variable or the object itself, whatever they hold.
  private func isAskedOfValue(_ use: FactView) -> Bool {
    memos.askedOfValues.value(use) { beginsWithValue(use) }
  }

  private func beginsWithValue(_ use: FactView) -> Bool {
    guard let receiver = use[.receiver], let root = AccessPath(receiver)?.steps.first,
      let profile = profile(for: use.file)
    else { return false }
    if profile.selfNames.contains(root.name) { return true }
    guard !root.isCalled, let found = NameResolver(index: self).lookup(root.name, at: Place(of: use)) else {
      return false
    }
    return found.values.allSatisfy { $0 == .variable }
  }

  /// Every call and reference whose name could mean this definition, each with its tier.
  public func uses(of definition: FactView) -> [Use] { memos.uses.value(definition) { findUses(of: definition) } }

  /// - Parameter isAsked: uses elsewhere are left out; where nobody asked for all of them before, they are not bound.
  private func uses(of definition: FactView, in isAsked: (ScannedFile) -> Bool) -> [Use] {
    memos.uses.known(definition)?.filter { isAsked($0.site.file) } ?? findUses(of: definition, in: isAsked)
  }

  private func findUses(of definition: FactView, in isAsked: (ScannedFile) -> Bool = { _ in true }) -> [Use] {
    // What is written for one platform is called by the part for all.
    if let common = commonPart(of: definition) {
      return uses(of: common, in: isAsked).map { use in
        var use = use
        use.definition = definition
        return use
      }
    }
    // A further signature runs nothing: its calls are those of the implementation that may fit it.
    if let implementation = implementation(of: definition) {
      return uses(of: implementation, in: isAsked).map { use in
        var use = use
        use.definition = definition
        if use.isPrintable {
          use.tier = .likely
          use.reason =
            "a use of the implementation on line \(implementation.startLine); which signature it fits is not told"
        }
        return use
      }
    }
    var uses: [Use] = []
    for name in AliasNames(self).names(of: definition) {
      var sites = facts(.call, named: name)
      sites += facts(.reference, .decorator, .callback, .base, .typeUse, named: name)
      sites += facts(.reference, .decorator, .callback, .base, .typeUse, otherwiseNamed: name)
      sites += constructions(of: definition, by: name)
      for site in sites where isAsked(site.file) && areRelated(site.file, definition.file) {
        if let use = use(of: definition, at: site, by: name) { uses.append(use) }
      }
    }
    return uses.sorted { FactView.precedes($0.site, $1.site) }
  }

  /// Calls of a method that constructs (`Box.new`), which stand under the method's name.
  private func constructions(of definition: FactView, by name: String) -> [FactView] {
    guard let profile = profile(for: definition.file), !profile.constructionMethods.isEmpty,
      isType(definition) || definition.detail == .constructor || profile.constructorNames.contains(definition.name)
    else { return [] }
    let type = isType(definition) ? definition : definition.container
    let inside = name == definition.name ? type.map { parts(of: $0).flatMap { facts(in: $0) } } ?? [] : []
    let own = inside.filter { site in
      guard site.kind == .call, profile.constructionMethods.contains(site.name) else { return false }
      guard let receiver = site[.receiver] else { return true }
      return profile.selfNames.contains(receiver) || profile.typeMembers.contains { receiver.hasSuffix("." + $0) }
    }
    let named = facts(.call, otherwiseNamed: name).filter { profile.constructionMethods.contains($0.name) }
    return named + own.filter { !named.contains($0) }
  }

  private func use(of definition: FactView, at site: FactView, by name: String) -> Use? {
    func use(_ tier: Tier, _ reason: String) -> Use {
      Use(
        site: site, definition: definition, enclosing: site.container.flatMap { enclosingDefinition(of: $0) },
        tier: tier, reason: reason)
    }
    switch resolution(of: site) {
    case .bound(let definitions, let tier, let reason):
      if definitions.contains(definition) { return use(tier, reason) }
      guard site[.arguments] != nil, OverloadChoice(self).canTake(definition, site) else { return nil }
      if definitions.contains(where: { isSame($0, definition) }) {
        return use(.nameOnly, "another overload fits better")
      }
      // Its type is constructed, by one of several constructors.
      let isOpen = definition.detail == .constructor && definitions.allSatisfy(isType)
      return isOpen && definition.container.map(definitions.contains) == true
        ? use(.nameOnly, "one of several constructors") : nil
    case .external(let package): return name == definition.name ? use(.external, "comes from \(package)") : nil
    case .nothing: return nil
    case .unknown:
      guard name == definition.name, canMean(definition, site), !Linkage(self).isHidden(definition, from: site.file)
      else { return nil }
      if site.isLoneName, !mayMeanByNameAlone(site, definition) { return nil }
      if isOfTestsAlone(definition, askedBy: site) { return use(.nameOnly, "stands in tests, which only tests call") }
      let candidates = candidates(named: name, for: site)
      let rivals =
        candidates.contains { !isSame($0, definition) }
        && declaration(of: candidates, site).map { !isSame($0, definition) } ?? true
      guard OverloadChoice(self).canTake(definition, site) else { return use(.nameOnly, "takes other arguments") }
      let overloads = candidates.filter { isSame($0, definition) && OverloadChoice(self).canTake($0, site) }
      if overloads.count > 2, site[.arguments] != nil,
        OverloadChoice(self).areDifferent(overloads) || Set(overloads.map { $0[.returns] ?? "" }).count > 1
      {
        return use(.nameOnly, "one of \(overloads.count) overloads")
      }
      if !rivals, let reason = likelihood(of: site, meaning: definition) { return use(.likely, reason) }
      if let profile = profile(for: site.file), !profile.bindsNames {
        return use(.nameOnly, "no rules say how \(profile.displayName) binds names")
      }
      return use(.nameOnly, rivals ? "one of \(candidates.count) definitions of this name" : "receiver unknown")
    }
  }

  /// Overloads of one name in one place.
  private func isSame(_ a: FactView, _ b: FactView) -> Bool {
    a.file == b.file && a.fact.container == b.fact.container && a.name == b.name && a[.receiver] == b[.receiver]
  }

  private func isMember(_ definition: FactView) -> Bool {
    definition.container.map(isType) == true || definition[.receiver] != nil || definition.detail == .method
  }

  /// Whether the shape of a site fits: a receiver for a method, none for a function.
  func canMean(_ definition: FactView, _ site: FactView) -> Bool {
    let hasReceiver = site[.receiver] != nil || site.name != definition.name
    if hasReceiver { return definition.container?.detail.isFunctionLike != true || isMember(definition) }
    if definition.container?.detail.isFunctionLike == true, !isMember(definition) { return false }
    return !isMember(definition) || profile(for: site.file)?.methodsNeedReceiver == false
  }

  /// Whether it could only be called out of code that does not know tests.
  private func isOfTestsAlone(_ definition: FactView, askedBy site: FactView) -> Bool {
    definition.file.role == .test && site.file.role != .test
  }

  /// Why the only definition of a name may be taken for what an unbound site means; nil when it may not.
  private func likelihood(of site: FactView, meaning definition: FactView) -> String? {
    guard let profile = profile(for: site.file), profile.bindsNames, canMean(definition, site),
      !isOfTestsAlone(definition, askedBy: site)
    else { return nil }
    if site.isLoneName, profile.commonMethodNames.contains(definition.name) { return nil }
    if profile.modules.style == .include, !mayReach(definition, from: site) { return nil }
    if profile.openTypes, !isVisible(definition, from: site.file) { return nil }
    if site[.expected] != nil {
      // A case or a constant of the name is as good.
      let others = definitions(named: definition.name).contains {
        !$0.detail.isFunctionLike && !$0.detail.isTypeLike && $0.container?.detail.isTypeLike == true
          && $0.file.language == site.file.language
      }
      if others { return nil }
      return isMember(definition) && !profile.commonMethodNames.contains(definition.name)
        && !profile.constructorNames.contains(definition.name)
        ? only("member", definition, for: site) : nil
    }
    if site[.receiver] != nil {
      guard isMember(definition), !profile.commonMethodNames.contains(definition.name) else { return nil }
      if profile.callsStayInFamily, let receiver = site[.receiver], profile.selfNames.contains(receiver),
        !isRelated(definition, toTypeAround: site)
      {
        return nil
      }
      return only("method", definition, for: site)
    }
    if profile.modules.style == .namespaces {
      // What a type calls without a receiver, it or one of its family has.
      if isMember(definition), profile.callsStayInFamily {
        return isRelated(definition, toTypeAround: site)
          ? only("method", definition, for: site) : nil
      }
      return profile.dynamicMembers ? only("definition", definition, for: site) : nil
    }
    // A block may be asked of something that its call does not show.
    if !profile.receiverClosures.isEmpty, isMember(definition), !profile.commonMethodNames.contains(definition.name),
      NameResolver(index: self).isInLiteral(Place(of: site))
    {
      return only("method", definition, for: site) + ", called in a block"
    }
    // Where imports name files, a name that none of them brings here is not ours.
    let isImported = !scope(of: site.file).imports(site.name).isEmpty
    let mayLink =
      profile.modules.style == .include && !profile.standardFunctions.contains(site.name)
    return profile.modules.style == .none || isImported || mayLink
      ? only("definition", definition, for: site) : nil
  }

  /// `only method of this name`, where that is so: others of the name may be known not to be meant.
  private func only(_ noun: String, _ definition: FactView, for site: FactView) -> String {
    let others = definitions(named: definition.name).filter { other in
      (other.detail.isFunctionLike || other.detail.isTypeLike) && areRelated(other.file, site.file)
        && !isSame(other, definition) && commonPart(of: other) != definition
        && !(site.file.role != .test && other.file.role == .test)
    }
    return others.isEmpty
      ? "only \(noun) of this name" : "only \(noun) of this name that can be meant here"
  }

  /// Whether a site can mean a definition that nothing in its sight leads to: not from a macro's body, not through
  /// another type or namespace, and a member without a receiver only in a class of which not all bases are known.
  private func mayReach(_ definition: FactView, from site: FactView) -> Bool {
    if site.container?.detail == .macro { return false }
    let resolver = NameResolver(index: self)
    if let receiver = site[.receiver] {
      guard site[.access] == "scope" else { return true }
      let owner = definition[.receiver] ?? definition.container?.name ?? ""
      return NamespaceBlocks.components(of: Self.withoutArguments(receiver)).last
        == NamespaceBlocks.components(of: owner).last
    }
    guard isMember(definition) else { return true }
    // Outside of all definitions a macro wrote the header of what the site stands in: which class it is in is not seen.
    guard let around = site.container, !around.detail.isNamespace else { return true }
    guard let type = resolver.enclosingType(at: Place(of: site), .init()) else { return false }
    switch resolver.member(definition.name, of: .instance(type), .init()) {
    case .external, .unknown: return true
    case .found, .missing: return false
    }
  }

  /// Whether a method can be one of the type around a site: of a base, or of a subtype and what that has for bases.
  private func isRelated(_ method: FactView, toTypeAround site: FactView) -> Bool {
    guard let type = NameResolver(index: self).enclosingType(at: Place(of: site), .init()) else {
      return profile(for: site.file)?.dynamicMembers == true
    }
    guard let owner = overrides.type(of: method) else { return false }
    // A base that cannot be told may bring anything.
    if bases(of: type).contains(.variable) { return true }
    let family = memos.families.value(type) {
      var family: Set<FactView> = []
      for subtype in [type] + overrides.subtypes(of: type) {
        family.insert(subtype)
        family.formUnion(overrides.supertypes(of: subtype))
      }
      return family
    }
    return family.contains(whole(owner))
  }

  /// The calls among ``uses(of:)`` that are confirmed or likely: what may be printed as a caller.
  public func callers(of definition: FactView) -> [Use] {
    uses(of: definition).filter { $0.isPrintable && $0.site.kind == .call }
  }

  /// The same in some files alone. Of a name with thousands of calls, those elsewhere need not be bound.
  public func callers(of definition: FactView, in isAsked: (ScannedFile) -> Bool) -> [Use] {
    uses(of: definition, in: isAsked).filter { $0.isPrintable && $0.site.kind == .call }
  }

  /// What the code inside a definition calls in this repository, confirmed or likely, one entry a call and definition.
  public func callees(of definition: FactView) -> [Use] {
    facts(in: definition).filter { $0.kind == .call }.flatMap { site -> [Use] in
      let binding = binding(of: site)
      guard binding.tier == .confirmed || binding.tier == .likely else { return [] }
      return binding.definitions.map { target in
        Use(
          site: site, definition: target, enclosing: site.container.flatMap { enclosingDefinition(of: $0) },
          tier: binding.tier, reason: binding.reason)
      }
    }
  }

  /// The uses sorted by what may be printed, with the mentions (of its name, from a text search) that no use explains.
  public func tally(of definition: FactView, mentions: [Mention] = []) -> UseTally {
    let uses = uses(of: definition)
    var explained = Set(uses.map { Line(path: $0.site.path, line: $0.site.startLine) })
    for other in definitions(named: definition.name) {
      explained.insert(Line(path: other.path, line: other.startLine))
    }
    return UseTally(
      callers: uses.filter { $0.isPrintable && $0.site.kind == .call },
      references: uses.filter { $0.isPrintable && $0.site.kind != .call },
      nameOnly: uses.filter { $0.tier == .nameOnly },
      mentions: mentions.filter { !explained.contains(Line(path: $0.path, line: $0.line)) })
  }

  private struct Line: Hashable {
    var path: String
    var line: Int
  }
}

extension FactView {
  /// A call that is a name and nothing else, told from a variable by nothing but that none of the name is in sight.
  var isLoneName: Bool { kind == .call && self[.access] == "name" }
}
