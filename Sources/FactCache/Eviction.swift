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
        while try used() > limit / 4 * 3 {
          guard try dropOldest(db, atLeast: try used() - limit / 4 * 3) else { break }
        }
        return .commit
      }
      try db.execute(sql: "PRAGMA incremental_vacuum")
    }
  }

  /// - Returns: whether there was anything to drop.
  private func dropOldest(_ db: Database, atLeast excess: Int) throws -> Bool {
    let tables = FactDatabase.Table.allCases.map(\.rawValue)
    let days = try tables.compactMap { try Int.fetchOne(db, sql: "SELECT min(day) FROM \($0)") }
    guard let day = days.min() else { return false }
    // The rows of one day may be more than need go; the keys are random, so their order is as good as any.
    var left = excess
    for table in tables {
      var last: Int64?
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, length(value) FROM \(table) WHERE day = ? ORDER BY id", arguments: [day])
      while left > 0, let row = try rows.next() {
        last = row[0]
        left -= row[1]
      }
      guard let last else { continue }
      try db.execute(sql: "DELETE FROM \(table) WHERE day = ? AND id <= ?", arguments: [day, last])
    }
    return true
  }
}
