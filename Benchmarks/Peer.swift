import Foundation

/// A program that recon is measured against.
struct Peer {
  let name: String
  /// With it, how it is called on the tree; nil where it is not installed.
  let command: [String]?
  /// How it is installed where it is missing.
  let advice: String
  /// The ratio that must hold, recon's CPU time to its own.
  let bar: Double
  /// ripgrep returns 1 when nothing matched.
  var accepting: ClosedRange<Int32> = 0...0

  static func all(for tree: BenchmarkTree) -> [Peer] {
    // Only Universal Ctags takes these options; others of the name are older than most languages here. Tags go to standard
    // output: given /dev/null as its file it may end early, for it cuts that file's end off.
    let isUniversal = output(of: ["ctags", "--version"])?.contains("Universal Ctags") ?? false
    return [
      Peer(
        name: "ctags -R -u",
        command: isUniversal
          ? ["ctags", "-R", "-u", "--languages=" + tree.languages.joined(separator: ","), "-f", "-", tree.path]
          : nil, advice: "apt-get install universal-ctags, or brew install universal-ctags", bar: 1.0 / 3),
      Peer(
        name: "rg -j1 -c foo",
        command: output(of: ["rg", "--version"]) == nil ? nil : ["rg", "-j1", "-c", "foo", tree.path],
        advice: "apt-get install ripgrep, or brew install ripgrep", bar: 5, accepting: 0...1),
    ]
  }

  /// What a program prints; nil when it cannot be run.
  static func output(of command: [String]) -> String? {
    let file = NSTemporaryDirectory() + "recon-bench-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    guard (try? Measurement.of(command, output: file)) != nil else { return nil }
    return try? String(contentsOfFile: file, encoding: .utf8)
  }
}
