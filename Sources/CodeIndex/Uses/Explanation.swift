public import Facts

/// Why one call or reference is, or is not, counted as a use of a definition.
public struct UseExplanation: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable {
    /// A call that is printed as a caller.
    case caller
    /// As sure, but no call: a type in a signature, a function passed on, a base.
    case reference
    /// Counted and listed apart.
    case apart
    case notCounted
  }
  /// A `call` or a `reference`.
  public var site: FactView
  /// The innermost function-like definition around it, else the innermost type.
  public var enclosing: FactView?
  public var verdict: Verdict
  public var tier: Tier
  /// A few words, no full stop.
  public var reason: String
  /// The receiver as it is written; nil for a bare name.
  public var receiver: String?
  /// What the site means, whatever the target is. Empty when that is nothing in this repository, or unknown.
  public var meaning: [FactView]
  /// Every definition that its name could mean where nothing else is known.
  public var candidates: [FactView]
  /// What was looked up, in this order.
  public var steps: [BindingStep]
}

extension CodeIndex {
  /// The calls and references on a line that may use a definition, in order of place, each with its reasons.
  /// - Parameter target: nil explains every call and reference of the line for itself.
  public func explanations(ofLine line: Int, in file: ScannedFile, target: FactView?) -> [UseExplanation] {
    let names = target.map { Set(AliasNames(self).names(of: $0)) }
    return facts(in: file, lines: line...line).filter { site in
      guard Self.isUse(site) else { return false }
      return names?.contains(Self.bareName(of: site)) ?? true
    }.map { explanation(of: $0, target: target) }
  }

  private static func isUse(_ site: FactView) -> Bool {
    switch (site.kind, site.detail) {
    case (.call, _), (.reference, .decorator), (.reference, .callback), (.reference, .base), (.reference, .typeUse):
      true
    default: false
    }
  }

  /// `C` of `a.b.C[int]`.
  private static func bareName(of site: FactView) -> String {
    site.kind == .call
      ? site.name : String(decoding: FactPostings.lastComponent(Array(site.name.utf8)[...]), as: UTF8.self)
  }

  private func explanation(of site: FactView, target: FactView?) -> UseExplanation {
    let trace = BindingTrace()
    let resolution = Binder(self, trace: trace).resolve(site)
    let binding = binding(of: site)
    let candidates = definitions(named: Self.bareName(of: site)).filter {
      ($0.detail.isFunctionLike || $0.detail.isTypeLike) && areRelated($0.file, site.file)
    }
    var (verdict, tier, reason) = Self.verdict(on: binding, site)
    if let target { (verdict, tier, reason) = verdictForTarget(target, site, resolution, binding) }
    return UseExplanation(
      site: site, enclosing: site.container.flatMap { enclosingDefinition(of: $0) }, verdict: verdict, tier: tier,
      reason: reason, receiver: site[.receiver],
      meaning: binding.tier == .nameOnly ? [] : binding.definitions, candidates: candidates, steps: trace.steps)
  }

  private static func verdict(on binding: Binding, _ site: FactView) -> (UseExplanation.Verdict, Tier, String) {
    switch binding.tier {
    case .confirmed, .likely: (site.kind == .call ? .caller : .reference, binding.tier, binding.reason)
    case .nameOnly: (binding.definitions.isEmpty ? .notCounted : .apart, .nameOnly, binding.reason)
    case .external: (.notCounted, .external, binding.reason)
    }
  }

  private func verdictForTarget(
    _ target: FactView, _ site: FactView, _ resolution: Resolution, _ binding: Binding
  ) -> (UseExplanation.Verdict, Tier, String) {
    if let use = uses(of: target).first(where: { $0.site == site }) {
      let verdict: UseExplanation.Verdict =
        use.isPrintable ? (site.kind == .call ? .caller : .reference) : use.tier == .nameOnly ? .apart : .notCounted
      if use.tier == .nameOnly, binding.tier == .likely, let other = binding.definitions.first, other != target {
        return (verdict, .nameOnly, "taken for `\(other.qualifiedName)`, not for certain: \(binding.reason)")
      }
      return (verdict, use.tier, use.reason)
    }
    switch resolution {
    case .bound(let definitions, let tier, let reason):
      let through = overrides.overridden(by: target).first { definitions.contains($0) }
      if let through {
        return (.apart, .nameOnly, "calls `\(through.qualifiedName)`, which the target overrides or implements")
      }
      return (.notCounted, tier, "it means something else: \(reason)")
    case .external(let package): return (.notCounted, .external, "comes from \(package)")
    case .nothing(let reason): return (.notCounted, .nameOnly, "no definition of this repository: \(reason)")
    case .unknown: return (.notCounted, .nameOnly, mismatch(of: target, at: site) ?? binding.reason)
    }
  }

  /// Why a site cannot mean a definition by its shape; nil when it could.
  private func mismatch(of target: FactView, at site: FactView) -> String? {
    guard !canMean(target, site) else { return nil }
    if site[.receiver] == nil { return "called without a receiver, and the target is a method" }
    return "called on a receiver, and the target is no member of anything"
  }
}
