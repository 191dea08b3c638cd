/// What a command of the repository is for.
enum CommandPurpose: String, Sendable {
  case test, lint, format, typecheck, build, run, other

  /// From the name of a script, target or task: `test:unit`, `fmt`, `check-types`. Nil when no word of it tells.
  init?(name: String) {
    let name = name.lowercased()
    let words = name.split { ":-_./ ".contains($0) }.map(String.init)
    if name.contains("type") && (name.contains("check") || name.contains("lint")) {
      self = .typecheck
      return
    }
    for word in words {
      if let purpose = Self.byName[word] {
        self = purpose
        return
      }
    }
    return nil
  }

  private static let byName: [String: CommandPurpose] = {
    let words: [(CommandPurpose, String)] = [
      (.test, "test tests spec specs unit e2e integration coverage cov pytest jest vitest mocha bench-test unittest"),
      (.lint, "lint linter linting lints vet eslint ruff flake8 pylint golangci clippy stylelint rubocop"),
      (.format, "format fmt formatting prettier black gofmt reformat"),
      (.typecheck, "typecheck typechecking types typing tsc mypy pyright"),
      (.build, "build compile dist bundle package release"),
      (.run, "run start serve server dev develop watch preview up"),
    ]
    var table: [String: CommandPurpose] = [:]
    for (purpose, names) in words { for name in names.split(separator: " ") { table[String(name)] = purpose } }
    return table
  }()

  /// From a command line; nil when its program is not one that this list knows.
  init?(command: String) {
    var words = ShellCommand.rawWords(command)[...]
    Self.dropWrappers(&words)
    guard let program = words.popFirst().map({ $0.filter { $0 != "\"" && $0 != "'" } }) else { return nil }
    let tool = program.split(separator: "/").last.map(String.init) ?? program
    // `make -j 8 VERBOSE=1 check` and `./gradlew $ARGS :core:check` run `check`.
    let verb =
      words.first { !$0.hasPrefix("-") && !$0.contains("$") && !ShellCommand.isAssignment($0) && Int($0) == nil } ?? ""
    if let fixed = Self.byTool[tool] {
      switch tool {
      case "ruff", "biome": self = verb == "format" ? .format : .lint
      case "swift-format": self = verb == "lint" ? .lint : .format
      case "tsc": self = words.contains("--noEmit") ? .typecheck : .build
      case "vite", "next", "nuxt", "astro", "parcel": self = verb == "build" ? .build : .run
      default: self = fixed
      }
      return
    }
    if Self.scripts.contains(tool) {
      guard let purpose = Self.purposesOfScripts[verb] else { return nil }
      self = purpose
      return
    }
    if Self.runners.contains(tool) {
      self.init(runner: tool, verb: verb, words: words)
      return
    }
    // A script of the repository says by its name what it does: `scripts/test`, `./ci/lint.sh`.
    guard program.contains("/"), !program.contains("$"), !program.hasPrefix("/"), let purpose = Self(name: tool) else {
      return nil
    }
    self = purpose
  }

  /// Programs whose first argument says what they do.
  private init(runner tool: String, verb: String, words: ArraySlice<String>) {
    switch tool {
    case "npm", "pnpm", "yarn", "bun":
      let isRun = verb == "run" || verb == "run-script"
      let script = isRun ? words.drop { $0 != verb }.dropFirst().first { !$0.hasPrefix("-") } : verb
      self =
        verb == "t"
        ? .test : ["install", "ci", "add"].contains(verb) ? .other : script.flatMap { Self(name: $0) } ?? .other
    case "tox", "nox":
      let chosen = words.drop { !["-e", "-s", "--session", "--env"].contains($0) }.dropFirst().first
      self = chosen.flatMap { Self(name: $0) } ?? .test
    case "make", "just", "task", "rake", "invoke", "gradle", "gradlew", "mvn", "mvnw", "composer", "poe":
      // The default task of a gem runs its tests; `verify` of Maven and `check` of the others include them.
      let task = verb.split(separator: ":").last.map(String.init) ?? ""
      let byDefault: CommandPurpose = tool == "make" ? .build : tool == "rake" ? .test : .other
      self = task.isEmpty ? byDefault : Self(name: verb) ?? (["check", "verify"].contains(task) ? .test : .other)
    case "swift" where verb == "format": self = words.contains("lint") ? .lint : .format
    default:
      let table: [String: CommandPurpose] = [
        "test": .test, "nextest": .test, "vet": .lint, "clippy": .lint, "lint": .lint, "credo": .lint, "fmt": .format,
        "format": .format, "build": .build, "install": .build, "compile": .build, "publish": .build, "run": .run,
        "serve": .run, "up": .run, "check": .typecheck, "analyze": .lint,
      ]
      self = table[verb] ?? .other
    }
  }

  private static let runners: Set<String> = [
    "npm", "pnpm", "yarn", "bun", "tox", "nox", "make", "just", "task", "rake", "invoke", "gradle", "gradlew", "mvn",
    "mvnw", "composer", "poe", "go", "cargo", "swift", "dotnet", "deno", "mix", "dart", "flutter", "docker-compose",
  ]

  /// Scripts by which frameworks are asked: `python manage.py test`, `php artisan serve`. What else they do is the application's.
  private static let scripts: Set<String> = ["manage.py", "artisan", "rails"]
  private static let purposesOfScripts: [String: CommandPurpose] = [
    "test": .test, "runserver": .run, "serve": .run, "server": .run,
  ]

  private static let byTool: [String: CommandPurpose] = {
    let tools: [(CommandPurpose, String)] = [
      (
        .test,
        "pytest py.test jest vitest mocha ava tap c8 nyc playwright cypress karma rspec phpunit pest ctest gotestsum unittest"
      ),
      (
        .lint,
        """
        ruff flake8 pylint eslint golangci-lint biome stylelint rubocop shellcheck staticcheck swiftlint pre-commit \
        hadolint yamllint markdownlint standard xo oxlint bandit phpcs actionlint swift-format pydocstyle vulture
        """
      ),
      (.format, "black isort prettier gofmt goimports gofumpt rustfmt autopep8 yapf dprint clang-format swiftformat"),
      (.typecheck, "mypy pyright basedpyright pytype ty tsc vue-tsc phpstan psalm dmypy"),
      (.build, "webpack vite rollup esbuild tsup parcel next nuxt astro cmake ninja goreleaser"),
      (.run, "uvicorn gunicorn flask nodemon hypercorn"),
    ]
    var table: [String: CommandPurpose] = [:]
    for (purpose, names) in tools { for name in names.split(separator: " ") { table[String(name)] = purpose } }
    return table
  }()

  /// Takes off assignments and programs that only start another one: `FOO=1 poetry run python -m pytest`.
  private static func dropWrappers(_ words: inout ArraySlice<String>) {
    while let first = words.first {
      if ShellCommand.isAssignment(first)
        || ["sudo", "env", "time", "cross-env", "xvfb-run", "npx", "bunx", "@"].contains(first)
      {
        words = words.dropFirst()
        if first == "npx" || first == "xvfb-run" { words = words.drop { $0.hasPrefix("-") } }
        continue
      }
      let second = words.dropFirst().first ?? ""
      switch (first, second) {
      case ("poetry", "run"), ("uv", "run"), ("pipenv", "run"), ("pdm", "run"), ("hatch", "run"), ("rye", "run"),
        ("bundle", "exec"), ("pnpm", "exec"), ("pnpm", "dlx"), ("yarn", "dlx"), ("yarn", "exec"), ("npm", "exec"),
        ("python", "-m"), ("python3", "-m"):
        words = words.dropFirst(2).drop { $0.hasPrefix("-") }
      case ("python", let script), ("python3", let script), ("php", let script), ("ruby", let script):
        guard let name = script.split(separator: "/").last, scripts.contains(String(name)) else { return }
        words = words.dropFirst()
      default: return
      }
    }
  }
}
