import Facts

/// Reads, compiles and tries packs: every problem at once, and warnings about slow pattern shapes.
public enum PackChecker {
  /// - Parameter packs: those to check; one may be the base of another, before the built-in ones.
  /// - Returns: problems in order of file and line; errors mean that the pack is refused.
  public static func check(_ packs: [ScannerLibrary.PackText]) -> [PackProblem] {
    let read = UserPacks(packs)
    var problems = read.problems
    for definition in read.definitions.values {
      let file = definition.file
      if let scanner = try? Scanner(definition) { problems += examples(of: scanner, file: file) }
      problems += definition.rules.filter { $0.file == file }.flatMap { SlowShape.warnings(of: $0, file: file) }
      let line = definition.marks.line
      problems += definition.marks.claims.flatMap { SlowShape.warnings(of: $0, file: file, line: line) }
    }
    do {
      _ = try LanguageChooser(
        read.definitions.values.map {
          .init(id: $0.language, name: $0.displayName, marks: $0.marks, isBuiltIn: false, file: $0.file)
        }.sorted { $0.id < $1.id })
    } catch { problems += error.problems }
    return problems.sorted { ($0.file, $0.line, $0.message) < ($1.file, $1.line, $1.message) }
  }

  /// Every `match` example must give a fact of its rule, no `skip` example may. Those of a base are run as well, unless
  /// code stands in regions here: then they are no files of this language.
  private static func examples(of scanner: Scanner, file: String) -> [PackProblem] {
    var problems: [PackProblem] = []
    guard var workspace = try? ScanWorkspace() else { return [] }
    let runsInherited = scanner.definition.syntax.regions == nil
    for (index, rule) in scanner.definition.rules.enumerated() where rule.file == file || runsInherited {
      func finds(_ example: String) -> Bool {
        let facts = scanner.scan(Array(example.utf8), using: &workspace)
        if rule.silent { return workspace.silentMatches.contains(index) }
        guard let id = facts.names.id(of: rule.id) else { return false }
        return facts.facts.contains { $0.rule == id }
      }
      for example in rule.matching where !finds(example) {
        problems.append(
          PackProblem(file: file, line: rule.line, "rule `\(rule.id)` does not match its example “\(shown(example))”"))
      }
      for example in rule.skipping where finds(example) {
        problems.append(
          PackProblem(file: file, line: rule.line, "rule `\(rule.id)` matches “\(shown(example))”, which it must skip"))
      }
    }
    return problems
  }

  private static func shown(_ example: String) -> String {
    let line = example.replacing("\n", with: "⏎")
    return line.count > 60 ? String(line.prefix(60)) + "…" : line
  }
}
