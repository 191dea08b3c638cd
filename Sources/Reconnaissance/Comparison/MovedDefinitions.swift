import CodeIndex
import Facts

/// Definitions that were removed from one file and added to another, each with the facts in it that moved along.
///
/// Only a definition that is worded alike and whose contents are mostly the same counts as moved: a new `main` is not the old one.
struct MovedDefinitions {
  private(set) var pairs: [FactChanges.Pair] = []
  private var laterDefinitions: [FactView: FactView] = [:]
  private var earlierDefinitions: [FactView: FactView] = [:]

  /// In parts of a thousand: below this, what is in two definitions is not the same.
  private static let threshold = 500
  /// More definitions of one name and shape than this on one side are not told apart.
  private static let groupLimit = 24

  private struct Definition {
    var view: FactView
    /// Removed or added facts directly or indirectly inside, with their statements.
    var inside: [(fact: FactView, number: FactStatements.Number)] = []
  }

  init(from removed: [FactView], to added: [FactView], _ files: FilePairs) {
    guard removed.contains(where: { $0.kind == .definition }), added.contains(where: { $0.kind == .definition }) else {
      return
    }
    var statements = FactStatements()
    let before = Self.groups(removed, &statements)
    let after = Self.groups(added, &statements)
    var matching = Matching<FactView>()
    var contents: [FactView: Definition] = [:]
    for (subject, old) in before {
      guard let new = after[subject], old.count <= Self.groupLimit, new.count <= Self.groupLimit else { continue }
      for first in old {
        for second in new where files.after(first.view.file) != second.view.file {
          guard let weight = Self.likeness(first, second, isOnly: old.count == 1 && new.count == 1) else { continue }
          contents[first.view] = first
          contents[second.view] = second
          matching.add(
            first.view, second.view, weight: weight, places: (Self.place(first.view), Self.place(second.view)))
        }
      }
    }
    // Outer definitions first: they take what is in them along.
    let found = matching.best().sorted { Self.depth($0.before) < Self.depth($1.before) }
    var gone: Set<FactView> = []
    var arrived: Set<FactView> = []
    for pair in found where !gone.contains(pair.before) && !arrived.contains(pair.after) {
      add(pair.before, pair.after, &gone, &arrived)
      laterDefinitions[pair.before] = pair.after
      earlierDefinitions[pair.after] = pair.before
      var waiting: [UInt32: [FactView]] = [:]
      for entry in (contents[pair.after]?.inside ?? []).reversed() where !arrived.contains(entry.fact) {
        waiting[entry.number.whole, default: []].append(entry.fact)
      }
      for entry in contents[pair.before]?.inside ?? [] where !gone.contains(entry.fact) {
        if let match = waiting[entry.number.whole]?.popLast() { add(entry.fact, match, &gone, &arrived) }
      }
    }
  }

  /// Where the definition around a fact went, when it moved to another file.
  func later(around fact: FactView) -> FactView? { Self.nearest(laterDefinitions, fact) }
  func earlier(around fact: FactView) -> FactView? { Self.nearest(earlierDefinitions, fact) }

  private static func nearest(_ definitions: [FactView: FactView], _ fact: FactView) -> FactView? {
    if definitions.isEmpty { return nil }
    var next = fact.container
    while let current = next {
      if let found = definitions[current] { return found }
      next = current.container
    }
    return nil
  }

  private mutating func add(
    _ before: FactView, _ after: FactView, _ gone: inout Set<FactView>, _ arrived: inout Set<FactView>
  ) {
    gone.insert(before)
    arrived.insert(after)
    pairs.append(FactChanges.Pair(before: before, after: after))
  }

  /// The definitions among some facts by their whole statement, the doc comment included, each with what is in it.
  private static func groups(_ facts: [FactView], _ statements: inout FactStatements) -> [UInt32: [Definition]] {
    var groups: [UInt32: [Definition]] = [:]
    for (file, facts) in Dictionary(grouping: facts, by: \.file) {
      let numbers = statements.numbers(of: facts.map(\.index), in: file.content)
      var inside: [Int: [(fact: FactView, number: FactStatements.Number)]] = [:]
      for (fact, number) in zip(facts, numbers) {
        var next = fact.fact.container
        while next >= 0 {
          inside[Int(next), default: []].append((fact, number))
          next = file.content.facts[Int(next)].container
        }
      }
      // What a function defines for itself goes where the function goes.
      for (fact, number) in zip(facts, numbers)
      where fact.kind == .definition && fact.container?.detail.isFunctionLike != true {
        groups[number.whole, default: []].append(Definition(view: fact, inside: inside[fact.index] ?? []))
      }
    }
    return groups
  }

  /// Nil when two definitions are not one. What holds nothing says little: such a definition is one only where no other
  /// of its shape went or came.
  private static func likeness(_ a: Definition, _ b: Definition, isOnly: Bool) -> Int? {
    if a.inside.isEmpty, b.inside.isEmpty { return isOnly ? 1_000 : nil }
    func counts(_ definition: Definition) -> [UInt32: Int] {
      var counts: [UInt32: Int] = [:]
      for entry in definition.inside { counts[entry.number.whole, default: 0] += 1 }
      return counts
    }
    let likeness = FileLikeness.likeness(counts(a), counts(b))
    return likeness >= threshold ? likeness : nil
  }

  private static func place(_ fact: FactView) -> String { "\(fact.path)\u{0}\(fact.index)" }

  private static func depth(_ fact: FactView) -> Int {
    var depth = 0
    var next = fact.container
    while let current = next {
      depth += 1
      next = current.container
    }
    return depth
  }
}
