internal import Foundation
internal import GRDB

/// What `recon cache info` and `recon cache verify` say of a cache.
public struct CacheAudit: Sendable, Hashable {
  /// Rows of readings and of notes.
  public var readings = 0
  public var notes = 0
  /// In bytes, with what SQLite keeps beside the database.
  public var byteCount = 0
  /// Rows whose digest does not hold; nil when that was not looked at.
  public var damaged: Int?
  /// What SQLite itself finds wrong with the file, a line each; nil when that was not looked at.
  public var faults: [String]?

  /// - Parameter isThorough: reads every page and every row.
  /// - Throws: when the cache cannot be opened.
  public init(of folder: CacheFolder, isThorough: Bool) throws(FactCacheProblem) {
    byteCount = folder.byteCount
    guard folder.isPresent else {
      if isThorough { (damaged, faults) = (0, []) }
      return
    }
    try folder.prepare()
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
      (readings, notes) = try queue.read { db in
        (
          try Int.fetchOne(db, sql: "SELECT count(*) FROM reading") ?? 0,
          try Int.fetchOne(db, sql: "SELECT count(*) FROM note") ?? 0
        )
      }
      guard isThorough else { return }
      faults = try queue.read { db in
        try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      }
      damaged = try queue.read { db in
        try FactDatabase.Table.allCases.reduce(0) { $0 + (try Self.damagedRows(of: $1, db)) }
      }
    } catch {
      let problem = FactCacheProblem(error, folder)
      guard isThorough, problem.isDamage else { throw problem }
      faults = (faults ?? []) + [(error as? DatabaseError)?.message ?? problem.reason]
    }
  }

  private static func damagedRows(of table: FactDatabase.Table, _ db: Database) throws -> Int {
    var damaged = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT id, value FROM \(table.rawValue)")
    while let row = try rows.next() {
      let isSound = try row.withUnsafeData(atIndex: 1) { data in
        data?.withUnsafeBytes { SealedRow.isSound($0, row: row[0]) } ?? false
      }
      if !isSound { damaged += 1 }
    }
    return damaged
  }
}
