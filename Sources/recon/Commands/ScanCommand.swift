public import ArgumentParser
public import ReconKit

struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Print every fact of the repository.",
    discussion: """
      EXAMPLES
        recon scan | grep '"kind":"entryPoint"'
        recon scan --at v1.0 --format json -o facts.json ../service
      """)

  @Option(help: "ndjson (one object a line), json, or text (one fact a line, for people).")
  var format: ScanFormat = .ndjson
  @Option(name: .shortAndLong, help: ArgumentHelp("Write here instead of stdout.", valueName: "file"))
  var output: String?
  @OptionGroup var scan: ScanOptions

  func run() async throws {
    let request = try scan.request()
    let document: ScanOutput
    do throws(SurveyError) {
      document = try await ScanOutput(request, progress: ProgressLine.ifWanted(quiet: scan.quiet))
    } catch { throw CommandRun.end(error) }
    if let output, output != "-" {
      do { try document.write(to: output, as: format) } catch {
        Terminal.complain(error.description)
        throw CommandEnd(code: error.exitCode)
      }
    } else {
      try document.render(as: format) { (bytes) throws(CommandEnd) in try Terminal.print(bytes) }
    }
    try CommandRun.finish(
      document.diagnosticLines, cacheProblem: document.cacheProblem, partial: document.isPartial, scan)
  }
}

extension ScanFormat: ExpressibleByArgument {}
