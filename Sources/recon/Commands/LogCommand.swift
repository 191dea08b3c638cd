import ArgumentParser
import ReconKit

struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List the commits at which an answer of Section 2 changed.",
    discussion: """
      Newest first, along first parents. The target is named as it is in the newest commit of the range, and followed
      back through renames. What is mentioned in prose does not count here.

      EXAMPLES
        recon log Store.Get callers                   who began and who ceased to call it
        recon log src/settings.py configuration v1.2..main
        recon log billing.charge errorHandling v2.0 ../service --max 2000
      """)

  @Argument(help: ArgumentHelp("A file or a definition, as --modify takes it.", valueName: "target"))
  var target: String
  @Argument(help: "The question's id, as `recon questions` lists them.")
  var question: String
  @Argument(help: ArgumentHelp("OLDER..NEWER, or one revision for all that leads to it.", valueName: "range"))
  var range = "HEAD"
  @Option(name: .customLong("max"), help: ArgumentHelp("Most commits to look at.", valueName: "n"))
  var most = 500
  @Option(name: .customLong("limit"), help: ArgumentHelp("Most entries of a list; 0 shows all.", valueName: "n"))
  var limit: Int?
  @Option(help: "text or json.")
  var format: LogFormat = .text
  @OptionGroup var scan: ScanOptions

  enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    if most < 1 { throw ValidationError("--max must be 1 or more") }
    if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more") }
    if range.contains("...") { throw ValidationError("a log takes OLDER..NEWER; A...B is for `recon diff`") }
    if scan.revision != nil { throw ValidationError("a log takes OLDER..NEWER behind the question instead of --at") }
  }

  func run() async throws {
    let request = try scan.request()
    guard let asked = LogOutput.question(question) else {
      Terminal.complain("no question “\(question)”; `recon questions` lists them")
      throw CommandEnd.usage
    }
    let log: LogOutput
    do throws(SurveyError) {
      log = try await LogOutput(
        of: target, question: asked, range: range, limit: most, request,
        progress: ProgressLine.ifWanted(quiet: scan.quiet))
    } catch { throw CommandRun.end(error) }
    switch format {
    case .text: try Terminal.print(log.text(limit: limit))
    case .json: try Terminal.print(log.json)
    }
    try CommandRun.finish(log.diagnosticLines, cacheProblem: log.cacheProblem, partial: log.isPartial, scan)
  }
}
