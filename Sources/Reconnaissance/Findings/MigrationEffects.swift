import CodeIndex
import Facts

/// What migrations do to tables, and what is left of those they drop.
struct MigrationEffects {
  /// A table that the last migration to touch it drops, and where code names it all the same.
  struct Leftover {
    var drop: FactView
    var uses: [FactView]
  }

  private let index: CodeIndex
  init(_ index: CodeIndex) { self.index = index }

  /// What leads forwards in a migration's file, in order of place: tables and models that it makes, changes and drops.
  func changes(in file: ScannedFile) -> [FactView] {
    file.facts(.data).filter { fact in
      (fact.detail == .table || fact.detail == .model) && fact[.access] != "read" && !Self.leadsBack(fact)
    }
  }

  /// Functions that take a migration back, by the names that tools call them by.
  private static let backwards: Set<String> = ["down", "downgrade", "revert", "undo", "rollback"]

  private static func leadsBack(_ fact: FactView) -> Bool {
    var container = fact.container
    while let definition = container {
      if backwards.contains(definition.name.lowercased()) { return true }
      container = definition.container
    }
    return false
  }

  /// `create`, `alter` or `drop`: a table that is declared without more is made.
  static func verb(_ change: FactView) -> String { change[.value] ?? "create" }

  /// `creates `orders`; alters `users``.
  func spans(_ file: ScannedFile) -> [Span] {
    let changes = changes(in: file)
    let parts = [("create", "creates "), ("alter", "alters "), ("rename", "renames "), ("drop", "drops ")].map {
      verb, words -> [Span] in
      var seen: Set<String> = []
      let names = changes.filter { Self.verb($0) == verb && seen.insert($0.name).inserted }.map(\.name)
      return names.isEmpty ? [] : [.text(words)] + Wording.names(names)
    }
    return Listing.joined(parts)
  }

  /// Tables that are gone after the last of `migrations` (in order) and that code outside of them still names.
  func leftovers(_ migrations: [FactView]) -> [Leftover] {
    var last: [String: FactView] = [:]
    var order: [String] = []
    for migration in migrations {
      for change in changes(in: migration.file) {
        let key = TableName.key(change.name)
        if last[key] == nil { order.append(key) }
        last[key] = change
      }
    }
    // Other databases have migrations of their own.
    let files = Set(index.facts(.data, .migration).filter { $0[.access] != "read" }.map(\.file))
    let named = Dictionary(
      grouping: index.facts(.data).filter {
        $0.detail != .migration && $0.file.role != .test && !files.contains($0.file)
      }
    ) { TableName.key(TableName.of($0)) }
    return order.compactMap { key in
      guard let drop = last[key], Self.verb(drop) == "drop", let uses = named[key] else { return nil }
      return Leftover(drop: drop, uses: uses.sorted(by: PlaceOrder.precedes))
    }
  }
}
