import Foundation
import TestKit
import Testing

@testable import FactCache

struct FactCacheTests {
  private func samples(_ count: Int, facts: Int = 20, seed: UInt64 = 1) -> [(CacheKey, Reading)] {
    var maker = ReadingMaker(seed: seed)
    return (0..<count).map { (key("\(seed)/\($0)"), maker.reading(facts: facts)) }
  }

  @Test func whatOneRunKeepsTheNextFinds() async throws {
    let bench = try await CacheBench()
    let kept = samples(30)
    try bench.keep(kept)
    let cache = try bench.open()
    #expect(cache.readings(kept.map(\.0)) == kept.map(\.1))
    #expect(cache.readings([key("other"), kept[3].0]) == [nil, kept[3].1])
    #expect(cache.note(key("note")) == nil)
    cache.keep(note: [1, 2], key("note"))
    cache.flush()
    #expect(try bench.open().note(key("note")) == [1, 2])
  }

  /// Rows are found by half of their key: whoever has the same half is not taken for another.
  @Test func keysThatShareARow() async throws {
    let bench = try await CacheBench()
    let kept = samples(1)[0]
    let twin = CacheKey(high: kept.0.high, low: kept.0.low ^ 1)
    try bench.keep([kept])
    #expect(try bench.open().readings([twin, kept.0]) == [nil, kept.1])
    try bench.keep([(twin, kept.1)])
    #expect(try bench.open().readings([twin, kept.0]) == [kept.1, nil])
  }

  @Test func nobodyElseMayReadIt() async throws {
    let bench = try await CacheBench()
    try bench.keep(samples(1))
    for path in [bench.folder.path, (bench.folder.database as NSString).deletingLastPathComponent] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o700)
    }
  }

  @Test func aFolderOthersCanWriteToIsRefused() async throws {
    let bench = try await CacheBench()
    try bench.keep(samples(1))
    #expect(chmod(bench.folder.path, 0o770) == 0)
    #expect { _ = try bench.open() } throws: {
      "\($0)" == "facts are not kept: \(bench.folder.path): others may write to it"
    }
  }

  @Test func aFileInItsPlaceIsRefused() async throws {
    let bench = try await CacheBench()
    #expect(FileManager.default.createFile(atPath: bench.folder.path, contents: nil))
    #expect(throws: FactCacheProblem.self) { _ = try bench.open() }
  }

  /// A row that passes the limit makes room for itself: what was of no use for longest goes, what was of use stays.
  @Test func theLongestUnusedLeaveFirst() async throws {
    let bench = try await CacheBench()
    let limit = 800_000
    let old = samples(60, facts: 60, seed: 1)
    let used = Array(old.prefix(10))
    try bench.keep(old, day: 1)
    let second = try bench.open(limit: limit, day: 2)
    #expect(second.readings(used.map(\.0)) == used.map(\.1))
    second.flush()
    let third = try bench.open(limit: limit, day: 3)
    let new = samples(60, facts: 60, seed: 2)
    for (key, reading) in new { third.keep(reading, key) }
    third.flush()
    #expect(third.problem == nil)
    let cache = try bench.open(day: 4)
    #expect(cache.readings(new.map(\.0)) == new.map(\.1))
    #expect(cache.readings(used.map(\.0)) == used.map(\.1))
    #expect(cache.readings(old.dropFirst(10).map(\.0)).contains { $0 == nil })
    #expect(try CacheAudit(of: bench.folder, isThorough: true).faults == [])
  }

  /// Of a day that alone is larger than the limit, some must go.
  @Test func oneDayCanBeTooLarge() async throws {
    let bench = try await CacheBench()
    let kept = samples(200, facts: 60)
    let cache = try bench.open(limit: 400_000)
    for (key, reading) in kept { cache.keep(reading, key) }
    cache.flush()
    #expect(cache.problem == nil && bench.folder.byteCount > 0)
    let left = try bench.open().readings(kept.map(\.0)).count { $0 != nil }
    #expect((10..<190).contains(left))
  }

  @Test func manyAtOnce() async throws {
    let bench = try await CacheBench()
    let folder = bench.folder
    await withTaskGroup(of: Void.self) { group in
      for seed in 1...8 as ClosedRange<UInt64> {
        group.addTask {
          guard let cache = try? FactCache(folder, day: 1) else {
            Issue.record("cannot be opened")
            return
          }
          let kept = samples(40, seed: seed % 4)
          for (key, reading) in kept { cache.keep(reading, key) }
          cache.flush()
          #expect(cache.problem == nil)
          #expect(cache.readings(kept.map(\.0)) == kept.map(\.1))
        }
      }
    }
    let audit = try CacheAudit(of: bench.folder, isThorough: true)
    #expect(audit.readings == 160 && audit.damaged == 0 && audit.faults == [])
  }

  @Test func clearingRemovesOurOwnFilesOnly() async throws {
    let bench = try await CacheBench()
    try bench.keep(samples(3))
    #expect(FileManager.default.createFile(atPath: bench.folder.path + "/mine", contents: nil))
    #expect(try bench.folder.clear() > 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path) == ["mine"])
    #expect(try CacheAudit(of: bench.folder, isThorough: false).readings == 0)
  }

  @Test func folders() {
    #expect(CacheFolder(environment: ["XDG_CACHE_HOME": "/c", "HOME": "/"])?.path == "/c/recon")
    #expect(CacheFolder(environment: ["XDG_CACHE_HOME": "c", "HOME": "/"])?.path == "//.cache/recon")
    #expect(CacheFolder(environment: ["HOME": "/nonexistent"]) == nil)
    #expect(CacheFolder(environment: [:]) == nil)
  }

  @Test func memoryAsksOnceAndKeepsBehindIt() async throws {
    let bench = try await CacheBench()
    let kept = samples(2)
    try bench.keep([kept[0]])
    let cache = try bench.open()
    let memory = ReadingMemory(behind: cache)
    memory.keep(kept[1].1, kept[1].0)
    #expect(memory.readings(kept.map(\.0)) == kept.map(\.1))
    cache.flush()
    #expect(try bench.open().readings(kept.map(\.0)) == kept.map(\.1))
    _ = try bench.folder.clear()
    #expect(memory.readings(kept.map(\.0)) == kept.map(\.1))
  }
}
