import ArgumentParser
import ReconKit

/// The commands. Each parses its arguments to plain values, calls ReconKit, prints, and says how it ended.
@main
struct Recon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recon",
    abstract: "Prefills Section 2 of PLANNING.md: what is there, who calls it, what tests it, what can break.",
    discussion: """
      Every claim carries path:line evidence; what cannot be known becomes a question.

      EXAMPLES
        recon draft --modify Throttle --reason feature      write PLANNING.md for a change to existing code
        recon draft --add "export invoices as CSV"          … for something new
        recon ask callers --modify store.Get --format json  one answer, for a program
        recon scan --format ndjson > facts.ndjson           every fact of the repository
      """,
    version: Tool.version,
    subcommands: [
      DraftCommand.self, AskCommand.self, ScanCommand.self, DiffCommand.self, LogCommand.self, BacktestCommand.self,
      PlanCommand.self,
      QuestionsCommand.self, LanguagesCommand.self, CheckScannersCommand.self, SchemaCommand.self, CacheCommand.self,
      DoctorCommand.self,
    ])

  static func main() async {
    Terminal.ignoreBrokenPipe()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch let end as CommandEnd {
      exit(withError: ExitCode(end.code))
    } catch {
      // ArgumentParser ends usage errors with 64; the contract says 2.
      let code = exitCode(for: error)
      if code == .success || code == .failure || error is ExitCode { exit(withError: error) }
      Terminal.complain(fullMessage(for: error), prefixed: false)
      exit(withError: ExitCode(2))
    }
  }
}

/// How a command ends when not with 0. What there is to say was said.
struct CommandEnd: Error {
  var code: Int32
  /// `diff` found changes, a check found errors.
  static let findings = CommandEnd(code: 1)
  /// Usage, unknown or ambiguous target, bad configuration.
  static let usage = CommandEnd(code: 2)
  /// Done, but a file that belonged to the scan could not be read or ran over its budget.
  static let partial = CommandEnd(code: 3)
  /// Not a repository, or no such revision.
  static let noRepository = CommandEnd(code: 4)
  static let internalError = CommandEnd(code: 70)
}
