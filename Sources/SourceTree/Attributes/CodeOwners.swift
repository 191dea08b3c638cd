/// Who answers for which files, as a `CODEOWNERS` file says.
///
/// The format is that of the large hosts: a pattern and its owners on a line, `#` comments, and of several patterns that
/// match a path the last one counts. `[Section]` headings and `^` and `!` patterns, which only some hosts know, are passed
/// over.
public struct CodeOwners: Sendable {
  private struct Rule {
    var patterns: [PathPattern]
    var owners: [String]
    var line: Int
  }

  private let rules: [Rule]

  /// Where hosts look for the file, in their order.
  public static let paths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"]

  public init(_ bytes: [UInt8]) {
    var rules: [Rule] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let words = line.prefix { $0 != UInt8(ascii: "#") }.split { [32, 9, 13].contains($0) }
      guard let pattern = words.first,
        ![UInt8(ascii: "["), UInt8(ascii: "^"), UInt8(ascii: "!")].contains(pattern[pattern.startIndex])
      else { continue }
      rules.append(
        Rule(
          patterns: Self.patterns(pattern), owners: words.dropFirst().map { String(decoding: $0, as: UTF8.self) },
          line: number + 1))
    }
    self.rules = rules
  }

  /// - Returns: the owners of a file and the line that says so, from 1; nil when no line is about it, or its line leaves it
  ///   to nobody.
  /// - Complexity: O(lines × length of path).
  public func owners(of path: String) -> (names: [String], line: Int)? {
    let components = Array(path.utf8).split(separator: UInt8(ascii: "/"))[...]
    guard let rule = rules.last(where: { rule in rule.patterns.contains { $0.matches(components) } }),
      !rule.owners.isEmpty
    else { return nil }
    return (rule.owners, rule.line)
  }

  /// A pattern may name a file or a folder with all in it; one without a slash at its beginning or within, anywhere.
  private static func patterns(_ text: ArraySlice<UInt8>) -> [PathPattern] {
    let slash = UInt8(ascii: "/")
    let isFolder = text.last == slash
    let bare = isFolder ? text.dropLast() : text
    let isAnchored = bare.contains(slash)
    let inside = (isAnchored ? [] : Array("**/".utf8)) + bare + Array("/**".utf8)
    return [isFolder ? nil : PathPattern(bare), PathPattern(inside)].compactMap { $0 }
  }
}
