import Foundation

/// The planning protocol as its author gave it, `docs/planning-protocol.md`.
enum Seed {
  static let text: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: "docs/planning-protocol.md"), encoding: .utf8)) ?? ""
  }()

  static let lines: Set<Substring> = Set(text.split(separator: "\n", omittingEmptySubsequences: false))

  /// The text from the first line that begins so to before the first line after it that begins so.
  static func excerpt(from start: String, to end: String) -> String {
    guard let first = text.firstRange(of: "\n" + start),
      let last = text[first.upperBound...].firstRange(of: "\n" + end)
    else { return "" }
    return String(text[text.index(after: first.lowerBound)...last.lowerBound])
  }
}
