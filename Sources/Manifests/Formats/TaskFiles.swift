import Facts

/// Files whose named tasks people call: make, just, Task.
extension ManifestFormat {
  /// A Makefile's targets that are names, not files; pattern rules, variables and special targets are left out.
  static let makefile = ManifestFormat(
    "makefile",
    matches: { $0.isNamed("Makefile", "makefile", "GNUmakefile") || $0.hasExtension("mk") }
  ) { text, facts in
    let lines = text.logicalLines
    var phony: Set<Substring> = []
    for line in lines where line.text.hasPrefix(".PHONY") {
      phony.formUnion(line.text.drop { $0 != ":" }.dropFirst().split { $0 == " " || $0 == "\t" })
    }
    var seen: Set<Substring> = []
    for (index, line) in lines.enumerated() {
      guard let first = line.text.utf8.first, first != 0x09, first != 0x20, first != UInt8(ascii: "#"),
        let colon = line.text.firstIndex(of: ":")
      else { continue }
      let after = line.text[line.text.index(after: colon)...]
      // `:=`, `::=` and `X = a:b` assign.
      let isAssignment = after.hasPrefix("=") || after.hasPrefix(":=") || line.text[..<colon].contains("=")
      // A colon in the brackets of a function, as in `$(error No tool: install it)`, makes no rule.
      let head = line.text[..<colon].utf8
      let isInBrackets = head.count { $0 == UInt8(ascii: "(") } > head.count { $0 == UInt8(ascii: ")") }
      if isAssignment || isInBrackets { continue }
      for target in line.text[..<colon].split(whereSeparator: { $0 == " " || $0 == "\t" }) {
        let isName = !target.contains { "%$./()".contains($0) }
        guard phony.contains(target) || isName, !target.hasPrefix("."), seen.insert(target).inserted else { continue }
        var recipe: String?
        if index + 1 < lines.count, lines[index + 1].text.hasPrefix("\t") {
          recipe = String(lines[index + 1].text.trimmed.drop { "@-+".contains($0) })
        }
        let purpose =
          CommandPurpose(name: String(target))
          ?? recipe.flatMap { ShellCommand.commands($0).lazy.compactMap { CommandPurpose(command: $0) }.first }
          ?? .other
        facts.command("make \(target)", purpose, line: line.number, runs: recipe)
      }
    }
    MakefileTests(lines).report(to: &facts)
  }

  static let justfile = ManifestFormat("justfile", matches: { ["justfile", ".justfile"].contains($0.lowercasedName) }) {
    text, facts in
    let lines = text.lines
    for (index, line) in lines.enumerated() {
      guard let first = line.text.first, first.isLetter || first == "@", let colon = line.text.firstIndex(of: ":"),
        !line.text[colon...].hasPrefix(":=")
      else { continue }
      let head = line.text[..<colon].split(separator: " ")
      guard let name = head.first?.drop(while: { $0 == "@" }),
        !["set", "export", "alias", "import", "mod"].contains(name),
        !line.text[..<colon].contains("\"") || head.count > 1
      else { continue }
      let recipe = index + 1 < lines.count && lines[index + 1].text.hasPrefix(" ") ? lines[index + 1].text.trimmed : nil
      let purpose = CommandPurpose(name: String(name)) ?? recipe.flatMap { CommandPurpose(command: $0) } ?? .other
      facts.command("just \(name)", purpose, line: line.number, runs: recipe)
    }
  }

  static let taskfile = ManifestFormat(
    "taskfile", matches: { ["taskfile.yml", "taskfile.yaml"].contains($0.lowercasedName) }
  ) { text, facts in
    let (entries, problem) = YAMLReader.read(text.lines)
    facts.report(problem)
    var tasks: [(name: String, line: Int, body: String)] = []
    for entry in entries where entry.path.count >= 2 && entry.path[0] == "tasks" {
      if entry.path.count == 2 { tasks.append((entry.path[1], entry.line, entry.value)) }
      guard let last = tasks.indices.last, tasks[last].body.isEmpty else { continue }
      if ["cmd", "cmds"].contains(entry.path.dropFirst(2).first ?? "") { tasks[last].body = entry.value }
    }
    for task in tasks {
      let purpose = CommandPurpose(name: task.name) ?? CommandPurpose(command: task.body) ?? .other
      facts.command("task \(task.name)", purpose, line: task.line, runs: task.body)
    }
  }
}
