import ArgumentParser
import Planning
import ReconKit

struct PlanAdvanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance", abstract: "Take the next step, if the rules allow it.",
    discussion: """
      A section must hold to every rule before the next is begun, and a person must approve after Sections 3 and 5.
      Exit 1 when a rule does not hold, 3 when an approval is awaited.
      """)

  @Argument(help: ArgumentHelp("Default: PLANNING.md at the repository's root.", valueName: "planning.md"))
  var document: String?
  @OptionGroup var plan: PlanOptions

  func run() async throws {
    let file = try await plan.read(document)
    let request = try ScanOptions.parse([plan.repository]).request()
    let ground = await PlanGroundReading.ground(of: file, in: plan.repository, verifying: request)
    let step: PlanAdvance
    do throws(PlanRefusal) { step = try PlanAdvance(file.plan, ground: ground, at: Timestamp.now()) } catch {
      throw PlanOptions.end(.refused(name: file.name, error))
    }
    switch step {
    case .moved(let edits, let status, let phase):
      try plan.write(file, edits)
      plan.say("\(PlanOutput.visible(file.name)): \(status.rawValue), \(phase.name)")
    case .fellBack(let edits, let reason):
      try plan.write(file, edits)
      Terminal.complain("\(PlanOutput.visible(reason)); the status fell back")
      throw CommandEnd.findings
    case .unmet(let findings):
      for line in PlanOutput.lines(findings, of: file.name) { Terminal.complain(line, prefixed: false) }
      Terminal.complain("\(findings.count) to be mended first")
      throw CommandEnd.findings
    case .undone(let numbers):
      Terminal.complain("not done yet: Commit \(numbers.map(String.init).joined(separator: ", "))")
      throw CommandEnd.findings
    case .awaiting(let checkpoint):
      let standing = try? PlanStanding(file.plan, ground: ground)
      if let line = standing?.protocolLine { try Terminal.print(PlanOutput.visible(line)) }
      Terminal.complain("checkpoint \(checkpoint.rawValue) awaits approval: recon plan approve --by NAME")
      throw CommandEnd(code: 3)
    case .complete: plan.say("\(PlanOutput.visible(file.name)) is COMPLETE")
    }
  }
}
