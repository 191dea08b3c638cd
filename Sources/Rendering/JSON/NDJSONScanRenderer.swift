import Facts
import Reconnaissance

/// A scan as NDJSON, one `{"data": {…}, "type": …}` a line: header, then each file followed by its facts, diagnostics,
/// summary. Schema of a line: `docs/schema/scan-line.schema.json`.
public struct NDJSONScanRenderer: Sendable {
  public init() {}

  /// Pieces are about this large, in bytes: large enough for a system call, small enough for a processor's cache.
  private static let pieceSize = 1 << 16

  /// Hands `document` to `write` in pieces of whole lines, so that no more than the largest file's lines are held at
  /// once. Throws what `write` throws, and stops there.
  public func render<E: Error>(
    _ document: ScanDocument, to write: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    var json = JSONWriter()
    var piece = ByteSink(capacity: 2 * Self.pieceSize)
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
    for file in document.files {
      summary.add(file)
      line("file", to: &json) { FactJSON.file(file, to: &$0) }
      move(&json, to: &piece)
      FactJSON.facts(of: file, before: "{\"data\":", after: ",\"type\":\"fact\"}\n", to: &piece)
      if piece.count >= Self.pieceSize {
        try piece.withBytes(write)
        piece.removeAll()
      }
    }
    let paths = UndecodablePaths(of: document.files)
    for diagnostic in document.diagnostics {
      line("diagnostic", to: &json) { HeaderJSON.diagnostic(diagnostic, paths: paths, to: &$0) }
    }
    line("summary", to: &json) { summary.write(to: &$0) }
    move(&json, to: &piece)
    try piece.withBytes(write)
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
