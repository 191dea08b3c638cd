import Facts

/// Finds which removed and which added facts are one fact with other attributes.
enum ChangedFacts {
  /// Where more facts than this share file, kind, name, container and rule, they are paired in their order.
  private static let groupLimit = 1024

  private struct Subject: Hashable {
    var before: ScannedFile
    var after: ScannedFile
    var number: UInt32
  }

  /// - Parameter moves: definitions that went to another file take the facts in them along.
  static func pairs(
    _ removed: [FactView], _ added: [FactView], _ files: FilePairs, _ moves: MovedDefinitions
  ) -> [FactChanges.Pair] {
    var statements = FactStatements()
    var groups: [Subject: (before: [FactView], after: [FactView])] = [:]
    func numbers(_ facts: [FactView]) -> [(FactView, UInt32)] {
      var result: [(FactView, UInt32)] = []
      for (file, facts) in Dictionary(grouping: facts, by: \.file) {
        let numbers = statements.numbers(of: facts.map(\.index), in: file.content)
        result += zip(facts, numbers).map { ($0, $1.subject) }
      }
      return result
    }
    for (fact, number) in numbers(removed) {
      guard let file = moves.later(around: fact)?.file ?? files.after(fact.file) else { continue }
      groups[Subject(before: fact.file, after: file, number: number), default: ([], [])].before.append(fact)
    }
    for (fact, number) in numbers(added) {
      guard let file = moves.earlier(around: fact)?.file ?? files.before(fact.file) else { continue }
      groups[Subject(before: file, after: fact.file, number: number), default: ([], [])].after.append(fact)
    }
    return groups.values.flatMap { pairs($0.before, $0.after) }
  }

  /// Of overloads those that have most in common; neighbours where nothing tells.
  private static func pairs(_ before: [FactView], _ after: [FactView]) -> [FactChanges.Pair] {
    if before.isEmpty || after.isEmpty { return [] }
    if before.count * after.count == 1 || before.count * after.count > groupLimit {
      return zip(before, after).map { FactChanges.Pair(before: $0, after: $1) }
    }
    var matching = Matching<FactView>()
    for (first, old) in before.enumerated() {
      for (second, new) in after.enumerated() {
        matching.add(
          old, new, weight: likeness(old, new) * 2 + (first == second ? 1 : 0), places: (place(first), place(second)))
      }
    }
    return matching.best().map { FactChanges.Pair(before: $0, after: $1) }
  }

  /// How many attributes two facts share, and how far the others begin alike.
  private static func likeness(_ a: FactView, _ b: FactView) -> Int {
    FactAttribute.allCases.reduce(0) { sum, key in
      guard let first = a[key], let other = b[key] else { return sum }
      return sum + (first == other ? 100 : min(50, zip(first.utf8, other.utf8).prefix { $0 == $1 }.count))
    }
  }

  /// A position such that byte order is the order of numbers.
  private static func place(_ position: Int) -> String {
    let digits = String(position)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
