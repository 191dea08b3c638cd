import TestKit
import Testing

@testable import Planning

/// The protocol's lines, held to its text.
struct ProtocolLineTests {
  @Test func linesAreTheSeeds() {
    for line in [
      ProtocolLine.requirements, ProtocolLine.design, ProtocolLine.plan, ProtocolLine.checkpoint, ProtocolLine.resume,
    ] {
      #expect(Seed.text.contains("\"\(line)\""), "\(line)")
    }
    #expect(Seed.text.contains("\"\(ProtocolLine.recommendation("[Option X]"))\""))
    #expect(Seed.text.contains("\"\(ProtocolLine.blocked(on: 3).replacing("3", with: "[N]"))\""))
    #expect(Seed.text.contains(DesignOption.canonical))
    for word in PlanApproval.words { #expect(Seed.text.contains("\"\(word)\"")) }
    for status in PlanStatus.allCases { #expect(Seed.text.contains(status.rawValue)) }
    for section in PlanSection.allCases where !section.number.hasPrefix("Step") {
      #expect(
        Seed.text.contains(section.name) || Seed.text.contains("\(section.number). \(section.title)"), "\(section)")
    }
  }

  /// Every heading of the skeleton is found for what it is, in its order, each once.
  @Test func everySectionIsRecognized() {
    let plan = ParsedPlan(Array(PlanDocument(header: .draft(at: "t"), log: []).text().utf8))
    #expect(plan.sections.map(\.section) == PlanSection.allCases)
    #expect(plan.header.map(\.name) == HeaderField.Name.allCases)
    #expect(plan.commits.map(\.number) == [1, 2, 3])
    #expect(plan.options.map(\.letter) == ["A", "B"])
  }

  @Test(arguments: [
    "# 2.1 Codebase reconnaissance", "##### **2.1. Codebase Reconnaissance**", "2.1 __Codebase__ *Reconnaissance*",
    "Codebase Reconnaissance:", "2.1 – Reconnaissance",
  ])
  func headingsAreKnownHoweverTheyAreWritten(heading: String) {
    #expect(PlanSection(heading: heading) == .reconnaissance)
  }

  @Test(arguments: [
    "2.1 Background", "12.1 Codebase Reconnaissance", "Notes", "1. Happy path", "2.1.3 Codebase", "Goals of Phase 2",
  ])
  func ownHeadingsAreNone(heading: String) { #expect(PlanSection(heading: heading) == nil) }

  @Test func wordsApprove() {
    #expect(PlanApproval.word(" approved.\n") == "Approved" && PlanApproval.word("PROCEED") == "Proceed")
    for word in ["", "yes", "Approved?", "not approved", "y"] { #expect(PlanApproval.word(word) == nil, "\(word)") }
  }
}
