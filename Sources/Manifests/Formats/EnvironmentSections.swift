import Facts

/// Files of platforms and tools that give variables to a program in sections of the usual names.
extension ManifestFormat {
  /// Objects of Kubernetes, charts of Helm, serverless and platform files in YAML. Lines of a template's language are no
  /// YAML, and are passed over.
  static let environmentYAML = ManifestFormat(
    "environment", matches: { $0.hasExtension("yml", "yaml") || isTemplateOfYAML($0) }
  ) { text, facts in
    variables(inSectionsOf: text, &facts)
  }

  /// An object of Kubernetes says in its first lines what it is. One that is called `config.yaml` is no settings file for that.
  static func isObjectOfKubernetes(_ lines: [TextLine]) -> Bool {
    lines.contains { $0.text.hasPrefix("apiVersion:") } && lines.contains { $0.text.hasPrefix("kind:") }
  }

  static func variables(inSectionsOf text: ManifestText, _ facts: inout FactList) {
    let isTemplate = isTemplateOfYAML(text.location)
    let lines = text.lines.filter { line in
      let code = line.text.trimmed
      return !code.hasPrefix("{{") && !(isTemplate && (code.hasPrefix("<%") || code.hasPrefix("{%")))
    }
    let isKubernetes = lines.contains { $0.text.hasPrefix("apiVersion:") }
    // Values of a chart are mostly handed to an object of variables in sections of these names.
    let isOfChart = text.location.lowercasedName.holds(ascii: "values")
    let names = isOfChart ? EnvironmentSection.names.union(EnvironmentSection.namesInCharts) : EnvironmentSection.names
    // Most YAML is neither, and is not read.
    guard isKubernetes || lines.contains(where: { EnvironmentSection.isNamed(in: $0.text, names) }) else { return }
    let (entries, problem) = YAMLReader.read(lines)
    // A template may be read in part; that it is no YAML is not its fault.
    if !isTemplate, !text.lines.contains(where: { $0.text.contains("{{") }) { facts.report(problem) }
    var kind = ""
    for entry in entries {
      if entry.path == ["kind"] { kind = entry.value }
      let section = entry.path.last { $0 != "-" && $0 != entry.key }
      if isKubernetes, ["ConfigMap", "Secret"].contains(kind), entry.path.count == 2,
        ["data", "stringData"].contains(entry.path[0]), EnvironmentSection.isVariable(entry.key)
      {
        facts.declaredVariable(entry.key, line: entry.line)
      } else if let section, names.contains(section) {
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

  /// `deployment.yaml.erb`, `values.yml.j2`.
  private static func isTemplateOfYAML(_ location: ManifestLocation) -> Bool {
    guard location.hasExtension("erb", "j2", "jinja", "tpl", "tmpl", "gotmpl", "example", "dist", "sample") else {
      return false
    }
    let words = location.lowercasedName.split(separator: ".").dropLast()
    return words.count > 1 && ["yml", "yaml"].contains(words.last)
  }

  /// `launchSettings.json`, `app.json`, `scalingo.json`, `vercel.json`, `.vscode/launch.json` and their like.
  static let environmentJSON = ManifestFormat(
    "environment-json",
    matches: {
      $0.isNamed(
        "launchSettings.json", "app.json", "scalingo.json", "vercel.json", "now.json", "launch.json",
        "devcontainer.json", "local.settings.json")
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

  static let namesInCharts: Set<String> = ["config", "configMap", "configmap", "secret", "secrets"]

  static func isNamed(in line: String, _ names: Set<String> = EnvironmentSection.names) -> Bool {
    let text = line.trimmed
    guard let colon = text.firstIndex(of: ":") else { return false }
    return names.contains(String(text[..<colon].drop { $0 == "-" || $0 == " " }))
  }

  /// `DATABASE_URL`: capitals, so that `name` and `version` are none.
  static func isVariable(_ name: String) -> Bool {
    guard name.utf8.count > 1, name.isIdentifier,
      name.utf8.first.map({ (65...90).contains($0) || $0 == UInt8(ascii: "_") }) == true
    else { return false }
    return name.utf8.allSatisfy { !(97...122).contains($0) } || namesKey(name)
  }

  /// A variable that sets a key of the program's settings is called as the key is: `Orders__PageSize`, `SHOP_orders_PageSize`.
  static func namesKey(_ name: some StringProtocol) -> Bool {
    let words = name.split(separator: "_", omittingEmptySubsequences: false)
    guard words.count > 1, let first = words.first, first.utf8.count > 1 else { return false }
    return first.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) } || words[1].isEmpty
  }
}
