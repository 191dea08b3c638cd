import CodeIndex
import Facts

/// Who calls what a type defines, where the type itself is the target: its own callers are those that construct it, and
/// whoever changes it changes its members with it.
struct MemberCallers {
  /// Definitions outside the target, those outside tests first, then in order of place.
  let definitions: [FactView]
  /// How many of the target's functions they call, and how many of them are tests.
  let called: Int
  let tests: Int

  init(_ scope: TargetScope) {
    let index = scope.index
    let subjects = Set(scope.subjects)
    let types = scope.targets.flatMap { target -> [FactView] in
      if case .file = target { return [] }
      return target.definitions.filter { $0.detail.isTypeLike && subjects.contains($0) }
    }
    let members = types.flatMap { index.members(of: $0) }.filter {
      $0.detail.isFunctionLike && $0.detail != .constructor && !subjects.contains($0)
    }
    var seen: Set<FactView> = []
    var callers: [FactView] = []
    var called = 0
    for member in members {
      let outside = index.callers(of: member).filter { !scope.contains($0.site) }
      if !outside.isEmpty { called += 1 }
      callers += outside.compactMap(\.enclosing).filter { seen.insert($0).inserted }
    }
    let sorted = callers.sorted(by: PlaceOrder.precedes)
    definitions = sorted.filter { !index.isOfTests($0) } + sorted.filter(index.isOfTests)
    self.called = called
    tests = sorted.count(where: index.isOfTests)
  }

  /// `5 of its methods are called by 23 definitions outside it, 12 of them tests: …`; nothing for none.
  var sentence: [Span] {
    guard !definitions.isEmpty else { return [] }
    let of = tests == 0 ? "" : ", \(Count.number(tests)) of them in tests"
    let verb = called == 1 ? "is" : "are"
    return [
      .text(
        "\(Count.number(called)) of its methods \(verb) called by "
          + "\(Count.of(definitions.count, "definition")) outside it\(of): ")
    ] + Listing.spans(definitions, limit: 3) { [DefinitionPhrase.name($0), " ", Span.site($0)] } + ["."]
  }
}
