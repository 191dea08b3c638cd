internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The environment git runs in: the few variables of ours it needs, and our settings.
///
/// A list of what passes instead of a list of what does not: `GIT_DIR`, `GIT_INDEX_FILE`, `GIT_CONFIG_COUNT`,
/// `GIT_EXEC_PATH` and whatever the next git invents cannot point it elsewhere.
public struct GitEnvironment: Sendable, Hashable {
  /// Where git and its settings are found (`HOME`, `XDG_CONFIG_HOME`: the user's own configuration, with
  /// `safe.directory` and the user's ignore file), who called `sudo` (part of git's ownership check), and what a git
  /// outside the system's folders needs to start.
  static let inheritedNames = [
    "PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "SUDO_UID", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DEVELOPER_DIR",
  ]

  /// No fetching, no prompting, no locks taken, no replaced objects (their bytes belong to another id), English
  /// messages.
  static let settings = [
    ("GIT_NO_LAZY_FETCH", "1"), ("GIT_ALLOW_PROTOCOL", "none"), ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_REPLACE_OBJECTS", "1"), ("LC_ALL", "C"),
  ]

  let variables: [String: String]

  /// - Parameter variables: an environment; only the names that may pass are taken from it.
  public init(inheriting variables: [String: String]) {
    self.variables = variables.filter { Self.inheritedNames.contains($0.key) }
  }

  /// What this process inherited.
  public static var current: GitEnvironment {
    var variables: [String: String] = [:]
    for name in inheritedNames {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return GitEnvironment(inheriting: variables)
  }

  /// `NAME=VALUE`, ended by NUL as C wants it, in order of name.
  var entries: [[UInt8]] {
    let inherited = variables.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return (inherited + Self.settings).map { Array("\($0.0)=\($0.1)\0".utf8) }
  }

  /// The first executable `git` in the absolute folders of `PATH`. Relative ones, the empty one too, are passed over:
  /// they would start a program of the repository we stand in.
  var git: FilePath? {
    for folder in (variables["PATH"] ?? "").split(separator: ":") where folder.hasPrefix("/") {
      let candidate = FilePath(String(folder)).appending("git")
      var status = stat()
      let isFile = stat(candidate.string, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      if isFile, access(candidate.string, X_OK) == 0 { return candidate }
    }
    return nil
  }
}
