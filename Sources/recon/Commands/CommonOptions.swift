import ArgumentParser
import Foundation
import ReconKit

/// What every command that scans takes.
struct ScanOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The repository: a git work tree, a bare one (with --at) or a plain folder.", valueName: "repo"))
  var repository = "."
  @Option(
    name: .customLong("at"), help: ArgumentHelp("Scan this commit instead of the files on disk.", valueName: "rev"))
  var revision: String?
  @Option(
    name: .customLong("scanners"), parsing: .singleValue,
    help: ArgumentHelp(
      "A language pack, or a folder of them, that adds to or replaces the built-in ones.", valueName: "path"))
  var scanners: [String] = []
  @Option(
    name: .customLong("max-file-size"), help: ArgumentHelp("Leave out larger files, in bytes.", valueName: "bytes"))
  var maxFileSize = 1_048_576
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Files scanned at once; the output does not depend on it.", valueName: "n"))
  var jobs: Int?
  @Flag(name: .customLong("no-cache"), help: "Read every file anew, and keep nothing for the next run.")
  var noCache = false
  @Flag(name: .shortAndLong, help: "No progress and no warnings.")
  var quiet = false
  @Flag(name: .shortAndLong, help: "Say more on stderr: files left out, notes on single files.")
  var verbose = false

  func validate() throws {
    guard maxFileSize > 0 else { throw ValidationError("--max-file-size must be a positive number of bytes") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
  }

  func request() throws(CommandEnd) -> SurveyRequest {
    var request = SurveyRequest()
    request.path = repository
    request.revision = revision
    request.sizeLimit = maxFileSize
    request.workers = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    if !noCache { request.cacheFolder = CacheUpkeep.standardFolder }
    request.day = Timestamp.day()
    do { request.userPacks = try PackFiles.read(scanners, configuration: PackFiles.configurationFolder) } catch {
      Terminal.complain(error.description)
      throw .usage
    }
    return request
  }
}

/// What is asked about.
struct TargetOptions: ParsableArguments {
  @Option(
    name: .customLong("modify"), parsing: .singleValue,
    help: ArgumentHelp("Existing code to change: SYMBOL, PATH, PATH:LINE or PATH:A-B. May repeat.", valueName: "target")
  )
  var modify: [String] = []
  @Option(
    name: .customLong("add"), parsing: .singleValue,
    help: ArgumentHelp("Something new, in a few words. May repeat.", valueName: "phrase"))
  var add: [String] = []
  @Option(
    name: .customLong("reason"),
    help: ArgumentHelp("Why existing code changes: bug, feature or refactor.", valueName: "why"))
  var reason: String?
  @Option(name: .customLong("limit"), help: ArgumentHelp("Most entries of a list; 0 shows all.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let reason, !["bug", "feature", "refactor"].contains(reason) {
      throw ValidationError("--reason is bug, feature or refactor, not “\(reason)”")
    }
    if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more") }
    if add.contains(where: { $0.allSatisfy(\.isWhitespace) }) { throw ValidationError("--add needs a few words") }
    if modify.contains("") { throw ValidationError("--modify needs a symbol or a path") }
  }

  /// Nothing is named.
  var isEmpty: Bool { modify.isEmpty && add.isEmpty && reason == nil }

  func apply(to request: inout SurveyRequest) {
    request.modify = modify
    request.add = add
    request.reason = reason.flatMap { SurveyRequest.reason(named: $0) }
  }
}
