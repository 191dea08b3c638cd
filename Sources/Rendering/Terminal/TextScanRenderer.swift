import Facts

/// A scan for people: each file's name, role and language, then its facts, one a line as in the goldens of `samples/`.
public struct TextScanRenderer: Sendable {
  public init() {}

  /// Hands `document` to `write` a file at a time. Throws what `write` throws, and stops there.
  public func render<E: Error>(_ document: ScanDocument, to write: (UnsafeRawBufferPointer) throws(E) -> Void) throws(E)
  {
    for file in document.files {
      let title = "== \(VisibleText.clean(file.path)) \(file.role.rawValue)\(file.language.map { " " + $0 } ?? "")\n"
      let text = Array((title + FactLine.text(of: file)).utf8)
      try text.withUnsafeBufferPointer { (bytes) throws(E) in try write(UnsafeRawBufferPointer(bytes)) }
    }
  }
}
