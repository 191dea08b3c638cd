import Facts

/// `pyproject.toml`: PEP 621 and 735, Poetry's and uv's tables, and which tools are configured.
extension ManifestFormat {
  static let pyproject = ManifestFormat("pyproject", matches: { $0.isNamed("pyproject.toml") }) { text, facts in
    let document = TOMLReader.read(text.bytes)
    facts.report(document.problem)
    let root = document.root
    if let project = root["project"] { standard(project, &facts) }
    package(root, &facts)
    for group in root["dependency-groups"]?.members ?? [] {
      for item in group.node.items { facts.pythonRequirement(item.string ?? "", .development, line: item.line) }
    }
    for item in root["build-system"]?["requires"]?.items ?? [] {
      facts.pythonRequirement(item.string ?? "", .toolchain, line: item.line)
    }
    for tool in root["tool"]?.members ?? [] {
      facts.add(.config, .file, "tool." + tool.key, line: tool.line)
      PythonTools.add(tool.key, section: tool.node, line: tool.line, &facts)
    }
    if let table = root["tool"]?["poetry"] { poetry(table, &facts) }
    for item in root["tool"]?["uv"]?["dev-dependencies"]?.items ?? [] {
      facts.pythonRequirement(item.string ?? "", .development, line: item.line)
    }
    for group in root["tool"]?["pdm"]?["dev-dependencies"]?.members ?? [] {
      for item in group.node.items { facts.pythonRequirement(item.string ?? "", .development, line: item.line) }
    }
    tasks(root, &facts)
  }

  /// What an index of packages shows of a package says that it is there; one that is not built is for nobody else.
  private static func package(_ root: Node, _ facts: inout FactList) {
    let poetry = root[["tool", "poetry"]]
    guard let table = root["project"]?["name"] != nil ? root["project"] : poetry, let name = table.member("name") else {
      return
    }
    let classifiers = table["classifiers"]?.items.compactMap(\.string) ?? []
    let isPrivate =
      classifiers.contains { $0.hasPrefix("Private ::") } || poetry?["package-mode"]?.isFalse == true
      || root[["tool", "uv", "package"]]?.isFalse == true
    let isShown = !classifiers.isEmpty || table.member("urls") != nil || table.member("keywords") != nil
    facts.package(
      name.node.string ?? "", .pypi,
      isPrivate ? .program : isShown && root["build-system"] != nil ? .offered : nil, line: name.line)
  }

  private static func standard(_ project: Node, _ facts: inout FactList) {
    if let name = project.member("name") {
      facts.add(.definition, .module, name.node.string ?? "", line: name.line, [.value: project["version"]?.string])
    }
    if let python = project.member("requires-python") {
      facts.dependency("python", .toolchain, line: python.line, nil, declared: python.node.string)
    }
    for item in project["dependencies"]?.items ?? [] {
      facts.pythonRequirement(item.string ?? "", .runtime, line: item.line)
    }
    for group in project["optional-dependencies"]?.members ?? [] {
      for item in group.node.items { facts.pythonRequirement(item.string ?? "", .optional, line: item.line) }
    }
    for table in ["scripts", "gui-scripts"] {
      for script in project[table]?.members ?? [] {
        facts.add(.entryPoint, .command, script.key, line: script.line, [.target: script.node.string])
      }
    }
  }

  private static func poetry(_ poetry: Node, _ facts: inout FactList) {
    if let name = poetry.member("name") {
      facts.add(.definition, .module, name.node.string ?? "", line: name.line, [.value: poetry["version"]?.string])
    }
    var sections: [(Node?, FactDetail)] = [
      (poetry["dependencies"], .runtime), (poetry["dev-dependencies"], .development),
    ]
    for group in poetry["group"]?.members ?? [] { sections.append((group.node["dependencies"], .development)) }
    for (section, scope) in sections {
      for entry in section?.members ?? [] {
        // A range, a table with one, or a list of tables for several platforms.
        let table = entry.node.items.first ?? entry.node
        let declared = table.string ?? table["version"]?.string ?? table["git"]?.string ?? table["path"]?.string
        if entry.key == "python" {
          facts.dependency("python", .toolchain, line: entry.line, nil, declared: declared)
        } else {
          let isOptional = table["optional"]?.isTrue == true
          facts.dependency(entry.key, isOptional ? .optional : scope, line: entry.line, .pypi, declared: declared)
        }
      }
    }
    for script in poetry["scripts"]?.members ?? [] {
      facts.add(
        .entryPoint, .command, script.key, line: script.line,
        [.target: script.node.string ?? script.node["callable"]?.string])
    }
  }

  /// Scripts of task runners that keep them here.
  private static func tasks(_ root: Node, _ facts: inout FactList) {
    let runners: [([String], String)] = [
      (["tool", "poe", "tasks"], "poe "), (["tool", "taskipy", "tasks"], "task "),
      (["tool", "pdm", "scripts"], "pdm run "),
    ]
    for (path, prefix) in runners {
      for task in root[path]?.members ?? [] { add(prefix + task.key, task, &facts) }
    }
    for environment in root[["tool", "hatch", "envs"]]?.members ?? [] {
      let prefix = environment.key == "default" ? "hatch run " : "hatch run \(environment.key):"
      for script in environment.node["scripts"]?.members ?? [] { add(prefix + script.key, script, &facts) }
    }
  }

  private static func add(_ name: String, _ task: Node.Member, _ facts: inout FactList) {
    let body = task.node.firstString ?? ""
    let purpose = CommandPurpose(name: task.key) ?? CommandPurpose(command: body) ?? .other
    facts.command(name, purpose, line: task.line, runs: body)
  }
}

/// The command that goes with the configuration of a Python tool.
enum PythonTools {
  private static let commands: [(tool: String, section: String?, command: String, purpose: CommandPurpose)] = [
    ("ruff", nil, "ruff check .", .lint), ("ruff", "format", "ruff format --check .", .format),
    ("pytest", nil, "pytest", .test), ("pytest.ini_options", nil, "pytest", .test),
    ("tool:pytest", nil, "pytest", .test),
    ("mypy", nil, "mypy .", .typecheck), ("pyright", nil, "pyright", .typecheck),
    ("basedpyright", nil, "basedpyright", .typecheck), ("black", nil, "black --check .", .format),
    ("isort", nil, "isort --check .", .format), ("yapf", nil, "yapf --diff -r .", .format),
    ("pylint", nil, "pylint .", .lint), ("flake8", nil, "flake8", .lint), ("tox", nil, "tox", .test),
  ]

  /// `section` is the tool's table when it has one: some commands need a part of it.
  static func add(_ tool: String, section: Node? = nil, line: Int, _ facts: inout FactList) {
    for entry in commands where entry.tool == tool {
      if let part = entry.section, section?[part] == nil { continue }
      facts.command(entry.command, entry.purpose, line: line)
    }
  }
}
