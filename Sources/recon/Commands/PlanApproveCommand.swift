import ArgumentParser
import Planning
import ReconKit

struct PlanApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "A person's approval after Section 3 or Section 5.",
    discussion: """
      The word is typed at a terminal: Approved, or Proceed. A person's own script hands it in with --statement, and the
      document says so. Without either, what is awaited is printed and the command ends with 3.

      EXAMPLES
        recon plan approve --by ada
        recon plan approve --by ada --statement Approved
        recon plan approve --by ada --withdraw "the vendor's API changed"
      """)

  @Argument(help: ArgumentHelp("Default: PLANNING.md at the repository's root.", valueName: "planning.md"))
  var document: String?
  @Option(help: ArgumentHelp("Who approves.", valueName: "name"))
  var by: String
  @Option(help: ArgumentHelp("The word, from a person's script.", valueName: "word"))
  var statement: String?
  @Option(help: ArgumentHelp("Take the last approval back, and why.", valueName: "why"))
  var withdraw: String?
  @OptionGroup var plan: PlanOptions

  func run() async throws {
    let name = try PlanOptions.line(by, "--by")
    let file = try await plan.read(document)
    if let withdraw {
      let why = try PlanOptions.line(withdraw, "--withdraw")
      do throws(PlanRefusal) {
        let edits = try PlanApproval.withdraw(file.plan, by: name, why: why, at: Timestamp.now())
        try write(file, edits)
      } catch { throw PlanOptions.end(.refused(name: file.name, error)) }
      plan.say("withdrawn; the status fell back")
      return
    }
    let ground = await PlanGroundReading.ground(of: file, in: plan.repository, verifying: nil)
    let checkpoint: Checkpoint
    let open: [Finding]
    do throws(PlanRefusal) { (checkpoint, open) = try PlanApproval.due(file.plan, ground: ground) } catch {
      throw PlanOptions.end(.refused(name: file.name, error))
    }
    guard open.isEmpty else {
      for line in PlanOutput.lines(open, of: file.name) { Terminal.complain(line, prefixed: false) }
      Terminal.complain("\(open.count) to be mended before it can be approved")
      throw CommandEnd.findings
    }
    let given = try word(file, ground)
    let way: Approval.Way = statement == nil ? .terminal : .statement
    try plan.write(
      file,
      PlanApproval.approve(file.plan, checkpoint, by: name, statement: given, way: way, at: Timestamp.now()))
    plan.say("checkpoint \(checkpoint.rawValue) approved by \(PlanOutput.visible(name)); next: recon plan advance")
  }

  /// A refusal of the write says so itself.
  private func write(_ file: PlanFile, _ edits: [PlanEdit]) throws(PlanRefusal) {
    do throws(CommandEnd) { try plan.write(file, edits) } catch {
      PlanApproveCommand.exit(withError: ExitCode(error.code))
    }
  }

  /// The word that approves, from the script or the terminal.
  private func word(_ file: PlanFile, _ ground: PlanGround) throws -> String {
    if let statement {
      guard let word = PlanApproval.word(statement) else {
        throw ValidationError("--statement is “Approved” or “Proceed”, not “\(PlanOutput.visible(statement))”")
      }
      return word
    }
    let line = (try? PlanStanding(file.plan, ground: ground))?.protocolLine ?? ""
    guard Terminal.inputIsTerminal else {
      try Terminal.print(PlanOutput.visible(line))
      Terminal.complain("waiting for a person: at a terminal, type “Approved” or “Proceed”")
      throw CommandEnd(code: 3)
    }
    Terminal.complain(PlanOutput.visible(line), prefixed: false)
    Terminal.complain("Type “Approved” or “Proceed”; anything else approves nothing.", prefixed: false)
    guard let word = PlanApproval.word(readLine() ?? "") else {
      Terminal.complain("nothing was approved")
      throw CommandEnd(code: 3)
    }
    return word
  }
}
