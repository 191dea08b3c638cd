import CodeIndex
import Facts

/// What migrations do to tables, and what is left of those they drop.
struct MigrationEffects {
  /// A table that the last migration to touch it drops or renames, and where code names it all the same.
  struct Leftover {
    /// Its ``verb(_:)`` is `drop` or `rename`.
    var end: FactView
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
  private static let backwards = ["down", "downgrade", "revert", "undo", "rollback"]

  private static func leadsBack(_ fact: FactView) -> Bool {
    var container = fact.container
    while let definition = container {
      if takesBack(definition.name) { return true }
      container = definition.container
    }
    return false
  }

  /// Alone, before what the migration is called, or behind the database it is for: `downAddUsers`, `Down20240131`, `down_0001`,
  /// `mySQLDown`.
  private static func takesBack(_ name: String) -> Bool {
    if name.hasSuffix("Down"), name.first?.isLowercase == true { return true }
    return backwards.contains { word in
      guard name.lowercased().hasPrefix(word) else { return false }
      guard let next = name.dropFirst(word.count).first else { return true }
      return next == "_" || next.isNumber || next.isUppercase
    }
  }

  /// `create`, `alter`, `rename` or `drop`: a table that is declared without more is made.
  static func verb(_ change: FactView) -> String { change[.value] ?? "create" }

  /// ``spans(_:)`` of one table: what it is called, and what it was called before.
  private static func words(_ change: FactView) -> String {
    change[.target].map { "\(change.name) → \($0)" } ?? change.name
  }

  /// `creates `orders`; alters `users``.
  func spans(_ file: ScannedFile) -> [Span] {
    let changes = changes(in: file)
    let parts = [("create", "creates "), ("alter", "alters "), ("rename", "renames "), ("drop", "drops ")].map {
      verb, words -> [Span] in
      var seen: Set<String> = []
      let found = changes.filter { Self.verb($0) == verb && seen.insert($0.name).inserted }
      return found.isEmpty ? [] : [.text(words)] + Wording.names(found.map(Self.words))
    }
    return Listing.joined(parts)
  }

  /// Tables that are gone after the last of `migrations` (in order) and that code outside of them still names. What is
  /// renamed ends under its old name and begins under its new one: a table is made anew by filling another, dropping the
  /// first and giving its name to the second.
  func leftovers(_ migrations: [FactView]) -> [Leftover] {
    var last: [String: FactView] = [:]
    var order: [String] = []
    var seen: Set<String> = []
    for migration in migrations {
      for change in changes(in: migration.file) {
        for name in [change.name, change[.target]].compactMap({ $0 }) {
          let key = TableName.key(name)
          if seen.insert(key).inserted { order.append(key) }
          last[key] = name == change.name ? change : nil
        }
      }
    }
    // Other databases have migrations of their own.
    let files = Set(index.facts(.data, .migration).filter { $0[.access] != "read" }.map(\.file))
    let named = Dictionary(
      grouping: index.facts(.data).filter {
        $0.detail != .migration && $0.file.isOfTheProgram && !files.contains($0.file)
      }
    ) { TableName.key(TableName.of($0)) }
    return order.compactMap { key in
      guard let end = last[key], ["drop", "rename"].contains(Self.verb(end)), let uses = named[key] else { return nil }
      return Leftover(end: end, uses: uses.sorted(by: PlaceOrder.precedes))
    }
  }
}
