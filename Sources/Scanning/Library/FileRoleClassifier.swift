public import Facts
import PCRE2

/// What part a file plays, from its path, its language pack and what it says of itself.
///
/// Folder and file names follow GitHub Linguist's `vendor.yml` and `documentation.yml` where those are not tied to one
/// product.
public struct FileRoleClassifier: ~Copyable {
  private var match: MatchState
  private let vendored: Pattern
  private let generated: Pattern
  private let documentation: Pattern
  private let config: Pattern
  private var tests: [String: [Pattern]] = [:]

  public init() throws(ScanWorkspaceError) {
    do {
      match = try MatchState()
      vendored = try Pattern(
        #"(^|/)(vendor|vendored|third[_-]party|node_modules|bower_components|Pods|Carthage|Godeps|_vendor|\.yarn)/"#)
      generated = try Pattern(#"\.min\.(js|css)$|_pb2(_grpc)?\.pyi?$|\.pb\.go$|\.generated\.|(^|/)__generated__/|\.snap$"#)
      documentation = try Pattern(
        #"(?i)\.(md|mdx|markdown|rst|adoc|asciidoc|txt|org|pod)$|(^|/)(readme|license|licence|copying|changelog|changes|authors|contributing|notice)[^/]*$"#)
      config = try Pattern(
        #"(?i)\.(ya?ml|toml|ini|cfg|conf|json5?|jsonc|properties|env|xml|tf|hcl|gradle)$|(^|/)\.[^/]+$|(^|/)\.env[^/]*$|(^|/)(dockerfile|makefile|procfile|justfile|rakefile|gemfile|pipfile)[^/]*$|(^|/)(go\.mod|go\.sum|requirements[^/]*\.txt|[^/]*\.lock)$"#)
    } catch { throw ScanWorkspaceError() }
  }

  /// - Parameters:
  ///   - scanner: of the file's language, nil when no pack knows it.
  ///   - content: its facts.
  ///   - byteCount: its size, to tell a file without line ends that a program wrote.
  public mutating func role(path: String, scanner: Scanner?, content: FileFacts, byteCount: Int) -> FileRole {
    if holds(vendored, path) { return .vendored }
    if content.isGenerated || holds(generated, path) { return .generated }
    guard let scanner else {
      if path.hasSuffix(".txt"), holds(config, path) { return .config }
      if holds(documentation, path) { return .documentation }
      return holds(config, path) ? .config : .data
    }
    // Lines this long are not written by hand.
    if byteCount > 4096, byteCount / max(1, content.lineCount) > 500 { return .generated }
    let language = scanner.definition.language
    let patterns: [Pattern]
    if let known = tests[language] { patterns = known } else {
      patterns = scanner.definition.testPaths.compactMap { try? Pattern($0) }
      tests[language] = patterns
    }
    for pattern in patterns where holds(pattern, path) { return .test }
    return .source
  }

  private mutating func holds(_ pattern: Pattern, _ path: String) -> Bool {
    var copy = path
    return copy.withUTF8 { (try? match.matches(pattern, in: UnsafeRawBufferPointer($0), from: 0)) ?? false }
  }
}
