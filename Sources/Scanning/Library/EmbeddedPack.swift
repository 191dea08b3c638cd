/// A built-in pack as the build step wrote it down.
struct EmbeddedPack: Sendable {
  /// File name in `Scanners/`; without `.yml` it is the language's id.
  let file: String
  /// For people; empty where the pack gives none.
  let name: String
  let marks: LanguageMarks
  /// What `PackTree` made of its YAML.
  let tree: String

  var language: String { String(file.dropLast(4)) }
}
