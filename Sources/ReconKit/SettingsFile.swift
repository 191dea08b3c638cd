import Facts
import Manifests

/// Tells files that configure the program from those that configure tools: only the former say something of the program.
enum SettingsFile {
  /// - Parameters:
  ///   - path: of a file in a language of configuration.
  ///   - content: what its language pack found.
  ///   - hasManifest: whether a reader of manifests has said something of the file; then it has said what there is.
  /// - Returns: the facts to keep: none where they are names of settings of a tool.
  static func facts(_ content: FileFacts, path: String, hasManifest: Bool) -> FileFacts {
    // A script in a string may look as if it called something. The path is asked last: code says something else soon.
    guard content.facts.allSatisfy({ $0.kind == .config && $0.detail == .key || $0.kind == .call }),
      hasManifest || !ManifestReader.holdsSettings(path: path)
    else { return content }
    return FileFacts(lineCount: content.lineCount)
  }
}
