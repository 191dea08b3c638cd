import Foundation
import GRDB
import TestKit
import Testing

@testable import FactCache

/// Whatever happens to the file, a reading is the one that was kept, or there is none.
struct DamagedCacheTests {
  private static let kept: [(CacheKey, Reading)] = {
    var maker = ReadingMaker(seed: 11)
    return (0..<40).map { (key("\($0)"), maker.reading(facts: 30)) }
  }()

  /// The database after `change`, opened, asked, and written to.
  private func check(_ change: (inout [UInt8]) -> Void, _ what: Comment) async throws {
    let bench = try await CacheBench()
    try bench.keep(Self.kept)
    let path = bench.folder.database
    var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    change(&bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    for _ in 0..<2 {
      let cache = try bench.open()
      for (key, reading) in Self.kept {
        let found = cache.readings([key])[0]
        #expect(found == nil || found == reading, what)
        if found == nil { cache.keep(reading, key) }
      }
      cache.flush()
    }
    // What was lost was kept again, in what is left of the database or in a new one.
    let cache = try bench.open()
    for (key, reading) in Self.kept where cache.problem == nil { cache.keep(reading, key) }
    cache.flush()
    #expect(try bench.open().readings(Self.kept.map(\.0)) == Self.kept.map(\.1), what)
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func aByteOfEveryPage(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let place = Int.random(in: 0..<4096, using: &random)
    let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &random)
    try await check(
      { bytes in for page in stride(from: place, to: bytes.count, by: 4096) { bytes[page] ^= bit } }, "all")
    var page = 0
    var isMore = true
    while isMore {
      try await check(
        { bytes in
          if page + place < bytes.count { bytes[page + place] ^= bit }
          page += 8192
          isMore = page < bytes.count
        }, "byte \(place) of the page at \(page)")
    }
  }

  @Test(arguments: [0, 1, 99, 4096, 8192, 8193, 20_000]) func cutOff(length: Int) async throws {
    try await check({ $0 = Array($0.prefix(length)) }, "\(length) bytes")
  }

  @Test func anotherFile() async throws {
    try await check({ $0 = Array("this is no database at all".utf8) }, "text")
    try await check({ $0 = [UInt8](repeating: 0, count: $0.count) }, "zeros")
  }

  /// A database of the right name whose tables are others'.
  @Test func anotherSchema() async throws {
    let bench = try await CacheBench()
    try bench.folder.prepare()
    try FactDatabase.execute(
      "CREATE TABLE reading (name TEXT); CREATE VIEW note AS SELECT 1 AS id; INSERT INTO reading VALUES ('x')",
      at: bench.folder.database)
    try bench.keep(Self.kept)
    #expect(try bench.open().readings(Self.kept.map(\.0)) == Self.kept.map(\.1))
  }

  @Test func anAuditFindsIt() async throws {
    let bench = try await CacheBench()
    try bench.keep(Self.kept)
    #expect(try CacheAudit(of: bench.folder, isThorough: true).damaged == 0)
    try FactDatabase.execute(
      "UPDATE reading SET value = x'00' || substr(value, 2) WHERE id % 2 = 0", at: bench.folder.database)
    let audit = try CacheAudit(of: bench.folder, isThorough: true)
    #expect(audit.faults == [])
    #expect((audit.damaged ?? 0) > 0)
  }
}

extension FactDatabase {
  /// Runs SQL on a database of a test.
  fileprivate static func execute(_ sql: String, at path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }
}
