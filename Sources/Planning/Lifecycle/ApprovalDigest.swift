import Crypto

/// The digest of what was approved. Words count; line ends, blank lines, ticks in boxes, the program's own comments and the
/// marks of commits that are done do not.
enum ApprovalDigest {
  /// The first 32 hexadecimal digits of SHA-256; a section that is missing counts as empty. O(length).
  static func of(_ checkpoint: Checkpoint, in plan: ParsedPlan) -> String {
    var lines: [String] = []
    for section in checkpoint.sections {
      lines.append("section \(section.rawValue)")
      for line in plan.lines(of: section) ?? 0..<0 where plan.kinds[line] != .blank {
        let text = plan.text.line(line)
        if plan.kinds[line] == .comment, text.contains("recon:") { continue }
        lines.append(RegionDigest.neutral(text))
      }
      if section == .implementation {
        // Its commits as they were before one was done.
        for commit in plan.commits where commit.isDone {
          let line = RegionDigest.neutral(plan.text.line(commit.line))
          if let index = lines.lastIndex(of: line) { lines[index] = undone(line) }
        }
      }
    }
    let text = lines.map { $0 + "\n" }.joined()
    return RegionDigest.hexadecimal(SHA256.hash(data: Array(text.utf8)).prefix(16))
  }

  /// A commit's heading without its mark.
  static func undone(_ line: String) -> String {
    guard let mark = line.ranges(of: PlannedCommit.doneMark).last else { return line }
    var text = line[..<mark.lowerBound]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
