public import Facts
import Manifests
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

  /// A file that belonged to the scan could not be read, or ran over its budget.
  public var isPartial: Bool { diagnostics.contains { $0.severity != .note } }
  public var headers: [ScannerHeader] {
    scanners.map { ScannerHeader(language: $0.definition.language, digest: $0.definition.digest) }
  }
}

/// Scans the files of a tree, several at a time. The result does not depend on how many.
public struct TreeScan: Sendable {
  public var library: ScannerLibrary
  public var workers: Int
  /// Larger files are left out, in bytes.
  public var sizeLimit: Int

  public init(library: ScannerLibrary, workers: Int, sizeLimit: Int) {
    self.library = library
    self.workers = max(1, workers)
    self.sizeLimit = sizeLimit
  }

  /// What became of one entry of the tree.
  private enum Outcome: Sendable {
    case scanned(ScannedFile, problem: String?)
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
    let format = tree.objectFormat
    let attributes = await LinguistAttributes(of: tree)
    let size = max(1, tree.batchSize)
    let batches = (entries.count + size - 1) / size
    let next = Counter()
    let done = Counter()
    let outcomes = await withTaskGroup(of: [(Int, Outcome)]?.self) { group in
      for _ in 0..<min(workers, max(1, batches)) {
        group.addTask {
          guard let roles = FileRoleClassifier.standard, let workspace = try? ScanWorkspace() else { return nil }
          var worker = FileWorker(library: library, roles: roles, workspace: workspace)
          var results: [(Int, Outcome)] = []
          while true {
            let batch = next.increment()
            guard batch < batches, !Task.isCancelled else { return results }
            let range = batch * size..<min(entries.count, (batch + 1) * size)
            await tree.readContents(of: Array(entries[range]), limit: sizeLimit) { position, result in
              let index = range.lowerBound + position
              let verdict = attributes.verdict(on: entries[index])
              results.append((index, worker.outcome(of: entries[index], result, verdict, format)))
            }
            progress?(done.add(range.count), entries.count)
          }
        }
      }
      var all: [(Int, Outcome)]? = []
      for await part in group {
        if let part { all?.append(contentsOf: part) } else { all = nil }
      }
      return all
    }
    guard let outcomes else { throw .outOfMemory }
    return try assemble(outcomes.sorted { $0.0 < $1.0 }.map(\.1), tree, attributes.diagnostics)
  }

  private func assemble(
    _ outcomes: [Outcome], _ tree: any SourceTree, _ diagnostics: [Diagnostic]
  ) throws(SurveyError) -> ScannedTree {
    var result = ScannedTree(files: [], diagnostics: tree.diagnostics + diagnostics, skipped: [:], scanners: [])
    for entry in tree.skipped { result.skipped[entry.reason, default: 0] += 1 }
    for outcome in outcomes {
      switch outcome {
      case .own: break
      case .skipped(let reason): result.skipped[reason, default: 0] += 1
      case .failed(let diagnostic): result.diagnostics.append(diagnostic)
      case .scanned(let file, let problem):
        result.files.append(file)
        if let problem {
          result.diagnostics.append(Diagnostic(.note, code: "manifest-problem", message: problem, path: file.path))
        }
        if let diagnostic = Self.partiality(of: file) { result.diagnostics.append(diagnostic) }
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
  private static func partiality(of file: ScannedFile) -> Diagnostic? {
    switch file.content.partial {
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

  /// One worker's scratch.
  private struct FileWorker: ~Copyable {
    let library: ScannerLibrary
    var workspace: ScanWorkspace
    let roles: FileRoleClassifier

    init(library: ScannerLibrary, roles: FileRoleClassifier, workspace: consuming ScanWorkspace) {
      self.library = library
      self.roles = roles
      self.workspace = workspace
    }

    mutating func outcome(
      of entry: TreeEntry, _ contents: Result<UnsafeRawBufferPointer, ReadFailure>,
      _ verdict: LinguistAttributes.Verdict, _ format: ObjectFormat
    ) -> Outcome {
      let bytes: UnsafeRawBufferPointer
      switch contents {
      case .failure(let failure):
        if let reason = failure.skipReason { return .skipped(reason) }
        return .failed(failure.diagnostic(path: entry.path))
      case .success(let read): bytes = read
      }
      // git's own test for binary files: a NUL byte in the first 8000 (xdiff-interface.c, buffer_is_binary).
      if ByteSearch.contains(UnsafeRawBufferPointer(rebasing: bytes.prefix(8000)), byte: 0) {
        return .skipped(.binary)
      }
      if OwnDocument.isOne(path: entry.path, bytes: bytes) { return .own }
      let name = entry.path.lastIndex(of: "/").map { String(entry.path[entry.path.index(after: $0)...]) } ?? entry.path
      let language =
        verdict.language.map(library.language(named:))
        ?? library.language(fileName: name, contents: bytes, using: &workspace)
      let scanner = language.flatMap { try? library.scanner(for: $0) }
      var content: FileFacts
      if let scanner, !FileRoleClassifier.isData(scanner, byteCount: bytes.count) {
        content = scanner.scan(bytes, using: &workspace)
      } else {
        content = FileFacts(lineCount: ByteSearch.lineCount(bytes))
      }
      let role = roles.role(
        path: entry.path, scanner: scanner, content: content, bytes: bytes, overrides: verdict.roles, using: &workspace)
      let manifest = ManifestReader.facts(path: entry.path, bytes: bytes)
      if role == .data {
        // The keys of a file of data are no configuration.
        content = FileFacts(lineCount: content.lineCount)
      } else if scanner?.definition.role == .config {
        content = SettingsFile.facts(content, path: entry.path, hasManifest: manifest?.content.facts.isEmpty == false)
      }
      var problem: String?
      if let manifest {
        content = content.merged(with: manifest.content)
        problem = manifest.problem
      }
      return .scanned(
        ScannedFile(
          path: entry.path, pathBytes: entry.nonUTF8Path, language: language,
          role: role,
          blob: (entry.blob ?? BlobID(of: bytes, format: format)).hexadecimal, byteCount: bytes.count, content: content),
        problem: problem)
    }
  }
}

/// A number that workers draw from.
final class Counter: Sendable {
  private let value = Atomic<Int>(0)
  /// The number before it was raised by one.
  func increment() -> Int { value.add(1, ordering: .relaxed).oldValue }
  /// The number after adding.
  func add(_ amount: Int) -> Int { value.add(amount, ordering: .relaxed).newValue }
}
