public import ArgumentParser
import Planning
public import ReconKit

struct PlanCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hold a plan to the protocol's rules.",
    discussion: """
      Sections whose turn has not come are not looked at but for their form; --all looks at them as well.
      Where a file that the plan cites has changed since it was drafted, both commits are scanned; --no-verify never scans.
      Exit 1 when there is an error; warnings alone do not count.

      EXAMPLES
        recon plan check
        recon plan check --fix                      mend what takes no choice
        recon plan check --format github            annotations in a workflow
        recon plan check --rules                    every rule, and why it is one
      """)

  @Argument(help: ArgumentHelp("Default: PLANNING.md at the repository's root.", valueName: "planning.md"))
  var document: String?
  @Option(help: "text, json, sarif or github.")
  var format: FindingFormat = .text
  @Flag(help: "Mend what can be mended without a choice.")
  var fix = false
  @Flag(help: "Every section, as if the plan were to be complete.")
  var all = false
  @Flag(name: .customLong("no-verify"), help: "Do not follow the places cited through what changed.")
  var noVerify = false
  @Flag(help: "List the rules instead.")
  var rules = false
  @OptionGroup var plan: PlanOptions

  func run() async throws {
    if rules {
      for rule in PlanCheck.rules { try Terminal.print("\(rule.code)\t\(rule.severity.rawValue)\t\(rule.why)") }
      return
    }
    var file = try await plan.read(document)
    let request = noVerify ? nil : try ScanOptions.parse([plan.repository]).request()
    var check = await check(file, request)
    if fix, check.findings.contains(where: \.isFixable) {
      let bytes = check.fixed(file.plan)
      do throws(PlanFile.Failure) {
        try file.write(bytes)
        file = try await PlanFile(document, in: plan.repository)
      } catch { throw PlanOptions.end(error) }
      let before = check.findings.count
      check = await self.check(file, request)
      plan.say("\(before - check.findings.count) of \(before) findings mended")
    }
    try Terminal.print(PlanOutput.findings(check, of: document ?? file.name, as: format))
    if check.hasErrors { throw CommandEnd.findings }
  }

  private func check(_ file: PlanFile, _ request: SurveyRequest?) async -> PlanCheck {
    let ground = await PlanGroundReading.ground(of: file, in: plan.repository, verifying: request)
    return PlanCheck(file.plan, ground: ground, asOf: all ? .implementationPlan : nil)
  }
}

extension FindingFormat: ExpressibleByArgument {}
