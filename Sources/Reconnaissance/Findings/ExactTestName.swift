import CodeIndex
import Facts

/// The module a test stands in, as Cargo's test programs name it: `config::tests` for a test in `mod tests` of `src/config.rs`.
struct ExactTestName {
  /// Empty for a test at the top of its program.
  let scope: String

  /// Nil where that is not known: the file stands where no program begins, or the test takes values and so gives its name to
  /// several.
  init?(_ test: FactView, root: String) {
    guard let file = Self.modules(of: test.file, root: root), !Self.takesValues(test) else { return nil }
    var inside: [String] = []
    var next = test.container
    while let container = next {
      // A test fact may stand inside the function that it is.
      if !container.detail.isFunctionLike { inside.insert(container.name, at: 0) }
      next = container.container
    }
    scope = (file + inside).joined(separator: "::")
  }

  /// The modules that a file is, below the program it belongs to.
  private static func modules(of file: ScannedFile, root: String) -> [String]? {
    guard root.isEmpty || file.path.hasPrefix(root + "/") else { return nil }
    var parts = file.path.dropFirst(root.isEmpty ? 0 : root.utf8.count + 1).split(separator: "/").map(String.init)
    guard let name = parts.popLast(), name.hasSuffix(".rs"), let kind = parts.first else { return nil }
    parts.removeFirst()
    let stem = String(name.dropLast(3))
    switch kind {
    case "src" where parts.first == "bin":
      // `src/bin/tool.rs` and `src/bin/tool/main.rs` are programs.
      return parts.count < 2 ? [] : Array(parts.dropFirst(2)) + (stem == "main" ? [] : [stem])
    case "src":
      return parts.isEmpty && (stem == "lib" || stem == "main") ? [] : parts + (stem == "mod" ? [] : [stem])
    case "tests", "benches", "examples":
      if parts.isEmpty { return [] }
      return stem == "main" || stem == "mod" ? Array(parts.dropFirst()) : Array(parts.dropFirst()) + [stem]
    default: return nil
    }
  }

  /// Whether the function of a test has parameters.
  private static func takesValues(_ test: FactView) -> Bool {
    test.file.facts(.definition).contains { function in
      function.name == test.name && test.lines.contains(function.startLine)
        && function[.parameters].map { !$0.allSatisfy(\.isWhitespace) } == true
    }
  }
}
