import ArgumentParser
import Planning
import ReconKit

struct DraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Write PLANNING.md with Section 2 filled from the repository.",
    discussion: """
      Without --modify or --add the whole repository is described.
      A PLANNING.md that is there is drafted again in its place, for the same targets unless others are named: answers
      that nobody touched are refreshed, edited ones stay, and not a byte of the rest changes. An approved Section 2 is
      left alone without --reopen.

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
  @Option(
    help: ArgumentHelp(
      "Print the findings in the form another tool reads: \(Survey.exportForms.joined(separator: ", ")). With -o, write it.",
      valueName: "form"))
  var emit: String?
  @Flag var edited: EditedAnswers?
  @Option(help: ArgumentHelp("Open an approved Section 2 again, and why.", valueName: "why"))
  var reopen: String?
  @Flag(
    name: .customLong("track-record"),
    help: "Say beside each prediction how often such were right here, replaying past commits (see `recon backtest`).")
  var trackRecord = false
  @OptionGroup var scan: ScanOptions

  enum EditedAnswers: String, EnumerableFlag {
    case merge, theirs, ours

    static func help(for value: EditedAnswers) -> ArgumentHelp? {
      switch value {
      case .merge: "Merge edited answers with the new ones; what cannot be is marked as git marks it."
      case .theirs: "Put the new answer in the place of an edited one."
      case .ours: "Keep edited answers, and take them for the reply to the new ones."
      }
    }
  }

  enum DraftFormat: String, ExpressibleByArgument, CaseIterable { case markdown, json }

  func validate() throws {
    if let emit, !Survey.exportForms.contains(emit) {
      throw ValidationError("--emit is \(Survey.exportForms.joined(separator: ", ")), not “\(emit)”")
    }
    if emit != nil, format == .json { throw ValidationError("--emit writes Markdown; leave out --format") }
    if let reopen, reopen.allSatisfy(\.isWhitespace) { throw ValidationError("--reopen needs a reason") }
  }

  func run() async throws {
    var request = try scan.request()
    target.apply(to: &request)
    request.tellsTrackRecord = trackRecord
    let isPrinted = output == "-" || ((format == .json || emit != nil) && output == nil)
    if !isPrinted, format == .markdown, emit == nil, target.isEmpty,
      let recorded = await PlanWriting.recordedTargets(at: output, in: scan.repository)
    {
      (request.modify, request.add) = (recorded.modify, recorded.add)
      request.reason = recorded.reason.flatMap { SurveyRequest.reason(named: $0) }
    }
    let survey = try await CommandRun.survey(request, scan, isForProgram: format == .json && isPrinted)
    var hasConflicts = false
    if isPrinted {
      try Terminal.print(export(survey) ?? survey.plan(timestamp: Timestamp.now(), limit: target.limit))
    } else {
      do throws(OutputError) {
        hasConflicts = try await write(survey)
      } catch {
        Terminal.complain(error.description)
        throw CommandEnd(code: error.exitCode)
      }
    }
    try CommandRun.finish(
      survey.diagnosticLines, cacheProblem: survey.cacheProblem, partial: survey.scan.isPartial, scan)
    if hasConflicts { throw CommandEnd.findings }
  }

  /// What is no plan: JSON, or another tool's form.
  private func export(_ survey: Survey) -> [UInt8]? {
    format == .json ? survey.json(limit: target.limit) : emit.flatMap { survey.export($0, limit: target.limit) }
  }

  /// Writes to a file, and says what became of it.
  /// - Returns: whether a merge left conflicts.
  private func write(_ survey: Survey) async throws(OutputError) -> Bool {
    if let output, let document = export(survey) {
      let place = try survey.write(document, to: output)
      if !scan.quiet { Terminal.complain("wrote \(place)") }
      return false
    }
    var options = PlanWriting.Options()
    switch edited {
    case .merge: options.policy = .merge
    case .theirs: options.policy = .theirs
    case .ours: options.policy = .ours
    case nil: options.policy = .keep
    }
    options.reopen = reopen
    let writing = try await survey.writePlan(
      to: output, timestamp: Timestamp.now(), limit: target.limit, options)
    if !scan.quiet {
      Terminal.complain(writing.isWritten ? "wrote \(writing.place)" : "\(writing.place): nothing has changed")
      for note in writing.notes { Terminal.complain("  " + note, prefixed: false) }
    }
    return writing.hasConflicts
  }
}
