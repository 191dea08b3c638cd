internal import GRDB

/// How the database is made and opened.
enum FactDatabase {
  /// Opens the database and makes its tables. One that is damaged is set aside, and a new one made in its place.
  static func open(_ folder: CacheFolder) throws(FactCacheProblem) -> DatabasePool {
    do { return try connect(folder) } catch {
      let problem = FactCacheProblem(error, folder)
      guard problem.isDamage else { throw problem }
      folder.setAside()
    }
    try folder.prepare()
    do { return try connect(folder) } catch { throw FactCacheProblem(error, folder) }
  }

  private static func connect(_ folder: CacheFolder) throws -> DatabasePool {
    let pool = try DatabasePool(path: folder.database, configuration: configuration)
    try pool.writeWithoutTransaction { db in
      let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      guard tables != [Table.note.rawValue, Table.reading.rawValue] else { return }
      try db.inTransaction(.immediate) {
        for table in Table.allCases {
          // `day`: when it was last of use. Before `value`, which is long and then need not be read for it.
          try db.execute(
            sql:
              "CREATE TABLE IF NOT EXISTS \(table.rawValue) (id INTEGER PRIMARY KEY, day INTEGER NOT NULL, value BLOB NOT NULL)"
          )
        }
        return .commit
      }
    }
    return pool
  }

  enum Table: String, CaseIterable {
    /// What the bytes of a file say.
    case reading
    /// Anything else that is dear to find out again.
    case note
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "facts"
    configuration.foreignKeysEnabled = false
    // A writer has the database for some milliseconds; who waits longer than this can do without.
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 8
    configuration.prepareDatabase { db in
      // These two take effect where the file is new. Readers have connections that cannot write.
      if !db.configuration.readonly {
        try db.execute(sql: "PRAGMA page_size = 8192")
        try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
      }
      // What a crash of the machine can take are the last transactions, never the database's soundness (sqlite.org/wal).
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      // A file that others made may hold a schema that runs code, and pages made to mislead (sqlite.org/security).
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
    }
    return configuration
  }
}
