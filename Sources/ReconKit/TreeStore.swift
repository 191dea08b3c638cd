import FactCache
import Foundation
import SourceTree

/// What is kept of trees: the readings of their files, and which bytes their files on disk hold.
struct TreeStore: Sendable {
  let readings: any ReadingStore
  private let cache: FactCache?
  /// What was kept of a whole scan; nil keeps none.
  let keptScans: KeptScans?

  /// Of this run alone.
  init() {
    readings = ReadingMemory()
    cache = nil
    keptScans = nil
  }

  /// Between runs.
  ///
  /// - Parameter remembers: whether this run scans more than one tree, so that their readings are also kept in memory.
  init(_ cache: FactCache, remembers: Bool = false) {
    readings = remembers ? ReadingMemory(behind: cache) : cache
    self.cache = cache
    keptScans = KeptScans(cache)
  }

  /// What is known of the files of a tree on disk.
  func knownBlobs(of tree: any SourceTree) -> KnownBlobs {
    guard let cache, let key = Self.key(tree) else { return KnownBlobs() }
    return cache.note(key).flatMap(KnownBlobs.init(bytes:)) ?? KnownBlobs()
  }

  /// Keeps it, and whatever else is still to be written.
  ///
  /// - Parameters:
  ///   - known: what was known before.
  ///   - files: every entry whose bytes' id is known now.
  func keepBlobs(of tree: any SourceTree, _ known: KnownBlobs?, _ files: some Sequence<(TreeEntry, BlobID)>) {
    guard let cache else { return }
    if let key = Self.key(tree) {
      let blobs = KnownBlobs(files)
      if blobs != known { cache.keep(note: blobs.bytes, key) }
    }
    cache.flush()
  }

  /// Something kept between runs; nil when it is not there.
  func note(_ key: CacheKey) -> [UInt8]? { cache?.note(key) }

  func keep(note: [UInt8], _ key: CacheKey) {
    cache?.keep(note: note, key)
    cache?.flush()
  }

  /// What is known of the commits behind one; nil when they are still to be read.
  func past(of commit: String, limit: Int) -> PastCommits? {
    note(Self.key(past: commit, limit)).flatMap(PastCommits.init(bytes:))
  }

  func keep(_ past: PastCommits, of commit: String, limit: Int) {
    // What a shallow clone lacks today it may have tomorrow.
    guard !past.isShallow else { return }
    keep(note: past.bytes, Self.key(past: commit, limit))
  }

  private static func key(past commit: String, _ limit: Int) -> CacheKey {
    CacheKey(CacheKeyPrefix(["past of", "3", "\(limit)"]), commit)
  }

  /// Nil for a commit, whose entries bring their ids.
  private static func key(_ tree: any SourceTree) -> CacheKey? {
    guard let root = tree.root, tree.entries.contains(where: { $0.stamp != nil }) else { return nil }
    return CacheKey(CacheKeyPrefix(["blobs of", tree.objectFormat.rawValue]), root)
  }
}
