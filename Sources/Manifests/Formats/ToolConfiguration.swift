import Facts

/// Files whose presence says that a tool is in use; their contents are not read.
extension ManifestFormat {
  static let toolConfiguration = ManifestFormat("tool-config", matches: { tool($0) != nil }) { text, facts in
    guard let tool = tool(text.location) else { return }
    facts.command(tool.command, tool.purpose, line: 1)
  }

  private static func tool(_ location: ManifestLocation) -> (command: String, purpose: CommandPurpose)? {
    let name = location.name
    guard let number = toolsByName[name] ?? toolsByStart.first(where: { name.hasPrefix($0.start) })?.number else {
      return nil
    }
    return (tools[number].command, tools[number].purpose)
  }

  /// Every file of a repository is asked for: places in ``tools``, by whole names and by those that end in a dot.
  private static let toolsByName: [String: Int] = Dictionary(
    tools.enumerated().flatMap { number, tool in tool.names.map { ($0, number) } }
  ) { first, _ in first }
  private static let toolsByStart: [(start: String, number: Int)] = tools.enumerated().flatMap { number, tool in
    tool.names.filter { $0.hasSuffix(".") }.map { ($0, number) }
  }

  /// A name that ends in a dot stands for every extension.
  private static let tools: [(names: [String], command: String, purpose: CommandPurpose)] = [
    ([".golangci."], "golangci-lint run", .lint),
    ([".eslintrc", ".eslintrc.", "eslint.config."], "npx eslint .", .lint),
    ([".prettierrc", ".prettierrc.", "prettier.config."], "npx prettier --check .", .format),
    (["biome.json", "biome.jsonc"], "npx biome check .", .lint),
    ([".stylelintrc", ".stylelintrc.", "stylelint.config."], "npx stylelint .", .lint),
    (["jest.config."], "npx jest", .test),
    (["vitest.config."], "npx vitest run", .test),
    (["playwright.config."], "npx playwright test", .test),
    (["ruff.toml", ".ruff.toml"], "ruff check .", .lint),
    ([".flake8"], "flake8", .lint),
    ([".pylintrc", "pylintrc"], "pylint .", .lint),
    (["mypy.ini", ".mypy.ini"], "mypy .", .typecheck),
    (["pyrightconfig.json"], "pyright", .typecheck),
    (["pytest.ini"], "pytest", .test),
    ([".rubocop.yml"], "bundle exec rubocop", .lint),
    ([".swiftlint.yml"], "swiftlint", .lint),
    ([".swift-format"], "swift format lint --recursive .", .lint),
    (["phpstan.neon", "phpstan.neon.dist"], "vendor/bin/phpstan analyse", .typecheck),
    (["phpunit.xml", "phpunit.xml.dist"], "vendor/bin/phpunit", .test),
    (["rustfmt.toml", ".rustfmt.toml"], "cargo fmt --check", .format),
    ([".clang-format"], "clang-format --dry-run", .format),
  ]
}
