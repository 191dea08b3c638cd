import ArgumentParser
import Planning
import ReconKit

struct PlanStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say where a plan stands, who must do what, and what comes next.",
    discussion: """
      The last line is the protocol's own for this moment. Nothing is written.
      """)

  @Argument(help: ArgumentHelp("Default: PLANNING.md at the repository's root.", valueName: "planning.md"))
  var document: String?
  @Option(help: "text or json.")
  var format: StatusFormat = .text
  @OptionGroup var plan: PlanOptions

  enum StatusFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() async throws {
    let file = try await plan.read(document)
    let ground = await PlanGroundReading.ground(of: file, in: plan.repository, verifying: nil)
    let standing: PlanStanding
    do throws(PlanRefusal) { standing = try PlanStanding(file.plan, ground: ground) } catch {
      throw PlanOptions.end(.refused(name: file.name, error))
    }
    try Terminal.print(PlanOutput.standing(standing, of: file.name, asJSON: format == .json))
  }
}
