/// A commit of Section 5 as it is planned: `**Commit 2: Extract retry logic**` with its four fields.
public struct PlannedCommit: Sendable, Hashable {
  /// As the plan numbers it.
  public var number: Int
  public var title: String
  /// Counts from 1.
  public var line: Int
  /// The lines below its heading, up to the next.
  public var body: Range<Int>
  /// Whether `recon plan done` has marked it.
  public var isDone: Bool
  /// The id of the commit that did it, abbreviated or not; nil where none was given.
  public var revision: String?

  /// What `recon plan done` puts behind the heading.
  static let doneMark = "✓"

  /// The number of `Commit 2: …`; nil for another heading.
  static func number(in words: String) -> Int? { parts(of: words)?.number }

  static func parts(of words: String) -> (number: Int, title: String)? {
    let bare = PlainWords.bare(words)
    guard bare.lowercased().hasPrefix("commit ") else { return nil }
    let rest = bare.dropFirst("commit ".count).drop { $0 == " " || $0 == "#" }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), !digits.isEmpty else { return nil }
    var title = rest.dropFirst(digits.count)
    guard title.isEmpty || ":.-–— ".contains(title.first!) else { return nil }
    title = title.drop { ":.-–— ".contains($0) }
    return (number, PlainWords.bare(title))
  }
}

extension ParsedPlan {
  /// The commits of Section 5, in the order of the document.
  public var commits: [PlannedCommit] {
    guard let range = lines(of: .implementation) else { return [] }
    return headings.indices.compactMap { index in
      let heading = headings[index]
      guard range.contains(heading.line), let parts = PlannedCommit.parts(of: heading.words) else { return nil }
      let end = index + 1 < headings.count ? min(headings[index + 1].line, range.upperBound) : range.upperBound
      var title = parts.title
      var tail = heading.rest
      // In a heading the mark stands behind the title.
      if let mark = title.firstRange(of: PlannedCommit.doneMark) {
        tail = String(title[mark.lowerBound...])
        title = PlainWords.bare(title[..<mark.lowerBound])
      }
      let isDone = tail.hasPrefix(PlannedCommit.doneMark)
      let revision = tail.split(separator: "`").dropFirst().first.map(String.init)
      return PlannedCommit(
        number: parts.number, title: title, line: heading.line, body: heading.line + 1..<max(heading.line + 1, end),
        isDone: isDone, revision: isDone ? revision : nil)
    }
  }

  /// A field of a commit: `Files`, `Changes`, `Verification`, `Tests`.
  func field(_ label: String, of commit: PlannedCommit) -> PlanEntry? {
    entries(in: commit.body).first { $0.label.map(PlainWords.of) == PlainWords.of(label) }
  }
}
