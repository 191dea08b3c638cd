internal import GRDB

/// Keeps the database below a size: the days longest ago go first.
struct Eviction {
  /// In bytes.
  let limit: Int

  /// Drops to three quarters of the limit, so that it is not at it again with the next row. O(rows) when it drops, else
  /// O(1).
  func run(_ database: DatabasePool) throws {
    try database.writeWithoutTransaction { db in
      let page = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      func used() throws -> Int {
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        return (pages - (try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0)) * page
      }
      guard try used() > limit else { return }
      try db.inTransaction(.immediate) {
        // Another process may have dropped them while this one waited for its turn.
        while case let bytes = try used(), bytes > limit / 4 * 3 {
          guard try dropOldest(db, share: Double(bytes - limit / 4 * 3) / Double(bytes)) else { break }
        }
        return .commit
      }
      try db.execute(sql: "PRAGMA incremental_vacuum")
    }
  }

  /// Drops rows of the day longest ago.
  ///
  /// - Parameter share: how much of the database is to go, above 0 and below 1. Rows take more of it than their values'
  ///   lengths, so it is counted in rows.
  /// - Returns: whether there was anything to drop.
  private func dropOldest(_ db: Database, share: Double) throws -> Bool {
    let tables = FactDatabase.Table.allCases.map(\.rawValue)
    let days = try tables.compactMap { try Int.fetchOne(db, sql: "SELECT min(day) FROM \($0)") }
    guard let day = days.min() else { return false }
    let rows = try tables.reduce(0) { $0 + (try Int.fetchOne(db, sql: "SELECT count(*) FROM \($1)") ?? 0) }
    var left = Int((Double(rows) * share).rounded(.up))
    for table in tables where left > 0 {
      // The keys are random, so of one day any order is as good as another.
      try db.execute(
        sql: "DELETE FROM \(table) WHERE id IN (SELECT id FROM \(table) WHERE day = ? ORDER BY id LIMIT ?)",
        arguments: [day, left])
      left -= db.changesCount
    }
    return true
  }
}
