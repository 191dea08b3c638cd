import TestKit
import Testing

@testable import Planning

/// One folder `samples/plans/<name>`: a document, what is known of its repository, and the findings it must have.
struct PlanSample: Sendable, CustomStringConvertible {
  let name: String
  var description: String { name }
  var folder: String { "samples/plans/\(name)" }

  static let all = Checkout.folders(in: "samples/plans").map(PlanSample.init)

  /// `repeat` has the line that stands over and over, until the document has two million bytes: nobody keeps those.
  var bytes: [UInt8] {
    let text = Checkout.text("\(folder)/PLANNING.md") ?? ""
    guard let line = Checkout.text("\(folder)/repeat"), let place = text.firstRange(of: line) else {
      return Checkout.read("\(folder)/PLANNING.md") ?? []
    }
    let count = (2_000_000 - text.utf8.count) / line.utf8.count + 1
    return Array((text[..<place.lowerBound] + String(repeating: line, count: count) + text[place.lowerBound...]).utf8)
  }

  /// `files` lists the repository's, one a line; `citations` the stale ones: line, text, `dead`, `changed` or a place, and a
  /// reason, parted by tabs.
  var ground: PlanGround {
    let files = Checkout.text("\(folder)/files").map { Set($0.split(separator: "\n").map(String.init)) }
    let citations = (Checkout.text("\(folder)/citations") ?? "").split(separator: "\n").map { line in
      let parts = line.split(separator: "\t").map(String.init)
      let state: PlanGround.StaleCitation.State =
        parts[2] == "dead" ? .dead : parts[2] == "changed" ? .changed : .moved(to: parts[2])
      return PlanGround.StaleCitation(line: Int(parts[0]) ?? 0, text: parts[1], state: state, reason: parts[3])
    }
    return PlanGround(files: files, citations: citations)
  }

  var check: PlanCheck { PlanCheck(ParsedPlan(bytes), ground: ground) }

  /// One finding a line: place, severity, code, whether `--fix` mends it, message.
  static func text(_ check: PlanCheck) -> String {
    check.findings.map { finding in
      "\(finding.line) \(finding.severity.rawValue) \(finding.code)\(finding.isFixable ? " fixable" : ""): \(finding.message)\n"
    }.joined()
  }
}

/// The corpus of plans, good and bad.
struct PlanSampleTests {
  @Test(arguments: PlanSample.all) func findingsAreAsExpected(sample: PlanSample) {
    let golden = Golden("\(sample.folder)/expected.findings")
    if let problem = golden.problem(with: PlanSample.text(sample.check)) { Issue.record("\(problem)") }
  }

  @Test(arguments: PlanSample.all.filter { $0.name.hasPrefix("good-") })
  func aGoodPlanHasNoFindingEvenAsAWhole(sample: PlanSample) {
    #expect(PlanSample.text(sample.check).isEmpty)
    let asAWhole = PlanCheck(ParsedPlan(sample.bytes), ground: sample.ground, asOf: .implementationPlan)
    // Not approved yet is no fault of the words.
    #expect(
      asAWhole.findings.filter { !PlanAdvance.approvalCodes.contains($0.code) }.isEmpty, "\(PlanSample.text(asAWhole))")
  }

  @Test func everyRuleHasASampleOfItsName() {
    let names = Set(PlanSample.all.map(\.name))
    for rule in PlanRules.all { #expect(names.contains(rule.code), "samples/plans/\(rule.code) is missing") }
    #expect(names.filter { $0.hasPrefix("good-") }.count >= 5)
    #expect(names.count >= 30)
  }

  @Test(arguments: PlanRules.all.map(\.code)) func theSampleOfARuleIsFoundByIt(code: String) throws {
    let sample = try #require(PlanSample.all.first { $0.name == code })
    #expect(sample.check.findings.contains { $0.code == code })
  }

  @Test func codesAreUniqueAndPlain() {
    let codes = PlanRules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(code.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-" || $0.isNumber) }, "\(code)")
    }
    for rule in PlanRules.all {
      #expect(rule.why.count > 20 && rule.why.last.map { ".”".contains($0) } == true, "\(rule.code)")
    }
  }

  /// A fix mends what it is for, and mending twice changes nothing.
  @Test(arguments: PlanSample.all) func fixesHold(sample: PlanSample) {
    let check = sample.check
    let fixed = check.fixed(ParsedPlan(sample.bytes))
    guard check.findings.contains(where: \.isFixable) else {
      #expect(fixed == sample.bytes)
      return
    }
    // Of citations the sample says where they were; they are mended with the words.
    let ground = PlanGround(files: sample.ground.files)
    let again = PlanCheck(ParsedPlan(fixed), ground: ground)
    #expect(again.findings.filter(\.isFixable).isEmpty, "\(PlanSample.text(again))")
    #expect(again.fixed(ParsedPlan(fixed)) == fixed)
  }

  /// Line ends and a missing one at the end of the document change no finding but its place in bytes.
  @Test(arguments: PlanSample.all.filter { !$0.bytes.contains(0x0D) }) func lineEndsDoNotCount(sample: PlanSample) {
    let text = String(decoding: sample.bytes, as: UTF8.self)
    let plain = PlanSample.text(sample.check)
    let converted = PlanCheck(ParsedPlan(Array(text.replacing("\n", with: "\r\n").utf8)), ground: sample.ground)
    #expect(PlanSample.text(converted) == plain)
    var open = sample.bytes
    while open.last == 0x0A { open.removeLast() }
    #expect(PlanSample.text(PlanCheck(ParsedPlan(open), ground: sample.ground)) == plain)
  }
}
