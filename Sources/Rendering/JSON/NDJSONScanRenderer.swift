import Dispatch
import Facts
import Reconnaissance

/// A scan as NDJSON, one `{"data": {…}, "type": …}` a line: header, then each file followed by its facts, diagnostics,
/// summary. Schema of a line: `docs/schema/scan-line.schema.json`.
public struct NDJSONScanRenderer: Sendable {
  private let workers: Int
  private let pieceSize: Int

  /// - Parameters:
  ///   - workers: how many processors write at the same time; the result does not depend on it.
  ///   - pieceSize: in bytes, about what is handed over at once: large enough for a system call, small enough for a
  ///     processor's cache.
  public init(workers: Int = 1, pieceSize: Int = 1 << 16) {
    self.workers = max(1, workers)
    self.pieceSize = pieceSize
  }

  /// Hands `document` to `write` in pieces of whole lines, so that no more than the largest file's lines are held at
  /// once. Throws what `write` throws, and stops there.
  public func render<E: Error>(
    _ document: ScanDocument, to write: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    var json = JSONWriter()
    var piece = ByteSink(capacity: 2 * pieceSize)
    var summary = ScanSummary(skipped: document.skipped)
    line("header", to: &json) {
      $0.object {
        $0.key("repository")
        HeaderJSON.repository(document.repository, to: &$0)
        $0.key("scanners")
        HeaderJSON.scanners(document.scanners, to: &$0)
        $0.member("schemaVersion", HeaderJSON.schemaVersion)
        $0.key("tool")
        HeaderJSON.tool(document.tool, to: &$0)
      }
    }
    move(&json, to: &piece)
    for file in document.files { summary.add(file) }
    if workers == 1 {
      for file in document.files {
        render(file, to: &piece)
        if piece.count >= pieceSize {
          try piece.withBytes(write)
          piece.removeAll()
        }
      }
    } else {
      try piece.withBytes(write)
      piece.removeAll()
      try renderTogether(document.files, to: write)
    }
    let paths = UndecodablePaths(of: document.files)
    for diagnostic in document.diagnostics {
      line("diagnostic", to: &json) { HeaderJSON.diagnostic(diagnostic, paths: paths, to: &$0) }
    }
    line("summary", to: &json) { summary.write(to: &$0) }
    move(&json, to: &piece)
    try piece.withBytes(write)
  }

  private func render(_ file: ScannedFile, to piece: inout ByteSink) {
    var json = JSONWriter()
    line("file", to: &json) { FactJSON.file(file, to: &$0) }
    move(&json, to: &piece)
    FactJSON.facts(of: file, before: "{\"data\":", after: ",\"type\":\"fact\"}\n", to: &piece)
  }

  /// As many runs of files at a time as there are workers, each of about the same number of facts, written in order.
  private func renderTogether<E: Error>(
    _ files: [ScannedFile], to write: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    let pieces = (0..<workers).map { _ in Piece() }
    var next = 0
    while next < files.count {
      var runs: [Range<Int>] = []
      while next < files.count, runs.count < workers {
        let first = next
        var facts = 0
        while next < files.count, facts < Self.factsOfRun {
          facts += files[next].content.facts.count + 1
          next += 1
        }
        runs.append(first..<next)
      }
      let work = runs
      DispatchQueue.concurrentPerform(iterations: work.count) { index in
        for file in files[work[index]] { render(file, to: &pieces[index].sink) }
      }
      for piece in pieces {
        try piece.sink.withBytes(write)
        piece.sink.removeAll()
      }
    }
  }

  /// Long enough that starting a run costs little, short enough that its text stays in a processor's cache.
  private static let factsOfRun = 4000

  /// What one worker writes. SAFETY: of one iteration at a time, and read when all are done.
  private final class Piece: @unchecked Sendable {
    var sink = ByteSink()
  }

  private func line(_ type: String, to json: inout JSONWriter, data: (inout JSONWriter) -> Void) {
    json.object {
      $0.key("data")
      data(&$0)
      $0.member("type", type)
    }
    json.endLine()
  }

  private func move(_ json: inout JSONWriter, to piece: inout ByteSink) {
    piece.append(json.bytes)
    json.bytes.removeAll(keepingCapacity: true)
  }
}
