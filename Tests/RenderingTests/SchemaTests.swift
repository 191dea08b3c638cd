import Foundation
import Rendering
import TestKit
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
    #expect(try JSONSchemaValidator.problems(in: comparison, against: Schema.diff.text) == "")
    #expect(try JSONSchemaValidator.problems(in: report, against: Schema.report.text) == "")
    #expect(try JSONSchemaValidator.problems(in: scan, against: Schema.scan.text) == "")
    #expect(try JSONSchemaValidator.problems(in: lines, against: Schema.scanLine.text, linewise: true) == "")
    // And the validator does find what is wrong.
    let broken = Array(#"{"type":"fact","data":{}}"#.utf8)
    #expect(try JSONSchemaValidator.problems(in: broken, against: Schema.scanLine.text, linewise: true) != "")
    #expect(try JSONSchemaValidator.problems(in: scan, against: Schema.report.text) != "")
  }
}
