import Facts

/// Workflows of services that build and test: commands that begin with a known tool, and names of variables.
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

  /// CircleCI, Cirrus, AppVeyor, Azure Pipelines, Travis, Bitbucket, Buildkite, Drone and Woodpecker: their files differ in
  /// the keys below which commands and variables stand, and no key of one means something else in another.
  static let pipeline = ManifestFormat(
    "ci-pipeline",
    matches: { location in
      guard location.hasExtension("yml", "yaml") else { return false }
      if let folder = location.folders.last, [".circleci", ".buildkite", ".woodpecker"].contains(folder) {
        return true
      }
      return location.isNamed(
        ".cirrus.yml", ".travis.yml", "appveyor.yml", ".appveyor.yml", "azure-pipelines.yml", "azure-pipelines.yaml",
        "bitbucket-pipelines.yml", ".drone.yml", ".woodpecker.yml", "bitrise.yml")
    }
  ) { text, facts in
    let (entries, problem) = YAMLReader.read(text.lines)
    facts.report(problem)
    for entry in entries {
      let path = entry.path.filter { $0 != "-" }
      guard let key = path.last else { continue }
      // A step may say in which shell: `- cmd: …` of AppVeyor, `run: {command: …}` of CircleCI.
      let holder = shells.contains(key) ? path.dropLast().last ?? key : key
      if commandKeys.contains(holder) || shells.contains(key) || key.hasSuffix("_script") {
        facts.commands(in: entry.lines)
      }
      if let section = path.dropLast().last, variableKeys.contains(section) {
        facts.declaredVariable(key, line: entry.line)
      }
    }
  }

  private static let commandKeys: Set<String> = [
    "run", "script", "command", "commands", "before_script", "after_script", "after_success", "install",
    "before_install",
    "before_build", "after_build", "build_script", "test_script", "before_test", "after_test",
  ]
  private static let shells: Set<String> = ["command", "cmd", "ps", "sh", "bash", "pwsh", "powershell"]
  private static let variableKeys: Set<String> = ["environment", "env", "variables"]

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
