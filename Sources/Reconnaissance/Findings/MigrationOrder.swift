import CodeIndex
import Facts

/// The order in which migrations run.
enum MigrationOrder {
  /// By what the migrations say of each other: each names the one before it (`target`), or several where it brings branches
  /// together. Those that follow nothing known come first, in order of path; of several that follow one, the first by path goes
  /// on. A circle ends where it closes.
  static func chained(_ migrations: [FactView]) -> [FactView] {
    let ordered = migrations.sorted(by: PlaceOrder.precedes)
    let known = Set(ordered.map(\.name))
    var following: [String: [FactView]] = [:]
    var awaited: [FactView: Int] = [:]
    for migration in ordered {
      let earlier = Set(before(migration)).intersection(known)
      awaited[migration] = earlier.count
      for name in earlier { following[name, default: []].append(migration) }
    }
    var result: [FactView] = []
    var seen: Set<FactView> = []
    // A stack, not a recursion: chains are as long as a project is old.
    var waiting = Array(ordered.filter { awaited[$0] == 0 }.reversed())
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      result.append(next)
      for follower in (following[next.name] ?? []).reversed() {
        awaited[follower, default: 1] -= 1
        if awaited[follower] == 0 { waiting.append(follower) }
      }
    }
    return result + ordered.filter { !seen.contains($0) }
  }

  /// The same as Django has it (`MigrationGraph.iterative_dfs`): behind everything that it needs comes each that nothing follows, in
  /// order of path; of several that one names, the last comes first.
  static func walked(_ migrations: [FactView]) -> [FactView] {
    let ordered = migrations.sorted(by: PlaceOrder.precedes)
    let named = Dictionary(grouping: ordered, by: \.name)
    let earlier = Dictionary(ordered.map { ($0, before($0).flatMap { named[$0] ?? [] }) }) { first, _ in first }
    let followed = Set(earlier.values.joined())
    var result: [FactView] = []
    var seen: Set<FactView> = []
    // A stack, not a recursion: chains are as long as a project is old.
    var waiting = ordered.filter { !followed.contains($0) }.reversed().map { (migration: $0, isReady: false) }
    while let next = waiting.popLast() {
      if next.isReady {
        result.append(next.migration)
      } else if seen.insert(next.migration).inserted {
        waiting.append((next.migration, true))
        waiting += (earlier[next.migration] ?? []).map { (migration: $0, isReady: false) }
      }
    }
    return result + ordered.filter { !seen.contains($0) }
  }

  /// The name of the migration before, or those in quotes of a list.
  private static func before(_ migration: FactView) -> [String] {
    guard let target = migration[.target] else { return [] }
    let parts = target.split { "\"'".contains($0) }.map(String.init)
    return parts.count == 1 ? parts : parts.filter { !$0.allSatisfy { $0 == "," || $0.isWhitespace } }
  }

  /// One that runs whenever it has changed, behind those that have a version (Flyway, "Repeatable migrations").
  static func isRepeatable(_ name: String) -> Bool { name.hasPrefix("R__") }

  /// By the numbers that a name begins with, which may be parted: `0002_x`, `2024_01_31_120000_x`, `V1.2__x`,
  /// `m20240131_000001_x`, `2024-01-31-120000_x`. Zeros in front do not count; the whole name decides what is left.
  static func precedes(_ a: String, _ b: String) -> Bool {
    if isRepeatable(a) != isRepeatable(b) { return isRepeatable(b) }
    let (first, second) = (numbers(of: a), numbers(of: b))
    for (x, y) in zip(first, second) where x != y {
      return x.count == y.count ? x < y : x.count < y.count
    }
    return first.count == second.count ? a.utf8.lexicographicallyPrecedes(b.utf8) : first.count < second.count
  }

  /// Runs of digits at the beginning, behind a word of letters, without zeros in front, and single letters behind them.
  static func numbers(of name: String) -> [Substring] {
    var rest = name.drop { $0.isLetter }
    var numbers: [Substring] = []
    while true {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let after = rest.dropFirst(digits.count)
      // One that was put between two: `06b` stands behind `06`.
      if !digits.isEmpty, let letter = after.first, letter.isLetter, after.dropFirst().first == "_" {
        numbers += [digits.drop { $0 == "0" }, after.prefix(1)]
        rest = after.dropFirst(2)
        continue
      }
      // `0001_2fa`: the title has begun.
      guard !digits.isEmpty, numbers.isEmpty || !(after.first?.isLetter ?? false) else { return numbers }
      numbers.append(digits.drop { $0 == "0" })
      guard let separator = after.first, "_-.".contains(separator) else { return numbers }
      rest = after.dropFirst()
    }
  }
}
