import FactCache
import Facts
import Scanning
import SourceTree

/// One worker's part of a scan: takes batches of files, looks their readings up, and reads those that are not known.
struct BatchScan: ~Copyable {
  private let tree: any SourceTree
  private let attributes: LinguistAttributes
  private let sizeLimit: Int
  private let readings: (any ReadingStore)?
  private let known: KnownBlobs
  private var reader: FileReader
  private var assembly: FileAssembly
  /// Most files of a tree are read in one of a few ways.
  private var prefixes: [WayOfReading: CacheKeyPrefix] = [:]

  /// - Parameters:
  ///   - readings: nil reads every file.
  ///   - known: of the files on disk.
  /// - Returns: nil when there is no memory for a worker's scratch.
  init?(
    tree: any SourceTree, attributes: LinguistAttributes, library: ScannerLibrary, sizeLimit: Int,
    readings: (any ReadingStore)?, known: KnownBlobs
  ) {
    guard let roles = FileRoleClassifier.standard, let first = try? ScanWorkspace(), let second = try? ScanWorkspace()
    else { return nil }
    self.tree = tree
    self.attributes = attributes
    self.sizeLimit = sizeLimit
    self.readings = readings
    self.known = known
    reader = FileReader(library: library, workspace: first)
    assembly = FileAssembly(library: library, roles: roles, workspace: second)
  }

  /// One entry of a batch, with what is known before it is read.
  private struct Item {
    var index: Int
    var entry: TreeEntry
    var way: WayOfReading
    var overrides: RoleOverrides
    var blob: BlobID?
    /// Where it is to be looked up; nil when its blob is not known, or nothing is to be looked up.
    var key: CacheKey?
  }

  /// - Parameter positions: in the tree's entries, rising.
  /// - Returns: what became of each, in no order.
  mutating func run(_ positions: ArraySlice<Int>) async -> [TreeScan.Outcome] {
    var outcomes: [TreeScan.Outcome] = []
    var items: [Item] = []
    for index in positions {
      let entry = tree.entries[index]
      if let failure = tree.knownFailure(of: entry, limit: sizeLimit) {
        outcomes.append(.init(index: index, result: result(failure, entry)))
      } else {
        items.append(item(entry, index))
      }
    }
    let unread = takeKnown(from: items, &outcomes)
    if unread.isEmpty { return outcomes }
    let format = tree.objectFormat
    await tree.readContents(of: unread.map(\.entry), limit: sizeLimit) { position, contents in
      let item = unread[position]
      switch contents {
      case .failure(let failure): outcomes.append(.init(index: item.index, result: result(failure, item.entry)))
      case .success(let bytes):
        if OwnDocument.isOne(path: item.entry.path, bytes: bytes) {
          return outcomes.append(.init(index: item.index, result: .own))
        }
        let reading = reader.read(bytes, item.way)
        let blob = item.blob ?? BlobID(of: bytes, format: format)
        let key = readings.map { readings in
          let key = item.key ?? CacheKey(prefix(of: item.way), blob.hexadecimal)
          readings.keep(reading, key)
          return key
        }
        outcomes.append(.init(index: item.index, blob: blob, key: key, result: result(reading, item, blob)))
      }
    }
    return outcomes
  }

  private mutating func item(_ entry: TreeEntry, _ index: Int) -> Item {
    let verdict = attributes.verdict(on: entry)
    var item = Item(
      index: index, entry: entry,
      way: WayOfReading(path: entry.path, language: verdict.language, library: reader.library),
      overrides: verdict.roles, blob: known.blob(of: entry))
    // Whether a document is our own is not asked of a reading.
    if readings != nil, let blob = item.blob, !OwnDocument.canBeOne(path: entry.path) {
      item.key = CacheKey(prefix(of: item.way), blob.hexadecimal)
    }
    return item
  }

  /// Adds the outcomes of the items whose readings are known.
  ///
  /// - Returns: the others, in the order of the tree, in which they are read fastest.
  private mutating func takeKnown(from items: [Item], _ outcomes: inout [TreeScan.Outcome]) -> [Item] {
    guard let readings else { return items }
    let keyed = items.filter { $0.key != nil }
    var unread = items.filter { $0.key == nil }
    for (item, reading) in zip(keyed, readings.readings(keyed.compactMap(\.key))) {
      if let reading, let blob = item.blob {
        outcomes.append(.init(index: item.index, blob: blob, key: item.key, result: result(reading, item, blob)))
      } else {
        unread.append(item)
      }
    }
    return unread.sorted { $0.index < $1.index }
  }

  private mutating func prefix(of way: WayOfReading) -> CacheKeyPrefix {
    if let known = prefixes[way] { return known }
    let prefix = way.keyPrefix(reader.library)
    prefixes[way] = prefix
    return prefix
  }

  private mutating func result(_ reading: Reading, _ item: Item, _ blob: BlobID) -> TreeScan.Result {
    // It may have been kept by a run with another limit.
    if reading.byteCount > sizeLimit { return .skipped(.oversized) }
    if reading.isBinary { return .skipped(.binary) }
    let file = assembly.file(reading, at: item.entry, blob: blob.hexadecimal, overrides: item.overrides)
    return .scanned(file, partial: file.content.partial, problem: reading.manifest?.problem)
  }

  private func result(_ failure: ReadFailure, _ entry: TreeEntry) -> TreeScan.Result {
    failure.skipReason.map { .skipped($0) } ?? .failed(failure.diagnostic(path: entry.path))
  }
}
