import Facts

/// Tells a file that holds tests and nothing else, wherever it stands.
enum TestContents {
  /// Whether there are tests, and every definition at the top is one, holds one or stands within one. Code with a few
  /// tests at its end, as Rust has it, is no test.
  static func isAll(of content: FileFacts) -> Bool {
    let tests = content.facts.filter { $0.kind == .test && $0.detail != .fixture }
    guard !tests.isEmpty else { return false }
    return content.facts.allSatisfy { fact in
      guard fact.kind == .definition, fact.container < 0, !isPassive(fact.detail) else { return true }
      return tests.contains { $0.startLine <= fact.endLine && fact.startLine <= $0.endLine }
    }
  }

  /// Values and names beside tests are no subject of theirs.
  private static func isPassive(_ detail: FactDetail) -> Bool {
    switch detail {
    case .constant, .variable, .field, .property, .namespace, .module, .macro: true
    default: false
    }
  }
}
