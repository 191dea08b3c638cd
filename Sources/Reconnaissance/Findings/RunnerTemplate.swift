import CodeIndex
import Facts

/// A runner's command with its placeholders filled: see ``LanguageProfile/TestRunner/command``.
struct RunnerTemplate {
  /// Not quoted yet.
  let words: [String]

  /// - Parameters:
  ///   - tests: none for whole files.
  ///   - root: the folder the command runs in.
  ///   - project: what `{project}` stands for, relative to the repository.
  init(
    _ runner: LanguageProfile.TestRunner, files: [ScannedFile], tests: [FactView], root: String, project: String?,
    _ index: CodeIndex
  ) {
    let values = Values(runner, files: files, tests: tests, root: root, project: project, index)
    var template = ShellWords.split(runner.command)
    if tests.isEmpty { template = Self.withoutNames(template) }
    var words: [String] = []
    // Where a group of words that may be left out begins.
    var group: Int?
    var isComplete = true
    for word in template {
      var word = word
      if group == nil, word.hasPrefix("[") {
        group = words.count
        isComplete = true
        word.removeFirst()
      }
      let ends = group != nil && word.hasSuffix("]")
      if ends { word.removeLast() }
      if let filled = values.fill(word) {
        words += filled
      } else {
        isComplete = false
        // An option goes with what it was to be given.
        if group == nil, words.last?.hasPrefix("-") == true { words.removeLast() }
      }
      if ends, let start = group {
        if !isComplete { words.removeSubrange(start...) }
        group = nil
      }
    }
    self.words = words
  }

  /// A template for whole files: without what chooses among their tests by name, `-run '^({names})$'`. Inside square
  /// brackets the template itself says what goes.
  private static func withoutNames(_ template: [String]) -> [String] {
    var isInGroup = false
    return template.reduce(into: []) { words, word in
      if word.hasPrefix("[") { isInGroup = true }
      defer { if word.hasSuffix("]") { isInGroup = false } }
      guard !isInGroup, word.contains("{name") || word.contains("{expression}") else { return words.append(word) }
      if words.last?.hasPrefix("-") == true { words.removeLast() }
    }
  }

  /// What stands for the placeholders.
  private struct Values {
    private var lists: [String: [String]] = [:]
    private var singles: [String: String] = [:]

    init(
      _ runner: LanguageProfile.TestRunner, files: [ScannedFile], tests: [FactView], root: String, project: String?,
      _ index: CodeIndex
    ) {
      // A path that begins with a dash would be an option.
      func relative(_ path: String) -> String {
        let path = root.isEmpty || !path.hasPrefix(root + "/") ? path : String(path.dropFirst(root.utf8.count + 1))
        return path.hasPrefix("-") ? "./" + path : path
      }
      let paths = files.map { relative($0.path) }
      func folder(_ path: String) -> String { path.lastIndex(of: "/").map { "./" + path[..<$0] } ?? "." }
      func stem(_ path: String) -> String { path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path }
      func module(_ path: String) -> String {
        stem(path).split(separator: "/").filter { $0 != "." }.joined(separator: ".")
      }
      func filled(_ test: FactView) -> String {
        let path = relative(test.path)
        let types = Self.types(around: test)
        return Self.fill(
          runner.test, isPattern: runner.isPattern,
          [
            "path": path, "line": String(test.startLine), "module": module(path),
            "package": Self.package(of: test.file), "class": types.map(\.name).joined(separator: runner.nesting),
            "name": test.name, "outer": Self.outermost(test).name, "target": index.buildTarget(of: test.file) ?? "",
            "scope": runner.exactTest.isEmpty ? "" : ExactTestName(test, root: root, index)?.scope ?? "",
          ])
      }
      let inFile = files.map { file -> [String] in
        let path = relative(file.path)
        let classes = Self.classes(of: file)
        // Tests outside of types have no type to be named by.
        let free =
          runner.file.contains("class") && !runner.test.isEmpty
          ? file.facts(.test).filter {
            $0.detail == .testCase && !$0.name.isEmpty && Self.types(around: $0).isEmpty
          } : []
        return (classes.isEmpty && free.isEmpty ? [PathWords.stem(of: file.fileName)] : classes).map { type in
          Self.fill(
            runner.file, isPattern: runner.isPattern,
            [
              "path": path, "module": module(path), "package": Self.package(of: file), "class": type,
              "target": index.buildTarget(of: file) ?? "",
            ])
        } + (classes.isEmpty ? free.map(filled) : [])
      }
      let inTest = tests.map(filled)
      let chosen = runner.isSubstring ? Self.uncovered(inTest) : Self.unique(inTest)
      let wholes = runner.file.isEmpty || !tests.isEmpty ? [] : Self.unique(inFile.flatMap { $0 })
      let names = Self.unique(tests.map(\.name))
      lists = [
        "paths": paths, "folders": Self.unique(paths.map(folder)), "modules": paths.map(module),
        "nodes": tests.isEmpty
          ? paths
          : tests.map { test in
            ([relative(test.path)] + Self.types(around: test).map(\.name) + [test.name]).joined(separator: "::")
          },
        "classes": Self.unique(
          files.flatMap { file in
            let classes = Self.classes(of: file)
            return classes.isEmpty ? [PathWords.stem(of: file.fileName)] : classes
          }),
        "stems": Self.unique(files.map { PathWords.stem(of: $0.fileName) }),
        "tests": tests.isEmpty ? wholes : chosen, "cases": tests.isEmpty ? [] : chosen, "wholes": wholes,
        "programs": Self.programs(runner.exactTest.isEmpty ? [] : tests.map { ExactTestName($0, root: root, index) }),
      ]
      singles = [
        "path": paths.first ?? ".", "folder": paths.first.map(folder) ?? ".", "name": names.first ?? "",
        "names": names.map(Self.escaped).joined(separator: "|"), "expression": names.joined(separator: " or "),
      ]
      singles["project"] = project.map { $0 == root ? "" : relative($0) } ?? ""
    }

    /// The words that a word of the template becomes: one, or one for each value of a list. Nil when a placeholder has
    /// nothing to say.
    func fill(_ word: String) -> [String]? {
      var words = [""]
      for piece in RunnerTemplate.pieces(of: word) {
        guard let placeholder = piece.placeholder else {
          words = words.map { $0 + piece.text }
          continue
        }
        let parts = placeholder.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let key = String(parts[0])
        if let values = lists[key] {
          guard !values.isEmpty else { return nil }
          let values = parts.count > 1 ? [values.joined(separator: String(parts[1]))] : values
          words = words.flatMap { word in values.map { word + $0 } }
        } else if let value = singles[key] {
          guard !value.isEmpty else { return nil }
          words = words.map { $0 + value }
        } else {
          words = words.map { $0 + piece.text }
        }
      }
      return words
    }

    /// A template of one test: `{path}{::class}` has the `::` only where there is a class.
    private static func fill(_ template: String, isPattern: Bool, _ values: [String: String]) -> String {
      RunnerTemplate.pieces(of: template).reduce(into: "") { text, piece in
        guard let placeholder = piece.placeholder else { return text += piece.text }
        let head = placeholder.prefix { !$0.isLetter }
        let key = placeholder.dropFirst(head.count).prefix(while: \.isLetter)
        let value = values[String(key)] ?? ""
        guard !value.isEmpty else { return }
        text += head + (isPattern ? escaped(value) : value) + placeholder.dropFirst(head.count + key.count)
      }
    }

    /// The words that choose the programs of integration tests; none where another program holds some of the tests.
    private static func programs(_ tests: [ExactTestName?]) -> [String] {
      let programs = tests.compactMap { $0?.program }
      return programs.count == tests.count ? unique(programs).flatMap { ["--test", $0] } : []
    }

    // MARK: What surrounds a test

    /// The types around a test, outermost first. A test fact may stand inside the function that it is.
    private static func types(around test: FactView) -> [FactView] {
      var types: [FactView] = []
      var next = test.container
      while let container = next {
        if container.detail.isTypeLike, container.name != test.name { types.insert(container, at: 0) }
        next = container.container
      }
      return types
    }

    /// The test or function of the top level that a test stands in: what `go test -run` knows it by.
    private static func outermost(_ test: FactView) -> FactView {
      var outermost = test
      var next = test.container
      while let container = next {
        if container.detail.isFunctionLike { outermost = container }
        next = container.container
      }
      return outermost
    }

    /// The outermost types of a file that hold tests.
    private static func classes(of file: ScannedFile) -> [String] {
      unique(file.facts(.test).compactMap { types(around: $0).first?.name })
    }

    /// What the file says its package is; empty when it does not.
    private static func package(of file: ScannedFile) -> String {
      file.facts(.definition).first { ($0.detail == .namespace || $0.detail == .module) && $0.container == nil }?.name
        ?? ""
    }

    // MARK: Text

    /// As a pattern. What a table of cases puts in place of `%s` is not known.
    private static func escaped(_ name: String) -> String {
      var escaped = ""
      var rest = Substring(name)
      while let character = rest.popFirst() {
        if character == "%", let sign = rest.first, "sdifjoOp#".contains(sign) {
          rest.removeFirst()
          escaped += ".*"
          continue
        }
        if #"\.+*?()[]{}|^$"#.contains(character) { escaped.append("\\") }
        escaped.append(character)
      }
      return escaped
    }

    /// Without those that another one finds, where a name is searched for: `test_run` finds `test_run_all`.
    private static func uncovered(_ names: [String]) -> [String] {
      let names = unique(names)
      return names.filter { name in !names.contains { $0 != name && !$0.isEmpty && name.contains($0) } }
    }

    private static func unique(_ values: [String]) -> [String] {
      var seen: Set<String> = []
      return values.filter { seen.insert($0).inserted }
    }
  }

  /// A template cut at its curly brackets; `text` is as written, with the brackets.
  private static func pieces(of template: String) -> [(text: String, placeholder: String?)] {
    var pieces: [(text: String, placeholder: String?)] = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append((String(rest[..<open]), nil)) }
      pieces.append((String(rest[open...close]), String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append((String(rest), nil)) }
    return pieces
  }
}
