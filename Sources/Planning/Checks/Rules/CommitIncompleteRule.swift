extension PlanRule {
  /// A commit lacks its files, changes, verification or tests.
  static let commitIncomplete = PlanRule(
    code: "commit-incomplete", severity: .error, kind: .completeness,
    why: "A commit is planned when it is known what it touches, what it does, and how anyone sees that it works."
  ) { context in
    context.commits.flatMap { commit in
      ["Files", "Changes", "Verification", "Tests"].compactMap { label -> Report? in
        guard let entry = context.plan.field(label, of: commit) else {
          return Report(commit.line, "Commit \(commit.number) has no “\(label)”")
        }
        let below = context.plan.entries(below: entry)
        if entry.text.isEmpty, below.allSatisfy({ $0.content.isEmpty }) {
          return Report(entry.line, "“\(label)” of Commit \(commit.number) says nothing")
        }
        if label == "Files", context.plan.files(of: commit).isEmpty, !Placeholder.isOne(entry.content),
          !below.contains(where: { Placeholder.isOne($0.content) })
        {
          return Report(entry.line, "“Files” of Commit \(commit.number) names no file as code")
        }
        return nil
      }
    }
  }
}
