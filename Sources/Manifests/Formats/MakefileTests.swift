import Facts

/// The programs that a Makefile's `test` and `check` run, and the sources they are made of.
struct MakefileTests {
  private struct Rule {
    var prerequisites: [String]
    var recipe: [String]
    var line: Int
  }

  private var rules: [String: Rule] = [:]
  private var variables: [String: [String]] = [:]

  /// - Parameter lines: those of the file, continued ones joined.
  init(_ lines: [TextLine]) {
    var open: [String] = []
    for line in lines {
      if line.text.hasPrefix("\t") {
        for target in open { rules[target]?.recipe.append(line.text.trimmed) }
        continue
      }
      let code = line.text.prefix { $0 != "#" }
      if code.trimmed.isEmpty { continue }
      if let (name, value, adds) = Self.assignment(code) {
        variables[name] = (adds ? variables[name] ?? [] : []) + Self.words(value)
        open = []
        continue
      }
      guard let colon = code.firstIndex(of: ":") else {
        open = []
        continue
      }
      let behind = code[code.index(after: colon)...].drop { $0 == ":" }
      open = expanded(Self.words(code[..<colon]))
      for target in open {
        let known = rules[target]
        rules[target] = Rule(
          prerequisites: (known?.prerequisites ?? []) + expanded(Self.words(behind.prefix { $0 != ";" && $0 != "|" })),
          recipe: known?.recipe ?? [], line: known?.line ?? line.number)
      }
    }
  }

  func report(to facts: inout FactList) {
    var seen: Set<String> = []
    for task in ["test", "check", "tests", "unittest", "unit-test"] {
      guard let rule = rules[task] else { continue }
      for program in programs(of: task, depth: 3) {
        for source in sources(of: program) where seen.insert(source).inserted {
          facts.testProgram(source, of: program, run: "make \(task)", line: rule.line)
        }
      }
      for source in rule.recipe.flatMap(Self.words).map(Self.path)
      where Self.isSource(source) && TestProgramName.says(source) && seen.insert(source).inserted {
        facts.testProgram(source, of: String(source.prefix { $0 != "." }), run: "make \(task)", line: rule.line)
      }
    }
  }

  /// What a task runs, or makes before: files that rules of this file make, in the order they stand there.
  private func programs(of task: String, depth: Int) -> [String] {
    guard depth > 0, let rule = rules[task] else { return [] }
    let run = rule.recipe.flatMap { expanded(Self.words($0[...])) }.filter { $0.hasPrefix("./") }.map(Self.path)
    var programs: [String] = []
    for name in rule.prerequisites.map(Self.path) + run where !programs.contains(name) {
      if Self.isObject(name) || Self.isSource(name) { continue }
      programs.append(name)
      programs += self.programs(of: name, depth: depth - 1).filter { !programs.contains($0) }
    }
    return programs
  }

  private func sources(of program: String) -> [String] {
    guard let rule = rules[program] else {
      // Rules that make has by itself make it of the source of its name.
      let name = program.split(separator: "/").last ?? ""
      return TestProgramName.says(name) && !name.contains(where: { ".$%*".contains($0) }) ? [program + ".o"] : []
    }
    let parts = rule.prerequisites.map(Self.path).filter { Self.isObject($0) || Self.isSource($0) }
    let others = rules.filter { $0.key != program && !Self.isObject($0.key) }.flatMap { name, rule in
      isTask(name) ? [] : rule.prerequisites.map(Self.path)
    }
    return TestProgramName.sources(of: program, among: parts, apartFrom: Set(others)).map { part in
      guard Self.isObject(part) else { return part }
      return rules[part]?.prerequisites.map(Self.path).first(where: Self.isSource) ?? part
    }
  }

  private func isTask(_ name: String) -> Bool { rules[name]?.recipe.isEmpty ?? true }

  // MARK: Text

  /// `NAME = value`, `NAME += value`.
  private static func assignment(_ code: Substring) -> (name: String, value: Substring, adds: Bool)? {
    guard let sign = code.firstIndex(of: "=") else { return nil }
    var name = code[..<sign]
    // `target: NAME = value` sets it for that target alone.
    if let colon = name.firstIndex(of: ":"), name[name.index(after: colon)...].contains(where: \.isLetter) {
      return nil
    }
    let adds = name.last == "+"
    while let last = name.last, ":+?! \t".contains(last) { name = name.dropLast() }
    let trimmed = name.trimmed
    return trimmed.isIdentifier ? (trimmed, code[code.index(after: sign)...], adds) : nil
  }

  /// Variables of the file are put in the place of their names, twice at most.
  private func expanded(_ words: [String], depth: Int = 2) -> [String] {
    words.flatMap { word -> [String] in
      guard depth > 0, word.hasPrefix("$("), word.hasSuffix(")") || word.hasSuffix("}"),
        let value = variables[String(word.dropFirst(2).dropLast())]
      else { return [word] }
      return expanded(value, depth: depth - 1)
    }
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    String(text).split { $0 == " " || $0 == "\t" }.map(String.init)
  }

  private static func path(_ word: String) -> String {
    let bare = word.drop { "@-".contains($0) }.prefix { $0 != ";" }
    return String(bare.hasPrefix("./") ? bare.dropFirst(2) : bare)
  }

  private static func ending(_ name: String) -> Substring {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...] } ?? ""
  }
  private static func isObject(_ name: String) -> Bool { ["o", "obj", "lo"].contains(ending(name)) }
  private static func isSource(_ name: String) -> Bool {
    ["c", "cc", "cpp", "cxx", "C", "m", "mm"].contains(ending(name))
  }
}
