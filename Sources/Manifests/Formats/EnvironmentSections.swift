import Facts

/// Files of platforms and tools that give variables to a program in sections of the usual names.
extension ManifestFormat {
  /// Objects of Kubernetes, charts of Helm, serverless and platform files in YAML. Lines of a chart's template language are
  /// no YAML, and are passed over.
  static let environmentYAML = ManifestFormat(
    "environment",
    matches: { location in
      location.hasExtension("yml", "yaml")
        || location.hasExtension("erb") && [".yml.erb", ".yaml.erb"].contains { location.lowercasedName.hasSuffix($0) }
    }
  ) { text, facts in
    let lines = text.lines.filter { !$0.text.trimmed.hasPrefix("{{") && !$0.text.trimmed.hasPrefix("<%") }
    let isKubernetes = lines.contains { $0.text.hasPrefix("apiVersion:") }
    // Most YAML is neither, and is not read.
    guard isKubernetes || lines.contains(where: { EnvironmentSection.isNamed(in: $0.text) }) else { return }
    let (entries, problem) = YAMLReader.read(lines)
    // A template may be read in part; that it is no YAML is not its fault.
    if !text.lines.contains(where: { $0.text.contains("{{") || $0.text.contains("<%") }) { facts.report(problem) }
    var kind = ""
    for entry in entries {
      if entry.path == ["kind"] { kind = entry.value }
      let section = entry.path.last { $0 != "-" && $0 != entry.key }
      if isKubernetes, ["ConfigMap", "Secret"].contains(kind), entry.path.count == 2,
        ["data", "stringData"].contains(entry.path[0]), EnvironmentSection.isVariable(entry.key)
      {
        facts.declaredVariable(entry.key, line: entry.line)
      } else if let section, EnvironmentSection.names.contains(section) {
        if entry.isUnder(section, "-", "name") || entry.isUnder(section, "-", "key") {
          if EnvironmentSection.isVariable(entry.value) { facts.declaredVariable(entry.value, line: entry.line) }
        } else if entry.isUnder(section, entry.key), EnvironmentSection.isVariable(entry.key) {
          facts.declaredVariable(entry.key, line: entry.line)
        } else if entry.isUnder(section, "-") {
          let name = String(entry.value.prefix { $0 != "=" })
          if EnvironmentSection.isVariable(name) { facts.declaredVariable(name, line: entry.line) }
        }
      }
      if isKubernetes, entry.key == "schedule", entry.isUnder("spec", "schedule") {
        facts.add(.entryPoint, .job, "CronJob", line: entry.line, [.value: entry.value])
      }
    }
  }

  /// `launchSettings.json`, `app.json`, `vercel.json`, `.vscode/launch.json` and their like.
  static let environmentJSON = ManifestFormat(
    "environment-json",
    matches: {
      $0.isNamed(
        "launchSettings.json", "app.json", "vercel.json", "now.json", "launch.json", "devcontainer.json",
        "local.settings.json")
    }
  ) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    sections(document.root, &facts)
  }

  /// `fly.toml`, `netlify.toml`, `wrangler.toml`, Cargo's `config.toml`.
  static let environmentTOML = ManifestFormat(
    "environment-toml",
    matches: { location in
      location.isNamed("fly.toml", "netlify.toml", "wrangler.toml", "render.toml", "railway.toml")
        || location.name == "config.toml" && location.isDirectly(in: ".cargo")
    }
  ) { text, facts in
    let document = TOMLReader.read(text.bytes)
    facts.report(document.problem)
    sections(document.root, &facts)
  }

  private static func sections(_ node: Node, _ facts: inout FactList) {
    for item in node.items { sections(item, &facts) }
    for member in node.members {
      guard EnvironmentSection.names.contains(member.key) else {
        sections(member.node, &facts)
        continue
      }
      for variable in member.node.members where EnvironmentSection.isVariable(variable.key) {
        facts.declaredVariable(variable.key, line: variable.line)
      }
      // `"env": {"staging": {…}}`
      for nested in member.node.members where !EnvironmentSection.isVariable(nested.key) {
        sections(nested.node, &facts)
      }
    }
  }
}

/// Sections of variables, by the names that platforms give them.
enum EnvironmentSection {
  static let names: Set<String> = [
    "env", "environment", "environments", "env_variables", "environmentVariables", "environment_variables", "envVars",
    "envs", "extraEnv", "extraEnvVars", "remoteEnv", "containerEnv", "build_env", "vars", "variables", "Variables",
    "Values",
  ]

  static func isNamed(in line: String) -> Bool {
    let text = line.trimmed
    guard let colon = text.firstIndex(of: ":") else { return false }
    return names.contains(String(text[..<colon].drop { $0 == "-" || $0 == " " }))
  }

  /// `DATABASE_URL`: capitals, so that `name` and `version` are none.
  static func isVariable(_ name: String) -> Bool {
    name.utf8.count > 1 && name.isIdentifier && name.utf8.allSatisfy { !(97...122).contains($0) }
      && name.utf8.first.map { (65...90).contains($0) || $0 == UInt8(ascii: "_") } == true
  }
}
