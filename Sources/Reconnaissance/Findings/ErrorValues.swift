import CodeIndex
import Facts

/// Errors that are values which functions return, and what callers do with them.
struct ErrorValues {
  private let index: CodeIndex

  init(_ index: CodeIndex) { self.index = index }

  /// The program ends there, and nobody who calls can do anything about it: `exit(1)`.
  static func endsProgram(_ fact: FactView) -> Bool { fact.detail == .raise && fact[.value] == "exit" }

  /// The caller hands on what it was given: `return parse(text);`.
  static func passesOn(_ check: FactView) -> Bool { check[.value] == "return" }

  /// Of the values that a target returns those that say that it failed: where errors are values, all of them; elsewhere those that
  /// some caller compares with, since `false` may be an answer as well.
  func failures(_ errors: [FactView], of scope: TargetScope) -> [FactView] {
    let returned = errors.filter { $0.detail == .returned }
    if returned.isEmpty { return [] }
    var compared: Set<String>?
    return returned.filter { value in
      if index.profile(for: value.file)?.practice.errorsAreValues == true { return true }
      if compared == nil { compared = self.compared(by: scope.callers) }
      return compared?.contains(value.name) ?? false
    }
  }

  /// What is known of what becomes of a call's result: a comparison of it before any that hands it on.
  func check(of call: FactView, among facts: [FactView]) -> FactView? {
    let checks = facts.filter {
      $0.kind == .error && $0.detail == .checked && $0.startLine == call.startLine && $0.name == call.name
    }
    return checks.first { !Self.passesOn($0) } ?? checks.first
  }

  private func compared(by callers: [Use]) -> Set<String> {
    var values: Set<String> = []
    for use in callers {
      let line = use.site.startLine
      for check in index.facts(in: use.site.file, lines: line...line) {
        if check.kind == .error, check.detail == .checked, check.name == use.site.name, let value = check[.value] {
          values.insert(value)
        }
      }
    }
    return values
  }
}
