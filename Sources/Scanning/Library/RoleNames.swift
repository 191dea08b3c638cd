/// What the names of folders and files say of the part they play, as data.
///
/// The facts are those of GitHub Linguist (`vendor.yml`, `documentation.yml`, `generated.rb`; MIT licence), without rules
/// that name one product's file (`jquery.js`), since what is minified or lies in a vendored folder is known without them,
/// and without folders that hold a project's own code as often (`cache`, `external`, `dist` outside of scripts).
enum RoleNames {
  /// Code of others that was copied in.
  static let vendoredFolders: Set<Substring> = [
    "vendor", "vendors", "Vendor", "vendored", "_vendor", "third_party", "third-party", "thirdparty", "Third-Party",
    "ThirdParty", "Third_Party", "thirdParty", "3rdparty", "3rd_party", "3rd-party", "node_modules", "bower_components",
    "jspm_packages", "web_modules", "xvba_modules", "elm-stuff", "Godeps", "Pods", "Carthage", "site-packages",
    "virtualenv", ".venv", "Sparkle.framework", "ace-builds", "flow-typed", "admin_media", "ckeditor", "tiny_mce",
    "extjs", "MathJax", "deps-vendor", ".google_apis",
  ]
  /// The same, where they are the topmost folder.
  static let vendoredRoots: Set<Substring> = ["deps", "Dependencies", "dependencies"]
  /// What tools write.
  static let generatedFolders: Set<Substring> = [
    "__generated__", "htmlcov", ".idea", ".nyc_output", "__pycache__", ".next", ".nuxt", ".svelte-kit", "_esy",
    "xcuserdata", "DerivedData", "__snapshots__", ".teamcity", ".dart_tool", ".terraform",
  ]
  static let documentationFolders: Set<Substring> = [
    "documentation", "Documentation", "javadoc", "Javadoc", "groovydoc", "apidoc", "apidocs",
  ]
  /// The same, where they are the topmost folder.
  static let documentationRoots: Set<Substring> = [
    "doc", "docs", "Doc", "Docs", "man", "Man", "examples", "Examples", "example", "demo", "demos", "Demo", "Demos",
    "sample", "samples", "Sample", "Samples",
  ]
  /// What tests and translations are fed with.
  static let dataFolders: Set<Substring> = [
    "fixtures", "fixture", "Fixtures", "__fixtures__", "testdata", "test-data", "test_data", "TestData", "testfiles",
    "cassettes", "vcr_cassettes", "goldens", "golden", "snapshots", "corpus", "locales", "locale", "i18n", "l10n",
    "translations", "data", "extdata", "seeds", "mocks", "__mocks__",
  ]

  /// PCRE2, searched in the path.
  static let vendored =
    #"(^|/)\.yarn/(releases|plugins|sdks|versions|unplugged)/|(^|/)gradle/wrapper/|(^|/)\.mvn/wrapper/"#
    + #"|(^|/)(gradlew|mvnw)(\.bat|\.cmd)?$|(^|/)(cpplint\.py|erlang\.mk|ppport\.h|waf|dotnet-install\.(ps1|sh))$"#
    + #"|(^|/)(config\.(guess|sub)|(aclocal|libtool|ltoptions|ltsugar|ltversion|lt~obsolete)\.m4)$"#
    + #"|-vsdoc\.js$|\.intellisense\.js$|(^|/)jquery[^/]*\.(js|css)$|(^|/)inst/(extdata|doc)/"#
  static let generated =
    #"[.-]min\.(js|mjs|css)$|\.(js|css|mjs)\.map$|(^|/)dist/(.*/)?[^/]+\.(js|mjs|cjs|css|d\.ts)$"#
    + #"|_pb2(_grpc)?\.pyi?$|\.pb(\.gw|\.validate)?\.go$|_grpc\.pb\.go$|\.pb\.(cc|h|swift|dart)$|_pb\.(js|d\.ts|rb)$"#
    + #"|\.pb(json|enum|server)\.dart$|\.(g|freezed|gr|mocks)\.dart$|_generated\.(go|h|rs|ts|cs)$|\.generated\.|\.gen\.(go|ts)$"#
    + #"|(?i:\.designer\.(cs|vb))$|\.g(\.i)?\.cs$|(?i:\.feature\.cs)$|_tlb\.pas$|\.zep\.(c|h|php)$|\.snap$"#
    + #"|\.(nib|xcworkspacedata|xcuserstate)$|(^|/)\.pnp\.|(^|/)\.sqlx/query-|(^|/)\.secrets\.baseline$"#
    + #"|(^|/)zz_generated[^/]*\.go$"#
  static let documentation =
    #"(?i)\.(md|mdx|markdown|mkd|rst|adoc|asciidoc|txt|org|pod|rdoc|textile|1|3|5|7|8|man)$"#
    + #"|(^|/)(readme|license|licence|copying|changelog|changes|history|news|authors|contributors|contributing|notice"#
    + #"|install|citation|maintainers|security|code_of_conduct)(\.[^/]*)?$"#
  static let config =
    #"(?i)\.(ya?ml|toml|ini|cfg|conf|json5?|jsonc|properties|env|xml|tf|hcl|gradle)$|(^|/)\.[^/]+$"#
    + #"|(^|/)(dockerfile|containerfile|makefile|gnumakefile|procfile|justfile|rakefile|gemfile|pipfile|jenkinsfile"#
    + #"|vagrantfile|brewfile|podfile|fastfile)[^/]*$|(^|/)(go\.mod|go\.sum|requirements[^/]*\.txt|[^/]*\.lock)$"#
  /// Files whose lines are short unless a tool joined them: extensions without the dot.
  static let minifiable: Set<Substring> = ["js", "mjs", "cjs", "css"]
}
