import CodeIndex
import FactCache
import Scanning
import SourceTree
import Synchronization

/// The scans that are kept whole: one for each repository, the last that had to be put together.
final class KeptScans: Sendable {
  private let cache: FactCache
  /// Of this run, by key; read once, for both sides of a comparison.
  private let known = Mutex<[CacheKey: Known]>([:])

  private struct Known {
    var scan: KeptScan?
    var source: KeptFacts
  }

  init(_ cache: FactCache) { self.cache = cache }

  /// Whether facts that a kept scan promised could not be read: then nothing that was said meanwhile counts.
  var areIncomplete: Bool { known.withLock { known in known.values.contains { $0.source.isIncomplete } } }

  /// The scan to begin with; nil where there is none.
  func scan(of tree: any SourceTree, _ request: SurveyRequest, _ library: ScannerLibrary) -> KeptScan? {
    let key = Self.key(tree, request, library)
    return known.withLock { known in
      if let known = known[key] { return known.scan }
      let source = KeptFacts(cache) { FileAssembly.content(of: $0, path: $1.path, role: $1.role, library) }
      let form = cache.note(key, KeptScanForm.init(bytes:), readings: { $0.rows.map(\.key) })
      let scan = form.map { KeptScan($0, source) }
      known[key] = Known(scan: scan, source: source)
      return scan
    }
  }

  /// Keeps a scan for the next run, where there is something new to keep.
  func keep(
    _ scan: ScannedTree, _ index: CodeIndex, of tree: any SourceTree, _ request: SurveyRequest,
    _ library: ScannerLibrary
  ) {
    guard let rows = scan.rows, let layer = index.postingsToKeep, layer.counts == rows.map(\.factCount) else { return }
    keep(scan, rows, layer, Self.key(tree, request, library))
  }

  /// The same of a scan that nobody asks a question. What was kept already may have been asked one.
  func keep(_ scan: ScannedTree, of tree: any SourceTree, _ request: SurveyRequest, _ library: ScannerLibrary) {
    guard !scan.isKept, let rows = scan.rows else { return }
    keep(scan, rows, nil, Self.key(tree, request, library))
  }

  private func keep(_ scan: ScannedTree, _ rows: [KeptScan.Row], _ layer: PostingLayer?, _ key: CacheKey) {
    let form = KeptScanForm(attributes: KeptScan.attributes(of: scan.files), rows: rows, layer: layer)
    cache.keep(note: form.bytes, key)
    cache.flush()
  }

  /// What a file says may depend on all of these; which commit is looked at does not matter, for files are told by their
  /// bytes.
  private static func key(_ tree: any SourceTree, _ request: SurveyRequest, _ library: ScannerLibrary) -> CacheKey {
    CacheKey(
      CacheKeyPrefix([
        "scan of", Engine.digest, ScannerLibrary.patternEngine, library.digest(for: .unknown), "\(request.sizeLimit)",
        tree.objectFormat.rawValue,
      ]), tree.root ?? request.path)
  }
}
