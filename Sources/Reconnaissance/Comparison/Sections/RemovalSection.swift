import CodeIndex
import Facts

/// Definitions that are gone although calls that meant them still stand.
struct RemovalSection: ComparisonSection {
  let id = SectionID.removals

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let later = Set(pair.facts.changed.map(\.before))
    return pair.facts.removed.compactMap { definition in
      guard definition.kind == .definition, definition.detail.isFunctionLike || definition.detail.isTypeLike,
        definition.file.role != .test, !later.contains(definition),
        !pair.after.facts(.call, named: definition.name).isEmpty
      else { return nil }
      let calls = pair.before.callers(of: definition).compactMap { Self.remaining($0, pair) }
      guard !calls.isEmpty else { return nil }
      return Change(
        .removed, DefinitionPhrase.text(definition), before: Evidence(definition, reason: "is gone"),
        spans: [.text("\(Count.of(calls.count, "call")) still \(calls.count == 1 ? "stands" : "stand")")],
        related: [Change.Related("still call it", items: calls)])
    }
  }

  /// A call of the same name in the same place after, which means nothing in this repository any more.
  private static func remaining(_ use: Use, _ pair: ScanPair) -> Evidence? {
    guard let file = pair.files.after(use.site.file) else { return nil }
    let container = use.site.containerName
    let receiver = use.site[.receiver]
    let call = pair.after.facts(.call, named: use.site.name).first {
      $0.file == file && $0.containerName == container && $0[.receiver] == receiver
    }
    guard let call else { return nil }
    let binding = pair.after.binding(of: call)
    guard binding.definitions.isEmpty, binding.tier != .external else { return nil }
    return Evidence(call, tier: use.tier, reason: "called it before: \(use.reason)")
  }
}
