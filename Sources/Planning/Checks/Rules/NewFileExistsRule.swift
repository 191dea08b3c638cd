extension PlanRule {
  /// A file to be made is there already.
  static let newFileExists = PlanRule(
    code: "new-file-exists", severity: .error, kind: .completeness,
    why: "Whoever executes the plan would overwrite it."
  ) { context in
    // Once the work has begun it is what was planned.
    guard let files = context.ground.files, context.ownPhase < .implementation else { return [] }
    return context.designedFiles.filter { $0.action == .new && files.contains($0.path) }.map { file in
      Report(file.line, "\(file.path) is to be new, and is in the repository")
    }
  }
}
