/// What of a plan's words names a test.
enum PlanTests {
  /// The tests that a line names: code spans that are calls or names with `test`, `spec` or `should` in them; lines, paths
  /// and commands are none.
  static func names(in line: String) -> [String] {
    if Placeholder.isOne(line) { return [] }
    return CodeSpans(line).pieces.compactMap { piece in
      guard case .code(let code) = piece, !code.contains(where: \.isWhitespace), !code.contains("/") else { return nil }
      let name = code.hasSuffix("()") ? String(code.dropLast(2)) : code
      let lowered = name.lowercased()
      guard lowered.contains("test") || lowered.contains("spec") || lowered.contains("should") || code.hasSuffix("()")
      else { return nil }
      return PlanPath.isOne(name) && !code.hasSuffix("()") ? nil : name
    }
  }

  /// Whether words name any test: by code, or a description in quotation marks.
  static func namesOne(_ words: String) -> Bool {
    words.contains("`") || words.contains("\"") || words.contains("“")
  }

  /// Whether a path is a test's by the words of its folders and name.
  static func isTestFile(_ path: String) -> Bool {
    path.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { word in
      ["test", "tests", "spec", "specs"].contains(word) || word.hasPrefix("test") || word.hasSuffix("test")
        || word.hasSuffix("tests")
    }
  }
}
