import ArgumentParser
import ReconKit

struct DraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Write PLANNING.md with Section 2 filled from the repository.",
    discussion: """
      Without --modify or --add the whole repository is described.
      An existing PLANNING.md is replaced only when recon wrote it and nobody has edited it since.

      EXAMPLES
        recon draft --modify middleware/throttle.go:44 --reason bug
        recon draft --add "email the customer when a refund is issued" -o - | less
        recon draft --modify Store.Get --at v2.1 --format json ../service
      """)

  @OptionGroup var target: TargetOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write; - prints. Default: PLANNING.md at the repository's root.", valueName: "file"))
  var output: String?
  @Option(help: "markdown or json.")
  var format: DraftFormat = .markdown
  @OptionGroup var scan: ScanOptions

  enum DraftFormat: String, ExpressibleByArgument, CaseIterable { case markdown, json }

  func run() async throws {
    var request = try scan.request()
    target.apply(to: &request)
    let survey = try await CommandRun.survey(
      request, scan, isForProgram: format == .json && (output == nil || output == "-"))
    let document =
      format == .json
      ? survey.json(limit: target.limit) : survey.plan(timestamp: Timestamp.now(), limit: target.limit)
    if output == "-" || (format == .json && output == nil) {
      try Terminal.print(document)
    } else {
      do {
        let place = try survey.write(document, to: output, isPlan: format == .markdown)
        if !scan.quiet { Terminal.complain("wrote \(place)") }
      } catch {
        Terminal.complain(error.description)
        throw CommandEnd(code: error.exitCode)
      }
    }
    try CommandRun.finish(
      survey.diagnosticLines, cacheProblem: survey.cacheProblem, partial: survey.scan.isPartial, scan)
  }
}
