import ArgumentParser
import Planning
import ReconKit

struct PlanAnswerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Record the answer to a question of 2.3.",
    discussion: """
      EXAMPLES
        recon plan answer 2 "Rejected requests are logged, at level info."
      """)

  @Argument(help: ArgumentHelp("The question's number.", valueName: "n"))
  var number: Int
  @Argument(help: "What the user decided, on one line.")
  var answer: String
  @Argument(help: ArgumentHelp("Default: PLANNING.md at the repository's root.", valueName: "planning.md"))
  var document: String?
  @OptionGroup var plan: PlanOptions

  func run() async throws {
    let file = try await plan.read(document)
    let edits: [PlanEdit]
    do throws(PlanRefusal) {
      edits = try PlanAnswer.edits(file.plan, question: number, answer: answer, at: Timestamp.now())
    } catch { throw PlanOptions.end(.refused(name: file.name, error)) }
    try plan.write(file, edits)
    plan.say("question \(number) answered")
  }
}

struct PlanDoneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Mark a commit of Section 5 as done.",
    discussion: """
      EXAMPLES
        recon plan done 2 --commit HEAD
      """)

  @Argument(help: ArgumentHelp("The commit's number in Section 5.", valueName: "commit"))
  var number: Int
  @Argument(help: ArgumentHelp("Default: PLANNING.md at the repository's root.", valueName: "planning.md"))
  var document: String?
  @Option(name: .customLong("commit"), help: ArgumentHelp("The commit that did it.", valueName: "rev"))
  var revision: String?
  @OptionGroup var plan: PlanOptions

  func run() async throws {
    let file = try await plan.read(document)
    var id: String?
    if let revision {
      do throws(PlanFile.Failure) { id = try await PlanFile.commit(revision, in: plan.repository) } catch {
        throw PlanOptions.end(error)
      }
    }
    let edits: [PlanEdit]
    do throws(PlanRefusal) {
      edits = try PlanDone.edits(file.plan, commit: number, revision: id, at: Timestamp.now())
    } catch { throw PlanOptions.end(.refused(name: file.name, error)) }
    try plan.write(file, edits)
    let left = file.plan.commits.count { !$0.isDone } - 1
    plan.say("Commit \(number) done; " + (left > 0 ? "\(left) to go" : "all are; next: recon plan advance"))
  }
}

struct PlanLogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Append an entry to the Change Log.",
    discussion: """
      EXAMPLES
        recon plan log "Added edge case handling for rate limiting per User request"
      """)

  @Argument(help: "What was decided, on one line.")
  var entry: String
  @Argument(help: ArgumentHelp("Default: PLANNING.md at the repository's root.", valueName: "planning.md"))
  var document: String?
  @OptionGroup var plan: PlanOptions

  func run() async throws {
    let words = try PlanOptions.line(entry, "the entry")
    let file = try await plan.read(document)
    let edits: [PlanEdit]
    do throws(PlanRefusal) { edits = try file.plan.logging(words, at: Timestamp.now()) } catch {
      throw PlanOptions.end(.refused(name: file.name, error))
    }
    try plan.write(file, edits)
  }
}
