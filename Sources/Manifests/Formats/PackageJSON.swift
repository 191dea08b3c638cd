import Facts

/// `package.json` (docs.npmjs.com/cli/configuring-npm/package-json).
extension ManifestFormat {
  static let packageJSON = ManifestFormat("package-json", matches: { $0.isNamed("package.json") }) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    let root = document.root
    if let name = root.member("name"), let text = name.node.string {
      facts.add(.definition, .module, text, line: name.line, [.value: root["version"]?.string])
      facts.package(text, .npm, offering(root), line: name.line)
    }
    for (section, scope) in dependencySections {
      for entry in root[section]?.members ?? [] {
        facts.dependency(entry.key, scope, line: entry.line, .npm, declared: entry.node.string)
      }
    }
    for entry in root["engines"]?.members ?? [] {
      facts.dependency(entry.key, .toolchain, line: entry.line, nil, declared: entry.node.string)
    }
    entryPoints(root, &facts)
    let workspaces = root["workspaces"]
    for item in workspaces?.items ?? workspaces?["packages"]?.items ?? [] {
      facts.add(.reference, .none, item.string ?? "", line: item.line)
    }
    var manager = "npm"
    if let member = root.member("packageManager"), let text = member.node.string {
      let parts = text.split(separator: "@")
      manager = parts.first.map(String.init) ?? manager
      // A digest may follow the version after a plus sign.
      let version = parts.dropFirst().first?.prefix { $0 != "+" }
      facts.dependency(manager, .toolchain, line: member.line, nil, declared: version.map(String.init))
    }
    for script in root["scripts"]?.members ?? [] {
      guard let body = script.node.string else { continue }
      let purpose =
        CommandPurpose(name: script.key)
        ?? ShellCommand.commands(body).lazy.compactMap { CommandPurpose(command: $0) }.first ?? .other
      let isShort = script.key == "test" || script.key == "start"
      facts.command(
        isShort ? "\(manager) \(script.key)" : "\(manager) run \(script.key)", purpose, line: script.line, runs: body,
        keepsSettings: true)
    }
    let configured: [(String, String, CommandPurpose)] = [
      ("eslintConfig", "npx eslint .", .lint), ("prettier", "npx prettier --check .", .format),
      ("jest", "npx jest", .test),
    ]
    for (key, command, purpose) in configured {
      if let member = root.member(key) { facts.command(command, purpose, line: member.line) }
    }
  }

  private static let dependencySections: [(String, FactDetail)] = [
    ("dependencies", .runtime), ("devDependencies", .development), ("peerDependencies", .runtime),
    ("optionalDependencies", .optional),
  ]

  /// `npm init` writes `main` into every file, so that it says nothing.
  private static func offering(_ root: Node) -> FactList.Offering? {
    if root["private"]?.isTrue == true { return .program }
    let keys = ["exports", "module", "types", "typings", "files", "publishConfig", "peerDependencies"]
    return keys.contains { root.member($0) != nil } ? .offered : nil
  }

  private static func entryPoints(_ root: Node, _ facts: inout FactList) {
    for key in ["main", "module", "browser"] {
      guard let member = root.member(key), let target = member.node.string else { continue }
      facts.add(.entryPoint, .main, key, line: member.line, [.target: target])
    }
    if let bin = root.member("bin") {
      if let target = bin.node.string {
        facts.add(.entryPoint, .main, root["name"]?.string ?? "bin", line: bin.line, [.target: target])
      }
      for command in bin.node.members {
        facts.add(.entryPoint, .main, command.key, line: command.line, [.target: command.node.string])
      }
    }
    guard let exports = root.member("exports") else { return }
    let subpaths = exports.node.members.filter { $0.key.hasPrefix(".") }
    if subpaths.isEmpty {
      facts.add(.entryPoint, .main, ".", line: exports.line, [.target: exports.node.firstString])
    }
    for subpath in subpaths {
      facts.add(.entryPoint, .main, subpath.key, line: subpath.line, [.target: subpath.node.firstString])
    }
  }
}
