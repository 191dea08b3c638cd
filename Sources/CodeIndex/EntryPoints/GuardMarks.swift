public import Facts

extension CodeIndex {
  /// What marks of the program's own say about the handler that bears one: `auth` facts with the value `marked`, whose `alias` is
  /// the mark. A filter, or what puts filters before handlers, looks for it: an `open` one is left out by the filter in its name,
  /// a `candidate` is put before those that bear it.
  ///
  /// - Parameter decorator: the mark where it stands.
  /// - Returns: of those that open, only what is left out by something that would turn callers away.
  public func guardMarks(of decorator: FactView) -> [FactView] {
    let all = memos.guardMarks.value(0) {
      Dictionary(grouping: facts(.auth).filter { $0[.value] == GuardMarks.value && $0.file.role != .test }) {
        $0[.alias] ?? ""
      }
    }
    return (all[decorator.name] ?? []).filter { mark in
      areRelated(mark.file, decorator.file) && (mark.detail != .open || GuardMarks(index: self).opens(mark))
    }
  }
}

struct GuardMarks: Sendable {
  let index: CodeIndex
  static let value = "marked"

  /// Whether the filter that a mark lifts is a guard: the one of its name, else the type around.
  fileprivate func opens(_ mark: FactView) -> Bool {
    let around = RouterResolver(index: index).enclosingType(of: mark).map { [$0] } ?? []
    let types = mark.name.isEmpty ? around : index.definitions(meantBy: mark.name, nil, at: mark)
    return types.contains { $0.detail.isTypeLike && index.guardProof.holds(forType: $0) }
  }

  /// Whether a filter is put only before what bears a mark.
  func isAsked(_ filter: FactView) -> Bool {
    index.facts(.auth, .candidate).contains { $0[.value] == Self.value && $0.name == filter.name }
  }
}
