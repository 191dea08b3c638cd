import Facts
import Foundation
import Reconnaissance
import Rendering
import Testing

@Suite struct JSONReportRendererTests {
  @Test func saysWhatTheContractNames() throws {
    let json = JSONReportRenderer().render(ChiReport.report)
    #expect(SortedKeys.violation(in: json) == nil)
    #expect(json.last == UInt8(ascii: "\n"))
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect(document["schemaVersion"] as? Int == 1)
    let repository = try #require(document["repository"] as? [String: Any])
    #expect(repository["head"] as? String == String(repeating: "7", count: 40))
    #expect(repository["tree"] is NSNull)
    let target = try #require(document["target"] as? [String: Any])
    #expect(target["query"] as? String == "ThrottleWithOpts")
    #expect((document["targets"] as? [[String: Any]])?.count == 1)
    let answers = try #require(document["answers"] as? [[String: Any]])
    #expect(answers.map { $0["id"] as? String } == ["locate", "implementation", "callers"])
    #expect(answers[2]["total"] as? Int == 5)
    #expect(answers[2]["truncated"] as? Bool == false)
    let items = try #require(answers[2]["items"] as? [[String: Any]])
    #expect(items[0]["container"] as? String == "Throttle")
    #expect(items[0]["startLine"] as? Int == 33)
    #expect(items[4]["startLine"] == nil)
    let questions = try #require(document["questions"] as? [[String: Any]])
    #expect(questions.first?["text"] as? String == "May ThrottleOpts gain fields, or must a new constructor be added?")
  }

  @Test func quotedTextIsMarkedAndRoundTrips() throws {
    let json = JSONReportRenderer().render(ChiReport.report)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let answers = try #require(document["answers"] as? [[String: Any]])
    let lines = try #require(answers[1]["lines"] as? [[String: Any]])
    let spans = try #require(lines[1]["spans"] as? [[String: Any]])
    #expect((spans[0]["quoted"] as? String)?.hasPrefix("ThrottleWithOpts is a middleware") == true)
    #expect((answers[1]["text"] as? String)?.contains("Summary: “ThrottleWithOpts is") == true)
  }

  @Test func targetIsNullWithoutOneAndWithSeveral() throws {
    for count in [0, 2] {
      var report = ChiReport.report
      report.targets = Array(repeating: report.targets[0], count: count)
      let json = JSONReportRenderer().render(report)
      let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
      #expect(document["target"] is NSNull)
      #expect((document["targets"] as? [Any])?.count == count)
    }
  }

  @Test func aLimitIsSaid() throws {
    let json = JSONReportRenderer(limit: ListLimit(2)).render(ChiReport.report)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let callers = try #require((document["answers"] as? [[String: Any]])?.last)
    #expect((callers["items"] as? [Any])?.count == 2)
    #expect(callers["total"] as? Int == 5)
    #expect(callers["truncated"] as? Bool == true)
  }

  @Test func rankedQuestionsComeFromTheirAnswer() throws {
    var report = ChiReport.report
    let ranked = ClarificationQuestion(["Which?"], rank: 0, from: .reason)
    report.answers.append(
      Answer(
        .questions, .answered, lines: [AnswerLine(.plain, ["1 question"])], searched: ["files": 1], questions: [ranked])
    )
    let json = JSONReportRenderer().render(report)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect((document["questions"] as? [[String: Any]])?.map { $0["from"] as? String } == ["reason"])
  }

  @Test func bytesOfAPathThatIsNotUTF8() throws {
    let bytes: [UInt8] = [0x62, 0xFF, 0x2E, 0x67, 0x6F]
    let file = ScannedFile(
      path: String(decoding: bytes, as: UTF8.self), pathBytes: bytes, language: nil, role: .source, blob: "",
      byteCount: 0,
      content: FileFacts())
    var report = ChiReport.report
    report.diagnostics = [Diagnostic(.error, code: "file-unreadable", message: "no", path: file.path)]
    func pathBytes(_ paths: UndecodablePaths) throws -> String? {
      let json = JSONReportRenderer(paths: paths).render(report)
      let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
      return (document["diagnostics"] as? [[String: Any]])?.first?["pathBytes"] as? String
    }
    #expect(try pathBytes(UndecodablePaths(of: [file])) == Data(bytes).base64EncodedString())
    #expect(try pathBytes(UndecodablePaths()) == nil)
    #expect(try pathBytes(UndecodablePaths(of: [file, file])) == nil)
  }
}
