import CodeIndex
import Facts

/// Functions and types that are new, gone or in another file, tests and code brought along left out.
struct DefinitionSection: ComparisonSection {
  let id = SectionID.definitions

  func changes(_ pair: ScanPair, _ texts: CallTexts) -> [Change] {
    let kept = Set(pair.facts.changed.flatMap { [$0.before, $0.after] })
    func counts(_ fact: FactView) -> Bool {
      fact.kind == .definition && (fact.detail.isFunctionLike || fact.detail.isTypeLike) && fact.file.isOfTheProgram
        && fact.container?.detail.isFunctionLike != true && !kept.contains(fact)
    }
    let moved = pair.facts.moved.filter { counts($0.after) && $0.after.container?.detail.isTypeLike != true }
    return pair.facts.removed.filter(counts).map { Self.change(.removed, $0, pair.before) }
      + moved.map { move in
        Change(
          .moved, DefinitionPhrase.text(move.after), before: Evidence(move.before, reason: "where it was"),
          after: Evidence(move.after, reason: "where it is"), isFinding: false)
      }
      + pair.facts.added.filter(counts).map { Self.change(.added, $0, pair.after) }
  }

  private static func change(_ way: Change.Way, _ definition: FactView, _ index: CodeIndex) -> Change {
    let place = Evidence(definition, reason: DefinitionPhrase.noun(definition))
    return Change(
      way, DefinitionPhrase.text(definition), before: way == .removed ? place : nil,
      after: way == .added ? place : nil, isFinding: way == .removed && index.isExported(definition))
  }
}
