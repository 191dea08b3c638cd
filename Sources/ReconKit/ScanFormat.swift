import Rendering

/// The forms in which `recon scan` prints: a new one is a case here and a renderer of its own.
public enum ScanFormat: String, CaseIterable, Sendable {
  case ndjson, json, text

  func render<E: Error>(
    _ document: ScanDocument, workers: Int, to write: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    switch self {
    case .ndjson: try NDJSONScanRenderer(workers: workers).render(document, to: write)
    case .json: try JSONScanRenderer().render(document, to: write)
    case .text: try TextScanRenderer().render(document, to: write)
    }
  }
}
