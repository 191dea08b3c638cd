internal import Subprocess
internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A real folder for one test, with a git repository in it or without. It is gone when the last reference is.
///
///     let repository = try await TemporaryRepository(["a.py": "x = 1\n", "lib/b.py": ""])
///     try await repository.commit("Begin")
public final class TemporaryRepository: Sendable {
  /// Absolute, links resolved, without a slash at the end.
  public let path: String

  /// Makes a folder with files.
  ///
  /// - Parameters:
  ///   - files: text by path; folders are made as needed.
  ///   - git: whether to make it a repository, on a branch `main` without commits; see also ``git(_:)``.
  public init(_ files: [String: String] = [:], git: Bool = true, objectFormat: String = "sha1") async throws {
    path = try Self.makeFolder()
    if git { try await self.git("init", "--quiet", "--initial-branch=main", "--object-format=\(objectFormat)") }
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try write(path, text) }
  }

  /// The absolute path of something in it.
  public func absolute(_ path: String) -> String { "\(self.path)/\(path)" }

  public func write(_ path: String, _ text: String) throws { try write(Array(path.utf8), Array(text.utf8)) }

  /// Writes a file under any name a file can have.
  public func write(_ path: [UInt8], _ bytes: [UInt8]) throws {
    for (index, byte) in path.enumerated() where byte == UInt8(ascii: "/") {
      mkdir(cPath(Array(path[..<index])), 0o755)
    }
    let descriptor = open(cPath(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    let file = FileDescriptor(rawValue: descriptor)
    try file.closeAfter { _ = try file.writeAll(bytes) }
  }

  /// The bytes of a file, links followed; nil when it cannot be read.
  public func read(_ path: String) -> [UInt8]? {
    guard let file = try? FileDescriptor.open(FilePath(absolute(path)), .readOnly) else { return nil }
    defer { try? file.close() }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while let count = try? chunk.withUnsafeMutableBytes({ try file.read(into: $0) }), count > 0 {
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  public func link(_ path: String, to target: String) throws {
    guard symlink(target, absolute(path)) == 0 else { throw Errno(rawValue: errno) }
  }

  public func makeFIFO(_ path: String) throws {
    guard mkfifo(absolute(path), 0o644) == 0 else { throw Errno(rawValue: errno) }
  }

  public func setMode(_ path: String, _ mode: Int) throws {
    guard chmod(absolute(path), mode_t(mode)) == 0 else { throw Errno(rawValue: errno) }
  }

  /// Removes a file or a folder with all that is in it.
  public func remove(_ path: String) { Self.removeTree(Array(absolute(path).utf8)) }

  /// Adds every file that is not ignored and commits them.
  ///
  /// - Returns: the commit's id.
  @discardableResult
  public func commit(_ message: String = "Change") async throws -> String {
    try await git("add", "--all")
    try await git("commit", "--quiet", "--allow-empty", "--message", message)
    return try await git("rev-parse", "HEAD")
  }

  /// Runs git in the folder, or in one below it, with a fixed author and date and nobody's configuration but the
  /// repository's own.
  ///
  /// - Returns: standard output without the newline at its end.
  @discardableResult
  public func git(_ arguments: String..., in folder: String = ".", input: [UInt8] = []) async throws -> String {
    try await git(arguments, in: folder, input: input)
  }

  @discardableResult
  public func git(_ arguments: [String], in folder: String = ".", input: [UInt8] = []) async throws -> String {
    let result = try await run(
      .name("git"), arguments: Arguments(arguments), environment: .custom(Self.environment),
      workingDirectory: FilePath(absolute(folder)), input: .array(input), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 20))
    guard result.terminationStatus.isSuccess else {
      throw GitFailure(arguments: arguments, message: result.standardError)
    }
    return result.standardOutput.hasSuffix("\n") ? String(result.standardOutput.dropLast()) : result.standardOutput
  }

  public struct GitFailure: Error {
    public let arguments: [String]
    public let message: String
  }

  /// Dates and people that make commit ids the same on every machine.
  private static let environment: [Environment.Key: String] = [
    "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
    "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "LC_ALL": "C",
    "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org", "GIT_AUTHOR_DATE": "2020-01-02T03:04:05Z",
    "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
    "GIT_COMMITTER_DATE": "2020-01-02T03:04:05Z", "GIT_ALLOW_PROTOCOL": "file", "GIT_TERMINAL_PROMPT": "0",
  ]

  private static func makeFolder() throws -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = "\(parent)/recon-test-XXXXXX".utf8CString.map { $0 }
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else { throw Errno(rawValue: errno) }
    defer { free(real) }
    return String(cString: real)
  }

  private func cPath(_ path: [UInt8]) -> [CChar] { Self.cString(Array(self.path.utf8) + [UInt8(ascii: "/")] + path) }

  private static func cString(_ path: [UInt8]) -> [CChar] { path.map(CChar.init(bitPattern:)) + [0] }

  private static func removeTree(_ path: [UInt8]) {
    let cPath = cString(path)
    if unlink(cPath) == 0 { return }
    // A test may have taken its own right to look into a folder.
    chmod(cPath, 0o700)
    guard let stream = opendir(cPath) else { return }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    closedir(stream)
    for name in names { removeTree(path + [UInt8(ascii: "/")] + name) }
    rmdir(cPath)
  }

  deinit { Self.removeTree(Array(path.utf8)) }
}
