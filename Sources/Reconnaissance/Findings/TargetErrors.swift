import CodeIndex
import Facts

/// What a target does about errors itself, and what the functions that it calls raise through it.
struct TargetErrors {
  private let scope: TargetScope
  private let raised: [FactView]
  private let ended: [FactView]
  private let returned: [FactView]
  private let handled: [FactView]
  private let defined: [FactView]
  /// What functions called directly raise or return, where the target does not handle it.
  private let through: [(callee: FactView, errors: [FactView])]
  /// Errors of its language are values.
  private let areValues: Bool

  init(_ scope: TargetScope) {
    self.scope = scope
    let errors = scope.facts(.error)
    raised = errors.filter { $0.detail == .raise && !ErrorValues.endsProgram($0) }
    ended = errors.filter(ErrorValues.endsProgram)
    handled = errors.filter { $0.detail == .handle }
    defined = errors.filter { $0.detail == .define }
    let values = ErrorValues(scope.index)
    returned = values.failures(errors, of: scope)
    areValues = scope.files.allSatisfy { scope.index.profile(for: $0)?.practice.errorsAreValues == true }
    through = Self.raisedThrough(scope)
  }

  func sentence(_ evidence: inout EvidenceList) -> [Span] {
    evidence.add(raised, reason: "raised in the target")
    evidence.add(ended, reason: "ends the program in the target")
    evidence.add(returned, reason: "returned by the target as an error")
    evidence.add(handled, reason: "handled in the target")
    evidence.add(defined, reason: "error type defined in the target")
    for (callee, errors) in through {
      evidence.add(errors, reason: "raised by \(callee.qualifiedName), which the target calls")
    }
    var clauses = [
      NamedFacts.clause("raises", raised, unnamed: "again what it caught"),
      NamedFacts.clause("returns", returned),
      NamedFacts.clause("ends the program by", ended),
      NamedFacts.clause("handles", handled, unnamed: "any error"),
      NamedFacts.clause("defines", defined),
    ]
    let isSilent = clauses.allSatisfy(\.isEmpty)
    if isSilent {
      clauses = [[.text(areValues ? "no error by return value is seen in it" : "raises and handles nothing itself")]]
    } else if areValues {
      if !returned.isEmpty { clauses[1].append(" when it fails") }
    } else if raised.isEmpty, returned.isEmpty {
      clauses.append(["raises nothing itself"])
    } else if handled.isEmpty {
      clauses.append(["handles nothing"])
    }
    if !through.isEmpty {
      clauses.append(
        Listing.spans(through, limit: 3) { entry in
          ["through "] + [DefinitionPhrase.name(entry.callee), " "]
            + NamedFacts.clause(
              entry.errors.contains { $0.detail == .raise } ? "raises" : "returns", entry.errors, limit: 3)
        })
    }
    return Sentence.of(clauses)
  }

  /// What the functions that the target calls raise by name, and nothing around the call handles.
  private static func raisedThrough(_ scope: TargetScope) -> [(callee: FactView, errors: [FactView])] {
    var through: [(callee: FactView, errors: [FactView])] = []
    var seen = Set(scope.subjects)
    for subject in scope.subjects where subject.detail.isFunctionLike {
      let guarded = GuardedCalls(scope.index.facts(in: subject))
      let broad = scope.index.profile(for: subject.file)?.practice.broadErrors ?? []
      for use in scope.index.callees(of: subject) where use.definition.detail.isFunctionLike {
        let callee = use.definition
        guard !scope.contains(callee), callee.file.role != .test, seen.insert(callee).inserted else { continue }
        let handled = guarded.handlers(of: use.site).map(\.name)
        if handled.contains(where: { $0.isEmpty || broad.contains($0) }) { continue }
        let names = Set(handled.map(lastName))
        let errors = scope.index.facts(in: callee).filter {
          $0.kind == .error && $0.detail == .raise && !$0.name.isEmpty && !ErrorValues.endsProgram($0)
            && !names.contains(lastName($0.name))
        }
        if !errors.isEmpty { through.append((callee, errors)) }
      }
    }
    return through
  }

  private static func lastName(_ name: String) -> Substring { name.split { ".:\\".contains($0) }.last ?? "" }
}
