import CodeIndex
import FactCache
public import Facts
public import Reconnaissance
public import Scanning
public import SourceTree
import Synchronization

/// Every file of a tree with its facts.
public struct ScannedTree: Sendable {
  /// In byte order of path.
  public var files: [ScannedFile]
  /// What could not be read or not be scanned to its end, in order of path.
  public var diagnostics: [Diagnostic]
  /// Files left out by rule.
  public var skipped: [SkipReason: Int]
  /// The packs that took part, by language.
  public var scanners: [Scanner]
  /// What can be kept of it for a later scan of much the same tree, beside its facts: a row for each file; nil where
  /// something about a file cannot be told again.
  var rows: [KeptScan.Row]?
  /// Where most of the facts stand, of a scan that was kept.
  var postings: KeptPostings?
  /// Most of it was kept already.
  var isKept = false

  /// A file that belonged to the scan could not be read, or ran over its budget.
  public var isPartial: Bool { diagnostics.contains { $0.severity != .note } }
  public var headers: [ScannerHeader] {
    scanners.map { ScannerHeader(language: $0.definition.language, digest: $0.definition.digest) }
  }
}

/// Scans the files of a tree, several at a time. The result depends neither on how many nor on what the store holds.
public struct TreeScan: Sendable {
  public var library: ScannerLibrary
  public var workers: Int
  /// Larger files are left out, in bytes.
  public var sizeLimit: Int
  /// Where readings are looked up and kept; nil reads every file.
  var store: TreeStore?
  /// A scan of much the same tree that was kept; nil looks at every file.
  var kept: KeptScan?
  /// Nearly all facts will be asked for.
  var readsAll: Bool

  init(
    library: ScannerLibrary, workers: Int, sizeLimit: Int, store: TreeStore? = nil, kept: KeptScan? = nil,
    readsAll: Bool = false
  ) {
    self.library = library
    self.workers = max(1, workers)
    self.sizeLimit = sizeLimit
    self.store = store
    self.kept = kept
    self.readsAll = readsAll
  }

  /// What became of one entry of the tree.
  struct Outcome: Sendable {
    /// Position in the tree's entries.
    var index: Int
    /// Of the bytes that were read, or would have been.
    var blob: BlobID?
    /// Of their reading, where it is kept.
    var key: CacheKey?
    var result: Result
  }

  enum Result: Sendable {
    case scanned(ScannedFile, partial: PartialReason?, problem: String?)
    case skipped(SkipReason)
    case failed(Diagnostic)
    /// A document of our own, which is no part of what it describes.
    case own
  }

  /// - Parameter progress: told how many of how many files are done, from any worker.
  public func run(
    _ tree: any SourceTree, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws(SurveyError) -> ScannedTree {
    let entries = tree.entries
    let attributes = await LinguistAttributes(of: tree)
    let known = store?.knownBlobs(of: tree)
    let rows = kept?.matches(tree, known ?? KnownBlobs()) ?? Array(repeating: nil, count: entries.count)
    let unknown = entries.indices.filter { rows[$0] == nil }
    // Postings are made of all facts, where none are kept.
    if let kept, readsAll || kept.layer == nil { await kept.read(rows, workers: workers) }
    let size = max(1, tree.batchSize)
    let batches = (unknown.count + size - 1) / size
    let next = Counter()
    let done = Counter(entries.count - unknown.count)
    let outcomes = await withTaskGroup(of: [Outcome]?.self) { group in
      for _ in 0..<min(workers, max(1, batches)) {
        group.addTask {
          guard
            var worker = BatchScan(
              tree: tree, attributes: attributes, library: library, sizeLimit: sizeLimit, readings: store?.readings,
              known: known ?? KnownBlobs())
          else { return nil }
          var results: [Outcome] = []
          while true {
            let batch = next.increment()
            guard batch < batches, !Task.isCancelled else { return results }
            let positions = unknown[batch * size..<min(unknown.count, (batch + 1) * size)]
            results += await worker.run(positions)
            progress?(done.add(positions.count), entries.count)
          }
        }
      }
      var all: [Outcome]? = []
      for await part in group {
        if let part { all?.append(contentsOf: part) } else { all = nil }
      }
      return all
    }
    guard var outcomes else { throw .outOfMemory }
    if let kept { outcomes += kept.outcomes(rows) }
    outcomes.sort { $0.index < $1.index }
    store?.keepBlobs(
      of: tree, known, outcomes.lazy.compactMap { outcome in outcome.blob.map { (entries[outcome.index], $0) } })
    var scan = try assemble(outcomes, tree, attributes.diagnostics)
    scan.isKept = kept?.covers(rows, scan.files) ?? false
    if scan.isKept { scan.postings = kept?.postings(scan.files) }
    if scan.postings == nil, store != nil { scan.rows = KeptScan.rows(outcomes) }
    return scan
  }

  private func assemble(
    _ outcomes: [Outcome], _ tree: any SourceTree, _ diagnostics: [Diagnostic]
  ) throws(SurveyError) -> ScannedTree {
    var result = ScannedTree(files: [], diagnostics: tree.diagnostics + diagnostics, skipped: [:], scanners: [])
    for entry in tree.skipped { result.skipped[entry.reason, default: 0] += 1 }
    for outcome in outcomes {
      switch outcome.result {
      case .own: break
      case .skipped(let reason): result.skipped[reason, default: 0] += 1
      case .failed(let diagnostic): result.diagnostics.append(diagnostic)
      case .scanned(let file, let partial, let problem):
        result.files.append(file)
        if let problem {
          result.diagnostics.append(Diagnostic(.note, code: "manifest-problem", message: problem, path: file.path))
        }
        if let diagnostic = Self.partiality(partial, of: file) { result.diagnostics.append(diagnostic) }
      }
    }
    for language in Set(result.files.compactMap(\.language)).sorted() {
      do {
        if let scanner = try library.scanner(for: language) { result.scanners.append(scanner) }
      } catch { throw .pack(error) }
    }
    return result
  }

  /// A file whose brackets do not pair up is a note, for most of its facts stand; one that ran over a limit is a warning.
  private static func partiality(_ reason: PartialReason?, of file: ScannedFile) -> Diagnostic? {
    switch reason {
    case nil: nil
    case .unbalancedBrackets:
      Diagnostic(
        .note, code: "file-unbalanced", message: "brackets do not pair up; ends of definitions are estimates",
        path: file.path)
    case .matchLimit, .longLine, .workLimit:
      Diagnostic(
        .warning, code: "file-partial", message: "a rule ran over its limit; facts may be missing", path: file.path)
    }
  }
}

/// A number that workers draw from.
final class Counter: Sendable {
  private let value: Atomic<Int>

  init(_ start: Int = 0) { value = Atomic(start) }
  /// The number before it was raised by one.
  func increment() -> Int { value.add(1, ordering: .relaxed).oldValue }
  /// The number after adding.
  func add(_ amount: Int) -> Int { value.add(amount, ordering: .relaxed).newValue }
}
