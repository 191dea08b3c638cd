import CodeIndex
import FactCache
import Facts
import SourceTree
import Synchronization

/// A scan of a tree as it was kept: what it said of each file but the facts, which are read when they are asked for, and
/// where its facts stand. A later scan of much the same tree reads the files that differ.
final class KeptScan: Sendable {
  /// One file, by its path and its bytes.
  struct Row: Sendable, Equatable {
    var path: String
    /// Hexadecimal.
    var blob: String
    var language: String?
    var role: FileRole
    var byteCount: Int
    /// How many facts it has.
    var factCount: Int
    var partial: PartialReason?
    /// What a reader of manifests could not make out.
    var problem: String?
    /// Of its reading.
    var key: CacheKey
  }

  /// What `.gitattributes` files the scan went by.
  let attributes: String
  /// In byte order of path; in the order of the layer's files.
  let rows: [Row]
  let layer: PostingLayer?
  /// Of each row.
  private let facts: [LaterFacts]
  private let source: KeptFacts

  /// - Parameter source: of the facts.
  init(_ form: KeptScanForm, _ source: KeptFacts) {
    self.source = source
    (attributes, rows, layer) = (form.attributes, form.rows, form.layer)
    facts = form.rows.map { row in LaterFacts { source.facts(of: row) } }
  }

  /// For each entry of a tree the row that says what it says now; nil where none does, and for a tree with other
  /// attributes. O(entries + rows).
  ///
  /// - Parameter known: of files on disk.
  func matches(_ tree: any SourceTree, _ known: KnownBlobs) -> [Int?] {
    var found = [Int?](repeating: nil, count: tree.entries.count)
    guard attributes == Self.attributes(of: tree, known) else { return found }
    var row = 0
    for (index, entry) in tree.entries.enumerated() where entry.nonUTF8Path == nil {
      while row < rows.count, rows[row].path.precedesInBytes(entry.path) { row += 1 }
      guard row < rows.count else { break }
      if entry.path.precedesInBytes(rows[row].path) { continue }
      if let blob = known.blob(of: entry), blob.hexadecimal == rows[row].blob { found[index] = row }
    }
    return found
  }

  /// Reads the facts of rows, for those who will ask for most of them: many at a time and on several cores it costs half of
  /// what one at a time does.
  ///
  /// - Parameter found: by ``matches(_:_:)``.
  func read(_ found: [Int?], workers: Int) async {
    let numbers = found.compactMap { $0 }
    let size = 256
    let next = Counter()
    let batches = (numbers.count + size - 1) / size
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, min(workers, batches)) {
        group.addTask { [self] in
          while case let batch = next.increment(), batch < batches, !Task.isCancelled {
            let asked = numbers[batch * size..<min(numbers.count, (batch + 1) * size)]
            for (row, content) in zip(asked, source.known(asked.map { rows[$0] })) {
              if let content { facts[row].make(of: content) } else { source.loseSome() }
            }
          }
        }
      }
    }
  }

  /// What became of the entries that have a row.
  ///
  /// - Parameter found: by ``matches(_:_:)``.
  func outcomes(_ found: [Int?]) -> [TreeScan.Outcome] {
    found.indices.compactMap { index in
      guard let number = found[index] else { return nil }
      let row = rows[number]
      let file = ScannedFile(
        path: row.path, language: row.language, role: row.role, blob: row.blob, byteCount: row.byteCount,
        facts: facts[number])
      return TreeScan.Outcome(
        index: index, blob: BlobID(hexadecimal: row.blob), key: row.key,
        result: .scanned(file, partial: row.partial, problem: row.problem))
    }
  }

  /// Whether so much of a scan has a row that it need not be kept anew.
  ///
  /// - Parameter found: by ``matches(_:_:)``.
  func covers(_ found: [Int?], _ files: [ScannedFile]) -> Bool {
    let count = found.count { $0 != nil }
    return count * Self.share >= files.count * (Self.share - 1) && count * Self.share >= rows.count * (Self.share - 1)
  }

  /// Where the facts of the files stand that have a row; nil where nobody has asked for that yet.
  ///
  /// - Parameter files: of the whole scan, those with a row made by ``outcomes(_:)``.
  func postings(_ files: [ScannedFile]) -> KeptPostings? {
    guard let layer else { return nil }
    var byRow = [ScannedFile?](repeating: nil, count: rows.count)
    let numbers = Dictionary(facts.indices.map { (ObjectIdentifier(facts[$0]), $0) }, uniquingKeysWith: { a, _ in a })
    for file in files { if let row = numbers[ObjectIdentifier(file.facts)] { byRow[row] = file } }
    return KeptPostings(layer, files: byRow)
  }

  /// One file in so many may differ before a scan is kept anew.
  private static let share = 8

  /// The rows of a whole scan; nil where something about a file cannot be told again.
  static func rows(_ outcomes: [TreeScan.Outcome]) -> [Row]? {
    var rows: [Row] = []
    for outcome in outcomes {
      guard case .scanned(let file, let partial, let problem) = outcome.result else { continue }
      guard file.pathBytes == nil, let key = outcome.key else { return nil }
      if let last = rows.last, !last.path.precedesInBytes(file.path) { return nil }
      rows.append(
        Row(
          path: file.path, blob: file.blob, language: file.language, role: file.role, byteCount: file.byteCount,
          factCount: file.content.facts.count, partial: partial, problem: problem, key: key))
    }
    return rows
  }

  /// Where attributes are said, and by which bytes; nil when that is not known.
  private static func attributes(of tree: any SourceTree, _ known: KnownBlobs) -> String? {
    var said = ""
    for entry in tree.entries where entry.path.hasSuffix(attributeFile) {
      guard entry.nonUTF8Path == nil, let blob = known.blob(of: entry) else { return nil }
      said += "\(blob.hexadecimal) \(entry.path)\n"
    }
    return said
  }

  /// The same of files that were scanned. One that is there and was not is no hindrance: then the two differ.
  static func attributes(of files: [ScannedFile]) -> String {
    files.filter { $0.path.hasSuffix(attributeFile) }.map { "\($0.blob) \($0.path)\n" }.joined()
  }

  private static let attributeFile = ".gitattributes"
}

/// Where the facts of a kept scan are read.
///
/// A row of the cache may be damaged, or dropped by another process, after the scan was begun. Then there is nothing to give
/// that would be right, and nobody to ask: what was worked out meanwhile is worth nothing, and whoever began the run begins
/// it anew without what was kept.
final class KeptFacts: Sendable {
  private let readings: any ReadingStore
  private let content: @Sendable (Reading, KeptScan.Row) -> FileFacts
  private let lost = Atomic<Bool>(false)

  /// - Parameter content: makes the facts of a file of its reading.
  init(_ readings: any ReadingStore, content: @escaping @Sendable (Reading, KeptScan.Row) -> FileFacts) {
    self.readings = readings
    self.content = content
  }

  /// Whether any could not be given.
  var isIncomplete: Bool { lost.load(ordering: .acquiring) }

  /// The facts of each row; nil where there are none to be had, which is no loss until they are asked for.
  func known(_ rows: [KeptScan.Row]) -> [FileFacts?] {
    zip(rows, readings.readings(rows.map(\.key))).map { row, reading in
      reading.map { content($0, row) }.flatMap { $0.facts.count == row.factCount ? $0 : nil }
    }
  }

  /// Some that will be asked for are not there.
  func loseSome() { lost.store(true, ordering: .releasing) }

  func facts(of row: KeptScan.Row) -> FileFacts {
    if let facts = known([row])[0] { return facts }
    loseSome()
    // Positions that are in use must lead somewhere.
    let none = Fact(
      kind: .reference, detail: .none, name: .empty, rule: .empty, startLine: 1, endLine: 1, startColumn: 1,
      container: -1)
    return FileFacts(facts: Array(repeating: none, count: row.factCount), lineCount: 1)
  }
}
