import ArgumentParser
import ReconKit

struct PlanVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say what of a plan is still true: every place it cites, every answer it was drafted with.",
    discussion: """
      The plan is held against the files on disk, or against --at. It is never written to.
      What only moved still holds. Exit 1 when something does not.

      EXAMPLES
        recon plan verify
        recon plan verify docs/refunds.md --at main --format json
        recon plan verify NOTES.md --since v1.2      a text of your own, written when v1.2 was checked out
      """)

  @Argument(help: ArgumentHelp("Default: PLANNING.md at the repository's root.", valueName: "planning.md"))
  var document: String?
  @Option(
    help: ArgumentHelp(
      "Follow the places of the document from this commit instead of the one it says; no answers.", valueName: "rev"))
  var since: String?
  @Flag(help: "List what only moved as well.")
  var moved = false
  @Option(name: .customLong("limit"), help: ArgumentHelp("Most entries of a list; 0 shows all.", valueName: "n"))
  var limit: Int?
  @Option(help: "text or json.")
  var format: VerifyFormat = .text
  @OptionGroup var scan: ScanOptions

  enum VerifyFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more") }
  }

  func run() async throws {
    let request = try scan.request()
    let freshness: PlanFreshnessOutput
    do throws(PlanVerification.Failure) {
      let file = try await PlanVerification.document(at: document, in: scan.repository)
      freshness = try await PlanFreshnessOutput(
        of: file, since: since, request, progress: ProgressLine.ifWanted(quiet: scan.quiet))
    } catch {
      Terminal.complain(error.description)
      throw CommandEnd(code: error.exitCode)
    }
    switch format {
    case .text: try Terminal.print(freshness.text(limit: limit, showsMoved: moved))
    case .json: try Terminal.print(freshness.json)
    }
    try CommandRun.finish(
      freshness.diagnosticLines, cacheProblem: freshness.cacheProblem, partial: freshness.isPartial, scan)
    if !freshness.holds { throw CommandEnd.findings }
  }
}
