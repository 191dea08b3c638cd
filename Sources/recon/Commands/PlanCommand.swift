import ArgumentParser

/// What can be done with a plan that is there, or is to be.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Look after a PLANNING.md: from its first line to COMPLETE.",
    subcommands: [
      PlanNewCommand.self, PlanStatusCommand.self, PlanCheckCommand.self, PlanAdvanceCommand.self,
      PlanApproveCommand.self, PlanAnswerCommand.self, PlanDoneCommand.self, PlanLogCommand.self,
      PlanVerifyCommand.self,
    ])
}
