import CodeIndex
import Facts

/// Tests that are new and tests that are gone.
struct TestSection: ComparisonSection {
  let id = SectionID.tests

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let kept = Set(pair.facts.changed.flatMap { [$0.before, $0.after] })
    func tests(_ facts: [FactView]) -> [FactView] {
      facts.filter { $0.kind == .test && $0.detail == .testCase && !kept.contains($0) }
    }
    return tests(pair.facts.removed).map {
      Change(.removed, Self.name($0), before: Evidence($0, reason: "is gone"))
    }
      + tests(pair.facts.added).map {
        Change(.added, Self.name($0), after: Evidence($0, reason: "a new test"), isFinding: false)
      }
  }

  private static func name(_ test: FactView) -> String {
    test.name.isEmpty ? test.container.map { DefinitionPhrase.text($0) } ?? test.file.fileName : test.name
  }
}
