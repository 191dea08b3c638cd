import Foundation
import PackTree

// Usage: embed-scanners pack PACK.yml OUTPUT.swift
//        embed-scanners list PACK.yml… OUTPUT.swift
//        embed-scanners digest FILE… OUTPUT.swift
// The first writes one pack as Swift: what chooses it for a file, so that choosing reads no pack, and its tree as a raw
// string, so that no run parses YAML. The second writes the list of all packs. The third writes a digest of files.

/// Ends the build with a message that says where.
func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(1)
}

func fileName(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

/// A pack's constant: `objective-c.yml` is `objective_c`.
func constant(_ path: String) -> String {
  let stem = fileName(path).split(separator: ".").first ?? ""
  return "`" + String(stem.map { $0.isLetter || $0.isNumber ? $0 : "_" }) + "`"
}

/// The texts of a top-level list, or of a single text.
func list(_ key: String, of root: PackNode) -> [String] {
  guard let value = field(key, of: root) else { return [] }
  return value.text.map { [$0] } ?? value.items?.compactMap(\.text) ?? []
}

func field(_ key: String, of node: PackNode) -> PackNode? { node.entries?.first { $0.key.says(key) }?.value }

/// The entries of `claims` as initializers of `Claim`.
func claims(of root: PackNode) -> [String] {
  (field("claims", of: root)?.items ?? []).map { claim in
    func text(_ key: String) -> String? { field(key, of: claim)?.text.map(String.init(reflecting:)) }
    return ".init(\(text("extension") ?? "\"\""), pattern: \(text("pattern") ?? "nil"), "
      + "priority: \(field("priority", of: claim)?.int ?? 0))"
  }
}

/// The body of a raw string literal: what Swift's lexer would refuse or change is escaped, and for good measure all that is
/// not ASCII.
func literal(_ text: String, _ fence: String) -> String {
  var body = ""
  for scalar in text.unicodeScalars {
    if scalar == "\n" || scalar == "\t" || (" "..."~").contains(scalar) {
      body.unicodeScalars.append(scalar)
    } else {
      body += "\\\(fence)u{\(String(scalar.value, radix: 16))}"
    }
  }
  return body
}

func pack(_ path: String) throws -> String {
  let file = fileName(path)
  let tree: [UInt8]
  let yaml = try String(contentsOfFile: path, encoding: .utf8)
  do { tree = try PackTree.write(yaml) } catch {
    fail("\(path):\(error.line): error: \(error.message)")
  }
  guard let root = PackNode(serialForm: tree), root.entries != nil else { fail("\(path):1: error: no YAML mapping") }
  let fence = String(repeating: "#", count: 6)
  let text = literal(String(decoding: tree, as: UTF8.self), fence)
  guard !text.contains("\"\"\"" + fence) else { fail("\(path):1: error: holds `\"\"\"\(fence)`") }
  let names = [
    ("extensions", "extensions"), ("fileNames", "filenames"), ("interpreters", "interpreters"),
    ("modelines", "modelines"),
  ].map { "\($0.0): \(list($0.1, of: root))" }.joined(separator: ", ")
  return """
    // Written by embed-scanners from \(file). Do not edit.

    extension EmbeddedPacks {
      static let \(constant(path)) = EmbeddedPack(
        file: \(String(reflecting: file)), name: \(String(reflecting: field("name", of: root)?.text ?? "")),
        marks: LanguageMarks(\(names), claims: [\(claims(of: root).joined(separator: ", "))]),
        tree: \(fence)\"\"\"
    \(text)
    \"\"\"\(fence))
    }

    """
}

func catalogue(_ paths: some Sequence<String>) -> String {
  """
  // Written by embed-scanners. Do not edit.

  /// The built-in language packs.
  enum EmbeddedPacks {
    static let all: [EmbeddedPack] = [\(paths.map(constant).joined(separator: ", "))]
  }

  """
}

/// A digest of names and contents: FNV-1a of 64 bits (draft-eastlake-fnv), which is enough to tell one build from the next.
/// A cryptographic one would make the build compile its library a second time, for the tool.
func digest(_ paths: some Sequence<String>) throws -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
  for path in paths {
    let contents = try Data(contentsOf: URL(fileURLWithPath: path))
    add(fileName(path).utf8)
    add("\0\(contents.count)\0".utf8)
    add(contents)
  }
  return String(hash, radix: 16)
}

func engine(_ paths: some Sequence<String>) throws -> String {
  """
  // Written by embed-scanners. Do not edit.

  /// What turns bytes into facts in this program.
  public enum Engine {
    /// Of its source and the built-in packs: another digest, other facts perhaps.
    public static let digest = "\(try digest(paths))"
  }

  """
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2, let output = arguments.last, ["pack", "list", "digest"].contains(arguments[0]) else {
  fail("usage: embed-scanners pack PACK.yml OUTPUT.swift | list PACK.yml… OUTPUT.swift | digest FILE… OUTPUT.swift")
}
let inputs = arguments.dropFirst().dropLast()
let source =
  switch arguments[0] {
  case "pack": try pack(inputs[1])
  case "list": catalogue(inputs)
  default: try engine(inputs)
  }
try source.write(toFile: output, atomically: true, encoding: .utf8)
