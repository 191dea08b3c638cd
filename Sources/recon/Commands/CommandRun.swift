import ReconKit

/// What the scanning commands share: running a survey and saying on stderr what went wrong.
enum CommandRun {
  /// - Parameter isForProgram: a target that is no one thing is then printed as JSON too.
  static func survey(
    _ request: SurveyRequest, _ options: ScanOptions, isForProgram: Bool
  ) async throws(CommandEnd) -> Survey {
    do throws(SurveyError) {
      return try await Survey.run(request, progress: ProgressLine.ifWanted(quiet: options.quiet))
    } catch {
      if isForProgram, case .target(let failure) = error { try Terminal.print(failure.json) }
      throw end(error)
    }
  }

  /// The same of a comparison.
  static func comparison(
    _ range: RevisionRange, text: String, _ request: SurveyRequest, _ options: ScanOptions, isForProgram: Bool
  ) async throws(CommandEnd) -> ComparisonSurvey {
    do throws(SurveyError) {
      return try await ComparisonSurvey.run(
        range, text: text, request, progress: ProgressLine.ifWanted(quiet: options.quiet))
    } catch {
      if isForProgram, case .target(let failure) = error { try Terminal.print(failure.json) }
      throw end(error)
    }
  }

  /// Prints an error as one line, candidates of an ambiguous target below it, and chooses the exit code.
  static func end(_ error: SurveyError) -> CommandEnd {
    Terminal.complain(error.description)
    for candidate in error.candidateLines { Terminal.complain("  " + candidate, prefixed: false) }
    return CommandEnd(code: error.exitCode)
  }

  /// Warnings on stderr, and the exit code of a scan that is partial.
  ///
  /// - Parameter cacheProblem: why facts are not kept between runs.
  static func finish(
    _ diagnostics: [DiagnosticLine], cacheProblem: String?, partial: Bool, _ options: ScanOptions
  ) throws(CommandEnd) {
    if let cacheProblem, !options.quiet { Terminal.complain(cacheProblem) }
    for line in diagnostics where !options.quiet && (line.isWarning || options.verbose) {
      Terminal.complain(line.text)
    }
    if partial { throw .partial }
  }
}
