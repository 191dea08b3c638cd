import Foundation
import TestKit
import Testing

@testable import SourceTree

/// A file whose stamp is known is not read again, so a stamp must never outlive the bytes it stands for.
struct KnownBlobsTests {
  private func blobs(_ tree: any SourceTree) async -> [(TreeEntry, BlobID)] {
    var blobs: [(TreeEntry, BlobID)] = []
    for entry in tree.entries {
      if case .success(let bytes) = await tree.contents(of: entry) { blobs.append((entry, BlobID(of: bytes))) }
    }
    return blobs
  }

  /// A file written while the tree is listed, or just before, gets no stamp; how long ago that was is the machine's
  /// business, so the test moves the file's time ahead of the clock.
  @Test func aYoungFileHasNoStamp() async throws {
    let repository = try await TemporaryRepository(["a.txt": "a\n"])
    try await repository.commit()
    try setTimes(repository.absolute("a.txt"), secondsAhead: 60)
    let tree = try await repository.open()
    #expect(tree.entries.map(\.stamp) == [nil])
    #expect(await KnownBlobs(blobs(tree)).isEmpty)
  }

  private func setTimes(_ path: String, secondsAhead: Int) throws {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    time.tv_sec += secondsAhead
    try #require(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
  }

  @Test func settledMeansOlderThanAnyTick() {
    let stamp = FileStamp(size: 1, modified: 10_000_000_000, changed: 5, device: 1, inode: 1)
    #expect(stamp.isSettled(at: 12_000_000_001))
    #expect(!stamp.isSettled(at: 12_000_000_000))
    #expect(
      !FileStamp(size: 1, modified: 5, changed: 10_000_000_000, device: 1, inode: 1).isSettled(at: 11_000_000_000))
  }

  @Test func eachPartOfAStampTellsFilesApart() throws {
    let stamp = FileStamp(size: 1, modified: 2, changed: 3, device: 4, inode: 5)
    func entry(_ stamp: FileStamp) -> TreeEntry { TreeEntry(path: Array("a".utf8), isExecutable: false, stamp: stamp) }
    let known = KnownBlobs([(entry(stamp), BlobID(of: Array("a".utf8)))])
    #expect(known.blob(of: entry(stamp)) == BlobID(of: Array("a".utf8)))
    for change in [
      { $0.size += 1 }, { $0.modified += 1 }, { $0.changed += 1 }, { $0.device += 1 }, { $0.inode += 1 },
    ] as [(inout FileStamp) -> Void] {
      var other = stamp
      change(&other)
      #expect(known.blob(of: entry(other)) == nil)
    }
  }

  @Test func whatIsKeptIsReadBack() {
    var random = SeededGenerator(seed: 1)
    let files = (0..<50).map { number -> (TreeEntry, BlobID) in
      let stamp = FileStamp(
        size: .random(in: 0...Int64.max, using: &random), modified: .random(in: Int64.min...Int64.max, using: &random),
        changed: Int64(number), device: .random(in: 0...UInt64.max, using: &random),
        inode: .random(in: 0...UInt64.max, using: &random))
      return (
        TreeEntry(path: Array("\(number)".utf8), isExecutable: false, stamp: stamp),
        BlobID(of: Array("\(number)".utf8), format: number % 2 == 0 ? .sha1 : .sha256)
      )
    }
    let known = KnownBlobs(files)
    #expect(KnownBlobs(bytes: known.bytes) == known)
    #expect(KnownBlobs(files.reversed()).bytes == known.bytes)
    for count in 1..<known.bytes.count {
      let part = KnownBlobs(bytes: Array(known.bytes.prefix(count)))
      for (entry, blob) in files { #expect(part?.blob(of: entry) == nil || part?.blob(of: entry) == blob) }
    }
  }
}
