import CodeIndex
import Facts

/// A table with the model of its rows, and the code that reads and writes it.
struct TableUse {
  /// The fact that declares it; the first that names it where none does.
  var declaration: FactView
  var readers: [FactView]
  var writers: [FactView]
  /// Queries that do not say which.
  var others: [FactView]

  var queryCount: Int { readers.count + writers.count + others.count }
  /// All that was said of it.
  var sites: [FactView] { [declaration] + readers + writers + others }

  /// Tables with a query, most used first, then by name; tests, migrations and what a declaration says itself left out.
  static func all(_ data: [FactView], in index: CodeIndex) -> [TableUse] {
    let declared = data.filter { $0.detail == .table || $0.detail == .model }.filter { $0[.access] != "read" }
    let migrated = Set(data.filter { $0.detail == .migration }.map(\.file))
    let byKey = Dictionary(grouping: declared) { TableName.key($0.name) }
    let queries = data.filter { $0.detail == .query && !migrated.contains($0.file) }
    return Dictionary(grouping: queries) { TableName.key(TableName.of($0)) }.compactMap { key, queries -> TableUse? in
      // What no file declares may be no table at all.
      guard let declaration = byKey[key]?.min(by: { isBetter($0, $1, migrated) }) else { return nil }
      let ordered = queries.sorted(by: PlaceOrder.precedes)
      return TableUse(
        declaration: declaration, readers: ordered.filter(reads),
        writers: ordered.filter { !reads($0) && $0[.verb] != nil },
        others: ordered.filter { !reads($0) && $0[.verb] == nil })
    }.sorted {
      ($1.queryCount, $0.declaration.name) < ($0.queryCount, $1.declaration.name)
    }
  }

  /// A model says more than a table, and the code of today more than a migration.
  private static func isBetter(_ a: FactView, _ b: FactView, _ migrated: Set<ScannedFile>) -> Bool {
    let (first, second) = (migrated.contains(a.file), migrated.contains(b.file))
    if first != second { return second }
    if a.detail != b.detail { return a.detail == .model }
    return PlaceOrder.precedes(a, b)
  }

  private static func reads(_ query: FactView) -> Bool {
    query[.access] == "read" || query[.verb] == "SELECT"
  }

  /// ``Order` `models.py:4`: written at `create.py:3`, read at `list.py:9` (+4)`.
  var spans: [Span] {
    [.code(declaration.name), " ", Span.site(declaration), ": "]
      + Listing.joined(
        [
          writers.isEmpty ? [] : ["written at "] + Listing.sites(writers, limit: 3),
          readers.isEmpty ? [] : ["read at "] + Listing.sites(readers, limit: 3),
          others.isEmpty ? [] : ["queried at "] + Listing.sites(others, limit: 3),
        ], separator: ", ")
  }
}
