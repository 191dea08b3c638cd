extension PlanRule {
  /// 4.1 and Section 5 do not agree whether a file is new, or a commit modifies what a later one makes.
  static let fileAction = PlanRule(
    code: "file-action", severity: .error, kind: .completeness,
    why: "A commit must be verifiable by itself: it cannot modify what is made after it."
  ) { context in
    let new = Set(context.designedFiles.filter { $0.action == .new }.map(\.path))
    let modified = Set(context.designedFiles.filter { $0.action == .modify }.map(\.path))
    var made: Set<String> = []
    var reports: [Report] = []
    for file in context.commits.flatMap({ context.plan.files(of: $0) }) {
      switch file.action {
      case .new:
        if made.contains(file.path) {
          reports.append(Report(file.line, "\(file.path) is new in a commit before this one"))
        } else if modified.contains(file.path), !new.contains(file.path) {
          reports.append(Report(file.line, "\(file.path) is new here, and modified in 4.1"))
        }
        made.insert(file.path)
      case .modify, .delete:
        if new.contains(file.path), !made.contains(file.path) {
          reports.append(Report(file.line, "\(file.path) is new in 4.1, and no commit before this one makes it"))
          made.insert(file.path)
        }
      }
    }
    return reports
  }
}
