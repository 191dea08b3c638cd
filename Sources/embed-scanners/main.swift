import Foundation

// Usage: embed-scanners OUTPUT.swift PACK.yml…
// Writes one Swift file with the packs as raw string literals, in the order given.

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else {
  FileHandle.standardError.write(Data("usage: embed-scanners OUTPUT.swift PACK.yml…\n".utf8))
  exit(2)
}
var source = """
  // Written by embed-scanners from Scanners/*.yml. Do not edit.

  /// The built-in language packs: file name without extension, and YAML text.
  enum EmbeddedPacks {
    static let all: [(file: String, text: String)] = [

  """
for path in arguments.dropFirst() {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let file = URL(fileURLWithPath: path).lastPathComponent
  // A raw string needs one more `#` than the longest `"""##…` inside; packs are text, so a fixed generous fence does.
  let fence = String(repeating: "#", count: 6)
  precondition(!text.contains("\"\"\"" + fence), "\(file): holds the fence of a raw string")
  source += "    (\n      \"\(file)\",\n      \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)\n    ),\n"
}
source += "  ]\n}\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)
