/// One entry of the Change Log.
public struct ChangeLogEntry: Sendable, Hashable {
  /// `YYYY-MM-DD HH:MM UTC`.
  public var timestamp: String
  /// One line of Markdown.
  public var text: String

  public init(timestamp: String, text: String) {
    self.timestamp = timestamp
    self.text = text
  }

  /// The first entry of a draft: what wrote Section 2, and from which state of the repository.
  /// - Parameters:
  ///   - tool: name and version, `recon 0.1.0`.
  ///   - commit: commit id; nil without git or without commits.
  ///   - dirty: whether the files read differ from that commit; nil where that cannot be said.
  public static func drafted(at timestamp: String, by tool: String, commit: String?, dirty: Bool?) -> ChangeLogEntry {
    let origin = commit.map { "commit \($0)" } ?? "files under no commit"
    let state = commit != nil && dirty == true ? " (work tree dirty)" : ""
    return ChangeLogEntry(timestamp: timestamp, text: "Section 2 drafted by \(tool) from \(origin)\(state)")
  }

  var line: String { "- **[\(timestamp)]** \(text)" }
}
