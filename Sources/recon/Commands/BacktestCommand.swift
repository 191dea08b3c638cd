import ArgumentParser
import ReconKit

struct BacktestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Try the predictions of `ask` on this repository's own past, and say how often they were right.",
    discussion: """
      Past commits are asked again at their parents: where the code is that their message is about, in which folder their
      new files go, which tests they touched, what changed with a file. Naive answers stand beside. What was found is kept
      by commit, and `recon draft` then says it beside each prediction.

      EXAMPLES
        recon backtest
        recon backtest --commits 100 --format json ../service
      """)

  @Option(help: ArgumentHelp("Most commits that bring a file, and as many others.", valueName: "n"))
  var commits = BacktestOutput.standardLimit
  @Option(help: ArgumentHelp("Chooses the sample where all of them would be too much work.", valueName: "number"))
  var seed = BacktestOutput.standardSeed
  @Option(help: "text or json.")
  var format: BacktestFormat = .text
  @OptionGroup var scan: ScanOptions

  enum BacktestFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    if commits < 1 { throw ValidationError("--commits must be 1 or more") }
  }

  func run() async throws {
    let request = try scan.request()
    let output: BacktestOutput
    do throws(SurveyError) {
      output = try await BacktestOutput(
        limit: commits, seed: seed, request, progress: ProgressLine.ifWanted(quiet: scan.quiet, counting: "commits"))
    } catch { throw CommandRun.end(error) }
    switch format {
    case .text: try Terminal.print(output.text)
    case .json: try Terminal.print(output.json)
    }
    try CommandRun.finish(output.diagnosticLines, cacheProblem: output.cacheProblem, partial: false, scan)
  }
}
