public import Facts
import PCRE2

/// What part a file plays, from its path, its language pack and what it says of itself.
///
/// Names are data, in ``RoleNames``; marks of generated code are the packs'.
public struct FileRoleClassifier: Sendable {
  private let vendored: Pattern
  private let generated: Pattern
  private let documentation: Pattern
  private let config: Pattern

  /// The one there is. Its patterns are constants; that they compile is tested.
  public static let standard: FileRoleClassifier? = try? FileRoleClassifier()

  /// A configuration file is read by people; larger ones hold data, in bytes.
  static let configLimit = 64 * 1024
  /// So many keys at the two outer levels are entries, not settings.
  static let keyLimit = 256

  init() throws(PatternError) {
    vendored = try Pattern(RoleNames.vendored)
    generated = try Pattern(RoleNames.generated)
    documentation = try Pattern(RoleNames.documentation)
    config = try Pattern(RoleNames.config)
  }

  /// Whether a file holds data by its size alone, so that its keys need not be looked for.
  public static func isData(_ scanner: Scanner, byteCount: Int) -> Bool {
    scanner.definition.role == .config && byteCount > configLimit
  }

  /// - Parameters:
  ///   - path: relative to the root, with `/`.
  ///   - folder: what the names of its folders say, where the caller knows it; many files lie in one folder.
  ///   - scanner: of the file's language, nil when no pack knows it.
  ///   - content: its facts.
  ///   - byteCount: the file's length.
  ///   - namesSourceMap: see ``namesSourceMap(_:)``.
  ///   - overrides: what `.gitattributes` says.
  public func role(
    path: String, in folder: FolderMarks? = nil, scanner: Scanner?, content: FileFacts, byteCount: Int,
    namesSourceMap: Bool, overrides: RoleOverrides = RoleOverrides(), using workspace: inout ScanWorkspace
  ) -> FileRole {
    let folder = folder ?? FolderMarks(ofFile: path)
    func holds(_ pattern: Pattern) -> Bool {
      var copy = path
      return copy.withUTF8 {
        (try? workspace.match.matches(pattern, in: UnsafeRawBufferPointer($0), from: 0)) ?? false
      }
    }
    if overrides.isVendored ?? (folder.isVendored || holds(vendored)) { return .vendored }
    if overrides.isGenerated
      ?? (content.isGenerated || folder.isGenerated || holds(generated)
        || isMinified(path, content, byteCount, namesSourceMap))
    {
      return .generated
    }
    if overrides.isDocumentation == true { return .documentation }
    let isDocumented = overrides.isDocumentation == nil
    guard let scanner else {
      if path.hasSuffix(".txt"), holds(config) { return .config }
      if isDocumented, holds(documentation) { return .documentation }
      return holds(config) ? .config : .data
    }
    guard scanner.definition.role == .source else {
      if scanner.definition.role == .config, isData(content, byteCount, folder.holdsData) {
        return .data
      }
      return scanner.definition.role
    }
    for pattern in scanner.testPaths where holds(pattern) { return .test }
    if TestContents.isAll(of: content) { return .test }
    if isDocumented, folder.isDocumentation { return .documentation }
    // Lines this long are not written by hand.
    if byteCount > 4096, byteCount / max(1, content.lineCount) > 500 {
      return overrides.isGenerated == false ? .source : .generated
    }
    return .source
  }

  /// Long lines on average, or a last line that says which sources the file was made from. Linguist takes 110 bytes a line
  /// for long, and takes tests with long titles for minified.
  private func isMinified(_ path: String, _ content: FileFacts, _ byteCount: Int, _ namesSourceMap: Bool) -> Bool {
    guard let dot = path.lastIndex(of: "."), RoleNames.minifiable.contains(path[path.index(after: dot)...]) else {
      return false
    }
    return namesSourceMap || byteCount > 1024 && byteCount / max(1, content.lineCount) > 250
  }

  /// Whether the last lines of a file say which sources it was made from.
  public static func namesSourceMap(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let tail = bytes.suffix(512).split(separator: 0x0A).suffix(2)
    return tail.contains { line in
      ["//# sourceMappingURL=", "/*# sourceMappingURL=", "//@ sourceMappingURL="].contains {
        line.starts(with: $0.utf8)
      }
    }
  }

  /// Whether a file in a format of configuration holds data instead: no planner reads its keys.
  private func isData(_ content: FileFacts, _ byteCount: Int, _ liesInData: Bool) -> Bool {
    liesInData || byteCount > Self.configLimit
      || content.facts.count { $0.kind == .config } > Self.keyLimit
      || (byteCount > 4096 && byteCount / max(1, content.lineCount) > 500)
  }
}
