import Facts
import Reconnaissance
import Rendering

/// A scan of three small files: facts within facts, attributes, no language, a path that is no UTF-8.
enum ScanFixture {
  static let document = ScanDocument(
    tool: ToolHeader(name: "recon", version: "1.0.0"), repository: RepositoryHeader(name: "small"),
    scanners: [ScannerHeader(language: "python", digest: "d2")],
    files: [
      python(path: "a.py", bytes: nil),
      ScannedFile(
        path: "notes", language: nil, role: .documentation, blob: blob, byteCount: 3, content: FileFacts(lineCount: 1)),
      python(path: "z\u{FFFD}.py", bytes: [0x7A, 0xFF, 0x2E, 0x70, 0x79]),
    ],
    diagnostics: [Diagnostic(.warning, code: "file-partial", message: "a line is too long", path: "z\u{FFFD}.py")],
    skipped: [.binary: 2])

  private static let blob = String(repeating: "a", count: 40)

  private static func python(path: String, bytes: [UInt8]?) -> ScannedFile {
    var names = NameTable()
    func name(_ text: String) -> NameID { names.intern(text) }
    let undecodable = [UInt8]([0x66, 0xC3]).withUnsafeBytes { names.intern($0) }
    let rule = name("python.rule")
    let attributes = [
      FileFacts.Attribute(key: .signature, value: name("def get(self, \"x\")")),
      FileFacts.Attribute(key: .doc, value: name("Gives\u{202E} it.")),
      FileFacts.Attribute(key: .receiver, value: name("self")),
      FileFacts.Attribute(key: .receiver, value: name("never shown")),
    ]
    let facts = [
      Fact(
        kind: .definition, detail: .class, name: name("Box"), rule: rule, startLine: 1, endLine: 9, startColumn: 1,
        container: -1),
      Fact(
        kind: .definition, detail: .method, name: name("get"), rule: rule, startLine: 2, endLine: 4, startColumn: 3,
        container: 0, firstAttribute: 0, attributeCount: 2),
      Fact(
        kind: .call, detail: .none, name: undecodable, rule: rule, startLine: 3, endLine: 3, startColumn: 5,
        container: 1,
        firstAttribute: 2, attributeCount: 2),
    ]
    return ScannedFile(
      path: path, pathBytes: bytes, language: "python", role: .source, blob: blob, byteCount: 120,
      content: FileFacts(
        facts: facts, attributes: attributes, names: names, lineCount: 9, partial: bytes == nil ? nil : .longLine))
  }
}
