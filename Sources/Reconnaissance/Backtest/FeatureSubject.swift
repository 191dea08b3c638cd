/// The first line of a commit's message as a request somebody could have made: without `feat(api):` and `(#123)`.
public struct FeatureSubject: Sendable {
  public let phrase: String

  /// - Returns: nil for what asks for nothing that can be found in code: merges, releases, formatting, fewer than three
  ///   words.
  public init?(_ subject: String) {
    var text = subject
    // `type(scope)!: words` keeps the scope, which is a word of the feature.
    if let colon = text.firstIndex(of: ":"), text.index(after: colon) < text.endIndex,
      text[text.index(after: colon)] == " "
    {
      let head = text[..<colon]
      let kind = head.prefix { $0.isLetter }
      let rest = head.dropFirst(kind.count)
      if !kind.isEmpty, kind.allSatisfy(\.isLowercase), rest.isEmpty || rest.hasPrefix("(") || rest == "!" {
        if Self.chores.contains(WordStem.of(String(kind))) { return nil }
        let scope = rest.drop { $0 == "(" || $0 == "!" }.prefix { $0 != ")" }
        text = "\(scope) \(text[text.index(colon, offsetBy: 2)...])"
      }
    }
    let words: [Substring] = text.split(separator: " ").filter { !$0.contains("#") || $0.count < 3 }
    let phrase = words.joined(separator: " ")
    let search = SearchPhrase([phrase])
    guard search.words.count >= 3, !search.words.contains(where: { Self.chores.contains(WordStem.of($0)) }) else {
      return nil
    }
    self.phrase = phrase
  }

  private static let chores = Set(
    [
      "merge", "revert", "release", "bump", "version", "changelog", "readme", "typo", "spelling", "lint", "format",
      "reformat", "whitespace", "docs", "doc", "documentation", "ci", "chore", "style", "dependency", "deps",
      "copyright",
      "license", "prettier", "review", "cleanup", "wip",
    ].map(WordStem.of))
}
