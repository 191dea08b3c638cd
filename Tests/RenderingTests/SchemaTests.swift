import Foundation
import Rendering
import Testing

@Suite struct SchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../docs/schema").standardizedFileURL

  /// After a change of the schemas, `RECORD=1 swift test --filter SchemaTests` writes the files anew, and fails.
  @Test(arguments: Schema.allCases)
  func filesHoldWhatTheProgramPrints(schema: Schema) throws {
    let file = Self.folder.appendingPathComponent(schema.fileName)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(schema.text.utf8).write(to: file)
      Issue.record("\(schema.fileName) was written anew")
    }
    #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == schema.text)
  }

  @Test func namesOfCommandsWork() {
    #expect(Schema(named: "ask") == .report)
    #expect(Schema(named: "scan-line") == .scanLine)
    #expect(Schema(named: "plan") == nil)
  }

  @Test(.enabled(if: JSONSchemaValidator.isInstalled, "needs python3 with the package jsonschema"))
  func outputsAreValid() throws {
    var scan: [UInt8] = []
    JSONScanRenderer().render(ScanFixture.document) { scan += $0 }
    var lines: [UInt8] = []
    NDJSONScanRenderer().render(ScanFixture.document) { lines += $0 }
    let report = JSONReportRenderer().render(ChiReport.report)
    let comparison = JSONComparisonRenderer().render(ComparisonFixture.report)
    #expect(try JSONSchemaValidator.problems(in: comparison, against: .diff) == "")
    #expect(try JSONSchemaValidator.problems(in: report, against: .report) == "")
    #expect(try JSONSchemaValidator.problems(in: scan, against: .scan) == "")
    #expect(try JSONSchemaValidator.problems(in: lines, against: .scanLine) == "")
    // And the validator does find what is wrong.
    #expect(try JSONSchemaValidator.problems(in: Array(#"{"type":"fact","data":{}}"#.utf8), against: .scanLine) != "")
    #expect(try JSONSchemaValidator.problems(in: scan, against: .report) != "")
  }
}

/// Python's `jsonschema`, told to refuse every member that a schema does not name, so that none goes undocumented.
enum JSONSchemaValidator {
  static let isInstalled = (try? python("import jsonschema", [])).map { $0.status == 0 } ?? false

  /// What is wrong with the lines or the document `json`, empty when nothing is.
  static func problems(in json: [UInt8], against schema: Schema) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("recon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [folder.appendingPathComponent("schema"), folder.appendingPathComponent("document")]
    try Data(schema.text.utf8).write(to: files[0])
    try Data(json).write(to: files[1])
    let result = try python(program, files.map(\.path) + [schema == .scanLine ? "lines" : "document"])
    return result.status == 0 ? "" : result.output
  }

  private static let program = """
    import json, sys
    from jsonschema import Draft202012Validator as Validator
    def close(node):
      if isinstance(node, dict):
        if node.get("type") == "object" and "properties" in node: node["additionalProperties"] = False
        for child in node.values(): close(child)
      elif isinstance(node, list):
        for child in node: close(child)
    schema = json.load(open(sys.argv[1]))
    Validator.check_schema(schema)
    close(schema)
    text = open(sys.argv[2], encoding="utf-8").read()
    documents = text.splitlines() if sys.argv[3] == "lines" else [text]
    problems = [e for d in documents for e in Validator(schema).iter_errors(json.loads(d))]
    for problem in problems: print(problem.json_path, problem.message[:200])
    sys.exit(1 if problems else 0)
    """

  private static func python(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
