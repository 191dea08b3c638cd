import Foundation

// Usage: embed-scanners OUTPUT.swift PACK.yml…
// Writes one Swift file with the packs as raw string literals, in the order given, and beside each the few lists that
// choose a pack for a file, so that a run parses the YAML of the languages it meets and no other.

/// The values of a top-level one-line list: `extensions: [py, pyi]`.
func list(_ key: String, in text: String) -> [String] {
  guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(key + ": [") }),
    let open = line.firstIndex(of: "["), let close = line.lastIndex(of: "]")
  else { return [] }
  return line[line.index(after: open)..<close].split(separator: ",")
    .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " '\"")) }
}

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else {
  FileHandle.standardError.write(Data("usage: embed-scanners OUTPUT.swift PACK.yml…\n".utf8))
  exit(2)
}
var source = """
  // Written by embed-scanners from Scanners/*.yml. Do not edit.

  /// The built-in language packs.
  enum EmbeddedPacks {
    static let all: [EmbeddedPack] = [

  """
for path in arguments.dropFirst() {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let file = URL(fileURLWithPath: path).lastPathComponent
  let fence = String(repeating: "#", count: 6)
  precondition(!text.contains("\"\"\"" + fence), "\(file): holds the fence of a raw string")
  let lists = ["extensions", "filenames", "interpreters"].map { "\(list($0, in: text))" }.joined(separator: ", ")
  source += "    EmbeddedPack(\(String(reflecting: file)), \(lists), \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
}
source += "  ]\n}\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)
