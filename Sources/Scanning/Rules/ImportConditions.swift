import Facts
import PCRE2

/// What rules ask of a file's imports.
extension FileScan {
  /// Whether a rule's conditions on the file's imports hold.
  func holds(_ ruleIndex: Int, _ match: inout MatchState) -> Bool {
    guard ruleIndex >= 0 else { return true }
    let rule = scanner.rules[ruleIndex]
    if let pattern = rule.forbiddenImport, imports(pattern, &match) { return false }
    return rule.requiredImport.map { imports($0, &match) } ?? true
  }

  private func imports(_ pattern: Pattern, _ match: inout MatchState) -> Bool {
    for id in imports {
      let found = names.utf8(id).withUnsafeBytes { bytes -> Bool in
        (try? match.matches(pattern, in: bytes, from: 0)) ?? false
      }
      if found { return true }
    }
    return false
  }
}
