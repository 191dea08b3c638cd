/// One kind of file: how it is known by its place, and how its facts are read.
struct ManifestFormat: Sendable {
  /// In kebab-case; the end of the rule ids.
  let kind: String
  let matches: @Sendable (ManifestLocation) -> Bool
  let read: @Sendable (ManifestText, inout FactList) -> Void

  init(
    _ kind: String, matches: @escaping @Sendable (ManifestLocation) -> Bool,
    read: @escaping @Sendable (ManifestText, inout FactList) -> Void
  ) {
    self.kind = kind
    self.matches = matches
    self.read = read
  }

  /// The first of the list that knows the file.
  static func of(_ location: ManifestLocation) -> ManifestFormat? { all.first { $0.matches(location) } }

  /// Every format, the narrow ones before the wide ones. A new format is one file in `Formats` and one line here.
  static let all: [ManifestFormat] = [
    // Go
    .goMod,
    // JavaScript
    .packageJSON, .packageLock, .yarnLock, .pnpmLock, .tsconfig,
    // Python
    .pyproject, .setupCfg, .setupPy, .pipfile, .pipfileLock, .poetryLock, .uvLock, .toxINI, .noxfile, .requirements,
    // Rust, PHP, Ruby, Swift
    .cargoTOML, .cargoLock, .composerJSON, .composerLock, .gemfile, .gemspec, .gemfileLock, .packageSwift,
    .packageResolved,
    // C and C++, Java and Kotlin, .NET
    .cmakeLists, .mavenProject, .gradleBuild, .gradleCatalog, .gradleLock, .nugetProject, .nugetPackages, .nugetLock,
    .dotnetTools,
    // Commands
    .makefile, .justfile, .taskfile, .githubWorkflow, .gitlabCI, .pipeline, .preCommit, .toolConfiguration,
    // Described interfaces and jobs: before settings, which such a file is not
    .openAPI, .recurringJobs, .vercelJSON, .symfonySecurity, .symfonyPackages, .symfonyRoutes,
    .symfonyConfiguration,
    // Configuration and processes
    .dotenv, .compose, .dockerfile, .procfile, .crontab, .liquibaseXML, .liquibaseYAML, .phpSettings, .scriptSettings,
    .pythonSettings, .environmentJSON,
    .environmentTOML, .settings, .settingsExample, .environmentYAML,
    // What tests have covered
    .lcov, .goCoverProfile, .jsonCoverage, .xmlCoverage,
    // Data, documentation
    .prismaSchema, .sql, .markdown, .otherMarkup, .codeMigration,
  ]
}
