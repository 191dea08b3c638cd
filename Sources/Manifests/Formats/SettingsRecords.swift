/// Tables of records in a file of settings: `usd: {name: …, symbol: …}`, `eur: {name: …, symbol: …}` and a hundred more. What
/// they say is data that the program goes through; nobody reads one of them by the name of its key.
struct SettingsRecords {
  /// Mappings whose values are records.
  private var tables: Set<[String]> = []

  /// So many of a kind are no hand-written sections, one for each environment, service or tenant.
  private static let least = 16

  /// - Parameters:
  ///   - paths: of all entries of a file, mappings before what they hold.
  ///   - isOfEnvironments: the file has a section for each environment.
  init(_ paths: [[String]], isOfEnvironments: Bool = false) {
    var keys: [[String]: [String]] = [:]
    for path in paths where path.count > 1 && !path.contains("-") {
      keys[Array(path.dropLast()), default: []].append(path[path.count - 1])
    }
    for (path, names) in keys where names.count >= Self.least {
      if Self.areRecords(names.map { keys[path + [$0]] ?? [] }) { tables.insert(path) }
    }
    // A file may be nothing but a table.
    var top: [String] = []
    for path in paths where path.first != "-" && top.last != path[0] { top.append(path[0]) }
    // Or be nothing but one that is parted by sections: `fruit: {apple: {icon: …}}`, `herbs: {mint: {icon: …}}`.
    let parted = top.map { section in (keys[[section]] ?? []).map { keys[[section, $0]] ?? [] } }
    if !isOfEnvironments, parted.allSatisfy({ !$0.isEmpty }), Self.areRecords(parted.flatMap(\.self)) {
      tables.formUnion(top.map { [$0] })
    }
    if top.count >= Self.least, Self.areRecords(top.map { keys[[$0]] ?? [] }) { tables.insert([]) }
  }

  /// Whether the file is nothing but a table.
  var isAll: Bool { tables.contains([]) }

  /// Whether an entry stands in a record, or begins one.
  func hold(_ path: [String]) -> Bool {
    !tables.isEmpty && path.indices.contains { tables.contains(Array(path[..<$0])) }
  }

  /// Whether values with these keys are records: many, each with keys, and nine of ten with a key that the first has.
  static func areRecords(_ keys: [[String]]) -> Bool {
    guard keys.count >= least, let first = keys.first, !first.isEmpty, keys.allSatisfy({ !$0.isEmpty }) else {
      return false
    }
    let known = Set(first)
    let alike = keys.count { !known.isDisjoint(with: $0) && $0.count { known.contains($0) } * 2 >= $0.count }
    return alike * 10 >= keys.count * 9
  }
}
