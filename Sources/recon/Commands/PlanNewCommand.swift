import ArgumentParser
import ReconKit

struct PlanNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write the skeleton of a plan where there is none.",
    discussion: """
      Section 2 can be drafted into it later, when Section 1 is written: `recon draft`.
      """)

  @Argument(help: ArgumentHelp("Default: PLANNING.md at the repository's root.", valueName: "planning.md"))
  var document: String?
  @OptionGroup var plan: PlanOptions

  func run() async throws {
    do throws(PlanFile.Failure) {
      let place = try await PlanFile.create(document, in: plan.repository, timestamp: Timestamp.now())
      plan.say("wrote \(PlanOutput.visible(place))")
    } catch { throw PlanOptions.end(error) }
  }
}
