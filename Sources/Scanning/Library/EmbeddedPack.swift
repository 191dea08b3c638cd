/// A built-in pack as the build step wrote it down: its YAML, and the lists that choose it for a file.
struct EmbeddedPack: Sendable {
  /// File name in `Scanners/`; without `.yml` it is the language's id.
  let file: String
  let extensions: [String]
  let fileNames: [String]
  let interpreters: [String]
  let text: String

  init(_ file: String, _ extensions: [String], _ fileNames: [String], _ interpreters: [String], _ text: String) {
    self.file = file
    self.extensions = extensions
    self.fileNames = fileNames
    self.interpreters = interpreters
    self.text = text
  }

  var language: String { String(file.dropLast(4)) }
}
