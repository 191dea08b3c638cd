import Facts

/// Compose files and Dockerfiles: variables by name, what is started, base images.
extension ManifestFormat {
  static let compose = ManifestFormat(
    "compose",
    matches: { location in
      location.hasExtension("yml", "yaml")
        && (location.name.hasPrefix("docker-compose") || location.name.hasPrefix("compose."))
    }
  ) { text, facts in
    let (entries, problem) = YAMLReader.read(text.lines)
    facts.report(problem)
    for entry in entries {
      if entry.isUnder("environment", "-") {
        facts.declaredVariable(String(entry.value.prefix { $0 != "=" }), line: entry.line)
      } else if entry.path.dropLast().last == "environment" {
        facts.declaredVariable(entry.key, line: entry.line)
      } else if entry.path.count > 1, entry.path[0].hasPrefix("x-") {
        // What services share stands in an extension field, and they refer to it or to a part of it.
        let name = entry.key == "-" ? String(entry.value.prefix { $0 != "=" }) : entry.key
        if EnvironmentSection.isVariable(name), entry.key != "-" || entry.value.contains("=") {
          facts.declaredVariable(name, line: entry.line)
        }
      } else if entry.key == "image", entry.path.first == "services", entry.path.count == 3 {
        image(entry.value, line: entry.line, &facts)
      }
      interpolations(entry.value, line: entry.line, &facts)
    }
  }

  /// `${NAME}`, `${NAME:-none}` and `$NAME`, which Compose takes from its own environment; `$$` stands for a dollar.
  private static func interpolations(_ text: String, line: Int, _ facts: inout FactList) {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return }
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "$" {
        rest = rest.dropFirst()
        continue
      }
      let name = rest.drop { $0 == "{" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      if EnvironmentSection.isVariable(String(name)) {
        facts.add(.config, .environmentVariable, String(name), line: line, [.value: "interpolated"])
      }
    }
  }

  /// `Dockerfile`, `Dockerfile.dev`, `api.Dockerfile`, `Containerfile`.
  static let dockerfile = ManifestFormat(
    "dockerfile",
    matches: { location in
      ["dockerfile", "containerfile"].contains {
        location.lowercasedName == $0 || location.lowercasedName.hasPrefix($0 + ".")
          || location.lowercasedName.hasPrefix($0 + "-") && !location.lowercasedName.contains(".")
          || location.lowercasedName.hasSuffix("." + $0)
      }
    }
  ) { text, facts in
    var stages: Set<String> = []
    // Comments between continued lines belong to no instruction.
    let lines = ShellCommand.joiningContinuations(text.lines.filter { !$0.text.trimmed.hasPrefix("#") })
    for line in lines {
      let words = ShellCommand.rawWords(line.text.trimmed)
      guard let instruction = words.first?.uppercased(), words.count > 1 else { continue }
      let rest = line.text.trimmed.dropFirst(instruction.count).trimmed
      switch instruction {
      case "ENV" where !words[1].contains("="): facts.declaredVariable(words[1], line: line.number)
      case "ENV", "ARG":
        // What looks like a comment behind a name is one to whoever wrote it.
        for word in words.dropFirst().prefix(while: { !$0.hasPrefix("#") }) {
          facts.declaredVariable(String(word.prefix { $0 != "=" }), line: line.number)
        }
      case "CMD", "ENTRYPOINT":
        let list = rest.hasPrefix("[") ? JSONReader.read(Array(rest.utf8)).root.items.compactMap(\.string) : []
        let command = list.isEmpty ? rest : list.joined(separator: " ")
        facts.add(.entryPoint, .main, Redaction.command(command), line: line.number)
      case "FROM":
        let operands = words.dropFirst().filter { !$0.hasPrefix("--") }
        guard let base = operands.first else { continue }
        if !stages.contains(base), base != "scratch" { image(base, line: line.number, &facts) }
        if operands.count == 3, operands[1].uppercased() == "AS" { stages.insert(operands[2]) }
      default: break
      }
    }
  }

  /// `name:tag` or `registry:port/name:tag@digest`.
  private static func image(_ text: String, line: Int, _ facts: inout FactList) {
    let parts = text.split(separator: "@", maxSplits: 1)
    // What a variable stands for is not known.
    guard let tagged = parts.first, !tagged.contains("$") else { return }
    let colon = tagged.lastIndex(of: ":").flatMap { tagged[$0...].contains("/") ? nil : $0 }
    let name = tagged[..<(colon ?? tagged.endIndex)]
    let digest = parts.dropFirst().first.map(String.init)
    var path = name.split(separator: "/")
    var registry = ""
    if path.count > 1, path[0].contains(".") || path[0].contains(":") {
      registry = "?repository_url=\(path.removeFirst())"
    }
    facts.add(
      .dependency, .toolchain, String(name), line: line,
      [
        .declared: colon.map { String(tagged[tagged.index(after: $0)...]) }, .locked: digest,
        .purl: PackageURL.text(.docker, path.joined(separator: "/"), version: digest).map { $0 + registry },
      ])
  }
}
