import Facts

/// Python's manifests older than `pyproject.toml`.
extension ManifestFormat {
  /// `setup.cfg` of setuptools, and the tools configured there.
  static let setupCfg = ManifestFormat("setup-cfg", matches: { $0.isNamed("setup.cfg") }) { text, facts in
    let document = INIReader.read(text.lines)
    if let name = document.option("metadata", "name"), let value = name.values.first {
      facts.add(
        .definition, .module, value.text, line: name.line,
        [.value: document.option("metadata", "version")?.values.first?.text])
      facts.package(value.text, .pypi, .offered, line: name.line)
    }
    for option in document.options {
      switch (option.section, option.key) {
      case ("options", "install_requires"): requirements(option, .runtime, &facts)
      case ("options", "tests_require"): requirements(option, .development, &facts)
      case ("options", "setup_requires"): requirements(option, .toolchain, &facts)
      case ("options.extras_require", _): requirements(option, .optional, &facts)
      case ("options", "python_requires"):
        facts.dependency("python", .toolchain, line: option.line, nil, declared: option.values.first?.text)
      case ("options.entry_points", "console_scripts"), ("options.entry_points", "gui_scripts"):
        for line in option.values {
          let parts = line.text.split(separator: "=", maxSplits: 1).map(\.trimmed)
          if parts.count == 2 {
            facts.add(.entryPoint, .command, parts[0], line: line.number, [.target: parts[1]])
          }
        }
      default: break
      }
    }
    for section in document.sections { PythonTools.add(section.text, line: section.number, &facts) }
  }

  private static func requirements(_ option: INIOption, _ scope: FactDetail, _ facts: inout FactList) {
    for line in option.values { facts.pythonRequirement(line.text, scope, line: line.number) }
  }

  /// `setup.py` is a program: string literals of `install_requires`, `extras_require` and the like are read, no more.
  static let setupPy = ManifestFormat("setup-py", matches: { $0.isNamed("setup.py") }) { text, facts in
    // What lists its classifiers here is built for others.
    if let name = PythonLiterals.list(after: "name", in: text.bytes).first,
      !PythonLiterals.list(after: "classifiers", in: text.bytes).isEmpty
    {
      facts.package(name.text, .pypi, .offered, line: name.number)
    }
    let lists: [(String, FactDetail)] = [
      ("install_requires", .runtime), ("tests_require", .development), ("setup_requires", .toolchain),
    ]
    for (keyword, scope) in lists {
      for literal in PythonLiterals.list(after: keyword, in: text.bytes) {
        facts.pythonRequirement(literal.text, scope, line: literal.number)
      }
    }
    for literal in PythonLiterals.list(after: "extras_require", in: text.bytes, skippingKeys: true) {
      facts.pythonRequirement(literal.text, .optional, line: literal.number)
    }
    for literal in PythonLiterals.list(after: "python_requires", in: text.bytes).prefix(1) {
      facts.dependency("python", .toolchain, line: literal.number, nil, declared: literal.text)
    }
  }

  /// Requirements and constraints of pip, written by hand or by pip-compile.
  static let requirements = ManifestFormat(
    "requirements",
    matches: { location in
      let name = location.lowercasedName
      guard name.hasSuffix(".txt") || name.hasSuffix(".in") || name.hasSuffix(".lock") else { return false }
      return name.contains("requirements") || name.hasPrefix("constraints") || location.folders.last == "requirements"
    }
  ) { text, facts in
    let words = text.location.lowercasedName.split { "-_.".contains($0) }
    let scope: FactDetail = words.contains(where: developmentWords.contains) ? .development : .runtime
    for line in text.logicalLines {
      let content = line.text.trimmed
      if content.isEmpty || content.hasPrefix("#") { continue }
      let words = content.split(separator: " ", maxSplits: 1)
      switch words.first {
      case "-r", "--requirement", "-c", "--constraint":
        facts.add(.reference, .none, words.dropFirst().first?.trimmed ?? "", line: line.number)
      case "-e", "--editable":
        facts.pythonRequirement(words.dropFirst().first?.trimmed ?? "", scope, line: line.number)
      case .some(let word) where word.hasPrefix("-"): break
      default: facts.pythonRequirement(content, scope, line: line.number)
      }
    }
  }

  /// Words of a requirements file's name that say it is for the people who work on the project.
  private static let developmentWords: Set<Substring> = [
    "dev", "develop", "development", "test", "tests", "testing", "lint", "doc", "docs", "typing", "ci",
  ]

  /// `Pipfile` of Pipenv.
  static let pipfile = ManifestFormat("pipfile", matches: { $0.isNamed("Pipfile") }) { text, facts in
    let document = TOMLReader.read(text.bytes)
    facts.report(document.problem)
    for (section, scope) in [("packages", FactDetail.runtime), ("dev-packages", .development)] {
      for entry in document.root[section]?.members ?? [] {
        let declared = entry.node.string ?? entry.node["version"]?.string ?? entry.node["git"]?.string
        facts.dependency(entry.key, scope, line: entry.line, .pypi, declared: declared)
      }
    }
    for entry in document.root["requires"]?.members ?? [] where entry.key.hasPrefix("python") {
      facts.dependency("python", .toolchain, line: entry.line, nil, declared: entry.node.string)
    }
    for script in document.root["scripts"]?.members ?? [] {
      let body = script.node.string ?? ""
      let purpose = CommandPurpose(name: script.key) ?? CommandPurpose(command: body) ?? .other
      facts.command("pipenv run \(script.key)", purpose, line: script.line, runs: body)
    }
  }
}

/// Finds string literals in Python source without understanding it.
enum PythonLiterals {
  /// The plain string literals of the expression after `keyword=` up to its closing bracket; one literal when none
  /// opens. With `skippingKeys`, literals before a colon are left out. Every place where the keyword stands counts.
  static func list(after keyword: String, in bytes: [UInt8], skippingKeys: Bool = false) -> [TextLine] {
    let keyword = Array(keyword.utf8)
    var found: [TextLine] = []
    var line = 1
    var at = 0
    while at < bytes.count {
      if bytes[at] == .lineFeed { line += 1 }
      guard bytes[at] == keyword[0], bytes[at...].starts(with: keyword), at == 0 || !isWord(bytes[at - 1]) else {
        at += 1
        continue
      }
      at += keyword.count
      while at < bytes.count, bytes[at] == 0x20 || bytes[at] == .quote || bytes[at] == .apostrophe { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: "=") || bytes[at] == UInt8(ascii: ":") else { continue }
      at += 1
      expression(bytes, &at, &line, skippingKeys, &found)
    }
    return found
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
  }

  private static func expression(
    _ bytes: [UInt8], _ at: inout Int, _ line: inout Int, _ skippingKeys: Bool, _ found: inout [TextLine]
  ) {
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ")"):
        depth -= 1
        if depth <= 0 { return }
      case UInt8(ascii: "#"):
        while at < bytes.count, bytes[at] != .lineFeed { at += 1 }
        continue
      case UInt8(ascii: ",") where depth == 0: return
      case .lineFeed:
        line += 1
        if depth == 0 {
          at += 1
          return
        }
      case .quote, .apostrophe:
        let quote = bytes[at]
        let start = at + 1
        at = start
        while at < bytes.count, bytes[at] != quote, bytes[at] != .lineFeed { at += 1 }
        let text = String(decoding: bytes[min(start, bytes.count)..<at], as: UTF8.self)
        let isKey = bytes[at...].dropFirst().first { $0 != 0x20 } == UInt8(ascii: ":")
        if !(skippingKeys && isKey), !text.isEmpty { found.append(TextLine(number: line, text: text)) }
        if at < bytes.count, bytes[at] == .lineFeed { continue }
      default: break
      }
      at += 1
    }
  }
}
