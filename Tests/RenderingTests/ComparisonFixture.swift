import CodeIndex
import Facts
import Reconnaissance
import Rendering

/// A comparison of the files of ``ScanFixture`` with fewer and others: every part of the document has something in it.
enum ComparisonFixture {
  static let report = ComparisonReport(
    tool: ToolHeader(name: "recon", version: "1.0.0"),
    before: RepositoryHeader(head: String(repeating: "a", count: 40), ref: "v1.0", dirty: false, name: "small"),
    after: RepositoryHeader(head: String(repeating: "b", count: 40), dirty: true, name: "small"), isOfWorkTree: true,
    scanners: [ScannerHeader(language: "python", digest: "d2")],
    targets: [TargetHeader(query: "Box", kind: "modify", status: .ok, resolved: [ChiReport.definition])],
    comparison: Comparison(
      pair,
      answers: [
        AnswerChange(
          id: .callers, from: nil, to: .answered, added: [ChiReport.definition], removed: [ChiReport.definition])
      ]),
    diagnostics: [Diagnostic(.note, code: "range-backwards", message: "the comparison goes back in time")])

  private static let pair = ScanPair(
    before: CodeIndex(files: before, profiles: []), after: CodeIndex(files: after, profiles: []))
  static let before = [
    file("a.py", "order", risk: "eval"), file("moved/b.py", "x", risk: "exec"), ScanFixture.document.files[2],
  ]
  static let after = [
    file("a.py", "order, code", risk: "system"), file("kept/b.py", "x", risk: "exec"), ScanFixture.document.files[1],
  ]

  private static func file(_ path: String, _ parameters: String, risk: String) -> ScannedFile {
    var names = NameTable()
    func name(_ text: String) -> NameID { names.intern(text) }
    let attributes = [
      FileFacts.Attribute(key: .parameters, value: name(parameters)),
      FileFacts.Attribute(key: .doc, value: name("Has `ticks` | and <b>tags</b>.")),
    ]
    let rule = name("python.risk-run")
    var facts = [
      Fact(
        kind: .definition, detail: .function, name: name("price"), rule: name("python.function"), startLine: 1,
        endLine: 9,
        startColumn: 1, container: -1, firstAttribute: 0, attributeCount: 2),
      Fact(
        kind: .risk, detail: .finding, name: name(risk), rule: rule, startLine: 3, endLine: 3, startColumn: 5,
        container: 0),
    ]
    for line in 4...6 {
      facts.append(
        Fact(
          kind: .call, detail: .none, name: name("call\(line)"), rule: name("python.call"), startLine: Int32(line),
          endLine: Int32(line), startColumn: 5, container: 0))
    }
    return ScannedFile(
      path: path, language: "python", role: .source,
      blob: String(repeating: path == "a.py" ? parameters.count > 5 ? "c" : "d" : "e", count: 40),
      byteCount: 120, content: FileFacts(facts: facts, attributes: attributes, names: names, lineCount: 9))
  }
}
