import Foundation

/// The tree that is scanned: copies of source files that are on the machine anyway, so that nothing is fetched. The same
/// packages give the same tree.
struct BenchmarkTree {
  let path: String
  private(set) var files = 0
  private(set) var bytes = 0
  /// Languages with files in it, by universal-ctags' names, in order.
  private(set) var languages: [String] = []

  /// File extensions of languages that both know, with universal-ctags' names.
  private static let languages: [String: String] = [
    "c": "C", "h": "C", "cc": "C++", "cpp": "C++", "cxx": "C++", "hpp": "C++", "cs": "C#", "go": "Go", "java": "Java",
    "js": "JavaScript", "mjs": "JavaScript", "kt": "Kotlin", "lua": "Lua", "php": "PHP", "pl": "Perl", "pm": "Perl",
    "py": "Python", "rb": "Ruby", "rs": "Rust", "ts": "TypeScript",
  ]
  /// Larger files are generated, and no one's source.
  private static let fileLimit = 512 << 10
  /// Of one package or language; more makes the run longer and the ratios no better.
  private static let packageLimit = 24 << 20

  /// Copies what the folders hold, each below its own name, and commits it to a repository of its own.
  ///
  /// - Parameter folders: where packages are; those that do not exist are passed over.
  init(at path: String, from folders: [(name: String, path: String)]) throws {
    self.path = path
    let manager = FileManager.default
    if manager.fileExists(atPath: path) { try manager.removeItem(atPath: path) }
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    var seen: Set<String> = []
    for (name, folder) in folders {
      var left = Self.packageLimit
      for file in Self.sources(in: folder) {
        guard left > 0 else { break }
        let contents = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
        guard contents.count <= Self.fileLimit else { continue }
        let target = URL(fileURLWithPath: "\(path)/\(name)/\(file)")
        try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try contents.write(to: target)
        if let language = Self.languages[target.pathExtension] { seen.insert(language) }
        left -= contents.count
        bytes += contents.count
        files += 1
      }
    }
    guard files > 0 else { throw BenchmarkError("no sources to scan: build first, so that .build/checkouts is there") }
    languages = seen.sorted()
    for command in [
      ["init", "-q"], ["add", "-A"],
      ["-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "-q", "-m", "sources"],
    ] { _ = try Measurement.of(["git", "-C", path] + command) }
  }

  /// Paths below a folder, in byte order, of languages in the list; without stores, caches and inputs of tests.
  private static func sources(in folder: String) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
    var paths: [String] = []
    for case let path as String in walk {
      let name = (path as NSString).lastPathComponent
      if [".git", "node_modules", "__pycache__", "testdata"].contains(name) {
        walk.skipDescendants()
      } else if languages[(path as NSString).pathExtension] != nil,
        walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular
      {
        paths.append(path)
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Where packages stand on this machine: the project's own dependencies, and what interpreters bring with them.
  static func packages(beside build: String) throws -> [(name: String, path: String)] {
    var folders = [(name: "dependencies", path: build + "/checkouts")]
    for (name, command) in [
      ("python", ["python3", "-c", "import sysconfig; print(sysconfig.get_paths()['stdlib'])"]),
      ("go", ["go", "env", "GOROOT"]), ("node", ["npm", "root", "-g"]),
      ("ruby", ["ruby", "-e", "puts RbConfig::CONFIG['rubylibdir']"]),
      ("perl", ["perl", "-MConfig", "-e", "print $Config{privlib}"]),
    ] {
      if let path = Peer.output(of: command)?.split(separator: "\n").first { folders.append((name, String(path))) }
    }
    return folders
  }
}
