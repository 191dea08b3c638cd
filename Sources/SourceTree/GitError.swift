/// Why git could not be asked.
public enum GitError: Error, Sendable, Hashable {
  /// No executable `git` in an absolute folder of `PATH`.
  case notInstalled
  /// The operating system's reason, in its words.
  case cannotStart(String)
  case notARepository
  /// The repository belongs to somebody else and git refuses it.
  case dubiousOwnership
  /// git ended with an error. `message` is its own, first line only.
  case failed(command: String, message: String)
  /// git said something this program does not understand.
  case unexpectedOutput(command: String)

  /// Reads the reason out of what git printed on standard error with `LC_ALL=C`.
  init(command: String, standardError: [UInt8]) {
    let text = String(decoding: standardError, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    let line = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first ?? "no message"
    if line.contains("dubious ownership") {
      self = .dubiousOwnership
    } else if line.contains("not a git repository") {
      self = .notARepository
    } else {
      self = .failed(command: command, message: oneLine(line))
    }
  }
}

extension GitError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notInstalled: "git was not found in PATH; install git, or scan a plain folder without --at"
    case .cannotStart(let reason): "git could not be started: \(reason)"
    case .notARepository: "not a git repository"
    case .dubiousOwnership:
      "git refuses this repository because it belongs to another user; if you trust it, run "
        + "`git config --global --add safe.directory` with its path"
    case .failed(let command, let message): "git \(command) failed: \(message)"
    case .unexpectedOutput(let command): "git \(command) said something unexpected; is this git older than 2.36?"
    }
  }
}
