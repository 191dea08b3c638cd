import CodeIndex
import Facts

/// Files in which tests keep what they found right, to compare it with what they find next: a change of what they name is a
/// failure there.
enum TestSnapshots {
  /// Endings that libraries of snapshots and approvals give their files, before the extension or as it.
  private static let marks: Set<String> = ["verified", "approved", "snap", "snapshot", "snapshots"]
  private static let folders: Set<String> = ["__snapshots__", "__image_snapshots__"]

  /// Whether a path is that of a snapshot: `OrderTests.Lists.verified.txt`, `__snapshots__/order.js.snap`.
  static func isSnapshot(_ path: String) -> Bool {
    // By bytes: this is asked of each place where a name stands.
    var parts = path.utf8.split(separator: UInt8(ascii: "/"))
    guard let name = parts.popLast() else { return false }
    let underscore = UInt8(ascii: "_")
    if parts.contains(where: { $0.first == underscore && folders.contains(String(Substring($0))) }) { return true }
    return name.split(separator: UInt8(ascii: ".")).dropFirst().suffix(2).contains {
      marks.contains(Substring($0).lowercased())
    }
  }

  /// Places in snapshots where a target's name stands, in order of place, one a line.
  static func mentions(_ inquiry: Inquiry) -> [Mention] {
    let found = inquiry.mentions.values.joined().filter { isSnapshot($0.path) }.sorted { a, b in
      a.path == b.path ? a.line < b.line : a.path.precedesInBytes(b.path)
    }
    var last: (path: String, line: Int)?
    return found.filter { mention in
      defer { last = (mention.path, mention.line) }
      return last.map { $0 != (mention.path, mention.line) } ?? true
    }
  }

  /// `Snapshots that name it (2): …`; none for none.
  static func lines(_ mentions: [Mention]) -> [AnswerLine] {
    if mentions.isEmpty { return [] }
    return [
      AnswerLine(
        [.text("Snapshots of tests that name it, and fail when it changes (\(Count.number(mentions.count))): ")]
          + Listing.spans(mentions, limit: 4) { [.place(path: $0.path, lines: $0.line...$0.line)] })
    ]
  }

  static func evidence(_ mention: Mention) -> Evidence {
    Evidence(
      path: mention.path, lines: mention.line...mention.line,
      name: mention.path.split(separator: "/").last.map(String.init) ?? mention.path,
      tier: .nameOnly, rule: "index.test-snapshot", reason: "a snapshot of tests names it")
  }
}
