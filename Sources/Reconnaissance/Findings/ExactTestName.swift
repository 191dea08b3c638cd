import CodeIndex
import Facts

/// The module a test stands in, as Cargo's test programs name it: `config::tests` for a test in `mod tests` of `src/config.rs`.
struct ExactTestName {
  /// Empty for a test at the top of its program.
  let scope: String
  /// The program of integration tests that it is part of, as `--test` takes it; nil for the tests of a library or program.
  let program: String?

  /// Nil where that is not known: the file stands where no program begins, the program has a main of its own, or the test takes
  /// values and so gives its name to several.
  init?(_ test: FactView, root: String, _ index: CodeIndex) {
    guard let place = Self.place(of: test.file, root: root, index), !Self.takesValues(test) else { return nil }
    var inside: [String] = []
    var next = test.container
    while let container = next {
      // A test fact may stand inside the function that it is.
      if !container.detail.isFunctionLike { inside.insert(container.name, at: 0) }
      next = container.container
    }
    scope = (place.modules + inside).joined(separator: "::")
    program = place.program
  }

  /// The program that a file belongs to, and the modules that the file is in it.
  private static func place(
    of file: ScannedFile, root: String, _ index: CodeIndex
  ) -> (program: String?, modules: [String])? {
    guard root.isEmpty || file.path.hasPrefix(root + "/") else { return nil }
    var parts = file.path.dropFirst(root.isEmpty ? 0 : root.utf8.count + 1).split(separator: "/").map(String.init)
    guard let name = parts.popLast(), name.hasSuffix(".rs") else { return nil }
    let stem = String(name.dropLast(3))
    for program in index.testPrograms(ofManifestIn: root) {
      guard let modules = index.modules(from: program.file, to: file) else { continue }
      return program.fact[.framework] == "none" ? nil : (program.fact[.target] ?? "", modules)
    }
    guard let kind = parts.first else { return nil }
    parts.removeFirst()
    switch kind {
    case "src" where parts.first == "bin":
      // `src/bin/tool.rs` and `src/bin/tool/main.rs` are programs.
      return (nil, parts.count < 2 ? [] : Array(parts.dropFirst(2)) + (stem == "main" ? [] : [stem]))
    case "src":
      return (nil, parts.isEmpty && (stem == "lib" || stem == "main") ? [] : parts + (stem == "mod" ? [] : [stem]))
    case "tests":
      // Each file is a program, and each folder with a `main.rs`; other folders hold modules of those that declare them.
      if parts.isEmpty { return (stem, []) }
      let tests = root.isEmpty ? "tests" : root + "/tests"
      let folder = tests + "/" + parts[0]
      if let main = index.file(at: folder + "/main.rs") {
        return index.modules(from: main, to: file).map { (parts[0], $0) }
      }
      for program in index.files(in: tests) {
        guard let modules = index.modules(from: program, to: file) else { continue }
        return (String(program.fileName.dropLast(3)), modules)
      }
      return nil
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
