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
  /// Calls that match by name alone, in order of place.
  let named: [PossibleUse]

  var isEmpty: Bool { dispatched.isEmpty && named.isEmpty }
  /// Whether nothing here decides if any of them runs the target.
  var isOpen: Bool { !isEmpty && !dispatched.contains(where: \.isAlone) }

  init(_ targets: [FactView], _ index: CodeIndex) {
    var methods: [FactView] = []
    var calls: [FactView: [PossibleUse]] = [:]
    var targeted: [FactView: FactView] = [:]
    var named: [PossibleUse] = []
    var seen: Set<FactView> = []
    for target in targets {
      for use in index.namesakeUses(of: target).possible where use.site.file.role != .test {
        guard seen.insert(use.site).inserted else { continue }
        switch use.way {
        case .dispatch(let method):
          if calls[method] == nil { methods.append(method) }
          calls[method, default: []].append(use)
          targeted[method] = target
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
    if !named.isEmpty {
      parts.append([.text("\(Count.of(named.count, "call")) by name alone: ")] + Self.places(named))
    }
    return Listing.joined(parts)
  }

  /// None of them is a caller for certain.
  var evidence: [Evidence] {
    (dispatched.flatMap(\.calls) + named).map { use in
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
