import CodeIndex
import Facts

/// Code that only tests run, wherever it stands: a file of tests, or a test or a module of tests inside a source file.
enum TestCode {
  static func holds(_ fact: FactView, _ index: CodeIndex) -> Bool {
    fact.file.role == .test
      || index.tests(of: fact.file).contains { $0.detail != .coverage && $0.lines.contains(fact.startLine) }
  }
}
