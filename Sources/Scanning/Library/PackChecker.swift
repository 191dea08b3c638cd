import Facts
import PCRE2

/// Reads, compiles and tries a pack: every problem at once, and warnings about slow pattern shapes.
public enum PackChecker {
  /// - Parameter others: packs that may be its base, before the built-in ones.
  /// - Returns: problems in order of line; errors mean that the pack is refused.
  public static func check(_ pack: ScannerLibrary.PackText, beside others: [ScannerLibrary.PackText] = [])
    -> [PackProblem]
  {
    func base(_ name: String, within open: [String]) -> ScannerDefinition? {
      guard !open.contains(name) else { return nil }
      guard let other = others.first(where: { $0.file == name + ".yml" && $0.file != pack.file }) else {
        return ScannerLibrary.builtIn(name)
      }
      return try? PackReader.read(other.text, file: other.file) { base($0, within: open + [name]) }
    }
    let definition: ScannerDefinition
    do {
      definition = try PackReader.read(pack.text, file: pack.file) { base($0, within: []) }
    } catch { return error.problems }
    var problems: [PackProblem] = []
    do {
      let scanner = try Scanner(definition)
      problems += examples(of: scanner, file: pack.file)
    } catch { problems += error.problems.map { PackProblem(file: pack.file, line: $0.line, $0.message) } }
    problems += definition.rules.compactMap { slowShape($0, file: pack.file) }
    return problems.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }

  /// Every `match` example must give a fact of its rule, no `skip` example may.
  private static func examples(of scanner: Scanner, file: String) -> [PackProblem] {
    var problems: [PackProblem] = []
    guard var workspace = try? ScanWorkspace() else { return [] }
    for rule in scanner.definition.rules {
      func finds(_ example: String) -> Bool {
        let facts = scanner.scan(Array(example.utf8), using: &workspace)
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

  /// A free rule that begins with a class or an alternation runs at a tenth of the speed of one with a literal.
  private static func slowShape(_ rule: RuleDefinition, file: String) -> PackProblem? {
    guard rule.anchor == .free else { return nil }
    let pattern = rule.pattern.drop { "(?x)^ \n".contains($0) }
    guard let first = pattern.first, "[\\.(".contains(first) else { return nil }
    return PackProblem(
      .warning, file: file, line: rule.line,
      "rule `\(rule.id)` is tried everywhere and begins with no literal; give it `keywords`")
  }
}
