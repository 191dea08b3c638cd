import ArgumentParser
import ReconKit

struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answer one question of Section 2.",
    discussion: """
      `recon questions` lists the ids.

      EXAMPLES
        recon ask callers --modify store.Get
        recon ask tests --modify src/cart.ts:40-80 --format json
        recon ask callers --modify store.Get --explain web/cart.go:41
        recon ask similar --add "export invoices as CSV" --limit 0
      """)

  @Argument(help: "The question's id, as `recon questions` lists them.")
  var question: String
  @OptionGroup var target: TargetOptions
  @Option(
    name: .customLong("explain"),
    help: ArgumentHelp(
      "With `callers`: why each mention on this line is or is not counted. Without --modify, what each call there means.",
      valueName: "path:line"))
  var explain: String?
  @Option(help: "text, markdown or json.")
  var format: AskFormat = .text
  @Flag(
    name: .customLong("track-record"),
    help: "Say beside each prediction how often such were right here, replaying past commits (see `recon backtest`).")
  var trackRecord = false
  @OptionGroup var scan: ScanOptions

  enum AskFormat: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  func validate() throws {
    if explain != nil, question != "callers" { throw ValidationError("--explain goes with `recon ask callers`") }
  }

  func run() async throws {
    var request = try scan.request()
    target.apply(to: &request)
    request.tellsTrackRecord = trackRecord
    request.explain = explain
    guard request.ask(question) else {
      Terminal.complain("no question “\(question)”; `recon questions` lists them")
      throw CommandEnd.usage
    }
    let survey = try await CommandRun.survey(request, scan, isForProgram: format == .json)
    switch format {
    case .text: try Terminal.print(survey.text(limit: target.limit, colour: Terminal.colour))
    case .markdown: try Terminal.print(survey.markdown(limit: target.limit))
    case .json: try Terminal.print(survey.json(limit: target.limit))
    }
    try CommandRun.finish(
      survey.diagnosticLines, cacheProblem: survey.cacheProblem, partial: survey.scan.isPartial, scan)
  }
}
