import CodeIndex
import Facts

/// Code that only tests run, wherever it stands: a file of tests, or a test or a module of tests inside a source file.
enum TestCode {
  static func holds(_ fact: FactView) -> Bool {
    fact.file.role == .test
      || fact.file.facts(.test).contains { $0.detail != .coverage && $0.lines.contains(fact.startLine) }
  }
}
