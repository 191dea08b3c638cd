public import Facts
import PCRE2

/// What part a file plays, from its path, its language pack and what it says of itself.
///
/// Folder and file names follow GitHub Linguist's `vendor.yml` and `documentation.yml` where those are not tied to one
/// product.
public struct FileRoleClassifier: Sendable {
  private let vendored: Pattern
  private let generated: Pattern
  private let documentation: Pattern
  private let config: Pattern

  /// The one there is. Its patterns are constants; that they compile is tested.
  public static let standard: FileRoleClassifier? = try? FileRoleClassifier()

  init() throws(PatternError) {
    vendored = try Pattern(
      #"(^|/)(vendor|vendored|third[_-]party|node_modules|bower_components|Pods|Carthage|Godeps|_vendor|\.yarn)/"#)
    generated = try Pattern(
      #"\.min\.(js|css)$|_pb2(_grpc)?\.pyi?$|\.pb\.go$|\.generated\.|(^|/)__generated__/|\.snap$"#)
    documentation = try Pattern(
      #"(?i)\.(md|mdx|markdown|rst|adoc|asciidoc|txt|org|pod)$"#
        + #"|(^|/)(readme|license|licence|copying|changelog|changes|authors|contributing|notice)[^/]*$"#)
    config = try Pattern(
      #"(?i)\.(ya?ml|toml|ini|cfg|conf|json5?|jsonc|properties|env|xml|tf|hcl|gradle)$|(^|/)\.[^/]+$"#
        + #"|(^|/)(dockerfile|makefile|procfile|justfile|rakefile|gemfile|pipfile)[^/]*$"#
        + #"|(^|/)(go\.mod|go\.sum|requirements[^/]*\.txt|[^/]*\.lock)$"#)
  }

  /// - Parameters:
  ///   - scanner: of the file's language, nil when no pack knows it.
  ///   - content: its facts.
  ///   - byteCount: its size, to tell a file without line ends that a program wrote.
  public func role(
    path: String, scanner: Scanner?, content: FileFacts, byteCount: Int, using workspace: inout ScanWorkspace
  ) -> FileRole {
    func holds(_ pattern: Pattern) -> Bool {
      var copy = path
      return copy.withUTF8 {
        (try? workspace.match.matches(pattern, in: UnsafeRawBufferPointer($0), from: 0)) ?? false
      }
    }
    if holds(vendored) { return .vendored }
    if content.isGenerated || holds(generated) { return .generated }
    guard let scanner else {
      if path.hasSuffix(".txt"), holds(config) { return .config }
      if holds(documentation) { return .documentation }
      return holds(config) ? .config : .data
    }
    // Lines this long are not written by hand.
    if byteCount > 4096, byteCount / max(1, content.lineCount) > 500 { return .generated }
    for pattern in scanner.testPaths where holds(pattern) { return .test }
    return .source
  }
}
