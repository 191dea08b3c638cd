internal import Subprocess
internal import SystemPackage

/// The one place that starts git.
///
/// git runs programs named in the configuration of the repository it stands in, so nothing of it is asked but
/// ``GitPlumbing``, in an environment made anew (``GitEnvironment``), with arguments as a vector and `-C FOLDER`.
/// Never `--git-dir`: that skips git's check of who owns the repository.
struct GitCommand: Sendable {
  private let executable: FilePath
  private let environment: GitEnvironment
  /// Where git looks for the repository: here and in the folders above.
  let directory: [UInt8]

  /// - Parameter directory: an absolute path.
  init(in directory: [UInt8], environment: GitEnvironment) throws(GitError) {
    guard let executable = environment.git else { throw .notInstalled }
    self.init(executable: executable, in: directory, environment: environment)
  }

  private init(executable: FilePath, in directory: [UInt8], environment: GitEnvironment) {
    self.executable = executable
    self.environment = environment
    self.directory = directory
  }

  func moved(to directory: [UInt8]) -> GitCommand {
    GitCommand(executable: executable, in: directory, environment: environment)
  }

  /// Starts a command that stays.
  func conversation(_ plumbing: GitPlumbing) throws(GitError) -> GitConversation {
    let program = Array(executable.string.utf8) + [0]
    return try GitConversation(
      executable: program, arguments: [program] + arguments(plumbing), environment: environment.entries)
  }

  /// Behind the program's name, each ended by NUL.
  private func arguments(_ plumbing: GitPlumbing) -> [[UInt8]] {
    let settings = GitPlumbing.settings.map { Array($0.utf8) } + [Array("-C".utf8), directory]
    return (settings + plumbing.arguments.map { Array($0.utf8) }).map { $0 + [0] }
  }

  /// What a command printed, and how it ended.
  struct Outcome: Sendable {
    var output: [UInt8] = []
    /// The first 64 KiB of standard error.
    var standardError: [UInt8]
    /// Exit status; nil when a signal ended it.
    var status: Int32?
    var command: String

    var error: GitError { GitError(command: command, standardError: standardError) }
  }

  /// Standard output of a command that must succeed.
  func output(_ plumbing: GitPlumbing, input: [UInt8] = []) async throws(GitError) -> [UInt8] {
    let outcome = try await run(plumbing, input: input)
    guard outcome.status == 0 else { throw outcome.error }
    return outcome.output
  }

  /// Runs a command to its end, whatever that is.
  func run(_ plumbing: GitPlumbing, input: [UInt8] = []) async throws(GitError) -> Outcome {
    var output: [UInt8] = []
    var outcome = try await stream(plumbing, input: input) { output.append(contentsOf: $0) }
    outcome.output = output
    return outcome
  }

  /// Runs a command and hands on its standard output as it comes, in pieces of the pipe's size. The command waits
  /// while `consume` works, so no more than a pipe's worth is held.
  func stream(
    _ plumbing: GitPlumbing, input: [UInt8] = [], _ consume: (UnsafeRawBufferPointer) -> Void
  ) async throws(GitError) -> Outcome {
    do {
      let standardInput = try ScratchFile.holding(input)
      let standardError = try ScratchFile()
      let result = try await Subprocess.run(
        .path(executable), arguments: Arguments(arguments(plumbing)), environment: .custom(environment.entries),
        input: .fileDescriptor(standardInput.descriptor, closeAfterSpawningProcess: false), output: .sequence,
        error: .fileDescriptor(standardError.descriptor, closeAfterSpawningProcess: false)
      ) { execution in
        for try await buffer in execution.standardOutput { buffer.withUnsafeBytes(consume) }
      }
      var status: Int32?
      if case .exited(let code) = result.terminationStatus { status = code }
      return Outcome(
        standardError: standardError.prefix(65_536), status: status, command: plumbing.arguments[0])
    } catch {
      throw .cannotStart(oneLine("\(error)"))
    }
  }
}
