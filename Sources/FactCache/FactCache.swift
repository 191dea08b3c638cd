internal import Foundation
internal import GRDB
import Synchronization

/// Readings kept between runs, in one SQLite database for all repositories and commits; and notes, which are anything else
/// that is dear to find out again.
///
/// A cache can only save work, never change an answer: each row stands under a seal over itself and its key, so a row that
/// is damaged, cut off, misplaced or another program's counts as absent. Whatever goes wrong with the database ends its use
/// for the rest of the run and is kept in ``problem``; nobody's work stops for it. Several processes may use one folder at
/// once (SQLite's write-ahead log), and a process that is killed leaves what it had committed.
public final class FactCache: ReadingStore {
  /// In bytes.
  public static let standardLimit = 1 << 30

  private let folder: CacheFolder
  private let limit: Int
  private let day: Int
  private let state: Mutex<State>

  private struct State {
    /// Nil once something went wrong.
    var database: DatabasePool?
    var problem: FactCacheProblem?
    var pending = Pending()
  }

  /// What is to be written when it is enough, or at the end.
  private struct Pending {
    var rows: [(table: FactDatabase.Table, key: CacheKey, row: [UInt8])] = []
    var byteCount = 0
    /// Rows that were of use and stand under an earlier day.
    var used: [FactDatabase.Table: [Int64]] = [:]
    var isEmpty: Bool { rows.isEmpty && used.isEmpty }
  }

  /// A transaction costs as much as some hundred rows; a process that is killed loses at most this much, in bytes.
  private static let pendingLimit = 8 << 20

  /// Every statement takes and leaves the lock of the file, and takes as long as reading some rows.
  private static let rowsAtOnce = 32

  /// Opens the cache, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - folder: of the cache alone.
  ///   - limit: largest size of the database, in bytes; about, since the last transaction may pass it for a moment.
  ///   - day: a number that grows from day to day; what was of no use for longest is dropped first.
  /// - Throws: when the folder cannot be used. A database that is damaged is set aside and begun anew.
  public init(_ folder: CacheFolder, limit: Int = standardLimit, day: Int) throws(FactCacheProblem) {
    self.folder = folder
    self.limit = limit
    self.day = day
    try folder.prepare()
    state = Mutex(State(database: try FactDatabase.open(folder)))
  }

  /// What ended the use of the cache, if anything did.
  public var problem: FactCacheProblem? { state.withLock { $0.problem } }

  public func readings(_ keys: [CacheKey]) -> [Reading?] {
    var used: [Int64] = []
    let found = rows(.reading, keys) { body, key, day in
      let reading = ReadingForm.reading(from: body)
      if reading != nil, day != self.day { used.append(key.row) }
      return reading
    }
    if !used.isEmpty { state.withLock { $0.pending.used[.reading, default: []] += used } }
    return found
  }

  public func keep(_ reading: Reading, _ key: CacheKey) { keep(ReadingForm.bytes(of: reading), key, in: .reading) }

  /// What was kept by ``keep(note:_:)``; nil when there is nothing.
  public func note(_ key: CacheKey) -> [UInt8]? { rows(.note, [key]) { body, _, _ in Array(body) }[0] }

  /// The same of a note that stands for readings, which stay as long as it is of use, read or not.
  ///
  /// - Parameter readings: tells them by the note.
  public func note<Note>(_ key: CacheKey, _ read: ([UInt8]) -> Note?, readings: (Note) -> [CacheKey]) -> Note? {
    var isOfToday = true
    let bytes = rows(.note, [key]) { body, _, day in
      isOfToday = day == self.day
      return Array(body)
    }[0]
    guard let note = bytes.flatMap(read) else { return nil }
    if !isOfToday {
      let rows = readings(note).map(\.row)
      state.withLock { state in
        state.pending.used[.reading, default: []] += rows
        state.pending.used[.note, default: []].append(key.row)
      }
    }
    return note
  }

  public func keep(note: [UInt8], _ key: CacheKey) { keep(note, key, in: .note) }

  /// Writes what is pending. What cannot be written, because the disk is full or another process is writing for long, is
  /// not kept.
  public func flush() {
    let work = state.withLock { state -> (DatabasePool, Pending)? in
      defer { state.pending = Pending() }
      return state.database.map { ($0, state.pending) }
    }
    guard let (database, pending) = work, !pending.isEmpty else { return }
    do {
      try database.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          // In the order of the table, so that neighbours meet their page while it is at hand.
          for entry in pending.rows.sorted(by: { $0.key.row < $1.key.row }) {
            let insert = try db.cachedStatement(
              sql: "INSERT OR REPLACE INTO \(entry.table.rawValue) (id, day, value) VALUES (?, ?, ?)")
            try insert.execute(arguments: [entry.key.row, day, Data(entry.row)])
          }
          for table in FactDatabase.Table.allCases {
            let touch = try db.cachedStatement(sql: "UPDATE \(table.rawValue) SET day = ? WHERE id = ?")
            for row in pending.used[table, default: []].sorted() { try touch.execute(arguments: [day, row]) }
          }
          return .commit
        }
      }
      try Eviction(limit: limit).run(database)
    } catch {
      giveUp(FactCacheProblem(error, folder))
    }
  }

  /// - Parameter read: the body of a row, its key and its day, to what it holds; nil counts as absent.
  private func rows<Value>(
    _ table: FactDatabase.Table, _ keys: [CacheKey], _ read: (UnsafeRawBufferPointer, CacheKey, Int) -> Value?
  ) -> [Value?] {
    let nothing: [Value?] = keys.map { _ in nil }
    guard let database = state.withLock({ $0.database }) else { return nothing }
    do {
      return try database.unsafeRead { db in
        var values = nothing
        for first in stride(from: 0, to: keys.count, by: Self.rowsAtOnce) {
          let asked = first..<min(keys.count, first + Self.rowsAtOnce)
          // A statement for one and a statement for many: the last of many stands for those that are missing.
          let places = asked.count == 1 ? 1 : Self.rowsAtOnce
          let rows =
            keys[asked].map(\.row) + Array(repeating: keys[asked.upperBound - 1].row, count: places - asked.count)
          let statement = try db.cachedStatement(
            sql:
              "SELECT id, day, value FROM \(table.rawValue) WHERE id IN (?\(String(repeating: ",?", count: places - 1)))"
          )
          // A row's bytes are SQLite's own, and good as long as the cursor stands on it.
          let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(rows))
          while let row = try cursor.next() {
            guard let id: Int64 = row[0], let day: Int = row[1] else { continue }
            try row.withUnsafeData(atIndex: 2) { data in
              data?.withUnsafeBytes { bytes in
                for position in asked where keys[position].row == id {
                  values[position] = SealedRow.open(bytes, key: keys[position]).flatMap {
                    read($0, keys[position], day)
                  }
                }
              }
            }
          }
        }
        return values
      }
    } catch {
      giveUp(FactCacheProblem(error, folder))
      return nothing
    }
  }

  private func keep(_ body: [UInt8], _ key: CacheKey, in table: FactDatabase.Table) {
    let row = SealedRow.seal(body, key: key)
    let isEnough = state.withLock { state in
      guard state.database != nil else { return false }
      state.pending.rows.append((table, key, row))
      state.pending.byteCount += row.count
      return state.pending.byteCount > Self.pendingLimit
    }
    if isEnough { flush() }
  }

  private func giveUp(_ problem: FactCacheProblem) {
    let isFirst = state.withLock { state in
      defer {
        state.database = nil
        state.pending = Pending()
      }
      if state.problem == nil { state.problem = problem }
      return state.database != nil
    }
    if isFirst, problem.isDamage { folder.setAside() }
  }
}
