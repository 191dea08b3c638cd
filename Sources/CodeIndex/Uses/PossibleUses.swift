public import Facts

/// A call or reference that may use a definition, although nothing says that it does.
public struct PossibleUse: Sendable, Hashable {
  public enum Way: Sendable, Hashable {
    /// It means a method that the definition overrides or implements.
    case dispatch(through: FactView)
    /// It calls what a variable or field of this name keeps, which the definition is among.
    case kept(by: String)
    /// The name matches, and nothing says what it means.
    case byName
    /// It was taken for another definition, but not for certain.
    case takenFor(FactView)
  }
  public var site: FactView
  /// The innermost function-like definition around the site, else the innermost type; nil at top level.
  public var enclosing: FactView?
  public var way: Way
  /// A few words, no full stop.
  public var reason: String
}

/// Everything that bears the name of a definition and is not printed as a use of it.
public struct NamesakeUses: Sendable, Hashable {
  /// In order of way, then of place.
  public var possible: [PossibleUse]
  /// What other calls of the name mean for certain, with how many there are: the most frequent first.
  public var others: [Other]

  public struct Other: Sendable, Hashable {
    /// Nil for what comes from outside or is no definition.
    public var definition: FactView?
    public var sites: [FactView]

    public init(definition: FactView?, sites: [FactView]) {
      self.definition = definition
      self.sites = sites
    }
  }
}

extension CodeIndex {
  /// What may also use a definition, and what calls of its name mean instead.
  public func namesakeUses(of definition: FactView) -> NamesakeUses {
    let uses = uses(of: definition)
    let counted = Set(uses.filter { $0.isPrintable }.map(\.site))
    var possible = (dispatched(to: definition) + KeptFunctions(self).calls(of: definition)).filter {
      !counted.contains($0.site)
    }
    var seen = Set(possible.map(\.site)).union(counted)
    for use in uses where use.tier == .nameOnly && seen.insert(use.site).inserted {
      let binding = binding(of: use.site)
      if binding.tier == .likely, let other = binding.definitions.first, other != definition {
        possible.append(
          PossibleUse(
            site: use.site, enclosing: use.enclosing, way: .takenFor(other),
            reason: "taken for `\(other.qualifiedName)`: \(binding.reason)"))
      } else {
        possible.append(PossibleUse(site: use.site, enclosing: use.enclosing, way: .byName, reason: use.reason))
      }
    }
    var others: [FactView?: [FactView]] = [:]
    for site in facts(.call, named: definition.name) where !seen.contains(site) {
      guard areRelated(site.file, definition.file) else { continue }
      switch resolution(of: site) {
      case .bound(let definitions, .confirmed, _): others[definitions.first, default: []].append(site)
      case .bound(let definitions, _, let reason):
        guard let first = definitions.first else { continue }
        possible.append(
          PossibleUse(
            site: site, enclosing: site.container.flatMap { enclosingDefinition(of: $0) }, way: .takenFor(first),
            reason: "taken for `\(first.qualifiedName)`: \(reason)"))
      // A receiver's type that lacks the member may have been narrowed to one that has it.
      case .nothing(let reason) where site[.receiver] != nil && canMean(definition, site):
        possible.append(
          PossibleUse(
            site: site, enclosing: site.container.flatMap { enclosingDefinition(of: $0) }, way: .byName,
            reason: "\(reason), which has no such member"))
      // A variable that nobody knows the value of may hold what has its name.
      case .nothing where site[.receiver] == nil && canMean(definition, site) && isVariable(site):
        possible.append(
          PossibleUse(
            site: site, enclosing: site.container.flatMap { enclosingDefinition(of: $0) }, way: .byName,
            reason: "a variable of this name is called, of which nothing says what it holds"))
      case .external, .nothing: others[FactView?.none, default: []].append(site)
      case .unknown: continue
      }
    }
    let sorted = others.sorted { a, b in
      if a.value.count != b.value.count { return a.value.count > b.value.count }
      guard let first = a.value.first, let other = b.value.first else { return false }
      return FactView.precedes(first, other)
    }
    return NamesakeUses(
      possible: possible, others: sorted.map { NamesakeUses.Other(definition: $0.key, sites: $0.value) })
  }

  /// Whether what a call names is a variable, set at the top of its file, whose value cannot be told. A parameter or local
  /// variable shadows what is outside; an imported value under its old name most likely is the thing itself.
  private func isVariable(_ site: FactView) -> Bool {
    let bindings = scope(of: site.file).bindings(site.name)
    return !bindings.isEmpty && bindings.allSatisfy { $0.container == nil && $0[.target] != nil }
  }

  /// Calls of the methods that a method overrides or implements: which implementation runs, the call does not say.
  private func dispatched(to method: FactView) -> [PossibleUse] {
    guard method.detail == .method || method.detail == .function, let profile = profile(for: method.file),
      !profile.constructorNames.contains(method.name)
    else { return [] }
    var possible: [PossibleUse] = []
    var seen: Set<FactView> = []
    for base in overrides.overridden(by: method) {
      for use in uses(of: base) where use.isPrintable && seen.insert(use.site).inserted {
        // `super.close()` runs the base's own.
        if let receiver = use.site[.receiver], profile.superNames.contains(receiver) { continue }
        guard use.site.kind == .call || use.site.detail == .callback else { continue }
        possible.append(
          PossibleUse(
            site: use.site, enclosing: use.enclosing, way: .dispatch(through: base),
            reason: "calls `\(base.qualifiedName)`, which it overrides or implements"))
      }
    }
    return possible.sorted { FactView.precedes($0.site, $1.site) }
  }

  /// What a name that stands in code means where no rule reads a use: nil when nothing says.
  /// - Parameters:
  ///   - receiver: what stands before its member operator, as in facts; nil for a bare name.
  ///   - line: from 1.
  public func reading(
    of name: String, receiver: String? = nil, atLine line: Int, in file: ScannedFile
  ) -> Binding? {
    let around = file.content.facts.indices.last { number in
      let fact = file.content.facts[number]
      return fact.kind == .definition && fact.endLine > fact.startLine && Int(fact.startLine) <= line
        && line <= Int(fact.endLine)
    }
    let place = Place(file: file, container: around ?? -1, line: line, column: .max)
    switch Binder(self).resolve(name, receiver, at: place) {
    case .bound(let definitions, let tier, let reason):
      return Binding(definitions: definitions, tier: tier, reason: reason)
    case .external(let package): return Binding(definitions: [], tier: .external, reason: "comes from \(package)")
    case .nothing(let reason): return Binding(definitions: [], tier: .nameOnly, reason: reason)
    case .unknown: return nil
    }
  }
}
