import ArgumentParser
import Foundation
import Planning
import ReconKit

/// Which plan, and of which repository: what every command on a plan takes.
struct PlanOptions: ParsableArguments {
  @Option(name: .customLong("repo"), help: ArgumentHelp("The repository the plan is for.", valueName: "repo"))
  var repository = "."
  @Flag(name: .shortAndLong, help: "Say nothing of what was done.")
  var quiet = false

  /// - Parameter path: nil for the plan at the repository's root.
  func read(_ path: String?) async throws(CommandEnd) -> PlanFile {
    do throws(PlanFile.Failure) { return try await PlanFile(path, in: repository) } catch { throw Self.end(error) }
  }

  /// Writes the document with these splices, then with what follows from them: an approval that they made stale lets the
  /// status fall back.
  func write(_ file: PlanFile, _ edits: [PlanEdit]) throws(CommandEnd) {
    var bytes = file.spliced(edits)
    let plan = ParsedPlan(bytes)
    var fallen: String?
    if let state = try? plan.state(), let fallback = PlanFallback.edits(plan, state, at: Timestamp.now()) {
      bytes = plan.text.applying(fallback.edits)
      fallen = fallback.words
    }
    do throws(PlanFile.Failure) { try file.write(bytes) } catch { throw Self.end(error) }
    if let fallen, !quiet { Terminal.complain("\(fallen); the status fell back") }
  }

  /// Says why a command cannot do what it was asked, and how it ends.
  static func end(_ failure: PlanFile.Failure) -> CommandEnd {
    Terminal.complain(failure.description)
    return CommandEnd(code: failure.exitCode)
  }

  func say(_ words: String) { if !quiet { Terminal.complain(words) } }

  /// One line that can stand in a document: what a person's name or reason must be.
  static func line(_ text: String, _ what: String) throws -> String {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let isPlain =
      !trimmed.isEmpty && trimmed.utf8.count <= 500
      && trimmed.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "<" && $0 != ">" }
    guard isPlain else { throw ValidationError("\(what) is one line without < and >, and not empty") }
    return trimmed
  }
}
