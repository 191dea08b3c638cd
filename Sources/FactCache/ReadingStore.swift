import Synchronization

/// Where readings are looked up before a file is read.
public protocol ReadingStore: Sendable {
  /// For each key its reading, nil where there is none.
  func readings(_ keys: [CacheKey]) -> [Reading?]
  func keep(_ reading: Reading, _ key: CacheKey)
}

/// Readings of this run, so that the second of two scans costs what they differ in; what it lacks it asks of a store that
/// outlives the run.
public final class ReadingMemory: ReadingStore {
  private let behind: (any ReadingStore)?
  private let known = Mutex<[CacheKey: Reading]>([:])

  public init(behind: (any ReadingStore)? = nil) { self.behind = behind }

  public func readings(_ keys: [CacheKey]) -> [Reading?] {
    var found = known.withLock { known in keys.map { known[$0] } }
    guard let behind else { return found }
    let missing = found.indices.filter { found[$0] == nil }
    guard !missing.isEmpty else { return found }
    let others = behind.readings(missing.map { keys[$0] })
    for (index, reading) in zip(missing, others) { found[index] = reading }
    known.withLock { known in
      for index in missing where found[index] != nil { known[keys[index]] = found[index] }
    }
    return found
  }

  public func keep(_ reading: Reading, _ key: CacheKey) {
    known.withLock { $0[key] = reading }
    behind?.keep(reading, key)
  }
}
