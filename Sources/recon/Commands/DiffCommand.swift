public import ArgumentParser
public import ReconKit

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two commits: signatures, callers, routes, tables, dependencies, cycles, risks.",
    discussion: """
      A..B compares two commits, A...B what B has against their common ancestor, A alone the files on disk with A.
      Where a side is left out beside the dots, it is HEAD. With --modify or --add also which answers changed.

      Sections, for --fail-on: \(WatchedSections.known.joined(separator: ", ")).
      A section fails for what a reviewer must look at: a cycle that opened or grew, a new risk, a lost test, a signature
      whose old callers no longer fit; of routes, configuration, tables, migrations and declared dependencies any change.

      EXAMPLES
        recon diff main...HEAD                            for a pull request
        recon diff v1.0..v2.0 --modify Store.get          … and what it did to one thing
        recon diff HEAD --fail-on cycles,risks            what is not committed yet
        recon diff main...HEAD --format sarif -o new.sarif
      """)

  @Argument(help: ArgumentHelp("A..B, A...B or A.", valueName: "range"))
  var range: String
  @OptionGroup var target: TargetOptions
  @Option(help: "markdown, json or sarif.")
  var format: ComparisonFormat = .markdown
  @Option(name: .shortAndLong, help: ArgumentHelp("Write here instead of stdout.", valueName: "file"))
  var output: String?
  @Flag(name: .customLong("exit-code"), help: "End with 1 when something changed.")
  var exitCode = false
  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("End with 1 when one of these sections fails, parted by commas.", valueName: "sections"))
  var failOn: String?
  @OptionGroup var scan: ScanOptions

  func validate() throws {
    if scan.revision != nil { throw ValidationError("a range says which commits are compared; leave out --at") }
  }

  func run() async throws {
    let range: RevisionRange
    let watched: WatchedSections
    do {
      range = try RevisionRange(self.range)
      watched = try WatchedSections(failOn ?? "")
    } catch {
      Terminal.complain("\(error)")
      throw CommandEnd.usage
    }
    var request = try scan.request()
    target.apply(to: &request)
    let survey = try await CommandRun.comparison(
      range, text: self.range, request, scan, isForProgram: format == .json && (output == nil || output == "-"))
    if !scan.quiet { for line in survey.noticeLines { Terminal.complain(line.text) } }
    let document = survey.document(format, limit: target.limit)
    if let output, output != "-" {
      do { try survey.write(document, to: output) } catch {
        Terminal.complain(error.description)
        throw CommandEnd(code: error.exitCode)
      }
    } else {
      try Terminal.print(document)
    }
    try CommandRun.finish(
      survey.diagnosticLines, cacheProblem: survey.cacheProblem, partial: false, scan)
    // What was found is the answer that was asked for; that it may be more comes second.
    if survey.findings(in: watched) > 0 || (exitCode && !survey.isEmpty) { throw CommandEnd.findings }
    if survey.isPartial { throw CommandEnd.partial }
  }
}

extension ComparisonFormat: ExpressibleByArgument {}
