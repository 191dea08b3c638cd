import Facts

/// The facts of one file on two sides as multisets of statements.
struct FileDifference {
  private(set) var added: [FactView] = []
  private(set) var removed: [FactView] = []
  /// Facts that say the same, first with first.
  private(set) var kept: [FactChanges.Pair] = []

  init(_ pair: FilePairs.Pair) {
    if pair.before.saysTheSame(as: pair.after) {
      kept = pair.before.content.facts.indices.map {
        FactChanges.Pair(
          before: FactView(file: pair.before, index: $0), after: FactView(file: pair.after, index: $0))
      }
      return
    }
    var statements = FactStatements()
    let before = statements.numbers(of: pair.before.content.facts.indices, in: pair.before.content)
    let after = statements.numbers(of: pair.after.content.facts.indices, in: pair.after.content)
    var waiting: [UInt32: [Int]] = [:]
    for (index, number) in after.enumerated().reversed() { waiting[number.whole, default: []].append(index) }
    var isKept = [Bool](repeating: false, count: after.count)
    for (index, number) in before.enumerated() {
      let view = FactView(file: pair.before, index: index)
      guard let match = waiting[number.whole]?.popLast() else {
        removed.append(view)
        continue
      }
      isKept[match] = true
      kept.append(FactChanges.Pair(before: view, after: FactView(file: pair.after, index: match)))
    }
    added = after.indices.filter { !isKept[$0] }.map { FactView(file: pair.after, index: $0) }
  }
}
