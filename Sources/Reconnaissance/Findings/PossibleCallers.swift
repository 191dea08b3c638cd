import CodeIndex
import Facts

/// Calls outside tests that may reach a target, of which none is known to: all that keeps "no caller is known" from being "no
/// caller".
struct PossibleCallers {
  /// Calls of a method that a target overrides or implements.
  struct Dispatch {
    let method: FactView
    /// Whether nothing but the target does.
    let isAlone: Bool
    /// In order of place.
    let calls: [PossibleUse]
  }
  /// In order of the targets.
  let dispatched: [Dispatch]
  /// Calls of what a variable or field keeps, in order of place.
  let kept: [PossibleUse]
  /// Calls that match by name alone, in order of place.
  let named: [PossibleUse]
  /// Settings by which a framework loads it.
  let settings: [FactView]

  var isEmpty: Bool { dispatched.isEmpty && kept.isEmpty && named.isEmpty && settings.isEmpty }
  /// Whether nothing here decides if any of them runs the target.
  var isOpen: Bool { !isEmpty && kept.isEmpty && settings.isEmpty && !dispatched.contains(where: \.isAlone) }

  init(_ targets: [FactView], _ index: CodeIndex) {
    var methods: [FactView] = []
    var calls: [FactView: [PossibleUse]] = [:]
    var targeted: [FactView: FactView] = [:]
    var named: [PossibleUse] = []
    var kept: [PossibleUse] = []
    var seen: Set<FactView> = []
    for target in targets {
      for use in index.namesakeUses(of: target).possible where use.site.file.role != .test {
        guard seen.insert(use.site).inserted else { continue }
        switch use.way {
        case .dispatch(let method):
          if calls[method] == nil { methods.append(method) }
          calls[method, default: []].append(use)
          targeted[method] = target
        case .kept: kept.append(use)
        case .byName: named.append(use)
        case .takenFor: continue
        }
      }
    }
    dispatched = methods.map { method in
      let others = index.overrides.overriding(method).filter { $0.file.role != .test && $0 != targeted[method] }
      return Dispatch(
        method: method, isAlone: others.isEmpty,
        calls: (calls[method] ?? []).sorted { PlaceOrder.precedes($0.site, $1.site) })
    }
    settings = LoadedByName.settings(targets, index)
    self.kept = kept.sorted { PlaceOrder.precedes($0.site, $1.site) }
    self.named = named.sorted { PlaceOrder.precedes($0.site, $1.site) }
  }

  /// ``2 calls of `Store.save` `a.cs:7`, which nothing else implements: `Post` `b.cs:12`, …; 1 by name alone: …``
  var spans: [Span] {
    var parts = dispatched.map { dispatch -> [Span] in
      [.text(Count.of(dispatch.calls.count, "call") + " of ")] + [DefinitionPhrase.name(dispatch.method), " "]
        + [
          Span.site(dispatch.method),
          .text(dispatch.isAlone ? ", which nothing else implements: " : ", one of whose implementations it is: "),
        ]
        + Self.places(dispatch.calls)
    }
    var holders: [String] = []
    for use in kept where !holders.contains(use.reason) { holders.append(use.reason) }
    for reason in holders {
      let some = kept.filter { $0.reason == reason }
      parts.append([.text(Count.of(some.count, "call") + " ")] + Wording.reason(reason) + [": "] + Self.places(some))
    }
    if !settings.isEmpty { parts.append(["whoever has it "] + LoadedByName.spans(settings)) }
    if !named.isEmpty {
      parts.append([.text("\(Count.of(named.count, "call")) by name alone: ")] + Self.places(named))
    }
    return Listing.joined(parts)
  }

  /// None of them is a caller for certain.
  var evidence: [Evidence] {
    (dispatched.flatMap(\.calls) + kept + named).map { use in
      var item = Evidence(use.site, tier: .nameOnly, reason: "may call the target: \(use.reason)")
      item.container = use.enclosing?.qualifiedName
      return item
    }
  }

  private static func places(_ uses: [PossibleUse]) -> [Span] {
    Listing.spans(uses, limit: 3) { use in
      (use.enclosing.map { [DefinitionPhrase.name($0), " "] } ?? []) + [Span.site(use.site)]
    }
  }
}
