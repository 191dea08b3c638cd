import CodeIndex
import Facts

/// Definitions that stand on both sides and whose callers outside tests are others.
struct CallerSection: ComparisonSection {
  let id = SectionID.callers

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    // Those whose callers changed most come first.
    let found = definitions(pair).compactMap { definition in
      Self.change(definition, pair).map { (definition: definition.after, change: $0) }
    }
    // A type and its constructor are called by one call.
    let types = Dictionary(found.map { ($0.definition, $0.change) }, uniquingKeysWith: { first, _ in first })
    let changes = found.filter { entry in
      entry.definition.container.flatMap { types[$0] }.map { !Self.isSame($0, entry.change) } ?? true
    }.map(\.change)
    return changes.enumerated().sorted { a, b in
      let counts = (Self.count(a.element), Self.count(b.element))
      return counts.0 == counts.1 ? a.offset < b.offset : counts.0 > counts.1
    }.map(\.element)
  }

  /// What the calls mean that were added or removed, and what has another signature or another place; in order of the
  /// place after.
  private func definitions(_ pair: ScanPair) -> [FactChanges.Pair] {
    var found: [FactView: FactView] = [:]
    func meant(by call: FactView, in index: CodeIndex) -> [FactView] {
      guard call.kind == .call, call.file.isOfTheProgram else { return [] }
      let binding = index.binding(of: call)
      return binding.tier == .confirmed || binding.tier == .likely ? binding.definitions : []
    }
    for call in pair.facts.added {
      for after in meant(by: call, in: pair.after) { if let before = pair.before(after) { found[after] = before } }
    }
    for call in pair.facts.removed {
      for before in meant(by: call, in: pair.before) { if let after = pair.after(before) { found[after] = before } }
    }
    for change in pair.signatureChanges + pair.facts.moved where change.after.detail.isFunctionLike {
      found[change.after] = change.before
    }
    return found.map { FactChanges.Pair(before: $0.value, after: $0.key) }
      .filter { $0.after.kind == .definition && $0.after.file.isOfTheProgram }
      .sorted { PlaceOrder.precedes($0.after, $1.after) }
  }

  private static func change(_ definition: FactChanges.Pair, _ pair: ScanPair) -> Change? {
    func callers(_ definition: FactView, _ index: CodeIndex) -> [Use] {
      var seen: Set<[String]> = []
      return index.callers(of: definition, in: \.isOfTheProgram).filter {
        $0.enclosing != definition
          && seen.insert([$0.site.path, $0.enclosing?.qualifiedName ?? ""]).inserted
      }
    }
    let pairing = KeyedPairing(
      callers(definition.before, pair.before), callers(definition.after, pair.after),
      before: { Self.key($0.enclosing.flatMap(pair.after) ?? $0.enclosing, pair.pathAfter($0.site.path)) },
      after: { Self.key($0.enclosing, $0.site.path) })
    if pairing.added.isEmpty, pairing.removed.isEmpty { return nil }
    var parts: [String] = []
    if !pairing.added.isEmpty { parts.append(Count.of(pairing.added.count, "new caller")) }
    if !pairing.removed.isEmpty { parts.append("\(Count.number(pairing.removed.count)) lost") }
    parts.append("\(Count.number(pairing.both.count + pairing.added.count)) now")
    let related = [
      Change.Related("new callers", items: pairing.added.map { SignatureSection.evidence($0, pair.after) }),
      Change.Related(
        "callers lost", isBefore: true, items: pairing.removed.map { SignatureSection.evidence($0, pair.before) }),
    ]
    return Change(
      .changed, DefinitionPhrase.text(definition.after), before: Evidence(definition.before, reason: "as it was"),
      after: Evidence(definition.after, reason: "as it is"), spans: [.text(parts.joined(separator: ", "))],
      related: related.filter { !$0.items.isEmpty }, isFinding: !pairing.removed.isEmpty)
  }

  private static func isSame(_ a: Change, _ b: Change) -> Bool {
    func places(_ change: Change) -> [[String]] {
      change.related.map { $0.items.map { "\($0.path):\($0.lines?.lowerBound ?? 0)" } }
    }
    return places(a) == places(b)
  }

  private static func count(_ change: Change) -> Int { change.related.reduce(0) { $0 + $1.items.count } }

  /// A caller is the definition around the call, or the file where there is none.
  private static func key(_ enclosing: FactView?, _ path: String) -> [String] {
    [enclosing?.path ?? path, enclosing?.qualifiedName ?? ""]
  }
}
