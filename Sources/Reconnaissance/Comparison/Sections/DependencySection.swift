import CodeIndex
import Facts

/// Packages the manifests ask for, with their versions; behind them those that only a lock file names.
struct DependencySection: ComparisonSection {
  let id = SectionID.dependencies

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let declared = KeyedPairing(pair.before.dependencies.declared, pair.after.dependencies.declared) {
      Self.key($0.name)
    }
    let changes =
      declared.added.map { dependency in
        Change(
          .added, dependency.name, after: Evidence(dependency.place, reason: dependency.scope.rawValue),
          spans: Self.version(dependency) + [
            .text("\(Self.version(dependency).isEmpty ? "" : ", ")\(dependency.scope.rawValue)")
          ])
      }
      + declared.both.compactMap { Self.change($0, $1) }
      + declared.removed.map { dependency in
        Change(
          .removed, dependency.name, before: Evidence(dependency.place, reason: dependency.scope.rawValue),
          spans: Self.version(dependency))
      }
    let named = Set((pair.before.dependencies.declared + pair.after.dependencies.declared).map { Self.key($0.name) })
    return changes + Self.transitive(pair, except: named)
  }

  private static func change(_ old: Dependency, _ new: Dependency) -> Change? {
    var parts: [[Span]] = []
    if old.declared != new.declared { parts.append(step(old.declared, new.declared)) }
    // Some manifests lock what they declare.
    let isSaid = old.locked == old.declared && new.locked == new.declared
    if old.locked != new.locked, !isSaid { parts.append(["locked "] + step(old.locked, new.locked)) }
    if old.scope != new.scope { parts.append([.text("\(old.scope.rawValue) → \(new.scope.rawValue)")]) }
    if parts.isEmpty { return nil }
    return Change(
      .changed, new.name, before: Evidence(old.place, reason: old.scope.rawValue),
      after: Evidence(new.place, reason: new.scope.rawValue), spans: Listing.joined(parts))
  }

  private static func step(_ old: String?, _ new: String?) -> [Span] {
    [old.map { .code($0) } ?? "no version", " → ", new.map { .code($0) } ?? "no version"]
  }

  private static func version(_ dependency: Dependency) -> [Span] {
    let locked = dependency.locked.map { [Span.text("locked "), .code($0)] } ?? []
    return Listing.joined([dependency.declared.map { [.code($0)] } ?? [], locked], separator: ", ")
  }

  private struct Locked {
    var name: String
    /// Several where a lock file holds a package more than once.
    var versions: [String]
    var place: FactView
  }

  private static func transitive(_ pair: ScanPair, except named: Set<String>) -> [Change] {
    func locked(_ index: CodeIndex) -> [Locked] {
      let facts = index.facts(.dependency).filter { $0[.locked] != nil && !named.contains(key($0.name)) }
      return Dictionary(grouping: facts) { key($0.name) }.values.compactMap { facts in
        facts.first.map { Locked(name: $0.name, versions: Set(facts.compactMap { $0[.locked] }).sorted(), place: $0) }
      }.sorted { key($0.name) < key($1.name) }
    }
    let pairing = KeyedPairing(locked(pair.before), locked(pair.after)) { key($0.name) }
    let reason = "in the lock file alone"
    return pairing.added.map {
      Change(
        .added, $0.name, after: Evidence($0.place, reason: reason),
        spans: Wording.names($0.versions) + [", in the lock file alone"], isFinding: false)
    }
      + pairing.both.filter { $0.versions != $1.versions }.map { old, new in
        Change(
          .changed, new.name, before: Evidence(old.place, reason: reason), after: Evidence(new.place, reason: reason),
          spans: Wording.names(old.versions) + [" → "] + Wording.names(new.versions) + [", in the lock file alone"],
          isFinding: false)
      }
      + pairing.removed.map {
        Change(
          .removed, $0.name, before: Evidence($0.place, reason: reason),
          spans: Wording.names($0.versions) + [", in the lock file alone"], isFinding: false)
      }
  }

  /// As ``Dependencies`` compares names.
  private static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == "_" || $0 == "." ? "-" : $0 })
  }
}
