import Facts
import SourceTree
import TestKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The environment of the tests' git: nobody's configuration.
let isolated = ["PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "HOME": "/nonexistent"]

let locator = RepositoryLocator(environment: GitEnvironment(inheriting: isolated))

extension TemporaryRepository {
  func open(at revision: String? = nil, in folder: String? = nil) async throws -> any SourceTree {
    try await locator.open(folder.map(absolute) ?? path, at: revision)
  }
}

extension SourceTree {
  var paths: [String] { entries.map(\.path) }

  /// Every file as text or as its failure, by position in ``entries``.
  func readAll(limit: Int = 1_048_576) async -> [Result<String, ReadFailure>] {
    var results: [Result<String, ReadFailure>] = []
    await readContents(of: entries, limit: limit) { position, contents in
      // In order and each once.
      precondition(position == results.count)
      results.append(contents.map { String(decoding: $0, as: UTF8.self) })
    }
    return results
  }

  func text(_ path: String) async -> String? {
    guard let entry = entry(at: path), case .success(let bytes) = await contents(of: entry) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  func codes() -> [String] { diagnostics.map(\.code) }
}

extension TemporaryRepository {
  /// Makes an executable script that names itself in a file when it runs.
  func trap(_ name: String) throws -> String {
    try write(".git/traps/\(name)", "#!/bin/sh\necho \(name) >> '\(absolute(".git/canary"))'\ncat\n")
    try setMode(".git/traps/\(name)", 0o755)
    return absolute(".git/traps/\(name)")
  }

  /// The traps that ran.
  var sprung: String? { read(".git/canary").map { String(decoding: $0, as: UTF8.self) } }
}

extension TemporaryRepository {
  /// Gives a file a time in the future: git can then never tell by the clock whether it changed.
  func makeYoung(_ path: String) throws {
    let time = timespec(tv_sec: 4_000_000_000, tv_nsec: 0)
    precondition(utimensat(AT_FDCWD, absolute(path), [time, time], 0) == 0)
  }
}
