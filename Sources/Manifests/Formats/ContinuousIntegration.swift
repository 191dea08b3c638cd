import Facts

/// Workflows of GitHub Actions and GitLab CI: commands that begin with a known tool, and names of variables.
extension ManifestFormat {
  static let githubWorkflow = ManifestFormat(
    "github-workflow",
    matches: { location in
      guard location.hasExtension("yml", "yaml") else { return false }
      return location.folders.suffix(2) == [".github", "workflows"] || location.name.hasPrefix("action.")
    }
  ) { text, facts in
    let (entries, problem) = YAMLReader.read(text.lines)
    facts.report(problem)
    for entry in entries {
      if entry.key == "run", entry.isUnder("steps", "-", "run") { facts.commands(in: entry.lines) }
      if entry.path.dropLast().last == "env" { facts.declaredVariable(entry.key, line: entry.line) }
      if entry.isUnder("schedule", "-", "cron") {
        facts.add(.entryPoint, .job, "schedule", line: entry.line, [.value: entry.value])
      }
    }
  }

  static let gitlabCI = ManifestFormat(
    "gitlab-ci", matches: { $0.isNamed(".gitlab-ci.yml", ".gitlab-ci.yaml") }
  ) { text, facts in
    let (entries, problem) = YAMLReader.read(text.lines)
    facts.report(problem)
    for entry in entries {
      let path = entry.path.last == "-" ? entry.path.dropLast() : entry.path[...]
      if ["script", "before_script", "after_script"].contains(path.last) { facts.commands(in: entry.lines) }
      if entry.path.dropLast().last == "variables" { facts.declaredVariable(entry.key, line: entry.line) }
      if entry.path.count >= 2, entry.path[entry.path.count - 2] != "variables", entry.isUnder("variables", entry.key) {
        facts.declaredVariable(entry.key, line: entry.line)
      }
    }
  }

  /// `.pre-commit-config.yaml`: each hook can be run by its id.
  static let preCommit = ManifestFormat(
    "pre-commit", matches: { $0.isNamed(".pre-commit-config.yaml", ".pre-commit-config.yml") }
  ) { text, facts in
    let (entries, problem) = YAMLReader.read(text.lines)
    facts.report(problem)
    for entry in entries where entry.isUnder("hooks", "-", "id") {
      let purpose = CommandPurpose(command: entry.value) ?? CommandPurpose(name: entry.value) ?? .lint
      facts.command("pre-commit run \(entry.value) --all-files", purpose, line: entry.line)
    }
  }
}
