extension PlanRule {
  /// A file to be modified is not there.
  static let modifiedFileMissing = PlanRule(
    code: "modified-file-missing", severity: .error, kind: .completeness,
    why: "A plan that changes what does not exist was made for another state of the code."
  ) { context in
    guard let files = context.ground.files, context.ownPhase < .implementation else { return [] }
    return context.designedFiles.filter { $0.action != .new && !files.contains($0.path) }.map { file in
      Report(
        file.line,
        "\(file.path) is to be \(file.action == .delete ? "deleted" : "modified"), and is not in the repository")
    }
  }
}
