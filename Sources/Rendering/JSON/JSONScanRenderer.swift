import Facts
import Reconnaissance

/// A scan as one JSON document, a line for every file and fact. Schema: `docs/schema/scan.schema.json`.
///
/// Facts stand in one list beside the files and not inside them, so that a fact is the same object as in NDJSON.
public struct JSONScanRenderer: Sendable {
  public init() {}

  /// Hands `document` to `write` in pieces, a file's facts at a time. Throws what `write` throws, and stops there.
  public func render<E: Error>(_ document: ScanDocument, to write: (UnsafeRawBufferPointer) throws(E) -> Void) throws(E)
  {
    var json = JSONWriter(brokenDepth: 2)
    var facts = ByteSink()
    var summary = ScanSummary(skipped: document.skipped)
    let paths = UndecodablePaths(of: document.files)
    try json.object { (json) throws(E) in
      json.key("diagnostics")
      json.array(document.diagnostics) { HeaderJSON.diagnostic($1, paths: paths, to: &$0) }
      json.key("facts")
      try json.array { (json) throws(E) in
        for file in document.files {
          // Each on a line of its own, as `json` breaks lines at this depth. What stands before the first it writes itself.
          let separator: StaticString = ",\n    "
          FactJSON.facts(of: file, before: separator, after: "", to: &facts)
          guard !facts.isEmpty else { continue }
          facts.withBytes {
            json.literal(UnsafeRawBufferPointer(rebasing: $0[separator.utf8CodeUnitCount...]))
          }
          facts.removeAll()
          try flush(&json, to: write)
        }
      }
      json.key("files")
      try json.array { (json) throws(E) in
        for file in document.files {
          summary.add(file)
          FactJSON.file(file, to: &json)
          try flush(&json, to: write)
        }
      }
      json.key("repository")
      HeaderJSON.repository(document.repository, to: &json)
      json.key("scanners")
      HeaderJSON.scanners(document.scanners, to: &json)
      json.member("schemaVersion", HeaderJSON.schemaVersion)
      json.key("summary")
      summary.write(to: &json)
      json.key("tool")
      HeaderJSON.tool(document.tool, to: &json)
    }
    json.endLine()
    try flush(&json, to: write)
  }

  private func flush<E: Error>(
    _ json: inout JSONWriter, to write: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    if json.bytes.isEmpty { return }
    try json.bytes.withUnsafeBufferPointer { (bytes) throws(E) in try write(UnsafeRawBufferPointer(bytes)) }
    json.bytes.removeAll(keepingCapacity: true)
  }
}
